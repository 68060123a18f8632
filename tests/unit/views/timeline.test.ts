import { describe, expect, test } from 'vitest';
import { atTime, type CalendarDate, parseDate } from '../../../src/core/time/date.ts';
import { catalogueOf } from '../../../src/views/catalogue.ts';
import { periodRows } from '../../../src/views/period-rows.ts';
import { timelineView } from '../../../src/views/timeline.ts';
import { facetsOf, timelineData } from '../../../src/views/timeline-data.ts';
import { periodPages } from '../../../src/views/timeline-periods.ts';
import { mostDrawn } from '../../../src/visuals/timeline/periods.ts';
import { generatedModel } from '../../bench/model.ts';
import { passage, smallDossier } from './small-dossier.ts';

/** What the timeline has on the call of 1 June 2024, where the leaflet gives another date. */
function readingsOfCall(edtf: string) {
  const dossier = smallDossier();
  const events = dossier.events.map((event) => {
    const date = parseDate(edtf);
    const added = date === null ? [] : [{ date, evidence: passage('leaflet', 10) }];
    return event.id === 'call' ? { ...event, dateReadings: [...event.dateReadings, ...added] } : event;
  });
  return timelineView(catalogueOf({ ...dossier, events }, '/light/')).events.find(({ id }) => id === 'call')?.readings;
}

describe('an event of which sources give different dates', () => {
  test('has the date that excludes its own, in words, in time, and with who gives it', () => {
    const [earliest, latest] = [Date.UTC(2024, 5, 3), Date.UTC(2024, 5, 4)];
    expect(readingsOfCall('2024-06-03')).toEqual([
      {
        words: '3 June 2024',
        sources: ['The leaflet'],
        other: { earliest, latest, precision: 'day', approximate: false },
      },
    ]);
  });

  test('has none where both can be true', () => expect(readingsOfCall('2024-06')).toBeUndefined());
});

test('only an event with a time of the clock has what other zones need', () => {
  const dossier = smallDossier();
  const [lighting] = dossier.events;
  const date = atTime(parseDate('2024-05-02') as CalendarDate, '08:00', 'Asia/Tokyo');
  const events = [...dossier.events, ...(lighting ? [{ ...lighting, id: 'early', date }] : [])];
  const catalogue = catalogueOf({ ...dossier, events }, '/light/');
  expect(timelineView(catalogue).hasClocks).toBe(true);
  expect(timelineView(catalogueOf(dossier, '/light/')).hasClocks).toBe(false);
  const data = timelineData(catalogue);
  expect(data.events.filter(({ clock }) => clock).map(({ id }) => id)).toEqual(['early']);
});

test('an event that is placed by one with a time of the clock has it too', () => {
  const dossier = smallDossier();
  const date = atTime(parseDate('2024-05-02') as CalendarDate, '08:00', 'Asia/Tokyo');
  const events = dossier.events.map((event) => (event.id === 'lighting' ? { ...event, date } : event));
  const data = timelineData(catalogueOf({ ...dossier, events }, '/light/'));
  expect(data.events.filter(({ clock }) => clock).map(({ id }) => id)).toEqual(['visit', 'lighting']);
  expect(data.events.find(({ id }) => id === 'visit')?.clock?.anchor?.date).toEqual(date);
});

describe('an event on one of several dates', () => {
  const choicesOf = (edtf: string) => {
    const dossier = smallDossier();
    const events = dossier.events.map((event) => ({ ...event, date: parseDate(edtf) }));
    return timelineView(catalogueOf({ ...dossier, events }, '/light/')).events[0]?.when.choices;
  };
  const days = [3, 5].map((day) => [Date.UTC(2024, 5, day), Date.UTC(2024, 5, day + 1)]);

  test('has each as a choice', () => expect(choicesOf('[2024-06-03,2024-06-05]')).toEqual(days));
  test('has the known ones, where one has no end', () =>
    expect(choicesOf('[2024-06-03,2024-06-05..]')).toEqual(days.slice(0, 1)));
  test('has none, where it was on all of them', () => expect(choicesOf('{2024-06-03,2024-06-05}')).toBeUndefined());
  test('has none, where there is one date', () => expect(choicesOf('2024-06-03')).toBeUndefined());
});

