import type { Words } from '../../words/words.ts';
import type { Measure } from '../measure.ts';
import { type WrappedText, wrapText } from '../wrap.ts';
import { type Axis, type AxisPart, axisOf, type Frame } from './axis.ts';
import { type Extent, type Stretch, stretchesOf } from './stretches.ts';
import { tick } from './typography.ts';
import type { TimeView } from './view.ts';

/** The px of a tick label with its month and year; less on an axis that has little room. */
function leastSegment(width: number): number {
  return Math.min(72, Math.max(44, width / 6));
}

const coveredSegment = 128;

export interface AxisSetting {
  measure: Measure;
  words: Words['timelinePicture'];
}

/** An axis over all `extents` in the px of `range`: segments, each to its own scale, and labelled breaks. */
export function timeAxis(extents: Extent[], [left, right]: [number, number], setting: AxisSetting): Axis {
  if (extents.length === 0) return axisOf([]);
  const parts = merge(narrow(collapse(stretchesOf(extents), right - left, setting), right - left));
  const widths = allot(parts, right - left);
  let x = left;
  return axisOf(
    parts.map(({ start, end, fixed, covered, isNarrow }, i): AxisPart => {
      const x0 = x;
      x += widths[i] ?? 0;
      const isBreak = fixed !== null && !covered && !isNarrow;
      const words = isBreak ? gapWords({ start, end }, setting).lines : [];
      return { kind: isBreak ? 'break' : 'segment', start, end, x0, x1: x, words };
    }),
  );
}

/** A stretch with the px that it is reduced to, or `null` where it is drawn to the common scale. */
interface FittedStretch extends Stretch {
  fixed: number | null;
  /** Whether it is reduced without leaving its time out. */
  isNarrow?: true;
}

/** Px that the shortest stretch should have before nothing more is collapsed. */
const legible = 24;

/**
 * Reduces long stretches in which nothing begins or ends, those without events first, as long as the shortest stretch
 * is illegible, and only where that frees at least a third of the width that is left to the common scale.
 */
function collapse(stretches: Stretch[], width: number, setting: AxisSetting): FittedStretch[] {
  let fitted: FittedStretch[] = stretches.map((stretch) => ({ ...stretch, fixed: null }));
  for (;;) {
    const next =
      collapseWhere(fitted, ({ covered }) => !covered, width, setting) ??
      collapseWhere(fitted, () => true, width, setting);
    if (next === null) return fitted;
    fitted = next;
  }
}

function collapseWhere(
  fitted: FittedStretch[],
  mayCollapse: (stretch: Stretch) => boolean,
  width: number,
  setting: AxisSetting,
): FittedStretch[] | null {
  const scale = commonScale(fitted, width);
  const saved = fitted.map((stretch) => (mayCollapse(stretch) ? saving(stretch, scale, width, setting) : 0));
  const total = saved.reduce((sum, px) => sum + px, 0);
  if (scale.shortest >= legible || total < scale.width / 3) return null;
  const next = fitted.map((stretch, i) =>
    (saved[i] ?? 0) > 0 ? { ...stretch, fixed: reduced(stretch, width, setting) } : stretch,
  );
  return commonScale(next, width).width >= width / 3 ? next : null;
}

interface CommonScale {
  /** Px of all stretches drawn to it. */
  width: number;
  pxPerMs: number;
  /** Px of the shortest of them. */
  shortest: number;
}

function commonScale(fitted: FittedStretch[], width: number): CommonScale {
  const elastic = fitted.filter((stretch) => stretch.fixed === null).map((stretch) => stretch.end - stretch.start);
  const left = width - fitted.reduce((sum, stretch) => sum + (stretch.fixed ?? 0), 0);
  const pxPerMs = left / elastic.reduce((sum, duration) => sum + duration, 0);
  const shortest = elastic.reduce((least, duration) => Math.min(least, duration), Number.POSITIVE_INFINITY);
  return { width: left, pxPerMs, shortest: pxPerMs * shortest };
}

/** Px that are freed, or 0 where less than a fifth of the stretch is. */
function saving(stretch: FittedStretch, scale: CommonScale, width: number, setting: AxisSetting): number {
  const now = stretch.fixed === null ? (stretch.end - stretch.start) * scale.pxPerMs : 0;
  const then = reduced(stretch, width, setting);
  return now >= 1.25 * then ? now - then : 0;
}

/** An empty stretch keeps the room of its words; a covered one that of a mark with its label below, on a wide axis. */
function reduced(stretch: Stretch, width: number, setting: AxisSetting): number {
  if (stretch.covered) return Math.min(coveredSegment, Math.max(leastSegment(width), width / 6));
  return gapWords(stretch, setting).width + 34;
}

/** The time that a break leaves out, in the two lines that the axis has for it. */
function gapWords({ start, end }: Extent, { measure, words }: AxisSetting): WrappedText {
  const room = { target: 0, limit: Number.POSITIVE_INFINITY, lines: 2 };
  return wrapText(words.duration(end - start), tick.size, measure, room);
}

/** Where the scale changes anyway, days without events take no more than their names need: full days are wide. */
function narrow(fitted: FittedStretch[], width: number): FittedStretch[] {
  if (fitted.every(({ fixed }) => fixed === null)) return fitted;
  const { pxPerMs } = commonScale(fitted, width);
  const isLong = ({ fixed, covered, start, end }: FittedStretch) =>
    fixed === null && !covered && (end - start) * pxPerMs >= 1.5 * leastSegment(width);
  const hasOthers = fitted.some((stretch) => stretch.fixed === null && !isLong(stretch));
  return hasOthers
    ? fitted.map((stretch) => (isLong(stretch) ? { ...stretch, fixed: leastSegment(width), isNarrow: true } : stretch))
    : fitted;
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

/** Px for each part: fixed parts as they are, the others by duration, but none under the width of a tick label. */
function allot(parts: FittedStretch[], room: number): number[] {
  const widths = parts.map((part) => part.fixed);
  const least = Math.min(leastSegment(room), freeRoom(widths, room) / widths.filter((width) => width === null).length);
  for (;;) {
    const free = parts.filter((_, i) => widths[i] === null).reduce((sum, part) => sum + part.end - part.start, 0);
    const scale = freeRoom(widths, room) / free;
    const short = parts.findIndex((part, i) => widths[i] === null && (part.end - part.start) * scale < least);
    if (short === -1) return parts.map((part, i) => widths[i] ?? (part.end - part.start) * scale);
    widths[short] = least;
  }
}

function freeRoom(widths: (number | null)[], room: number): number {
  return Math.max(0, room - widths.reduce<number>((sum, width) => sum + (width ?? 0), 0));
}

/** What of an axis is in view, over the whole frame. The words of a gap stay where they have room. */
export function axisInView(axis: Axis, view: TimeView, { left, right }: Frame, measure: Measure): Axis {
  const [x0, x1] = [axis.x(view.from), axis.x(view.to)];
  const place = (x: number) => left + ((x - x0) * (right - left)) / (x1 - x0);
  const large = axis.parts.map((part) => ({ ...part, x0: place(part.x0), x1: place(part.x1) }));
  const inside = large.filter((part) => part.x1 > left + 1 && part.x0 < right - 1);
  return axisOf(
    inside.map((part) => {
      const { time } = axisOf([part]);
      const [from, to] = [Math.max(part.x0, left), Math.min(part.x1, right)];
      const fits = part.words.every((line) => measure(line, tick.size) <= to - from);
      return { ...part, x0: from, x1: to, start: time(from), end: time(to), words: fits ? part.words : [] };
    }),
  );
}
