import type { Measure } from '../measure.ts';
import type { WrappedText } from '../wrap.ts';
import type { Frame } from './axis.ts';
import type { TimelineEvent } from './event.ts';
import { type EventLabel, labelOf, type Placed } from './label.ts';
import type { MarkPosition } from './mark.ts';
import { reachOf } from './other-marks.ts';
import { date, questionWidth, title } from './typography.ts';

/** A line of text, by its left end, or with `isEnd` by its right one, and its baseline, in px. */
export interface TextLine {
  x: number;
  y: number;
  text: string;
  isEnd?: boolean;
}

export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** An event as it is drawn; `x0` to `x1` and `height` are those of mark and texts together. */
export interface Entry {
  event: TimelineEvent;
  mark: MarkPosition & { y: number };
  title: TextLine[];
  /** Under each title, also where its neighbours have the same. */
  date: TextLine[];
  /** Around the texts. */
  label: Box;
  x0: number;
  x1: number;
  height: number;
}

const belowMark = 17;

/** With its top at 0. */
export function entryOf(placed: Placed, frame: Frame, measure: Measure): Entry {
  const { event, mark } = placed;
  const label = labelOf(placed, frame, measure);
  const isBelow = label.side === 'below';
  const top = isBelow ? belowMark : 0;
  const dateTop = top + label.title.lines.length * title.line + 1;
  const height = dateTop + label.date.lines.length * date.line;
  const left = label.align === 'end' ? label.x - label.width : label.x;
  const reach = reachOf(mark);
  return {
    event,
    mark: { ...mark, y: isBelow ? belowMark / 2 - 1 : title.line / 2 },
    title: setLines(label.title, title, label, top),
    date: setLines(label.date, date, label, dateTop),
    label: { x0: left, y0: top, x1: left + label.width, y1: height },
    x0: Math.min(reach.x0, left),
    x1: Math.max(mark.x1 + (mark.uncertain ? questionWidth : 0), reach.x1, left + label.width),
    height,
  };
}

function setLines(
  text: WrappedText,
  type: { line: number; ascent: number },
  { x, align }: EventLabel,
  top: number,
): TextLine[] {
  return text.lines.map((line, i) => ({
    x,
    y: top + i * type.line + type.ascent,
    text: line,
    ...(align === 'end' && { isEnd: true }),
  }));
}
