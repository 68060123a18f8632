import { describe, expect, it, test } from 'vitest';
import { dataOfLanes } from '../../../../src/visuals/timeline/data.ts';
import { layoutTimeline } from '../../../../src/visuals/timeline/layout.ts';
import { renderOverview } from '../../../../src/visuals/timeline/overview.ts';
import {
  renderCard,
  renderChosen,
  renderFilters,
  renderList,
  renderTable,
} from '../../../../src/visuals/timeline/render-html.ts';
import { usualState } from '../../../../src/visuals/timeline/view-state.ts';
import { timelineTools as arabicTools } from '../../../../src/words/ar/timeline-tools.ts';
import { timelinePicture as words } from '../../../../src/words/en/timeline-picture.ts';
import { timelineTools as tools } from '../../../../src/words/en/timeline-tools.ts';
import { fakeMeasure } from './fake-measure.ts';
import { conferenceData } from './sample-data.ts';
import { lanes, otherwise } from './sample-events.ts';

const { events, choices } = conferenceData;
const voice = { picture: words, tools, attributes: {} };
const count = (markup: string, text: string) => markup.split(text).length - 1;

describe.each([
  ['list', renderList(events, lanes, voice)],
  ['table', renderTable(events, lanes, 'All events', voice)],
])('the %s', (_, markup) => {
  it('has a link and a way to the evidence for each event', () => {
    expect(count(markup, '<a href=')).toBe(13);
    for (const { id, title } of events) expect(markup).toContain(`data-event="${id}">${title}</a>`);
    expect(count(markup, 'data-details=')).toBe(13);
  });
});

test('the list numbers its sources, for paper', () => {
  expect(count(renderList(events, lanes, voice), '<span class="timeline-numbers"> [1]</span>')).toBe(13);
});

test('the table names the participants', () => {
  expect(renderTable(events, lanes, 'All', voice)).toContain('<td data-label="Participants">Ayland, The host</td>');
});

test('the card has date, participants and passages, as text', () => {
  const [event] = events;
  const card = event ? renderCard(event, { title: 'Talks', class: 'lane-1' }, '#x', voice) : '';
  for (const text of [
    'October 2025',
    '<bdi>Ayland</bdi>, <bdi>The host</bdi>',
    '“They met &lt;at length&gt;”',
    'Verified word for word',
  ])
    expect(card).toContain(text);
  expect(card).toContain('href="https://example.org/?a=1&amp;b=2"');
  expect(card).toContain('<blockquote lang="en" dir="ltr">');
});

test('commas, semicolons and quotation marks are those of the language', () => {
  const marks = { comma: '، ', semicolon: '؛ ' };
  const readings = [otherwise('الأحد', '2024-05-03'), otherwise('الاثنين', '2024-05-04')];
  const [event] = events.map((each) => ({ ...each, marks, readings }));
  const inArabic = { ...voice, tools: arabicTools };
  const card = event ? renderCard(event, { title: 'Talks', class: 'lane-1' }, '#x', inArabic) : '';
  for (const text of ['<bdi>Ayland</bdi>، <bdi>The host</bdi>', '؛ ', '«They met &lt;at length&gt;»'])
    expect(card).toContain(text);
});

describe('what other sources give for a date', () => {
  const [plain] = events;
  const disputed = plain && { ...plain, readings: [otherwise('3 <May> 2024', '2024-05-03')] };

  test('stands below the event in the list', () => {
    expect(renderList(disputed ? [disputed] : [], lanes, voice)).toContain(
      '<p class="timeline-readings">News: 3 &lt;May&gt; 2024</p>',
    );
    expect(renderList(events, lanes, voice)).not.toContain('timeline-readings');
  });

  test('stands behind the date in the table and on the card', () => {
    const words = 'October 2025 (News: 3 &lt;May&gt; 2024)';
    expect(renderTable(disputed ? [disputed] : [], lanes, 'All', voice)).toContain(words);
    expect(disputed && renderCard(disputed, { title: 'Talks', class: 'lane-1' }, '#x', voice)).toContain(words);
  });
});

test('filters have a box for each choice, with its events, and only where there is a choice', () => {
  const filters = renderFilters(choices, () => 7, voice);
  expect(count(filters, '<fieldset>')).toBe(2);
  expect(filters).toContain('value="AA"/> <span>Ayland</span> <span class="timeline-count">7</span>');
  expect(filters).toContain('Beeland &lt;&amp;&gt;');
});

test('each choice can be taken back, and all of several, and the view can be fitted to them', () => {
  const state = { ...usualState, countries: ['AA'], find: 'x"y' };
  expect(renderChosen(choices, usualState, null, voice)).toBe('');
  expect(count(renderChosen(choices, state, '3 Feb', voice), '<button')).toBe(5);
  expect(renderChosen(choices, state, null, voice)).toContain('aria-label="Remove: “x&quot;y”"');
  const one = renderChosen(choices, { ...usualState, countries: ['BB'] }, null, voice);
  expect(one).toContain(`>${'Beeland &lt;&amp;&gt;'} <span`);
  expect(one).toContain('data-do="fit"');
  expect(one).not.toContain('data-do="clear"');
});

test('the overview has a stroke for each place, in the lane’s colour', () => {
  const layout = layoutTimeline(events, lanes, { width: 1120, measure: fakeMeasure, words, locale: 'en-GB' });
  const strip = renderOverview(layout);
  expect(count(strip, 'timeline-strip-marks')).toBe(2);
  const gaps = layout.axis.parts.filter(({ words }) => words.length > 0);
  expect(gaps.length).toBeGreaterThan(0);
  expect(count(strip, 'timeline-break')).toBe(gaps.length);
});

test('a timeline of some lanes has their events and choices only', () => {
  const data = dataOfLanes(conferenceData, ['treaties']);
  expect(data.events.map(({ lane }) => lane)).toEqual(['treaties', 'treaties', 'treaties']);
  expect(data.lanes).toEqual(lanes);
  expect(data.choices.lanes.map(({ id }) => id)).toEqual(['treaties']);
  // What one of them has is enough, and what none has isn’t offered.
  const used = new Set(data.events.flatMap(({ facets }) => facets.countries));
  expect(data.choices.countries.map(({ id }) => id)).toEqual([...used].sort());
  expect(data.choices.people.length).toBe(data.events.some(({ facets }) => facets.people.length > 0) ? 1 : 0);
  expect(data.events.every(({ facets }) => facets.people.length > 0)).toBe(false);
  expect(dataOfLanes(conferenceData, null)).toBe(conferenceData);
});

test('a timeline of some lanes has each choice that any of their events is of', () => {
  const [first] = conferenceData.events.filter(({ lane }) => lane === 'treaties');
  const events = conferenceData.events.map((event) => {
    return { ...event, facets: { ...event.facets, countries: event === first ? ['AA'] : ['BB'] } };
  });
  const countries = ['AA', 'BB', 'CC'].map((id) => ({ id, name: id }));
  const data = { ...conferenceData, events, choices: { ...conferenceData.choices, countries } };
  expect(dataOfLanes(data, ['treaties']).choices.countries.map(({ id }) => id)).toEqual(['AA', 'BB']);
});
