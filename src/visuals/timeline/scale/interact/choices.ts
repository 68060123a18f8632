import { setMarkup } from '../../../interact/markup.ts';
import { showChosen, showFacets } from '../../interact/chosen.ts';
import { renderChoices, renderChosen } from '../../render-filters.ts';
import type { Facet } from '../../view-names.ts';
import { type ViewState, wholeView } from '../../view-state.ts';
import { placeAfterKey } from './after-key.ts';
import { choose, fetchFacets, settle } from './asked.ts';
import { showCount } from './count.ts';
import { moveCursor } from './cursor.ts';
import { refit } from './draw.ts';
import { type LargeScene, part } from './scene.ts';

/** Ms without a key after which what is typed is looked for. */
const pause = 200;

export function find(scene: LargeScene, field: HTMLInputElement): void {
  clearTimeout(scene.typing);
  // What is chosen meanwhile makes the field say what was looked for before.
  const typed = field.value.trim();
  scene.typing = window.setTimeout(() => change(scene, { find: typed }), pause);
}

/** Chooses what a box of the filters stands for, or no longer. */
export function chooseFacet(scene: LargeScene, { dataset, value, checked }: HTMLInputElement): void {
  const facet = dataset['facet'] as Facet;
  const others = (scene.state?.[facet] ?? []).filter((id) => id !== value);
  change(scene, { [facet]: checked ? [...others, value].sort() : others });
}

/** Takes back the choice that a button stands for. */
export function unset(scene: LargeScene, { dataset, value }: HTMLButtonElement): void {
  const facet = dataset['facet'] ?? 'find';
  if (facet === 'find') change(scene, { find: '' });
  else change(scene, { [facet]: (scene.state?.[facet as Facet] ?? []).filter((id) => id !== value) });
}

export function clear(scene: LargeScene): void {
  change(scene, wholeView);
}

/** Fetches what the filters offer, the first time that they are opened. */
export function fillFilters(scene: LargeScene): void {
  const panel = part(scene, 'filters');
  if (panel.childElementCount > 0) return;
  panel.textContent = '…';
  fetchFacets(scene).then(
    ({ choices, events }) => {
      setMarkup(
        panel,
        renderChoices(choices, (facet, id) => events(facet, [id])[0]?.length ?? 0),
      );
      showChoices(scene);
    },
    () => (panel.textContent = 'The filters couldn’t be fetched. Close them and open them again.'),
  );
}

/** While nothing chosen is current, the link for it leads to the first in view. */
async function change(scene: LargeScene, changes: Partial<ViewState>): Promise<void> {
  await choose(scene, changes);
  const { current, selection } = scene;
  if (current !== null && !selection.events.includes(current)) scene.current = scene.goal = null;
  const place = scene.current ?? placeAfterKey(scene, 'Home');
  refit(scene);
  showCount(scene);
  showChoices(scene);
  settle(scene);
  if (place !== null) await moveCursor(scene, place, 'shown');
}

/** Makes boxes, field and buttons say what is chosen; a field in use is left alone. */
export function showChoices(scene: LargeScene): void {
  const { element, store, facets: known } = scene;
  const state = scene.state ?? wholeView;
  showFacets(element.querySelectorAll('[type="checkbox"][data-facet]'), part(scene, 'count'), state);
  const field = part<HTMLInputElement>(scene, 'find-text');
  if (document.activeElement !== field) field.value = state.find;
  const lanes = store.columns.lanes.map(({ id, title }) => ({ id, name: title }));
  const markup = renderChosen({ choices: { ...known?.choices, lanes } }, state, null);
  showChosen(part(scene, 'chosen-list'), markup, field);
}
