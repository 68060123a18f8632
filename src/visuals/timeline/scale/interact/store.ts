import {
  type EventTexts,
  readColumns,
  readFacets,
  readTexts,
  type TimelineColumns,
  type TimelineFacets,
} from '../columns.ts';

/** The files of a large timeline, fetched as they are needed. */
export interface Store {
  columns: TimelineColumns;
  /** The words of an event, or `null` while they are on their way; `arrived` is called when they are here. */
  texts: (place: number) => EventTexts | null;
  textsOf: (place: number) => Promise<EventTexts>;
  /** Everybody’s words, for a search. */
  allTexts: () => Promise<unknown>;
  facets: () => Promise<TimelineFacets>;
}

/** @param address what the files’ names begin with: `/data/timeline-` */
export async function openStore(address: string, arrived: () => void): Promise<Store> {
  const columns = readColumns(await fetchBytes(`${address}columns.bin`));
  const parts = new Map<number, Promise<void>>();
  const readers = new Map<number, ReturnType<typeof readTexts>>();
  const { chunk, count } = columns;
  const load = (part: number): Promise<void> => {
    const known = parts.get(part);
    if (known) return known;
    const loading = fetchBytes(`${address}texts-${part}.bin`).then((bytes) => {
      readers.set(part, cached(readTexts(bytes)));
      arrived();
    });
    // What couldn’t be fetched is tried again when it is asked for again.
    parts.set(part, loading);
    loading.catch(() => parts.delete(part));
    return loading;
  };
  const partOf = (place: number) => Math.floor(place / chunk);
  const texts = (place: number) => readers.get(partOf(place))?.(place % chunk) ?? null;
  let facets: Promise<TimelineFacets> | null = null;
  return {
    columns,
    texts: (place) => {
      const found = texts(place);
      if (found === null) load(partOf(place)).catch(() => {});
      return found;
    },
    textsOf: async (place) => {
      await load(partOf(place));
      return texts(place) as EventTexts;
    },
    allTexts: () => Promise.all(Array.from({ length: Math.ceil(count / chunk) }, (_, part) => load(part))),
    facets: () => (facets ??= fetchBytes(`${address}facets.bin`).then(readFacets)),
  };
}

async function fetchBytes(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.arrayBuffer();
}

function cached(read: (place: number) => EventTexts): (place: number) => EventTexts {
  const known = new Map<number, EventTexts>();
  return (place) => {
    const texts = known.get(place) ?? read(place);
    known.set(place, texts);
    return texts;
  };
}
