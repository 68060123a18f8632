import type { Measure } from '../measure.ts';
import { type WrappedText, wrapText } from '../wrap.ts';
import type { Frame } from './axis.ts';
import { allDateWords, type TimelineEvent } from './event.ts';
import type { MarkPosition } from './mark.ts';
import { isCompact } from './mark-positions.ts';
import { reachOf } from './other-marks.ts';
import { date, questionWidth, title } from './typography.ts';

/** Events of a lane whose date is the same in place and in words: they are stacked under one date. */
export interface EventGroup {
  events: TimelineEvent[];
  mark: MarkPosition;
  words: string;
}

/** In the order of the events. */
export function groupEvents(events: TimelineEvent[], marks: Map<string, MarkPosition>): EventGroup[] {
  const groups = new Map<string, EventGroup>();
  for (const event of events) {
    const mark = marks.get(event.id);
    if (mark === undefined) continue;
    const words = allDateWords(event);
    const key = JSON.stringify(isCompact(mark) ? [event.lane, words, mark] : event.id);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { events: [event], mark, words });
    else group.events.push(event);
  }
  return [...groups.values()];
}

/** The wrapped texts of a group: right of its mark, where its time is, or below. */
export interface GroupLabel {
  side: 'right' | 'below';
  titles: WrappedText[];
  date: WrappedText;
  width: number;
}

export const markGap = 9;
const leastRoom = 140;
const mostLines = 3;

/** The label right of a short mark, narrower if need be; else below. */
export function labelGroup(group: EventGroup, frame: Frame, measure: Measure): GroupLabel {
  const free = freeLabel(group, frame, measure);
  if (free.side === 'below' || free.width <= roomBeside(group, frame)) return free;
  return narrowLabel(group, frame, measure) ?? wrapGroup(group, 'below', frame.right - frame.left, frame, measure);
}

/** The label as it would be with all the room it likes. */
function freeLabel(group: EventGroup, frame: Frame, measure: Measure): GroupLabel {
  const side = isCompact(group.mark) ? 'right' : 'below';
  return wrapGroup(group, side, frame.right - frame.left, frame, measure);
}

function roomBeside({ mark }: EventGroup, frame: Frame): number {
  return frame.right - mark.x1 - (mark.uncertain ? questionWidth : 0) - markGap;
}

/** The label in the room that there is, or `null` where that makes it too narrow to read. */
function narrowLabel(group: EventGroup, frame: Frame, measure: Measure): GroupLabel | null {
  const room = roomBeside(group, frame);
  if (room < leastRoom) return null;
  const label = wrapGroup(group, 'right', room, frame, measure);
  return label.titles.every(({ lines }) => lines.length <= mostLines) ? label : null;
}

function wrapGroup(
  group: EventGroup,
  side: GroupLabel['side'],
  limit: number,
  frame: Frame,
  measure: Measure,
): GroupLabel {
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

const least = 10;
/** A mark moves by less than the end of the axis does. */
const spread = 1.25;
/** Px by which a mark may lie elsewhere on the next axis. */
const moved = 3;
/** Shares of the frame: for one end, and for both. */
const greatest = { one: 0.3, both: 0.4 };

/**
 * The px within `frame` that the axis should take so that labels at its ends have room, given the groups on an axis
 * that takes those of `range`.
 */
export function insetRange(
  range: [number, number],
  groups: EventGroup[],
  frame: Frame,
  measure: Measure,
): [number, number] {
  const width = frame.right - frame.left;
  const overflow = groups.map((group) => overflowOf(group, frame, measure));
  const left = clamp(range[0] - frame.left + Math.max(0, ...overflow.map((px) => px.left)), width);
  const right = clamp(frame.right - range[1] + Math.max(0, ...overflow.map((px) => px.right)), width);
  const share = Math.min(1, (width * greatest.both) / (left + right));
  return [frame.left + left * share, frame.right - right * share];
}

function clamp(px: number, width: number): number {
  return Math.max(least, Math.min(px, width * greatest.one));
}

/** Px by which the mark or its label would pass the frame. */
function overflowOf(group: EventGroup, frame: Frame, measure: Measure): { left: number; right: number } {
  const { side, width } = freeLabel(group, frame, measure);
  const reach = reachOf(group.mark);
  const left = (frame.left - reach.x0 + moved) * spread;
  if (side === 'right') return { left, right: (width - roomBeside(group, frame)) * spread };
  return { left, right: Math.max(group.mark.x0 + width - frame.right, (reach.x1 - frame.right + moved) * spread) };
}
