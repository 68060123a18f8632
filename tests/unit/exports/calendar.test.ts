import fc from 'fast-check';
import ICAL from 'ical.js';
import { sync as nodeIcal } from 'node-ical';
import { describe, expect, test } from 'vitest';
import { atTime, parseDate } from '../../../src/core/time/date.ts';
import { type CalendarEvent, calendarFile, calendarTime } from '../../../src/exports/calendar.ts';
import { calendarOfAll, calendarPage, recordCalendars } from '../../../src/views/calendar-page.ts';
import { catalogueOf } from '../../../src/views/catalogue.ts';
import { passage, smallDossier } from '../views/small-dossier.ts';

const event: CalendarEvent = {
  uid: 'events/talks/@example.org/light',
  title: 'Talks',
  text: '',
  place: null,
  url: 'https://example.org/light/events/talks/',
  when: { kind: 'days', from: Date.UTC(2026, 1, 4), until: Date.UTC(2026, 1, 5) },
  stamp: '2026-02-06',
};

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    'a;b,c\\n"d"',
    'END:VEVENT\r\nBEGIN:VEVENT',
    'a\rb',
    'قمة '.repeat(40),
    '👩🏽‍🚀'.repeat(30),
    '\\',
    '\\\\n',
  ),
);

/** As a calendar gives it back: lines end alike, and what no text may have is U+FFFD. */
const plain = (text: string | null) =>
  (text ?? '').replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replaceAll(/(?![\t\n])[\p{Cc}\p{Cs}]/gu, '\uFFFD');

test('whatever an event says, ical.js reads it as it is, in one event and lines that are short enough', () => {
  fc.assert(
    fc.property(texts, texts, (title, place) => {
      const file = calendarFile(title, [{ ...event, title, place, text: title }]);
      const [read, ...more] = read1(file);
      expect(more).toEqual([]);
      expect([read?.summary, read?.location, read?.description ?? '']).toEqual([title, place, title].map(plain));
      for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }),
  );
});

test.each(['\u007F', '\u07FF', '\u0800', '\uFFFF', '\u{10000}'])('lines of %j are short enough, in bytes', (letter) => {
  const rows = calendarFile('Light', [{ ...event, title: `a${letter}`.repeat(80) }]).split('\r\n');
  const sizes = rows.map((row) => new TextEncoder().encode(row).length);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(75);
  expect(Math.max(...sizes)).toBeGreaterThan(75 - 4);
});

test('a line is as long as it may be, and what is left goes on', () => {
  const title = 'a'.repeat(75 + 74 + 74 + 1 - 'SUMMARY:'.length);
  const rows = calendarFile('Light', [{ ...event, title }])
    .split('\r\n')
    .filter((row) => /aa|^ a/.test(row));
  expect(rows.map(({ length }) => length)).toEqual([75, 75, 75, 2]);
  expect(calendarFile('Light', [{ ...event, title: title.slice(0, 67) }])).toContain(`SUMMARY:${'a'.repeat(67)}\r\n`);
});

test.each([
  ['UTC', '2026-02-04T14:30Z', 'DTSTART:20260204T143000Z'],
  ['+05:30', '2026-02-04T04:00Z', 'DTSTART:20260204T040000Z'],
  ['America/New_York', '1970-12-31T23:59Z', 'DTSTART:19701231T235900Z'],
  ['America/New_York', '1971-01-01T00:00Z', 'DTSTART;TZID=America/New_York:19701231T190000'],
  ['America/New_York', '2026-07-04T10:00Z', 'DTSTART;TZID=America/New_York:20260704T060000'],
])('a moment in %s, %s, is written %s: with the zone’s rules where the library has them', (zone, moment, line) => {
  const file = calendarFile('Light', [{ ...event, when: { kind: 'moment', at: Date.parse(moment), zone } }]);
  expect(file.split('\r\n').findLast((row) => row.startsWith('DTSTART'))).toBe(line);
});

test('a day is a day to both readers, wherever they are, and ends the day after', () => {
  const file = calendarFile('Light', [event]);
  const [read] = read1(file);
  expect([read?.startDate.isDate, read?.startDate.toString(), read?.endDate.toString()]).toEqual([
    true,
    '2026-02-04',
    '2026-02-05',
  ]);
  expect(read2(file)[0]).toMatchObject({ datetype: 'date', summary: 'Talks', uid: event.uid, url: event.url });
});

