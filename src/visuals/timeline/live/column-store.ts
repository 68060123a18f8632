import { type EventTexts, type TimelineColumns, unpackKind } from '../columns.ts';
import type { TimelineDatum } from '../data.ts';
import { allDateWords, listed } from '../event.ts';
import { readFacets, readWords } from '../postings.ts';
import { type Facet, facets } from '../view-names.ts';
import { eventInZone, placedInZone, whenInZone } from '../zone.ts';
import { type ColumnFiles, fetchBytes, type Rewording } from './column-files.ts';
import { fetchFile, once } from './fetching.ts';
import type { Store } from './scene.ts';

/** A timeline of very many events, whose files come as they are needed. */
export function columnStore(files: ColumnFiles): Store {
  const { address, given } = files;
  const readChoices = once(async () => readFacets(await fetchBytes(`${address}facets.bin`)));
  const words = once(async () => readWords(await fetchBytes(`${address}words.bin`)));
  const chunks = Array.from({ length: Math.ceil(given.count / given.detailsChunk) }, (_, at) =>
    once(async (): Promise<TimelineDatum[]> => (await fetchFile(`${address}details-${at}.json`)).json()),
  );
  const chunkOf = (place: number) => Math.floor(place / given.detailsChunk);
  let zone: string | null = null;
  const detailsAt = async (place: number): Promise<TimelineDatum[]> => {
    const event = (await chunks[chunkOf(place)]?.())?.[place % given.detailsChunk];
    return event ? [placedInZone(eventInZone(event, zone, given.language), zone)] : [];
  };
  return {
    count: given.count,
    language: given.language,
    lanes: given.lanes,
    hasClocks: given.hasClocks,
    choices: async () => {
      const { choices } = await readChoices();
      return Object.fromEntries(facets.map((facet) => [facet, choices[facet] ?? []])) as Record<Facet, []>;
    },
    having: async (facet, ids) =>
      facet === 'lanes' ? inLanes(given, ids) : merged((await readChoices()).events(facet, ids)),
    withWords: async (text) => (await words())(text),
    details: async (places) => (await Promise.all(places.map(detailsAt))).flat(),
    placeOf: async (id) => {
      await files.allTexts();
      for (let place = 0; place < given.count; place++) if (files.texts(place)?.id === id) return place;
      return null;
    },
    lane: (place) => given.lane[place] ?? 0,
    setZone: (next) => {
      zone = next;
      files.columns = next === null ? given : columnsInZone(given, next);
      files.reworded = next === null ? null : rewording(detailsAt, files);
    },
  };
}

/** The words of events by the clocks of a zone, which only what is behind them tells. */
function rewording(detailsAt: (place: number) => Promise<TimelineDatum[]>, files: ColumnFiles): Rewording {
  const known = new Map<number, EventTexts>();
  const asked = new Map<number, Promise<EventTexts | null>>();
  const ask = async (place: number): Promise<EventTexts | null> => {
    const [event] = await detailsAt(place);
    if (!event) return null;
    const { id, title, participants = [] } = event;
    const texts = { id, title, words: allDateWords(event), people: listed(event, participants) };
    known.set(place, texts);
    files.arrived();
    return texts;
  };
  const textsOf = (place: number) => {
    const asking = asked.get(place) ?? ask(place);
    asked.set(place, asking);
    asking.catch(() => asked.delete(place));
    return asking;
  };
  const texts = (place: number) => {
    const found = known.get(place) ?? null;
    if (found === null) void textsOf(place).catch(() => {});
    return found;
  };
  return { texts, textsOf };
}

function inLanes({ lanes, lane, count }: TimelineColumns, ids: readonly string[]): number[] {
  const wanted = new Set(ids.map((id) => lanes.findIndex((own) => own.id === id)));
  return Array.from({ length: count }, (_, place) => place).filter((place) => wanted.has(lane[place] ?? -1));
}

function merged(lists: ArrayLike<number>[]): number[] {
  return [...new Set(lists.flatMap((list) => Array.from(list)))].sort((a, b) => a - b);
}

/** The columns with days at the zone’s midnights; moments stay. */
function columnsInZone(given: TimelineColumns, zone: string): TimelineColumns {
  const known = new Map<number, number>();
  const moved = (time: number) => {
    const place = known.get(time) ?? (whenInZone(dayFrom(time), zone).earliest as number);
    known.set(time, place);
    return place;
  };
  const move = (times: Float64Array, end: 'start' | 'end') =>
    times.map((time, place) => {
      const { kind, moments } = unpackKind(given.kind[place] ?? 0);
      return kind === 'instant' || moments?.[end] ? time : moved(time);
    });
  return { ...given, start: move(given.start, 'start'), end: move(given.end, 'end') };
}

/** Something that is known to begin at a midnight, which is held as if it were UTC’s. */
function dayFrom(earliest: number): Parameters<typeof whenInZone>[0] {
  const open = { precision: null, approximate: false, uncertain: false, openStart: null, openEnd: null };
  return { ...open, earliest, latest: null, anchor: null, relation: null };
}
