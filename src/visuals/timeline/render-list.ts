import { escapeText } from '../../core/xml.ts';
import { container, element } from '../svg.ts';
import { readingWords, type TimelineEvent, type TimelineLane } from './event.ts';
import { type LaneGroup, listByDate } from './list.ts';
import { laneClass } from './render.ts';

/** The entries of the list, by date and lane, with the time between them in words. Markup of `li` elements. */
export function renderList(events: TimelineEvent[], lanes: TimelineLane[]): string {
  const dates = listByDate(events, lanes).map(({ words, gap, lanes }) => [
    gap === null ? '' : element('li', { class: 'timeline-since' }, escapeText(gap)),
    container('li', {}, [element('p', { class: 'timeline-words' }, escapeText(words)), ...lanes.map(renderLane)]),
  ]);
  return dates
    .flat()
    .filter((entry) => entry !== '')
    .join('\n');
}

function renderLane({ lane, number, events }: LaneGroup): string {
  const name = element('p', { class: 'timeline-lane-name' }, escapeText(lane.title));
  return container('div', { class: laneClass(number) }, [name, container('ul', {}, events.map(renderEvent))]);
}

function renderEvent(event: TimelineEvent): string {
  const parts = `${eventLink(event)}${sourceNumbers(event)} ${evidenceButton(event)}`;
  const readings = readingWords(event);
  return element(
    'li',
    {},
    readings === '' ? parts : parts + element('p', { class: 'timeline-readings' }, escapeText(readings)),
  );
}

export function eventLink({ id, href, title }: TimelineEvent): string {
  return element('a', { href, 'data-event': id }, escapeText(title));
}

/** For paper, where no card opens. */
function sourceNumbers({ sources = [] }: TimelineEvent): string {
  return sources.length === 0 ? '' : element('span', { class: 'timeline-numbers' }, ` [${sources.join(', ')}]`);
}

/** Without a script it isn't shown. */
export function evidenceButton({ id, title }: TimelineEvent): string {
  const names = { 'data-details': id, 'aria-label': `Evidence: ${title}` };
  return element('button', { class: 'timeline-evidence', type: 'button', ...names }, 'Evidence');
}
