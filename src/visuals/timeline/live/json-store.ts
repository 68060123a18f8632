import { dataOfLanes, type TimelineData, type TimelineDatum } from '../data.ts';
import { readWords } from '../postings.ts';
import { eventInZone, placedInZone } from '../zone.ts';
import { fetchFile, once } from './fetching.ts';
import type { Store } from './scene.ts';

/** A timeline that fits into one file. */
export interface JsonStore extends Store {
  /** All its events, in the order of time, at their places and in the words of the zone. */
  events: () => TimelineDatum[];
}

/** @param lanes the ids of the lanes that are shown; `null` for all */
export async function openJsonStore(address: string, lanes: string[] | null): Promise<JsonStore> {
  const data: TimelineData = dataOfLanes(await fetchFile(address).then((response) => response.json()), lanes);
  const numbers = new Map(data.lanes.map(({ id }, at) => [id, at]));
  const words = once(async () => readWords(await (await fetchFile(wordsAddress(address))).arrayBuffer()));
  let events = data.events;
  return {
    count: data.events.length,
    language: data.language,
    lanes: data.lanes,
    hasClocks: data.events.some(({ clock, when }) => clock !== undefined || when.moments !== undefined),
    choices: async () => data.choices,
    having: async (facet, ids) => places(data.events, ({ facets }) => facets[facet].some((id) => ids.includes(id))),
    withWords: async (text) => {
      const found = (await words())(text);
      return found && new Set(places(data.events, ({ place }) => found.has(place)));
    },
    details: async (wanted) => wanted.flatMap((place) => events[place] ?? []),
    placeOf: async (id) => placeOrNull(data.events.findIndex((event) => event.id === id)),
    lane: (place) => numbers.get(data.events[place]?.lane ?? '') ?? 0,
    setZone: (zone) => {
      events = data.events.map((event) => placedInZone(eventInZone(event, zone, data.language), zone));
    },
    events: () => events,
  };
}

function places(events: TimelineDatum[], isOne: (event: TimelineDatum) => boolean): number[] {
  return events.flatMap((event, place) => (isOne(event) ? [place] : []));
}

function placeOrNull(place: number): number | null {
  return place < 0 ? null : place;
}

function wordsAddress(address: string): string {
  return address.replace(/\.json$/, '-words.bin');
}