test.each([
  ['America/New_York', '2026-02-04', '09:30', '2026-02-04T14:30:00.000Z'],
  ['America/New_York', '2026-07-04', '09:30', '2026-07-04T13:30:00.000Z'],
  ['Asia/Calcutta', '2026-02-04', '09:30', '2026-02-04T04:00:00.000Z'],
  ['Europe/Oslo', '1932-05-11', '09:30', '1932-05-11T08:30:00.000Z'],
  ['+05:30', '2026-02-04', '09:30', '2026-02-04T04:00:00.000Z'],
])('in %s, %s at %s is %s to both readers', (zone, day, time, instant) => {
  const date = atTime(parseDate(day)!, time, zone)!;
  const file = calendarFile('Light', [{ ...event, when: { kind: 'moment', at: date.earliest, zone } }]);
  expect(read1(file)[0]?.startDate.toJSDate().toISOString()).toBe(instant);
  expect(read2(file)[0]?.start.toISOString()).toBe(instant);
  expect(file).not.toContain('DTEND');
});

describe('only what has an exact day is in a calendar', () => {
  const talks = smallDossier().events.find(({ id }) => id === 'call')!;
  const own = (edtf: string) => ({ ...talks, date: parseDate(edtf), dateReadings: [] });

  test.each([
    ['2026-02-04', 'days'],
    ['2026-02-04/2026-02-06', 'days'],
    ['2026-02-04T09:30Z', 'moment'],
    ['2026-02', 'noDay'],
    ['/2026-02-04', 'noDay'],
    ['2026-02-04/..', 'noDay'],
    ['2026-02-04~/..', 'noDay'],
    ['../2026-02-04~', 'noDay'],
    ['2026-02/2026-03-04', 'noDay'],
    ['[2026-02-04,2026-02-06]', 'noDay'],
    ['2026-02-04~', 'doubtful'],
    ['2026-02-04?', 'doubtful'],
  ])('%s: %s', (edtf, expected) => {
    const time = calendarTime(own(edtf));
    expect(typeof time === 'string' ? time : time.kind).toBe(expected);
  });

  test('an hour that the clocks show twice is no moment', () => {
    const at = (time: string) =>
      calendarTime({ ...talks, date: atTime(parseDate('2026-10-25')!, time, 'Europe/Oslo'), dateReadings: [] });
    expect(at('02:30')).toBe('noDay');
    expect(at('03:30')).toEqual({ kind: 'moment', at: Date.UTC(2026, 9, 25, 2, 30), zone: 'Europe/Oslo' });
  });

  test('not what the editors concluded, and not what sources tell differently', () => {
    const inferences = [{ field: 'date' as const, about: 'the year', reason: 'It must be.' }];
    expect(calendarTime({ ...own('2026-02-04'), inferences })).toBe('inferred');
    const dateReadings = ['2026-02-04', '2026-02-05'].map((edtf, at) => ({
      date: parseDate(edtf)!,
      evidence: passage(at === 0 ? 'gazette' : 'leaflet', 0),
    }));
    expect(calendarTime({ ...own('2026-02-04'), dateReadings })).toBe('disputed');
  });

  test('the page leads to the calendars of all, of countries and of initiatives, where they have an event', () => {
    const small = smallDossier();
    const hrefs = (events: typeof small.events) => {
      const { all, countries, initiatives } = calendarPage(catalogueOf({ ...small, events }, '/light/'));
      return [all, countries, initiatives].map((entries) => entries.map(({ link }) => link.href));
    };
    const joined = small.events.map((each) => (each.id === 'call' ? { ...each, initiatives: ['lamp-fund'] } : each));
    expect(hrefs(joined)).toEqual([
      ['/light/calendar/all.ics'],
      ['/light/calendar/countries/no.ics'],
      ['/light/calendar/initiatives/lamp-fund.ics'],
    ]);
    expect(hrefs(small.events.filter(({ id }) => id !== 'call'))).toEqual([[], [], []]);
  });

  test('events have the site’s address in their ids, and one that is nobody’s where it has none', () => {
    const small = smallDossier();
    const ids = (url: string | null) =>
      calendarOfAll(catalogueOf({ ...small, site: { ...small.site, url } }, '/light/')).events.map(({ uid }) => uid);
    expect(ids('https://example.org/light/')).toEqual(['events/call/@example.org/light']);
    expect(ids(null)).toEqual(['events/call/@readout.invalid']);
  });

  test('the page says how many are left out, and why', () => {
    const catalogue = catalogueOf(smallDossier(), '/light/');
    expect(calendarPage(catalogue).leftOut).toEqual({
      count: 2,
      reasons: ['2 events of which the sources give no exact day'],
    });
    expect(calendarOfAll(catalogue).events.map(({ title }) => title)).toEqual(['The call']);
    expect(recordCalendars(catalogue).map(({ folder, id, events }) => [folder, id, events.length])).toEqual([
      ['events', 'call', 1],
      ['countries', 'no', 1],
    ]);
  });
});

function read1(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
}

function read2(file: string) {
  return Object.values(nodeIcal.parseICS(file)).filter((part) => part?.type === 'VEVENT');
}
