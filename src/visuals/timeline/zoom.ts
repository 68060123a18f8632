import type { Frame } from './label.ts';
import type { AxisScale, View } from './window.ts';

/** Within what a view may move: the frame, and the shortest time that it may show, in ms. */
export interface ZoomLimits {
  frame: Frame;
  scale: AxisScale;
  shortest: number;
}

export type Side = 'start' | 'end';

const hour = 3600 * 1000;

/** The shortest view: half an hour where events have times of the clock, else a day and a half. */
export function shortestView(events: { when: { precision: string | null } }[]): number {
  return events.some(({ when }) => when.precision === 'minute') ? hour / 2 : 36 * hour;
}

/** The view made `factor` times as wide, with `at` (px of the whole drawing) in its place. */
export function zoomView(view: View, factor: number, at: number, limits: ZoomLimits): View {
  const next = within({ x0: at - (at - view.x0) * factor, x1: at + (view.x1 - at) * factor }, limits.frame);
  return factor < 1 && isTooShort(next, limits) ? view : next;
}

export function panView({ x0, x1 }: View, by: number, { frame }: ZoomLimits): View {
  return within({ x0: x0 + by, x1: x1 + by }, frame);
}

/** The view from one px to another, in either order; `fallback` where that would be too short. */
export function brushView(a: number, b: number, fallback: View, limits: ZoomLimits): View {
  const { left, right } = limits.frame;
  const [x0 = left, x1 = right] = [a, b].map((x) => Math.max(left, Math.min(x, right))).sort((p, q) => p - q);
  return x1 - x0 < 1 || isTooShort({ x0, x1 }, limits) ? fallback : { x0, x1 };
}

/** The view with one side moved to `x`, as far as the other leaves room for the shortest view. */
export function sideView(view: View, side: Side, x: number, { frame, scale, shortest }: ZoomLimits): View {
  if (side === 'start') {
    const last = scale.x(scale.time(view.x1) - shortest);
    return { ...view, x0: Math.max(frame.left, Math.min(x, last)) };
  }
  const first = scale.x(scale.time(view.x0) + shortest);
  return { ...view, x1: Math.min(frame.right, Math.max(x, first)) };
}

/**
 * The view after pointers on the drawing moved, all in px of the drawing as it was seen: what lay at their middle goes
 * with it, and what lay between them is stretched between them.
 */
export function pulledView(view: View, before: number[], after: number[], limits: ZoomLimits): View {
  const { left, right } = limits.frame;
  const whole = ({ x0, x1 }: View, x: number) => x0 + ((x - left) * (x1 - x0)) / (right - left);
  const held = whole(view, middle(before));
  const factor = spread(before) / Math.max(1, spread(after));
  const stretched = before.length > 1 ? zoomView(view, factor, held, limits) : view;
  return panView(stretched, held - whole(stretched, middle(after)), limits);
}

function middle(places: number[]): number {
  return places.reduce((sum, x) => sum + x, 0) / places.length;
}

function spread(places: number[]): number {
  return Math.max(...places) - Math.min(...places);
}

/** Moved into the frame, and as wide as that at most. */
function within({ x0, x1 }: View, { left, right }: Frame): View {
  const width = Math.min(x1 - x0, right - left);
  const start = Math.max(left, Math.min(x0, right - width));
  return { x0: start, x1: start + width };
}

function isTooShort({ x0, x1 }: View, { scale, shortest }: ZoomLimits): boolean {
  return scale.time(x1) - scale.time(x0) < shortest;
}
