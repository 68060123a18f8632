import type { Measure } from '../measure.ts';
import { type WrappedText, wrapText } from '../wrap.ts';
import { openSide } from './date-kind.ts';
import type { EventGroup } from './groups.ts';
import { isCompact } from './position.ts';
import { date, questionWidth, title } from './typography.ts';

/** The px between the left and the right end of what is drawn. */
export interface Frame {
  left: number;
  right: number;
}

export type Side = 'left' | 'right' | 'below';

/** The wrapped texts of a group and the side of the mark that they stand on. */
export interface GroupLabel {
  side: Side;
  titles: WrappedText[];
  date: WrappedText;
  width: number;
}

export const markGap = 9;
const leastRoom = 140;
const mostLines = 3;

/** The label on the side that suits the mark, narrower if need be; else on the other side, or below. */
export function labelGroup(group: EventGroup, frame: Frame, measure: Measure): GroupLabel {
  const free = freeLabel(group, frame, measure);
  if (free.side === 'below' || free.width <= roomBeside(group, free.side, frame)) return free;
  const other = opposite(free.side);
  return (
    narrowLabel(group, free.side, frame, measure) ??
    (free.width <= roomBeside(group, other, frame) ? { ...free, side: other } : null) ??
    narrowLabel(group, other, frame, measure) ??
    wrapGroup(group, 'below', frame.right - frame.left, frame, measure)
  );
}

/** The label as it would be with all the room it likes. */
export function freeLabel(group: EventGroup, frame: Frame, measure: Measure): GroupLabel {
  return wrapGroup(group, preferredSide(group), frame.right - frame.left, frame, measure);
}

function preferredSide({ mark }: EventGroup): Side {
  if (!isCompact(mark)) return 'below';
  return openSide(mark.kind) === 'start' ? 'left' : 'right';
}

function opposite(side: Side): Side {
  return side === 'left' ? 'right' : 'left';
}

export function roomBeside({ mark }: EventGroup, side: Side, frame: Frame): number {
  const question = mark.uncertain ? questionWidth : 0;
  return side === 'left' ? mark.x0 - markGap - frame.left : frame.right - mark.x1 - question - markGap;
}

/** The label in the room that there is, or `null` where that makes it too narrow to read. */
function narrowLabel(group: EventGroup, side: Side, frame: Frame, measure: Measure): GroupLabel | null {
  const room = roomBeside(group, side, frame);
  if (room < leastRoom) return null;
  const label = wrapGroup(group, side, room, frame, measure);
  return label.titles.every(({ lines }) => lines.length <= mostLines) ? label : null;
}

function wrapGroup(group: EventGroup, side: Side, limit: number, frame: Frame, measure: Measure): GroupLabel {
  const stacked = group.events.length > 1;
  const width = frame.right - frame.left;
  const target = Math.min(limit, stacked ? Math.max(380, width * 0.6) : Math.max(190, width * 0.26));
  const room = { target, limit, lines: stacked ? 2 : mostLines };
  const titles = group.events.map((event) => wrapText(event.title, title.size, measure, room));
  const widest = Math.max(...titles.map((text) => text.width));
  const dateTarget = Math.min(limit, Math.max(width * 0.27, widest));
  const words = wrapText(group.words, date.size, measure, { ...room, target: dateTarget });
  return { side, titles, date: words, width: Math.max(words.width, widest) };
}
