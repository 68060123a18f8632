import type { TimelineColumns } from './columns.ts';
import { indexLane, type LaneIndex } from './lane-index.ts';

/** The events that a reader chose, in the order of time and by lane. */
export interface Selection {
  /** Places in the columns, ascending. */
  events: Uint32Array;
  /** One for each lane of the columns. */
  lanes: LaneIndex[];
}

export function allPlaces({ count }: TimelineColumns): Uint32Array {
  const places = new Uint32Array(count);
  for (let place = 0; place < count; place++) places[place] = place;
  return places;
}

/** In O(n). */
export function selectionOf(columns: TimelineColumns, events: Uint32Array): Selection {
  const { start, end, lane: laneOf } = columns;
  const own = columns.lanes.map((_, lane) => events.filter((place) => laneOf[place] === lane));
  return { events, lanes: own.map((places) => indexLane(places, start, end)) };
}
