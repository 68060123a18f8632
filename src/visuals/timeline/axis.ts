import { bisector } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Measure } from '../measure.ts';
import { collapse, type FittedStretch } from './collapse.ts';
import { gapWords } from './gap-words.ts';
import { type Extent, stretchesOf } from './stretches.ts';

/** A piece of the axis: time in ms, place in px. A break leaves out the time between its ends and says how much. */
export interface AxisPart {
  kind: 'segment' | 'break';
  start: number;
  end: number;
  x0: number;
  x1: number;
  /** The time left out, in lines of words; of a break only. */
  words: string[];
}

/** Places on the axis in px; at a seam, where two segments meet, they differ by its width. */
export interface Positions {
  /** Where something that begins at `time` (ms) begins. */
  start: (time: number) => number;
  /** Where something that ends at `time` (ms) ends. */
  end: (time: number) => number;
}

const seam = 14;
const leastSegment = 72;

/** An axis over all `extents` in the px of `range`: segments, each to its own scale, and labelled breaks. */
export function timeAxis(extents: Extent[], range: [number, number], measure: Measure): AxisPart[] {
  if (extents.length === 0) return [];
  const width = range[1] - range[0];
  const parts = merge(collapse(stretchesOf(extents), width, measure));
  const room = width - seam * seamsIn(parts);
  return place(parts, allot(parts, room), range[0], measure);
}

/** Joins neighbours that are drawn to the common scale. */
function merge(stretches: FittedStretch[]): FittedStretch[] {
  const parts: FittedStretch[] = [];
  for (const stretch of stretches) {
    const last = parts.at(-1);
    if (last !== undefined && last.fixed === null && stretch.fixed === null) last.end = stretch.end;
    else parts.push({ ...stretch });
  }
  return parts;
}

function isBreak(part: FittedStretch): boolean {
  return part.fixed !== null && !part.covered;
}

function seamsIn(parts: FittedStretch[]): number {
  return parts.filter((part, i) => startsWithSeam(part, parts[i - 1])).length;
}

function startsWithSeam(part: FittedStretch, before: FittedStretch | undefined): boolean {
  return before !== undefined && !isBreak(part) && !isBreak(before);
}

/** Px for each part: fixed parts as they are, the others by duration, but none under the width of a tick label. */
function allot(parts: FittedStretch[], room: number): number[] {
  const widths = parts.map((part) => part.fixed);
  const least = Math.min(leastSegment, freeRoom(widths, room) / widths.filter((width) => width === null).length);
  for (;;) {
    const scale = freeScale(parts, widths, room);
    const short = parts.findIndex((part, i) => widths[i] === null && (part.end - part.start) * scale < least);
    if (short === -1) return parts.map((part, i) => widths[i] ?? (part.end - part.start) * scale);
    widths[short] = least;
  }
}

function freeRoom(widths: (number | null)[], room: number): number {
  return Math.max(0, room - widths.reduce<number>((sum, width) => sum + (width ?? 0), 0));
}

function freeScale(parts: FittedStretch[], widths: (number | null)[], room: number): number {
  const free = parts.filter((_, i) => widths[i] === null).reduce((sum, part) => sum + part.end - part.start, 0);
  return freeRoom(widths, room) / free;
}

function place(parts: FittedStretch[], widths: number[], from: number, measure: Measure): AxisPart[] {
  let x = from;
  return parts.map((part, i) => {
    if (startsWithSeam(part, parts[i - 1])) x += seam;
    const x0 = x;
    x += widths[i] ?? 0;
    const { start, end } = part;
    if (!isBreak(part)) return { kind: 'segment', start, end, x0, x1: x, words: [] };
    return { kind: 'break', start, end, x0, x1: x, words: gapWords(part, measure).lines };
  });
}

/** Time outside of the axis is placed at its nearest end. */
export function positionsOn(parts: AxisPart[]): Positions {
  const scales = parts.map((part) => scaleLinear([part.start, part.end], [part.x0, part.x1]).clamp(true));
  const byStart = bisector((part: AxisPart) => part.start);
  const at = (index: number, time: number) => scales[Math.min(Math.max(index, 0), scales.length - 1)]?.(time) ?? 0;
  return {
    start: (time) => at(byStart.right(parts, time) - 1, time),
    end: (time) => at(byStart.left(parts, time) - 1, time),
  };
}
