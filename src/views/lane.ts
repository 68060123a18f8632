import type { EventRecord } from '../core/model/record.ts';
import type { Catalogue } from './catalogue.ts';

export interface LaneView {
  id: string;
  title: string;
  /** Counted from 1 in the order of the timeline; 0 for a kind of event that has no lane. */
  number: number;
  /** How many kinds of event share it. */
  kinds: number;
}

/** The lane of an event by its kind. */
export function laneOf({ dossier }: Catalogue, { kind }: Pick<EventRecord, 'kind'>): LaneView {
  const { lanes } = dossier.site;
  const index = lanes.findIndex(({ kinds }) => kinds.includes(kind));
  const lane = lanes[index];
  return lane
    ? { id: lane.id, title: lane.title, number: index + 1, kinds: lane.kinds.length }
    : { id: '', title: kind, number: 0, kinds: 0 };
}
