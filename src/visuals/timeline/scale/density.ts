import { countBelow, type LaneIndex } from './lane-index.ts';

/** A stretch of equal bins of time, in ms UTC, and how many events start in each. */
export interface Density {
  start: number;
  step: number;
  counts: Uint32Array;
}

const minute = 60_000;

/** The length of a bin, in ms: a power of two in minutes, so that bins stay where they are while a reader pans. */
export function binLength(msPerPx: number, leastPx: number): number {
  return minute * 2 ** Math.max(0, Math.ceil(Math.log2((msPerPx * leastPx) / minute)));
}

/** The bins that cover a window of time, in O(bins · log n). */
export function densityOf({ starts }: LaneIndex, from: number, to: number, step: number): Density {
  const start = Math.floor(from / step) * step;
  const counts = new Uint32Array(Math.max(1, Math.ceil((to - start) / step)));
  let before = countBelow(starts, start);
  for (let bin = 0; bin < counts.length; bin++) {
    const until = countBelow(starts, start + (bin + 1) * step);
    counts[bin] = until - before;
    before = until;
  }
  return { start, step, counts };
}
