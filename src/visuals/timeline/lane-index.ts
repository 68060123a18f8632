import type { Column } from '../../core/column-file.ts';
import { minuteLength } from '../../core/time/calendar.ts';
import { kindOf, type TimelineColumns } from './columns.ts';
import { openSide } from './date-kind.ts';
import type { Side } from './view.ts';

/** The events that a reader chose, in the order of time and by lane. */
export interface Selection {
  /** Places in the columns, ascending. */
  events: Uint32Array;
  /** One for each lane of the columns. */
  lanes: LaneIndex[];
}

export function allPlaces({ count }: { count: number }): Uint32Array {
  const places = new Uint32Array(count);
  for (let place = 0; place < count; place++) places[place] = place;
  return places;
}

/** In O(n), where the columns are in the order of their starts, as they are but in some zones. */
export function selectionOf(columns: TimelineColumns, events: Uint32Array): Selection {
  const { start, end, kind, lane: laneOf } = columns;
  const own = columns.lanes.map((_, lane) =>
    inOrder(
      events.filter((place) => laneOf[place] === lane),
      start,
    ),
  );
  return { events, lanes: own.map((places) => indexLane(places, start, end, kind)) };
}

function inOrder(places: Uint32Array, start: Float64Array): Uint32Array {
  const isSorted = places.every((place, at) => at === 0 || (start[places[at - 1] ?? 0] ?? 0) <= (start[place] ?? 0));
  return isSorted ? places : places.toSorted((a, b) => (start[a] ?? 0) - (start[b] ?? 0));
}

/** The chosen events of a lane in the order of time, arranged so that a stretch of time is found without a walk. */
export interface LaneIndex {
  /** Places in the columns. */
  events: Uint32Array;
  /** In ms UTC, ascending. */
  starts: Float64Array;
  ends: Float64Array;
  /** The latest end of each block of 16 ends, then of each block of 16 of those, and so on. */
  latest: Float64Array[];
  /** Where the events are that have no limit at that side, and the one that they have, in ms; ascending. */
  open: Record<Side, { at: Uint32Array; limits: Float64Array }>;
}

const block = 16;

/** In O(n); `events` in ascending order of their starts. */
export function indexLane(
  events: Uint32Array,
  start: Float64Array,
  end: Float64Array,
  kind: Column = new Uint8Array(),
): LaneIndex {
  const starts = Float64Array.from(events, (place) => start[place] ?? 0);
  const ends = Float64Array.from(events, (place) => end[place] ?? 0);
  const latest: Float64Array[] = [];
  for (let level: Float64Array = ends; level.length > block; ) {
    level = blockMaxima(level);
    latest.push(level);
  }
  const opened = (side: Side) => {
    const at = Uint32Array.from(events.keys()).filter((at) => openSide(kindOf(kind[events[at] ?? 0] ?? 0)) === side);
    return { at, limits: Float64Array.from(at, (at) => starts[at] ?? 0) };
  };
  return { events, starts, ends, latest, open: { start: opened('start'), end: opened('end') } };
}

/** Where events stand in the index that may have happened between these times though their own time isn't there. */
export function reachingInto({ open, ends }: LaneIndex, from: number, until: number): number[] {
  const { start, end } = open;
  const since = end.at.subarray(0, countBelow(end.limits, from)).filter((at) => (ends[at] ?? 0) < from);
  return [...start.at.subarray(countBelow(start.limits, until)), ...since];
}

/** How many of ascending values are less than `value`, in O(log n). */
export function countBelow(values: Float64Array | Uint32Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many events start from `from` on and before `to`. */
export function countStarts({ starts }: LaneIndex, from: number, to: number): number {
  return countBelow(starts, to) - countBelow(starts, from);
}

/**
 * The indexes of the events that start before `to` and end at `from` or later, in order; `null` where there are more than
 * `most`. Blocks that end before are passed over whole, so that it takes O(found · log n).
 */
export function eventsBetween(index: LaneIndex, from: number, to: number, most: number): number[] | null {
  const until = countBelow(index.starts, to);
  const found: number[] = [];
  const visit = (level: number, at: number): boolean => {
    const [first, size] = [at * block ** (level + 1), block ** level];
    for (let child = at * block; child < (at + 1) * block && first + (child - at * block) * size < until; child++) {
      const values = level === 0 ? index.ends : index.latest[level - 1];
      if (!((values?.[child] ?? Number.NEGATIVE_INFINITY) >= from)) continue;
      if (level > 0 && !visit(level - 1, child)) return false;
      if (level === 0 && found.push(child) > most) return false;
    }
    return true;
  };
  return visit(index.latest.length, 0) ? found : null;
}

function blockMaxima(values: Float64Array): Float64Array {
  const maxima = new Float64Array(Math.ceil(values.length / block)).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < values.length; i++) {
    const at = Math.floor(i / block);
    maxima[at] = Math.max(maxima[at] ?? 0, values[i] ?? 0);
  }
  return maxima;
}

/** A stretch of equal bins of time, in ms UTC, and how many events start in each. */
export interface Density {
  start: number;
  step: number;
  counts: Uint32Array;
}

/** The length of a bin, in ms: a power of two in minutes, so that bins stay where they are while a reader pans. */
export function binLength(msPerPx: number, leastPx: number): number {
  return minuteLength * 2 ** Math.max(0, Math.ceil(Math.log2((msPerPx * leastPx) / minuteLength)));
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
