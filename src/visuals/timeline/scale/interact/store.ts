import { type EventTexts, readColumns, readTexts, type TimelineColumns } from '../columns.ts';

/** The files of a large timeline, fetched as they are needed. */
export interface Store {
  columns: TimelineColumns;
  /** The words of an event, or `null` while they are on their way; `arrived` is called when they are here. */
  texts: (place: number) => EventTexts | null;
  textsOf: (place: number) => Promise<EventTexts>;
  /** Everybody’s words, for a search. */
  allTexts: () => Promise<unknown>;
  /** What events can be chosen by, as it was fetched: only choosing reads it. */
  facets: () => Promise<ArrayBuffer>;
}

/** @param address what the files’ names begin with: `/data/timeline-` */
export async function openStore(address: string, arrived: () => void): Promise<Store> {
  const columns = readColumns(await fetchBytes(`${address}columns.bin`));
  const { chunk, count } = columns;
  const readers: ReturnType<typeof readTexts>[] = [];
  const loaders = Array.from({ length: Math.ceil(count / chunk) }, (_, part) =>
    once(async () => {
      readers[part] = cached(readTexts(await fetchBytes(`${address}texts-${part}.bin`)));
      arrived();
    }),
  );
  const load = async (place: number) => loaders[Math.floor(place / chunk)]?.();
  const texts = (place: number) => readers[Math.floor(place / chunk)]?.(place % chunk) ?? null;
  return {
    columns,
    texts: (place) => {
      const found = texts(place);
      if (found === null) load(place).catch(() => {});
      return found;
    },
    textsOf: async (place) => {
      await load(place);
      return texts(place) as EventTexts;
    },
    allTexts: () => Promise.all(loaders.map((loader) => loader())),
    facets: once(() => fetchBytes(`${address}facets.bin`)),
  };
}

/** Does it the first time; what failed is tried again when it is asked for again. */
function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | null = null;
  return () => {
    if (made) return made;
    made = make();
    made.catch(() => (made = null));
    return made;
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
