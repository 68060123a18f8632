import { type Column, decodeColumns } from '../../../core/columns/column-file.ts';
import { stringReader } from '../../../core/columns/string-table.ts';

/** The events of a large timeline, by their place in the order of time; times in ms UTC. */
export interface TimelineColumns {
  count: number;
  chunk: number;
  language: string;
  base: string;
  lanes: { id: string; title: string }[];
  start: Float64Array;
  end: Float64Array;
  /** Counted from 0. */
  lane: Column;
  /** See `kind-byte.ts`. */
  kind: Column;
}

/** The words of an event. */
export interface EventTexts {
  id: string;
  title: string;
  words: string;
  people: string;
}

interface Head extends Pick<TimelineColumns, 'count' | 'chunk' | 'language' | 'base' | 'lanes'> {
  epoch: number;
  unit: number;
}

/** Reads `timeline-columns.bin`. */
export function readColumns(buffer: ArrayBuffer): TimelineColumns {
  const { head, columns } = decodeColumns<Head>(buffer);
  const { epoch, unit, ...rest } = head;
  const times = (name: 'start' | 'end') => Float64Array.from(columns[name] ?? none, (units) => epoch + units * unit);
  return {
    ...rest,
    start: times('start'),
    end: times('end'),
    lane: columns['lane'] ?? none,
    kind: columns['kind'] ?? none,
  };
}

const none = new Uint8Array();

/** Reads `timeline-texts-<n>.bin`: the words of the event at a place within it. */
export function readTexts(buffer: ArrayBuffer): (place: number) => EventTexts {
  const { columns } = decodeColumns(buffer);
  const text = stringReader(columns['bytes'], columns['ends']);
  const of = (name: string, place: number) => text(columns[name]?.[place] ?? 0);
  return (place) => ({
    id: of('id', place),
    title: of('title', place),
    words: of('words', place),
    people: of('people', place),
  });
}
