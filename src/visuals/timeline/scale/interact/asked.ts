import { writeAddress } from '../../interact/address.ts';
import { facets } from '../../view-names.ts';
import { type ViewState, wholeView } from '../../view-state.ts';
import { chosenEvents } from '../choosing.ts';
import { readFacets } from '../columns.ts';
import { allPlaces } from '../selection.ts';
import type { LargeScene } from './scene.ts';
import { select } from './select.ts';

export const minute = 60_000;

/**
 * Shows the events that the state asks for, with what must be fetched for that, unless something else was asked for
 * meanwhile. Where it can’t be fetched the events stay that were shown, and `isBehind` says so.
 */
export async function choose(scene: LargeScene, change: Partial<ViewState>): Promise<void> {
  const state = { ...wholeView, ...scene.state, ...change };
  scene.state = state;
  const events = await eventsFor(scene, state).catch(() => null);
  if (scene.state !== state) return;
  scene.isBehind = events === null;
  if (events !== null) select(scene, events);
  else if (scene.selection.events.length === 0) select(scene, allPlaces(scene.store.columns));
}

async function eventsFor(scene: LargeScene, state: ViewState): Promise<Uint32Array> {
  const { store } = scene;
  const known = needsFacets(state) ? await fetchFacets(scene) : null;
  if (state.find !== '') await store.allTexts();
  return chosenEvents({ columns: store.columns, facets: known, texts: store.texts }, state);
}

/** Whether the state chooses by more than the columns know. */
export function needsFacets(state: ViewState): boolean {
  return facets.some((facet) => facet !== 'lanes' && state[facet].length > 0);
}

/** What events can be chosen by, which the scene keeps. */
export async function fetchFacets(scene: LargeScene): Promise<NonNullable<LargeScene['facets']>> {
  const bytes = await scene.store.facets();
  scene.facets ??= readFacets(bytes);
  return scene.facets;
}

/** Writes the view into the page’s address when it has come to rest. */
export function settle(scene: LargeScene): void {
  clearTimeout(scene.settling);
  scene.settling = window.setTimeout(() => writeAddress('', stateOf(scene)), 250);
}

/** The state with what is in view, to the minute. */
export function stateOf({ state, view, limits: { whole } }: LargeScene): ViewState {
  const rounded = (time: number) => Math.round(time / minute) * minute;
  const isWhole = view.to - view.from >= (whole.to - whole.from) * 0.999;
  const [from, to] = isWhole ? [null, null] : [rounded(view.from), rounded(view.to)];
  return { ...wholeView, ...state, from, to };
}
