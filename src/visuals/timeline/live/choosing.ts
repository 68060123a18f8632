import { allPlaces } from '../lane-index.ts';
import { facets } from '../view-names.ts';
import type { KnownIds, ViewState } from '../view-state.ts';
import type { Store } from './scene.ts';

/** The places, ascending, of the events that have one of the ids in each facet, and every word that is looked for. */
export async function chosenEvents(store: Store, state: ViewState): Promise<ArrayLike<number>> {
  const used = facets.filter((facet) => state[facet].length > 0);
  const lists = await Promise.all(used.map((facet) => store.having(facet, state[facet])));
  const found = state.find === '' ? null : await store.withWords(state.find);
  const sets = [...lists.map((list) => new Set(Array.from(list))), ...(found ? [found] : [])];
  const all = allPlaces(store);
  return sets.length === 0 ? all : all.filter((place) => sets.every((set) => set.has(place)));
}

/** The ids that there are; where they can’t be fetched, any. */
export async function knownIds(store: Store, asked: ViewState): Promise<KnownIds> {
  const lanes = new Set(store.lanes.map(({ id }) => id));
  if (facets.every((facet) => facet === 'lanes' || asked[facet].length === 0)) return { lanes };
  const choices = await store.choices().catch(() => null);
  if (choices === null) return { lanes };
  return Object.fromEntries(facets.map((facet) => [facet, new Set(choices[facet].map(({ id }) => id))]));
}
