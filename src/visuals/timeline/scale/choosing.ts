import { type Facet, facets } from '../view-names.ts';
import { foldText, type ViewState } from '../view-state.ts';
import type { EventTexts, TimelineColumns, TimelineFacets } from './columns.ts';
import { allPlaces } from './selection.ts';

/** What choosing needs to know; what is `null` is not asked for. */
export interface Choosing {
  columns: TimelineColumns;
  facets: TimelineFacets | null;
  texts: ((place: number) => EventTexts | null) | null;
}

/** The places of the events that have one of the ids in each facet, and contain every word that is looked for. In O(n). */
export function chosenEvents(choosing: Choosing, state: ViewState): Uint32Array {
  const tests = [
    ...facets.flatMap((facet) => facetTest(choosing, facet, state[facet])),
    ...findTest(choosing, state.find),
  ];
  const all = allPlaces(choosing.columns);
  return tests.length === 0 ? all : all.filter((place) => tests.every((test) => test(place)));
}

type Test = (place: number) => boolean;

function facetTest({ columns, facets: known }: Choosing, facet: Facet, ids: readonly string[]): Test[] {
  if (ids.length === 0) return [];
  if (facet === 'lanes') {
    const lanes = new Set(ids.map((id) => columns.lanes.findIndex((lane) => lane.id === id)));
    return [(place) => lanes.has(columns.lane[place] ?? -1)];
  }
  const chosen = new Uint8Array(columns.count);
  for (const list of known?.events(facet, ids) ?? []) for (const place of list) chosen[place] = 1;
  return [(place) => chosen[place] === 1];
}

function findTest({ texts }: Choosing, find: string): Test[] {
  const words = foldText(find)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0 || texts === null) return [];
  return [
    (place) => {
      const found = texts(place);
      const text = found === null ? '' : searchText(found);
      return words.every((word) => text.includes(word));
    },
  ];
}

const folded = new WeakMap<EventTexts, string>();

function searchText(texts: EventTexts): string {
  const known = folded.get(texts) ?? foldText(`${texts.title} ${texts.people} ${texts.words}`);
  folded.set(texts, known);
  return known;
}