describe('a timeline of many events', () => {
  const dossier = smallDossier();
  const call = dossier.events.find(({ id }) => id === 'call');
  const many = Array.from({ length: mostDrawn + 1 }, (_, i) => call && { ...call, id: `call-${i}` });
  const catalogue = catalogueOf({ ...dossier, events: many.flatMap((event) => event ?? []) }, '/light/');

  test('leads to the page where it can be used, with its lanes', () => {
    expect(timelineView(catalogue)).toMatchObject({ page: '/light/timeline/', isMany: true });
    expect(timelineView(catalogue, ['talks']).page).toBe('/light/timeline/?lane=talks');
  });

  test('lists an event in the period of its own day', () => {
    const date = atTime(parseDate('2025-01-01') as CalendarDate, '08:00', 'Asia/Tokyo');
    const [first, ...others] = catalogue.dossier.events;
    const events = first ? [{ ...first, date }, ...others] : [];
    const inTokyo = catalogueOf({ ...dossier, events }, '/light/');
    const { lanes } = timelineView(inTokyo);
    const rows = periodRows(inTokyo, timelineView(inTokyo).events, lanes);
    expect(rows.map(({ link, count }) => [link.text, count])).toEqual([
      ['2024', mostDrawn],
      ['2025', 1],
    ]);
  });
});

test('an event’s date is inferred where any inference is about it, and none is where nothing is', () => {
  const dossier = smallDossier();
  const inference = (field: 'date' | null) => ({ field, about: 'it', reason: 'R' });
  const inferredWith = (...fields: ('date' | null)[]) => {
    const events = dossier.events.map((event) => ({ ...event, inferences: fields.map(inference) }));
    return timelineView(catalogueOf({ ...dossier, events }, '/light/')).events[0]?.inferred;
  };
  expect([inferredWith(), inferredWith(null), inferredWith(null, 'date')]).toEqual([false, false, true]);
});

test('each period leads to those of its length beside it', () => {
  const pages = periodPages(catalogueOf(generatedModel(1200, 3), '/base/'));
  expect(pages.length).toBeGreaterThan(2);
  for (const length of new Set(pages.map(({ id }) => id.length))) {
    const equal = pages.filter(({ id }) => id.length === length);
    const addresses = equal.map(({ id }) => `/base/timeline/${id}/`);
    expect(equal.map(({ previous }) => previous?.href)).toEqual([undefined, ...addresses.slice(0, -1)]);
    expect(equal.map(({ next }) => next?.href)).toEqual([...addresses.slice(1), undefined]);
  }
});

test('an event is found by who took part: people, organisations, and countries by both', () => {
  const catalogue = catalogueOf(smallDossier(), '/light/');
  const [call] = smallDossier().events.filter(({ id }) => id === 'call');
  if (!call) throw new Error('Unexpected dossier without the call');
  const guild = { kind: 'organisation', organisation: 'guild', role: null } as const;
  expect(facetsOf(catalogue, { ...call, participants: [...call.participants, guild, guild] }, 'talks')).toEqual({
    lanes: ['talks'],
    countries: ['NO'],
    people: ['ada', 'olav'],
    organisations: ['guild'],
    initiatives: [],
    sources: ['gazette'],
  });
});

test('events name their sources by number, counted from one', () => {
  const { events, sources } = timelineView(catalogueOf(smallDossier(), '/light/'));
  expect(sources.map(({ text }) => text)).toEqual(['The gazette', 'The leaflet']);
  expect(events.find(({ id }) => id === 'lighting')?.sources).toEqual([1, 2]);
  expect(events.find(({ id }) => id === 'call')?.sources).toEqual([1]);
});
