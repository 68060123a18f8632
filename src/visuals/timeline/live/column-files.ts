import { type EventTexts, readColumns, readTexts, type TimelineColumns } from '../columns.ts';
import { fetchFile, once } from './fetching.ts';

/** The files of a timeline of very many events, fetched as they are needed: those that its drawing needs. */
export interface ColumnFiles {
  /** What the files’ names begin with: `/data/timeline-`. */
  address: string;
  /** As they were fetched, and as the zone has them. */
  given: TimelineColumns;
  columns: TimelineColumns;
  /** Words in the place of those that were fetched, where a zone has others. */
  reworded: Rewording | null;
  /** The words of an event, or `null` while they are on their way; `arrived` is called when they are here. */
  texts: (place: number) => EventTexts | null;
  textsOf: (place: number) => Promise<EventTexts>;
  /** Everybody’s words. */
  allTexts: () => Promise<unknown>;
  arrived: () => void;
}

/** The words of events by a zone’s clocks; `texts` has `null` for those that are on their way. */
export interface Rewording {
  texts: (place: number) => EventTexts | null;
  textsOf: (place: number) => Promise<EventTexts | null>;
}

export async function openColumnFiles(address: string): Promise<ColumnFiles> {
  const columns = readColumns(await fetchBytes(`${address}columns.bin`));
  const { chunk, count } = columns;
  const readers: ReturnType<typeof readTexts>[] = [];
  const loaders = Array.from({ length: Math.ceil(count / chunk) }, (_, at) =>
    once(async () => {
      readers[at] = cached(readTexts(await fetchBytes(`${address}texts-${at}.bin`)));
      files.arrived();
    }),
  );
  const load = async (place: number) => loaders[Math.floor(place / chunk)]?.();
  const texts = (place: number) => readers[Math.floor(place / chunk)]?.(place % chunk) ?? null;
  const files: ColumnFiles = {
    address,
    given: columns,
    columns,
    reworded: null,
    texts: (place) => {
      if (files.reworded) return files.reworded.texts(place);
      const found = texts(place);
      if (found === null) load(place).catch(() => {});
      return found;
    },
    textsOf: async (place) => {
      await load(place);
      return (await files.reworded?.textsOf(place)) ?? (texts(place) as EventTexts);
    },
    allTexts: () => Promise.all(loaders.map((loader) => loader())),
    arrived: () => {},
  };
  return files;
}

export async function fetchBytes(address: string): Promise<ArrayBuffer> {
  return (await fetchFile(address)).arrayBuffer();
}

function cached(read: (place: number) => EventTexts): (place: number) => EventTexts {
  const known = new Map<number, EventTexts>();
  return (place) => {
    const texts = known.get(place) ?? read(place);
    known.set(place, texts);
    return texts;
  };
}
