import { setMarkup } from '../../interact/markup.ts';
import { type Facet, facets } from '../view-names.ts';
import type { ViewState } from '../view-state.ts';

/** Makes the boxes of the filters, and the number beside their button, say what is chosen. */
export function showFacets(boxes: Iterable<HTMLInputElement>, count: Element | null, state: ViewState): void {
  for (const box of boxes) box.checked = state[box.dataset['facet'] as Facet].includes(box.value);
  const chosen = facets.reduce((sum, facet) => sum + state[facet].length, 0);
  if (count) count.textContent = chosen > 0 ? `(${chosen})` : '';
}

/** Shows a button for each choice. One that is gone leaves the focus to the first, or else to `next`. */
export function showChosen(list: HTMLElement, markup: string, next: HTMLElement | null): void {
  const hadFocus = list.contains(document.activeElement);
  setMarkup(list, markup);
  if (hadFocus) (list.querySelector('button') ?? next)?.focus();
}
