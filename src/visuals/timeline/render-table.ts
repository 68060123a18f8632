import { escapeText } from '../../core/xml.ts';
import { container, element } from '../svg.ts';
import type { TimelineDatum } from './data.ts';
import { allDateWords, type TimelineLane } from './event.ts';
import { eventLink, evidenceButton } from './render-list.ts';

const columns = ['Event', 'When', 'Lane', 'Participants'];

/** The events as the rows of a table, in their order. */
export function renderTable(events: TimelineDatum[], lanes: TimelineLane[], caption: string): string {
  const titles = new Map(lanes.map(({ id, title }) => [id, title]));
  const heads = columns.map((name) => element('th', { scope: 'col' }, name)).join('');
  return container('table', { class: 'rows' }, [
    element('caption', {}, escapeText(caption)),
    element('thead', {}, element('tr', {}, heads)),
    container(
      'tbody',
      {},
      events.map((event) => renderRow(event, titles.get(event.lane) ?? '')),
    ),
  ]);
}

function renderRow(event: TimelineDatum, lane: string): string {
  const [, ...labels] = columns;
  const texts = [allDateWords(event), lane, (event.participants ?? []).join(', ')];
  const cells = texts.map((text, i) => element('td', { 'data-label': labels[i] ?? null }, escapeText(text) || '–'));
  const head = element('th', { scope: 'row' }, `${eventLink(event)} ${evidenceButton(event)}`);
  return element('tr', {}, head + cells.join(''));
}
