import { type Column, decodeColumns, encodeColumns, stringReader, stringTable } from '../../core/column-file.ts';
import type { ColumnEvent } from './columns.ts';
import { foldedWords } from './view-state.ts';

type FacetsHead = Pick<TimelineFacets, 'choices'>;

const none = new Uint8Array();

/** What the events can be chosen by. */
export function timelineFacets(
  events: readonly ColumnEvent[],
  choices: FacetsHead['choices'],
): Uint8Array<ArrayBuffer> {
  const columns = Object.entries(choices).flatMap(([facet, ids]) => {
    const lists = postings(events.map(({ facets }) => facets[facet] ?? []));
    return Object.entries(
      postingColumns(
        facet,
        ids.map(({ id }) => lists.get(id) ?? []),
      ),
    );
  });
  return encodeColumns({ head: { choices } satisfies FacetsHead, columns: Object.fromEntries(columns) });
}

/** The index of words, from the texts of each event. */
export function timelineWords(texts: readonly string[]): Uint8Array<ArrayBuffer> {
  const lists = postings(texts.map((text) => new Set(foldedWords(text))));
  const words = [...lists.keys()].sort();
  const { bytes, ends } = stringTable(words);
  const columns = postingColumns(
    'event',
    words.map((word) => lists.get(word) ?? []),
  );
  return encodeColumns({ head: {}, columns: { bytes, ends, ...columns } });
}

/** The places of the events that have each of these. */
function postings(named: readonly Iterable<string>[]): Map<string, number[]> {
  const lists = new Map<string, number[]>();
  for (const [place, ids] of named.entries())
    for (const id of ids) {
      const list = lists.get(id);
      if (list) list.push(place);
      else lists.set(id, [place]);
    }
  return lists;
}

function postingColumns(name: string, lists: number[][]): Record<string, Column> {
  let size = 0;
  const ends = Uint32Array.from(lists, ({ length }) => (size += length));
  return { [`${name}-ends`]: ends, [name]: Uint32Array.from(lists.flat()) };
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
  const placeOf = (facet: string, id: string) => choices[facet]?.findIndex((choice) => choice.id === id) ?? -1;
  return {
    choices,
    events: (facet, ids) =>
      ids.flatMap((id) => {
        const at = placeOf(facet, id);
        return at < 0 ? [] : [posting(columns, facet, at)];
      }),
  };
}

function posting(columns: Record<string, Column>, name: string, at: number): Column {
  const ends = columns[`${name}-ends`];
  return columns[name]?.subarray(ends?.[at - 1], ends?.[at]) ?? none;
}

/** Reads `timeline-words.bin`: the events that have each word of a text, also as a part of a longer one. */
export function readWords(buffer: ArrayBuffer): (text: string) => Set<number> | null {
  const { columns } = decodeColumns(buffer);
  const word = stringReader(columns['bytes'], columns['ends']);
  const all = Array.from(columns['ends'] ?? none, (_, at) => word(at));
  const havingOne = (part: string) =>
    new Set(all.flatMap((known, at) => (known.includes(part) ? [...posting(columns, 'event', at)] : [])));
  return (text) => {
    const sets = foldedWords(text).map(havingOne);
    const [first, ...others] = sets;
    return first ? new Set([...first].filter((place) => others.every((set) => set.has(place)))) : null;
  };
}
