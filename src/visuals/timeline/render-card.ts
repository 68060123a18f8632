import { escapeText } from '../../core/xml.ts';
import { container, element } from '../svg.ts';
import type { PassageDatum, TimelineDatum } from './data.ts';
import { allDateWords } from './event.ts';

/** An event with the evidence behind it. `link` leads to the event in this view. */
export function renderCard(event: TimelineDatum, lane: { title: string; class: string }, link: string): string {
  const { title, href, participants = [], passages } = event;
  return [
    element('p', { class: `timeline-card-lane ${lane.class}` }, escapeText(lane.title)),
    element('h2', { class: 'timeline-card-title', tabindex: -1 }, element('a', { href }, escapeText(title))),
    element('p', { class: 'timeline-card-date' }, escapeText(allDateWords(event))),
    participants.length === 0 ? '' : element('p', {}, namesOf(participants)),
    container('div', { class: 'timeline-card-evidence' }, passages.map(renderPassage)),
    container('p', { class: 'timeline-card-foot' }, [
      element('a', { href: link, target: '_self' }, 'Link to it here'),
      element('button', { type: 'button', 'data-do': 'close-card' }, 'Close'),
    ]),
  ].join('\n');
}

/** Names of either direction of writing, each for itself. */
function namesOf(names: string[]): string {
  return names.map((name) => element('bdi', {}, escapeText(name))).join(', ');
}

function renderPassage({ quote, source, language, direction, status, statusWords, inArticle }: PassageDatum): string {
  const article = inArticle === null ? '' : element('a', { rel: 'external', href: inArticle }, 'See it in the article');
  return container('figure', { class: 'passage' }, [
    element('blockquote', { lang: language, dir: direction }, element('p', {}, `“${escapeText(quote)}”`)),
    container('figcaption', {}, [
      element('a', { href: source.href }, escapeText(source.text)),
      element('span', { class: `status status-${status}` }, escapeText(statusWords)),
      article,
    ]),
  ]);
}
