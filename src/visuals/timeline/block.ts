import type { Measure } from '../measure.ts';
import type { WrappedText } from '../wrap.ts';
import type { Frame } from './axis.ts';
import type { TimelineEvent } from './event.ts';
import { type EventGroup, type GroupLabel, labelGroup, markGap } from './label.ts';
import type { MarkPosition } from './mark.ts';
import { reachOf } from './other-marks.ts';
import { date, questionWidth, title } from './typography.ts';

/** A line of text, by its left end and its baseline, in px. */
export interface TextLine {
  x: number;
  y: number;
  text: string;
}

export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** An event as it is drawn. */
export interface Entry {
  event: TimelineEvent;
  mark: MarkPosition & { y: number };
  title: TextLine[];
  /** Empty in a stack, whose caption has the date. */
  date: TextLine[];
  /** Around the texts. */
  label: Box;
}

/** One event, or a stack of events under one date; `y` counts from its top. */
export interface Block {
  x0: number;
  x1: number;
  height: number;
  caption: TextLine[];
  entries: Entry[];
}

const belowMark = 17;
const stackGap = 4;

export function blockOf(group: EventGroup, frame: Frame, measure: Measure): Block {
  const label = labelGroup(group, frame, measure);
  const column = columnOf(group.mark, label, frame);
  const block = group.events.length > 1 ? stack(group, label, column) : single(group, label, column);
  const question = group.mark.uncertain ? questionWidth : 0;
  const [left, right] = [column, column + label.width];
  const reach = reachOf(group.mark);
  return { ...block, x0: Math.min(reach.x0, left), x1: Math.max(group.mark.x1 + question, reach.x1, right) };
}

/** The px at which the lines of a label begin. */
function columnOf(mark: MarkPosition, label: GroupLabel, frame: Frame): number {
  const question = mark.uncertain ? questionWidth : 0;
  if (label.side === 'right') return mark.x1 + question + markGap;
  return Math.max(frame.left, Math.min(mark.x0, frame.right - label.width));
}

type Content = Pick<Block, 'height' | 'caption' | 'entries'>;

function single(group: EventGroup, label: GroupLabel, column: number): Content {
  const entries = rows(group, label, column, 0);
  const entry = entries[0];
  if (entry === undefined) return { height: 0, caption: [], entries };
  const dateTop = entry.label.y1 + 1;
  const bottom = dateTop + label.date.lines.length * date.line;
  const words = setLines(label.date, date, column, dateTop);
  const [x0, x1] = [column, column + label.width];
  return {
    height: bottom,
    caption: [],
    entries: [{ ...entry, date: words, label: { ...entry.label, x0, x1, y1: bottom } }],
  };
}

function stack(group: EventGroup, label: GroupLabel, column: number): Content {
  const top = label.date.lines.length * date.line + stackGap;
  const entries = rows(group, label, column, top);
  return { height: entries.at(-1)?.label.y1 ?? top, caption: setLines(label.date, date, column, 0), entries };
}

function rows(group: EventGroup, label: GroupLabel, column: number, from: number): Entry[] {
  let top = from;
  return group.events.map((event, i) => {
    const wrapped = label.titles[i] ?? { lines: [], width: 0 };
    const entry = row(event, group.mark, wrapped, label.side, column, top);
    top = entry.label.y1 + stackGap;
    return entry;
  });
}

function row(
  event: TimelineEvent,
  mark: MarkPosition,
  text: WrappedText,
  side: GroupLabel['side'],
  column: number,
  top: number,
): Entry {
  const textTop = side === 'below' ? top + belowMark : top;
  const y = side === 'below' ? top + belowMark / 2 - 1 : top + title.line / 2;
  const [x0, x1] = [column, column + text.width];
  const label = { x0, y0: textTop, x1, y1: textTop + text.lines.length * title.line };
  return { event, mark: { ...mark, y }, title: setLines(text, title, column, textTop), date: [], label };
}

function setLines(text: WrappedText, type: { line: number; ascent: number }, column: number, top: number): TextLine[] {
  return text.lines.map((line, i) => ({ x: column, y: top + i * type.line + type.ascent, text: line }));
}
