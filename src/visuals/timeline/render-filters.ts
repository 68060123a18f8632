import { escapeText } from '../../core/xml.ts';
import { container, element } from '../svg.ts';
import type { Choice, TimelineData } from './data.ts';
import { type Facet, facets } from './view-names.ts';
import type { ViewState } from './view-state.ts';

/** What each facet is called, above its choices. */
const facetLabels: Record<Facet, string> = {
  lanes: 'Lanes',
  countries: 'Countries',
  people: 'People',
  initiatives: 'Initiatives',
  sources: 'Sources',
};

type Choices = Partial<TimelineData['choices']>;

/** A box for each choice, with the number of its events; facets that leave no choice are left out. */
export function renderFilters(data: TimelineData): string {
  return renderChoices(data.choices, (facet, id) => countOf(data, facet, id));
}

/** The same where `count` says how many events a choice has. */
export function renderChoices(choices: Choices, count: (facet: Facet, id: string) => number): string {
  return facets
    .filter((facet) => (choices[facet]?.length ?? 0) > 1)
    .map((facet) => {
      const boxes = (choices[facet] ?? []).map((choice) => renderChoice(facet, choice, count(facet, choice.id)));
      const list = container('div', { class: 'timeline-choices' }, boxes);
      return container('fieldset', {}, [element('legend', {}, facetLabels[facet]), list]);
    })
    .join('\n');
}

function renderChoice(facet: Facet, { id, name }: Choice, count: number): string {
  const box = element('input', { type: 'checkbox', 'data-facet': facet, value: id });
  const number = element('span', { class: 'timeline-count' }, String(count));
  return element('label', {}, `${box} <span>${escapeText(name)}</span> ${number}`);
}

function countOf({ events }: TimelineData, facet: Facet, id: string): number {
  return events.filter(({ facets }) => facets[facet].includes(id)).length;
}

/** A button for each choice that is made, which takes it back. `span` is the time in view, in words. */
export function renderChosen(data: { choices: Choices }, state: ViewState, span: string | null): string {
  const chosen = facets.flatMap((facet) =>
    state[facet].map((id) => {
      const name = data.choices[facet]?.find((choice) => choice.id === id)?.name ?? id;
      return button({ 'data-do': 'unset', 'data-facet': facet, value: id }, name);
    }),
  );
  const found = state.find === '' ? [] : [button({ 'data-do': 'unset', 'data-facet': 'find' }, `“${state.find}”`)];
  const time = span === null ? [] : [button({ 'data-do': 'zoom-whole' }, span)];
  const all = [...time, ...chosen, ...found];
  const clear = all.length > 1 ? [element('button', { type: 'button', 'data-do': 'clear' }, 'Clear all')] : [];
  return [...all, ...clear].join('\n');
}

function button(attributes: Record<string, string>, text: string): string {
  const sign = element('span', { 'aria-hidden': 'true' }, '×');
  const names = { type: 'button', class: 'timeline-chosen', ...attributes, 'aria-label': `Remove: ${text}` };
  return element('button', names, `${escapeText(text)} ${sign}`);
}
