import { bisector } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Measure } from '../measure.ts';
import type { AxisPart } from './axis.ts';
import { openSide } from './date-kind.ts';
import type { Frame } from './label.ts';
import { clipOthers } from './other-marks.ts';
import { dotRadius, type MarkPosition } from './position.ts';
import type { Extent } from './stretches.ts';
import { questionWidth, tick } from './typography.ts';

/** The time in view, in ms UTC; `null`: to the end of the drawing. */
export interface TimeWindow {
  from: number | null;
  to: number | null;
}

export function isWholeTime({ from, to }: TimeWindow): boolean {
  return from === null && to === null;
}

/** The same in px of the drawing of the whole time. */
export interface View {
  x0: number;
  x1: number;
}

/**
 * Between time and px, both ways; before and behind the axis it goes on at the scale of its ends. In a seam, where no
 * time passes, all px have one time.
 */
export interface AxisScale {
  x: (time: number) => number;
  time: (x: number) => number;
}

export function axisScale(parts: AxisPart[]): AxisScale {
  const byStart = bisector((part: AxisPart) => part.start);
  const scales = parts.map(({ start, end, x0, x1 }) => scaleLinear([start, end], [x0, x1]));
  const places = parts.flatMap(({ start, end, x0, x1 }) => [
    { x: x0, time: start },
    { x: x1, time: end },
  ]);
  const ends = places.filter(({ x }, i) => x !== places[i - 1]?.x);
  const times = scaleLinear(
    ends.map(({ x }) => x),
    ends.map(({ time }) => time),
  );
  return { x: (time) => scales[Math.max(0, byStart.right(parts, time) - 1)]?.(time) ?? 0, time: (x) => times(x) };
}

export function viewOf({ from, to }: TimeWindow, { x }: AxisScale, { left, right }: Frame): View {
  const [x0, x1] = [from === null ? left : x(from), to === null ? right : x(to)].map((at) => clamp(at, left, right));
  return x0 !== undefined && x1 !== undefined && x1 > x0 ? { x0, x1 } : { x0: left, x1: right };
}

/** The window, or all of the time where it has nothing of `stretches`, as a link may say. */
export function windowAmong({ from, to }: TimeWindow, stretches: Extent[]): TimeWindow {
  const isIn = stretches.some(({ start, end }) => (from ?? start) < end && (to ?? end) > start);
  return isIn ? { from, to } : { from: null, to: null };
}

/** To the minute. */
export function windowOf({ x0, x1 }: View, { time }: AxisScale, { left, right }: Frame): TimeWindow {
  const minute = (x: number) => Math.round(time(x) / 60_000) * 60_000;
  return { from: x0 <= left + 0.5 ? null : minute(x0), to: x1 >= right - 0.5 ? null : minute(x1) };
}

/** Px of the drawing of the whole time as px of the drawing in which the view takes the whole frame. */
export function magnifier({ x0, x1 }: View, { left, right }: Frame): (x: number) => number {
  return (x) => left + ((x - x0) * (right - left)) / (x1 - x0);
}

/** What of the axis is in the frame. The words of a gap stay where they have room. */
export function clipParts(parts: AxisPart[], { left, right }: Frame, measure: Measure): AxisPart[] {
  const inside = parts.filter(({ x0, x1 }) => x1 > left + 1 && x0 < right - 1);
  return inside.map((part) => {
    const { time } = axisScale([part]);
    const [x0, x1] = [Math.max(part.x0, left), Math.min(part.x1, right)];
    const fits = part.words.every((line) => measure(line, tick.size) <= x1 - x0);
    return { ...part, x0, x1, start: time(x0), end: time(x1), words: fits ? part.words : [] };
  });
}

/**
 * What of a mark is in the frame; `null` where none of it is, or only a part of its one dot. Where only another date of
 * the event is, the mark is away, and its label stands there.
 */
export function clipMark(mark: MarkPosition, frame: Frame): MarkPosition | null {
  const own = clipOwn(mark, frame);
  if (mark.others === undefined) return own;
  const others = clipOthers(mark.others, frame);
  if (own !== null) return { ...own, others };
  const [first, last] = [others.marks[0], others.marks.at(-1)];
  return first && last ? { ...mark, x0: first.x0, x1: last.x1, dots: [], isAway: true, others } : null;
}

function clipOwn(mark: MarkPosition, { left, right: edge }: Frame): MarkPosition | null {
  const right = edge - (mark.uncertain ? questionWidth : 0);
  const [first, last] = ends(mark);
  if (last < left || first > right) return null;
  return mark.dots.length === 1 ? mark : clipBar(mark, { left, right });
}

function clipBar(mark: MarkPosition, { left, right }: Frame): MarkPosition | null {
  const dots = mark.dots.filter((x) => x - dotRadius >= left && x + dotRadius <= right);
  const cut = { start: mark.x0 < left, end: mark.x1 > right };
  const clipped = { ...mark, x0: Math.max(mark.x0, left), x1: Math.min(mark.x1, right), dots };
  return cut.start || cut.end ? { ...clipped, cut } : clipped;
}

/** What must be in the frame, at least in part; of a dot all, of strokes that fade out only their firm end. */
function ends({ kind, x0, x1, dots }: MarkPosition): [number, number] {
  if (dots.length === 1) return [x1, x0];
  const open = openSide(kind);
  if (open === 'start') return [x1, x1];
  return open === 'end' ? [x0, x0] : [x0, x1];
}

function clamp(x: number, least: number, most: number): number {
  return Math.max(least, Math.min(x, most));
}
