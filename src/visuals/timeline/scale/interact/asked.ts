import { readAddress } from '../../interact/address.ts';
import { facets } from '../../view-names.ts';
import { type ViewState, wholeView } from '../../view-state.ts';
import { chosenEvents } from '../choosing.ts';
import { within } from '../view.ts';
import { type LargeScene, part } from './scene.ts';
import { select } from './select.ts';

const minute = 60_000;

/** Shows what the page’s address asks for. */
export async function obeyAddress(scene: LargeScene): Promise<void> {
  const state = readAddress('', {});
  const { whole } = scene.limits;
  const [from, to] = [state.from ?? whole.from, state.to ?? whole.to];
  if (to - from >= minute) scene.view = within({ from, to }, scene.limits);
  part<HTMLInputElement>(scene, 'find-text').value = state.find;
  await choose(scene, state);
}

/** Chooses the events that the state asks for, with what must be fetched for that. */
export async function choose(scene: LargeScene, change: Partial<ViewState>): Promise<void> {
  const { store } = scene;
  const state = { ...wholeView, ...scene.state, ...change };
  scene.state = state;
  const needsFacets = facets.some((facet) => facet !== 'lanes' && state[facet].length > 0);
  const known = needsFacets ? await store.facets() : null;
  if (state.find !== '') await store.allTexts();
  select(scene, chosenEvents({ columns: store.columns, facets: known, texts: store.texts }, state));
}

/** The state with what is in view, to the minute. */
export function stateOf({ state, view, limits: { whole } }: LargeScene): ViewState {
  const rounded = (time: number) => Math.round(time / minute) * minute;
  const isWhole = view.to - view.from >= (whole.to - whole.from) * 0.999;
  const [from, to] = isWhole ? [null, null] : [rounded(view.from), rounded(view.to)];
  return { ...wholeView, ...state, from, to };
}
