/** A stretch of a line; `min` and `max` belong to it unless the end is open. */
export interface Interval {
  min: number;
  max: number;
  minOpen: boolean;
  maxOpen: boolean;
}

/** How two readings go together: they say the same, both can be true, or they exclude each other. */
export type Comparison = 'same' | 'overlapping' | 'disjoint';

export type Agreement = 'single source' | 'agree' | 'compatible' | 'conflict';

/** A value as one source gives it. */
export interface SourcedValue<Value> {
  source: string;
  value: Value;
}

/**
 * - `single source`: fewer than two sources speak, however many values they give
 * - `agree`: all readings say the same
 * - `compatible`: any two can be true together
 * - `conflict`: at least two exclude each other, be they of one source or of two
 */
export function agreement<Value>(
  readings: readonly SourcedValue<Value>[],
  compare: (a: Value, b: Value) => Comparison,
): Agreement {
  if (new Set(readings.map(({ source }) => source)).size < 2) return 'single source';
  const comparisons = pairs(readings).map(([a, b]) => compare(a.value, b.value));
  if (comparisons.includes('disjoint')) return 'conflict';
  return comparisons.every((comparison) => comparison === 'same') ? 'agree' : 'compatible';
}

export function equal(a: Interval, b: Interval): boolean {
  return a.min === b.min && a.max === b.max && a.minOpen === b.minOpen && a.maxOpen === b.maxOpen;
}

/** Whether some number lies in both. */
export function intersects(a: Interval, b: Interval): boolean {
  return !isEmpty(intersection(a, b));
}

/** Whether all of `inner` lies in `outer`; an empty interval lies in any. */
export function contains(outer: Interval, inner: Interval): boolean {
  return isEmpty(inner) || equal(intersection(outer, inner), inner);
}

/** What all of them have in common, or `null` where that is nothing; of none there is nothing. */
export function common(intervals: readonly Interval[]): Interval | null {
  const [first, ...others] = intervals;
  const shared = first && others.reduce(intersection, first);
  return shared && !isEmpty(shared) ? shared : null;
}

function pairs<Reading>(readings: readonly Reading[]): [Reading, Reading][] {
  return readings.flatMap((a, index) => readings.slice(index + 1).map((b): [Reading, Reading] => [a, b]));
}

function intersection(a: Interval, b: Interval): Interval {
  const [min, max] = [Math.max(a.min, b.min), Math.min(a.max, b.max)];
  const minOpen = (a.min === min && a.minOpen) || (b.min === min && b.minOpen);
  const maxOpen = (a.max === max && a.maxOpen) || (b.max === max && b.maxOpen);
  return { min, max, minOpen, maxOpen };
}

/** Infinite ends hold no number, so a ray is never empty; a point must own both its ends. */
function isEmpty({ min, max, minOpen, maxOpen }: Interval): boolean {
  return min > max || (min === max && (minOpen || maxOpen));
}
