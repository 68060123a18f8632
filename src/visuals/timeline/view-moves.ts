import { dayLength, minuteLength } from '../../core/time/calendar.ts';
import { type Side, shortestView, type TimeView, type TimeWindow, type ViewLimits, wholeTime } from './view.ts';

/** All of the time that the axis has room for. */
export function wholeView({ axis, frame }: ViewLimits): TimeView {
  return { from: axis.time(frame.left), to: axis.time(frame.right) };
}

export function viewOf({ from, to }: TimeWindow, limits: ViewLimits): TimeView {
  const { axis, frame } = limits;
  const whole = wholeView(limits);
  const [x0, x1] = [from === null ? frame.left : axis.x(from), to === null ? frame.right : axis.x(to)];
  return x1 > frame.left && x0 < frame.right && x1 > x0
    ? { from: Math.max(whole.from, from ?? whole.from), to: Math.min(whole.to, to ?? whole.to) }
    : whole;
}

/** To the minute; open where the view reaches the ends. */
export function windowOf({ from, to }: TimeView, { axis, frame }: ViewLimits): TimeWindow {
  const rounded = (time: number) => Math.round(time / minuteLength) * minuteLength;
  return {
    from: axis.x(from) <= frame.left + 0.5 ? null : rounded(from),
    to: axis.x(to) >= frame.right - 0.5 ? null : rounded(to),
  };
}

/** From one midnight to another, where nothing is known more exactly than to the day. */
function byDays(view: TimeView, limits: ViewLimits): TimeView {
  if (limits.shortest <= dayLength) return view;
  const { from, to } = wholeView(limits);
  const first = Math.floor(view.from / dayLength) * dayLength;
  return { from: Math.max(from, first), to: Math.min(to, Math.ceil(view.to / dayLength) * dayLength) };
}

/** The window, or all of the time where it has nothing of `stretches`, as a link may say. */
export function windowAmong({ from, to }: TimeWindow, stretches: { start: number; end: number }[]): TimeWindow {
  const isIn = stretches.some(({ start, end }) => (from ?? start) < end && (to ?? end) > start);
  return isIn ? { from, to } : wholeTime;
}

/** The view made `factor` times as wide on the axis, with the time `at` in its place. */
export function zoomed(view: TimeView, factor: number, at: number, limits: ViewLimits): TimeView {
  const [x0, x1] = pxOf(view, limits);
  const x = limits.axis.x(at);
  const next = between(x - (x - x0) * factor, x + (x1 - x) * factor, limits);
  return factor < 1 && isTooShort(next, limits) ? view : next;
}

/** The view moved by a share of its width. */
export function panned(view: TimeView, share: number, limits: ViewLimits): TimeView {
  const [x0, x1] = pxOf(view, limits);
  const by = share * (x1 - x0);
  return between(x0 + by, x1 + by, limits);
}

/** The view from one time to another, in either order; `fallback` where that would be too short. */
export function brushed(a: number, b: number, fallback: TimeView, limits: ViewLimits): TimeView {
  const { from, to } = wholeView(limits);
  const next = { from: Math.max(from, Math.min(a, b)), to: Math.min(to, Math.max(a, b)) };
  return isTooShort(next, limits) ? fallback : next;
}

/** The view with one side moved to a time, as far as the other leaves room for the shortest view. */
export function sided(view: TimeView, side: Side, at: number, limits: ViewLimits): TimeView {
  const { from, to } = wholeView(limits);
  if (side === 'start') return { ...view, from: Math.max(from, Math.min(at, view.to - limits.shortest)) };
  return { ...view, to: Math.min(to, Math.max(at, view.from + limits.shortest)) };
}

/**
 * The view after pointers on the drawing moved, all as shares of its width: what lay at their middle goes with it, and
 * what lay between them is stretched between them. Where they lay at one place, as one pointer does, nothing is.
 */
export function pulled(view: TimeView, before: number[], after: number[], limits: ViewLimits): TimeView {
  const factor = spread(before) / Math.max(0.001, spread(after));
  const place = timeAt(view, middle(before), limits);
  const stretched = zoomed(view, factor, place, limits);
  const [x0, x1] = pxOf(stretched, limits);
  const held = limits.axis.x(place);
  return panned(stretched, (held - x0) / (x1 - x0) - middle(after), limits);
}

