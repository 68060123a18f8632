/** A stretch of time on the screen, in ms UTC. */
export interface TimeView {
  from: number;
  to: number;
}

/** Within what a view may move, and the shortest that it may be, in ms. */
export interface ViewLimits {
  whole: TimeView;
  shortest: number;
}

/** The whole time of some events, with a little room at both ends. */
export function wholeTime(start: Float64Array, end: Float64Array): TimeView {
  if (start.length === 0) return { from: 0, to: 1 };
  const from = start[0] ?? 0;
  const to = end.reduce((last, time) => Math.max(last, time), from);
  const room = Math.max((to - from) * 0.01, 12 * 3_600_000);
  return { from: from - room, to: to + room };
}

/** The view made `factor` times as long, with the time `at` in its place. */
export function zoomed({ from, to }: TimeView, factor: number, at: number, limits: ViewLimits): TimeView {
  const longest = limits.whole.to - limits.whole.from;
  const length = Math.min(longest, Math.max(Math.min(limits.shortest, longest), (to - from) * factor));
  const share = (at - from) / (to - from);
  return within({ from: at - share * length, to: at + (1 - share) * length }, limits);
}

/** The view moved by `ms`. */
export function panned({ from, to }: TimeView, ms: number, limits: ViewLimits): TimeView {
  return within({ from: from + ms, to: to + ms }, limits);
}

/** The view moved as little as brings `time` into its middle four fifths. */
export function showing(view: TimeView, time: number, limits: ViewLimits): TimeView {
  const room = (view.to - view.from) / 10;
  if (time < view.from + room) return panned(view, time - room - view.from, limits);
  return time > view.to - room ? panned(view, time + room - view.to, limits) : view;
}

/** A view as long as it was, or as the whole at most, inside the whole. */
export function within({ from, to }: TimeView, { whole }: ViewLimits): TimeView {
  const length = Math.min(to - from, whole.to - whole.from);
  const start = Math.max(whole.from, Math.min(from, whole.to - length));
  return { from: start, to: start + length };
}
