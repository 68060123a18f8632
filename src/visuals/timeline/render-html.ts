import { textDirection } from '../../core/language/direction.ts';
import { escapeText } from '../../core/xml.ts';
import type { Words } from '../../words/words.ts';
import { container, element } from '../svg.ts';
import type { Choice, PassageDatum, TimelineData, TimelineDatum } from './data.ts';
import { allDateWords, listed, readingWords, type TimelineEvent, type TimelineLane } from './event.ts';
import { type LaneGroup, listByDate } from './list.ts';
import { laneClass } from './render-svg.ts';
import { type Facet, facets } from './view-names.ts';
import type { ViewState } from './view-state.ts';

/** The words of the interface, and what an element that has them says where their language isn’t the dossier’s. */
export interface Voice {
  picture: Words['timelinePicture'];
  tools: Words['timelineTools'];
  attributes: { lang?: string; dir?: string };
}

/** The entries of the list, by date and lane, with the time between them in words. Markup of `li` elements. */
export function renderList(events: TimelineEvent[], lanes: TimelineLane[], voice: Voice): string {
  const dates = listByDate(events, lanes, voice.picture).map(({ words, gap, lanes }) => [
    gap === null ? '' : element('li', { class: 'timeline-since', ...voice.attributes }, escapeText(gap)),
    container('li', {}, [
      element('p', { class: 'timeline-words' }, escapeText(words)),
      ...lanes.map((lane) => renderLane(lane, voice)),
    ]),
  ]);
  return dates
    .flat()
    .filter((entry) => entry !== '')
    .join('\n');
}

function renderLane({ lane, number, events }: LaneGroup, voice: Voice): string {
  const name = element('p', { class: 'timeline-lane-name' }, escapeText(lane.title));
  const list = container(
    'ul',
    {},
    events.map((event) => renderEvent(event, voice)),
  );
  return container('div', { class: laneClass(number) }, [name, list]);
}

function renderEvent(event: TimelineEvent, voice: Voice): string {
  const parts = `${eventLink(event)}${sourceNumbers(event)} ${evidenceButton(event, voice)}`;
  const readings = readingWords(event);
  const more = readings === '' ? '' : element('p', { class: 'timeline-readings' }, escapeText(readings));
  return element('li', {}, parts + more);
}

function eventLink({ id, href, title }: TimelineEvent): string {
  return element('a', { href, 'data-event': id, ...directionOf(title) }, escapeText(title));
}

function directionOf(text: string): { dir?: string } {
  return textDirection(text) === 'rtl' ? { dir: 'rtl' } : {};
}

/** For paper, where no card opens. */
function sourceNumbers(event: TimelineEvent): string {
  const { sources = [] } = event;
  return sources.length === 0 ? '' : element('span', { class: 'timeline-numbers' }, ` [${listed(event, sources)}]`);
}

/** Without a script it isn't shown. */
function evidenceButton({ id, title }: TimelineEvent, { tools, attributes }: Voice): string {
  const names = { 'data-details': id, 'aria-label': tools.evidenceOf(title), ...attributes };
  return element('button', { class: 'timeline-evidence', type: 'button', ...names }, escapeText(tools.evidence));
}

/** The events as the rows of a table, in their order. */
export function renderTable(events: TimelineDatum[], lanes: TimelineLane[], label: string, voice: Voice): string {
  const titles = new Map(lanes.map(({ id, title }) => [id, title]));
  const { columns, inOrder } = voice.tools;
  const heads = columns.map((name) => element('th', { scope: 'col', ...voice.attributes }, escapeText(name))).join('');
  const rows = events.map((event) => {
    const texts = [allDateWords(event), titles.get(event.lane) ?? '', listed(event, event.participants ?? [])];
    const cells = texts.map((text, i) =>
      element('td', { 'data-label': columns[i + 1] ?? null }, escapeText(text) || '–'),
    );
    const head = element('th', { scope: 'row' }, `${eventLink(event)} ${evidenceButton(event, voice)}`);
    return element('tr', {}, head + cells.join(''));
  });
  return container('table', { class: 'rows' }, [
    element('caption', {}, escapeText(inOrder(label))),
    element('thead', {}, element('tr', {}, heads)),
    container('tbody', {}, rows),
  ]);
}