/** The time at a share of a view's width. */
export function timeAt(view: TimeView, share: number, limits: ViewLimits): number {
  const [x0, x1] = pxOf(view, limits);
  return limits.axis.time(x0 + share * (x1 - x0));
}

/** Where a time is, as a share of a view's width. */
export function shareAt(view: TimeView, time: number, limits: ViewLimits): number {
  const [x0, x1] = pxOf(view, limits);
  return (limits.axis.x(time) - x0) / (x1 - x0);
}

/** The view moved as little as brings a time into its middle four fifths. */
export function showing(view: TimeView, time: number, limits: ViewLimits): TimeView {
  const share = shareAt(view, time, limits);
  return panned(view, Math.min(0, share - 0.1) + Math.max(0, share - 0.9), limits);
}

/**
 * A view `factor` times as wide where most of these times (ascending) within the view are; of equals the one nearest to the middle.
 * Where there are none it is in the middle.
 */
export function towardsMost(view: TimeView, factor: number, times: ArrayLike<number>, limits: ViewLimits): TimeView {
  const [x0, x1] = pxOf(view, limits);
  const [width, centre] = [(x1 - x0) * factor, (x0 + x1) / 2];
  const places = Array.from(times)
    .filter((time) => time >= view.from && time <= view.to)
    .map(limits.axis.x);
  let [best, most, first] = [centre, Number.NEGATIVE_INFINITY, 0];
  for (const [last, right] of places.entries()) {
    while (right - (places[first] ?? right) > width * 0.9) first += 1;
    const middleOf = ((places[first] ?? right) + right) / 2;
    const count = last - first;
    if (count < most || (count === most && Math.abs(middleOf - centre) >= Math.abs(best - centre))) continue;
    [best, most] = [middleOf, count];
  }
  const next = between(best - width / 2, best + width / 2, limits);
  const days = byDays(next, limits);
  const isCloser = days.to - days.from < (view.to - view.from) * 0.99;
  return isTooShort(next, limits) || !isCloser ? view : days;
}

/** Times of events in ms, ascending: of all, or of those that are given by the clock. */
export type Times = (isByClock: boolean) => ArrayLike<number>;

/**
 * The view half as wide where most events are, or around a time; less than a day and a half only where times of the clock
 * are, as nothing more is known elsewhere. The same view where there is nothing closer.
 */
export function closer(view: TimeView, times: Times, around: number | null, limits: ViewLimits): TimeView {
  const step = (among: ArrayLike<number>) =>
    around === null ? towardsMost(view, 0.5, among, limits) : zoomed(view, 0.5, around, limits);
  const next = step(times(false));
  if (next.to - next.from >= shortestView(false) - 1 || next === view) return next;
  const byClock = Array.from(times(true)).filter((time) => time >= view.from && time <= view.to);
  const known = byClock.length === 0 ? view : step(byClock);
  return byClock.some((time) => time >= known.from && time <= known.to) ? known : view;
}

/** A view with some room around a time, a day at least; all of the time where there is none. */
export function fitting(time: TimeView | null, limits: ViewLimits): TimeView {
  if (time === null) return wholeView(limits);
  const { axis, shortest } = limits;
  const [first, last] = pxOf(time, limits);
  const room = (last - first) * 0.1;
  const view = between(first - room, last + room, limits);
  const lacking = Math.max(0, Math.max(shortest, dayLength) - (view.to - view.from)) / 2;
  return byDays(between(axis.x(view.from - lacking), axis.x(view.to + lacking), limits), limits);
}

function pxOf({ from, to }: TimeView, { axis }: ViewLimits): [number, number] {
  return [axis.x(from), axis.x(to)];
}

/** Moved into the frame, and as wide as that at most. */
function between(x0: number, x1: number, { axis, frame: { left, right } }: ViewLimits): TimeView {
  const width = Math.min(x1 - x0, right - left);
  const start = Math.max(left, Math.min(x0, right - width));
  return { from: axis.time(start), to: axis.time(start + width) };
}

function isTooShort({ from, to }: TimeView, { shortest }: ViewLimits): boolean {
  return to - from < shortest - 1;
}

function middle(places: number[]): number {
  return places.reduce((sum, x) => sum + x, 0) / places.length;
}

function spread(places: number[]): number {
  return Math.max(...places) - Math.min(...places);
}
