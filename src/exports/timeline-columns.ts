import { encodeColumns } from '../core/columns/column-file.ts';
import { stringTable } from '../core/columns/string-table.ts';

/**
 * A timeline of very many events as files of columns (see `core/columns/column-file.ts`), for a browser that draws it without
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

export interface FacetsHead {
  /** The choices of each facet, in the order in which they are offered. */
  choices: Record<string, { id: string; name: string }[]>;
}

/** An event as it is encoded; `start` and `end` in ms UTC. */
export interface ColumnEvent {
  id: string;
  title: string;
  /** Its date. */
  words: string;
  /** Who took part, in words. */
  people: string;
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