/** An event with the evidence behind it. `link` leads to the event in this view. */
export function renderCard(
  event: TimelineDatum,
  lane: { title: string; class: string },
  link: string,
  voice: Voice,
): string {
  const { title, href, participants = [], passages } = event;
  const { tools, attributes } = voice;
  return [
    element('p', { class: `timeline-card-lane ${lane.class}` }, escapeText(lane.title)),
    element('h2', { class: 'timeline-card-title', tabindex: -1 }, element('a', { href }, escapeText(title))),
    element('p', { class: 'timeline-card-date' }, escapeText(allDateWords(event))),
    participants.length === 0 ? '' : element('p', {}, namesOf(event, participants)),
    container(
      'div',
      { class: 'timeline-card-evidence' },
      passages.map((passage) => renderPassage(passage, voice)),
    ),
    container('p', { class: 'timeline-card-foot', ...attributes }, [
      element('a', { href: link, target: '_self' }, escapeText(tools.linkHere)),
      element('button', { type: 'button', 'data-do': 'close-card' }, escapeText(tools.close)),
    ]),
  ].join('\n');
}

/** Names of either direction of writing, each for itself. */
function namesOf(event: TimelineEvent, names: string[]): string {
  return listed(
    event,
    names.map((name) => element('bdi', {}, escapeText(name))),
  );
}

function renderPassage(passage: PassageDatum, { tools, attributes }: Voice): string {
  const { quote, source, language, direction, status, statusWords, inArticle } = passage;
  const article = { rel: 'external', href: inArticle ?? '', ...attributes };
  return container('figure', { class: 'passage' }, [
    element('blockquote', { lang: language, dir: direction }, element('p', {}, escapeText(tools.quoted(quote)))),
    container('figcaption', {}, [
      element('a', { href: source.href }, escapeText(source.text)),
      element('span', { class: `status status-${status}` }, escapeText(statusWords)),
      inArticle === null ? '' : element('a', article, escapeText(tools.inArticle)),
    ]),
  ]);
}

type Choices = Partial<TimelineData['choices']>;

/**
 * A box for each choice, with the number of its events, and a button that leads to what is chosen; facets that leave no
 * choice are left out.
 */
export function renderFilters(choices: Choices, count: (facet: Facet, id: string) => number, voice: Voice): string {
  const fieldsets = facets
    .filter((facet) => (choices[facet]?.length ?? 0) > 1)
    .map((facet) => {
      const boxes = (choices[facet] ?? []).map((choice) => renderChoice(facet, choice, count(facet, choice.id)));
      const legend = element('legend', { ...voice.attributes }, escapeText(voice.tools.facets[facet]));
      return container('fieldset', {}, [legend, container('div', { class: 'timeline-choices' }, boxes)]);
    });
  const show = { type: 'button', class: 'timeline-show', 'data-do': 'show-found', ...voice.attributes };
  return [...fieldsets, element('button', show, ' ')].join('\n');
}

function renderChoice(facet: Facet, { id, name }: Choice, count: number): string {
  const box = element('input', { type: 'checkbox', 'data-facet': facet, value: id });
  const number = element('span', { class: 'timeline-count' }, String(count));
  return element('label', {}, `${box} <span>${escapeText(name)}</span> ${number}`);
}

/** A button for each choice that is made, which takes it back. `span` is the time in view, in words. */
export function renderChosen(choices: Choices, state: ViewState, span: string | null, voice: Voice): string {
  const { tools, attributes } = voice;
  const button = (names: Record<string, string>, text: string) => {
    const sign = element('span', { 'aria-hidden': 'true' }, '×');
    const all = { type: 'button', class: 'timeline-chosen', ...names, 'aria-label': tools.remove(text) };
    return element('button', all, `${escapeText(text)} ${sign}`);
  };
  const chosen = facets.flatMap((facet) =>
    state[facet].map((id) => {
      const name = choices[facet]?.find((choice) => choice.id === id)?.name ?? id;
      return button({ 'data-do': 'unset', 'data-facet': facet, value: id }, name);
    }),
  );
  const found =
    state.find === '' ? [] : [button({ 'data-do': 'unset', 'data-facet': 'find' }, tools.quoted(state.find))];
  const time = span === null ? [] : [button({ 'data-do': 'zoom-whole' }, span)];
  const all = [...time, ...chosen, ...found];
  const more = (name: string, text: string) =>
    element('button', { type: 'button', 'data-do': name, ...attributes }, escapeText(text));
  return [
    ...all,
    ...(chosen.length + found.length > 0 ? [more('fit', tools.fit)] : []),
    ...(all.length > 1 ? [more('clear', tools.clearAll)] : []),
  ].join('\n');
}
