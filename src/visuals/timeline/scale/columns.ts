import { type Column, decodeColumns, encodeColumns, stringReader, stringTable } from '../../../core/column-file.ts';

/**
 * A timeline of very many events as files of columns (see `core/column-file.ts`), for a browser that draws it without
 * reading a text before it needs one. Events go by their place in the order of `start`, counted from 0.
 *
 * - `timeline-columns.bin`, all that a drawing without words needs, ten bytes an event. Head: `ColumnsHead`. Columns:
 *   `start` and `end` (u32, in units from the epoch; where the mark begins and ends), `lane` (u8, from 0), `kind` (u8,
 *   how the date is known, as the visual packs it).
 * - `timeline-texts-<n>.bin`, the words of `chunk` events from `n × chunk` on. Columns: `bytes` and `ends` (a string
 *   table), and `id`, `title`, `words`, `people` (u32, places in that table, one for each event).
 * - `timeline-facets.bin`, what events can be chosen by. Head: `FacetsHead`. Columns: for each facet its `<facet>Ends`
 *   and `<facet>`: the events of the first choice, then those of the second, and so on, and where each list ends.
 */
interface ColumnsHead {
  version: 1;
  count: number;
  /** The time of unit 0 and the length of a unit, in ms UTC. */
  epoch: number;
  unit: number;
  /** How many events a file of texts holds. */
  chunk: number;
  language: string;
  /** The site’s base path. */
  base: string;
  lanes: { id: string; title: string }[];
}

type FacetsHead = Pick<TimelineFacets, 'choices'>;

/** The words of an event: its date, and who took part. */
export interface EventTexts {
  id: string;
  title: string;
  words: string;
  people: string;
}

/** An event as it is encoded; `start` and `end` in ms UTC. */
export interface ColumnEvent extends EventTexts {
  lane: number;
  kind: number;
  start: number;
  end: number;
  /** The ids of what it has part in. */
  facets: Record<string, readonly string[]>;
}

export type ColumnsSetting = Pick<ColumnsHead, 'language' | 'base' | 'lanes' | 'chunk'>;

const minute = 60_000;
const mostUnits = 2 ** 32 - 1;

/** The events in the order that the files number them by. */
export function inColumnOrder(events: readonly ColumnEvent[]): ColumnEvent[] {
  return events.toSorted((a, b) => a.start - b.start);
}

/** @param events in the order of `inColumnOrder`; times are rounded to minutes, or to what 32 bits have room for */
export function timelineColumns(events: readonly ColumnEvent[], setting: ColumnsSetting): Uint8Array<ArrayBuffer> {
  const epoch = events[0]?.start ?? 0;
  const latest = events.reduce((last, { end }) => Math.max(last, end), epoch);
  const unit = minute * Math.max(1, Math.ceil((latest - epoch) / minute / mostUnits));
  const units = (time: number) => Math.round((time - epoch) / unit);
  const head: ColumnsHead = { version: 1, count: events.length, epoch, unit, ...setting };
  return encodeColumns({
    head,
    columns: {
      start: Uint32Array.from(events, ({ start }) => units(start)),
      end: Uint32Array.from(events, ({ end }) => units(end)),
      lane: Uint8Array.from(events, ({ lane }) => lane),
      kind: Uint8Array.from(events, ({ kind }) => kind),
    },
  });
}

/** The texts of some events. */
export function timelineTexts(events: readonly ColumnEvent[]): Uint8Array<ArrayBuffer> {
  const { bytes, ends, places } = stringTable(
    events.flatMap(({ id, title, words, people }) => [id, title, words, people]),
  );
  const column = (key: 'id' | 'title' | 'words' | 'people') =>
    Uint32Array.from(events, (event) => places.get(event[key]) ?? 0);
  const columns = {
    bytes,
    ends,
    id: column('id'),
    title: column('title'),
    words: column('words'),
    people: column('people'),
  };
  return encodeColumns({ head: {}, columns });
}

/** What the events can be chosen by. */
export function timelineFacets(
  events: readonly ColumnEvent[],
  choices: FacetsHead['choices'],
): Uint8Array<ArrayBuffer> {
  const columns = Object.entries(choices).flatMap(([facet, ids]) => {
    const lists = postings(events, facet);
    const chosen = ids.map(({ id }) => lists.get(id) ?? []);
    let size = 0;
    const ends = Uint32Array.from(chosen, ({ length }) => (size += length));
    return [
      [`${facet}Ends`, ends],
      [facet, Uint32Array.from(chosen.flat())],
    ] as const;
  });
  return encodeColumns({ head: { choices } satisfies FacetsHead, columns: Object.fromEntries(columns) });
}

function postings(events: readonly ColumnEvent[], facet: string): Map<string, number[]> {
  const lists = new Map<string, number[]>();
  for (const [place, { facets }] of events.entries())
    for (const id of facets[facet] ?? []) {
      const list = lists.get(id);
      if (list) list.push(place);
      else lists.set(id, [place]);
    }
  return lists;
}

/** The events of a large timeline, by their place in the order of time; times in ms UTC. */
export interface TimelineColumns extends Pick<ColumnsHead, 'count' | 'chunk' | 'language' | 'base' | 'lanes'> {
  start: Float64Array;
  end: Float64Array;
  /** Counted from 0. */
  lane: Column;
  /** See `kind-byte.ts`. */
  kind: Column;
}

/** Reads `timeline-columns.bin`. */
export function readColumns(buffer: ArrayBuffer): TimelineColumns {
  const { head, columns } = decodeColumns<ColumnsHead>(buffer);
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

/** What events can be chosen by, and the events of each choice. */
export interface TimelineFacets {
  choices: Record<string, { id: string; name: string }[]>;
  /** The places of the events that have part in one of these; an id that isn't known has none. */
  events: (facet: string, ids: readonly string[]) => Column[];
}

/** Reads `timeline-facets.bin`. */
export function readFacets(buffer: ArrayBuffer): TimelineFacets {
  const { head, columns } = decodeColumns<FacetsHead>(buffer);
  const { choices } = head;
  const list = (facet: string, at: number) => {
    const ends = columns[`${facet}Ends`];
    return columns[facet]?.subarray(at > 0 ? ends?.[at - 1] : 0, ends?.[at]) ?? new Uint8Array();
  };
  const placeOf = (facet: string, id: string) => choices[facet]?.findIndex((choice) => choice.id === id) ?? -1;
  return {
    choices,
    events: (facet, ids) =>
      ids.flatMap((id) => {
        const at = placeOf(facet, id);
        return at < 0 ? [] : [list(facet, at)];
      }),
  };
}
