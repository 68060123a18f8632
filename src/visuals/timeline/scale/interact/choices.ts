import type { Facet } from '../../view-names.ts';
import type { TimelineFacets } from '../columns.ts';
import { type LargeScene, part } from './scene.ts';

const names: [Facet, string][] = [
  ['lanes', 'Lane'],
  ['countries', 'Country'],
  ['people', 'Person'],
  ['initiatives', 'Initiative'],
  ['sources', 'Source'],
];

/** Fills the panel with a choice for each facet, those made among them. */
export function showChoices(scene: LargeScene, facets: TimelineFacets): void {
  const panel = part(scene, 'filters');
  const fields = names.filter(([facet]) => (facets.choices[facet]?.length ?? 0) > 1);
  panel.replaceChildren(...fields.map(([facet, name]) => field(facet, name, facets, scene.state?.[facet][0] ?? '')));
}

function field(facet: Facet, name: string, { choices }: TimelineFacets, chosen: string): HTMLElement {
  const label = document.createElement('label');
  const select = document.createElement('select');
  select.dataset['facet'] = facet;
  select.autocomplete = 'off';
  const options = (choices[facet] ?? []).map(({ id, name: text }) => new Option(text, id, false, id === chosen));
  select.append(new Option('All', '', false, chosen === ''), ...options);
  const words = document.createElement('span');
  words.textContent = name;
  label.append(words, select);
  return label;
}
