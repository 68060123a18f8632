import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atTime, type CalendarDate, parseDate } from '../../../../src/core/time/date.ts';
import { expressions } from './date-arbitrary.ts';

describe('parseDate(edtf) knows the stretch of', () => {
  test.each([
    ['2026', '2026-01-01T00:00Z', '2027-01-01T00:00Z'],
    ['2025-10', '2025-10-01T00:00Z', '2025-11-01T00:00Z'],
    ['2025-12', '2025-12-01T00:00Z', '2026-01-01T00:00Z'],
    ['2026-02-04', '2026-02-04T00:00Z', '2026-02-05T00:00Z'],
    ['2024-02-29', '2024-02-29T00:00Z', '2024-03-01T00:00Z'],
    ['0044-03-15', '0044-03-15T00:00Z', '0044-03-16T00:00Z'],
    ['2016-21', '2016-03-01T00:00Z', '2016-06-01T00:00Z'],
    ['2016-22', '2016-06-01T00:00Z', '2016-09-01T00:00Z'],
    ['2016-23', '2016-09-01T00:00Z', '2016-12-01T00:00Z'],
    ['2016-24', '2016-12-01T00:00Z', '2017-03-01T00:00Z'],
    ['2016-33', '2016-01-01T00:00Z', '2016-04-01T00:00Z'],
    ['2016-34', '2016-04-01T00:00Z', '2016-07-01T00:00Z'],
    ['2016-35', '2016-07-01T00:00Z', '2016-10-01T00:00Z'],
    ['2016-36', '2016-10-01T00:00Z', '2017-01-01T00:00Z'],
    ['2016-40', '2016-01-01T00:00Z', '2016-07-01T00:00Z'],
    ['2016-41', '2016-07-01T00:00Z', '2017-01-01T00:00Z'],
    ['2004-XX', '2004-01-01T00:00Z', '2005-01-01T00:00Z'],
    ['1985-04-XX', '1985-04-01T00:00Z', '1985-05-01T00:00Z'],
    ['1985-XX-XX', '1985-01-01T00:00Z', '1986-01-01T00:00Z'],
    ['2026-02-04T23:44+05:30', '2026-02-04T18:14Z', '2026-02-04T18:15Z'],
    ['2026-02-04T23:44:31.5Z', '2026-02-04T23:44Z', '2026-02-04T23:45Z'],
    ['2026-02-04T24:00Z', '2026-02-05T00:00Z', '2026-02-05T00:01Z'],
    ['2026-02-03/2026-02-04', '2026-02-03T00:00Z', '2026-02-05T00:00Z'],
    ['2026-02-04/2026-02-04', '2026-02-04T00:00Z', '2026-02-05T00:00Z'],
    ['2026-02-04/2026-02', '2026-02-04T00:00Z', '2026-03-01T00:00Z'],
    ['2016-21/2016-23', '2016-03-01T00:00Z', '2016-12-01T00:00Z'],
    ['[2026-02-03..2026-02-05]', '2026-02-03T00:00Z', '2026-02-06T00:00Z'],
    ['[2026-02-04, 2026-02-03]', '2026-02-03T00:00Z', '2026-02-05T00:00Z'],
    ['{2025-10,2026-02-04}', '2025-10-01T00:00Z', '2026-02-05T00:00Z'],
    ['[2016-21,2017]', '2016-03-01T00:00Z', '2018-01-01T00:00Z'],
  ])('%s', (edtf, earliest, latest) => {
    expect(parseDate(edtf)).toMatchObject({ edtf, earliest: Date.parse(earliest), latest: Date.parse(latest) });
  });

  test.each([
    ['/2026-02-04', null, '2026-02-05T00:00Z'],
    ['../2026-02-04', null, '2026-02-05T00:00Z'],
    ['2026-02-04/', '2026-02-04T00:00Z', null],
    ['2026-02-04/..', '2026-02-04T00:00Z', null],
    ['[..2026-02-04]', null, '2026-02-05T00:00Z'],
    ['[2026-02-04..]', '2026-02-04T00:00Z', null],
    ['{2025,2026-02-04..}', '2025-01-01T00:00Z', null],
  ])('%s, of which an end is not known', (edtf, earliest, latest) => {
    const instant = (text: string | null) => text && Date.parse(text);
    expect(parseDate(edtf)).toMatchObject({ edtf, earliest: instant(earliest), latest: instant(latest) });
  });
});

test.each([
  ['2026', 'year', null],
  ['2004-XX', 'year', null],
  ['1985-04-XX', 'month', null],
  ['2016-21~', 'season', null],
  ['2016-33', 'season', null],
  ['2026-02-04?', 'day', null],
  ['2026-02-04T23:44+05:30', 'minute', '+05:30'],
  ['2026-02-04T23:44-05', 'minute', '-05:00'],
  ['2026-02-04T23:44Z', 'minute', 'UTC'],
])('parseDate(%j) is a single date to the %s in zone %j', (edtf, precision, zone) => {
  expect(parseDate(edtf)).toMatchObject({ kind: 'single', precision, zone });
});

test.each([
  ['2025-10', false, false],
  ['2025-10~', true, false],
  ['2025-10?', false, true],
  ['2025-10%', true, true],
  ['2016-21~', true, false],
  ['1985-04-XX?', false, true],
  ['2025-10~/2026-02-04', true, false],
  ['2025-10/2026-02-04?', false, true],
  ['2025-10~/..', true, false],
  ['[2026-02-03?,2026-02-04]', false, true],
])('parseDate(%j) is approximate: %j, uncertain: %j', (edtf, approximate, uncertain) => {
  expect(parseDate(edtf)).toMatchObject({ approximate, uncertain });
});

test('parseDate(edtf) keeps the qualifier of an endpoint on that endpoint', () => {
  const date = parseDate('2025-10~/2026-02-04?');
  expect(date).toMatchObject({
    start: { approximate: true, uncertain: false },
    end: { approximate: false, uncertain: true },
  });
});

test('parseDate(edtf) tells an unknown end from an open one', () => {
  expect(parseDate('/2026-02-04')).toMatchObject({ kind: 'interval', start: 'unknown', end: { precision: 'day' } });
  expect(parseDate('2026-02-04/..')).toMatchObject({ kind: 'interval', start: { precision: 'day' }, end: 'open' });
});

test.each([
  ['199X', 'decade', '1990-01-01', '2000-01-01'],
  ['18XX', 'century', '1800-01-01', '1900-01-01'],
  ['-0043', 'year', '-000043-01-01', '-000042-01-01'],
  ['0000', 'year', '0000-01-01', '0001-01-01'],
  ['-0043-03-15', 'day', '-000043-03-15', '-000043-03-16'],
])('parseDate(%j) is a %s', (edtf, precision, first, next) => {
  const date = parseDate(edtf);
  const days = [date?.earliest, date?.latest].map((time) => new Date(time ?? 0).toISOString().split('T')[0]);
  expect([date?.kind === 'single' && date.precision, ...days]).toEqual([precision, first, next]);
});

test('parseDate(edtf) tells one of a set from all of it', () => {
  expect(parseDate('[2025,2026]')).toMatchObject({
    kind: 'set',
    choice: 'one',
    members: [{ edtf: '2025' }, { edtf: '2026' }],
  });
  expect(parseDate('{2025,2026}')).toMatchObject({ kind: 'set', choice: 'all' });
});

test.each([
  [
    'a day that its month does not have',
    ['2026-02-30', '2025-02-29', '1900-02-29', '2026-04-31', '2026-13', '2026-02-00'],
  ],
  ['a time without a zone', ['2026-02-04T23:44', '2026-02-04T23:44:00', '2026-02-04T23:44/2026-02-05']],
  ['a bad time or zone', ['2026-02-04T25:00Z', '2026-02-04T23:60Z', '2026-02-04T23:44+15:00', '2025-02-29T10:00Z']],
  ['a time with a qualifier', ['2026-02-04T23:44Z?']],
  ['an end before the start', ['2026-02-04/2026-02-03', '2026/2025-12', '2016-23/2016-21', '[2026..2025]']],
  ['an interval or a set without a date', ['/', '..', '../..', '/..', '[]', '{}', '[,]', '[..]']],
  [
    'an interval or a set that is not whole',
    ['2025/2026/2027', '[2025', '2025]', '[2025}', '[2025,]', '[[2025]]', '[2025/2026]'],
  ],
  ['an open end amid a set', ['[2025..,2026]', '[2025,..2026]', '[2025..2026..2027]']],
  ['a masked year', ['2XXX', 'XXXX', 'XXXX-02', '1985-XX-04', '20XX-21', '20X5']],
  ['a qualifier on a part', ['2004-06~-11', '?2004-06', '2004-?06', '2004-06-11??']],
  [
    'a century, decade or year that is not of four digits',
    ['20', '202', '1950S2', '-0000', '-00XX', '-44', 'Y170000002', '99999', '12026'],
  ],
  ['a code that is no season', ['2016-20', '2016-25', '2016-29', '2016-37', '2016-42']],
  [
    'other writing',
    ['', ' ', ' 2026', '2026 ', '2026\n', '2026-2-4', '20260204', '4 February 2026', '2026-02-04t10:00z', 'null'],
  ],
])('parseDate(edtf) is null for %s', (_, texts) => {
  expect(texts.filter((text) => parseDate(text) !== null)).toEqual([]);
});

test('parseDate(edtf) answers soon for a long text', () => {
  const units = ['2', '[', '2026,', '..', '2026-02-04/', ' ', '~', 'X', '2026-02-04T00:00:00.1'];
  const texts = units.flatMap((unit) => [unit.repeat(200_000), unit.repeat(500).slice(0, 500)]);
  const started = performance.now();
  expect(texts.map(parseDate)).toEqual(texts.map(() => null));
  expect(performance.now() - started).toBeLessThan(500);
});

test('parseDate(edtf) throws for no text', () => {
  const alphabet = fc.constantFrom(...'0123456789-/.,[]{}?~%XTZY:+S eE');
  fc.assert(fc.property(fc.string({ unit: alphabet, maxLength: 40 }), (text) => void parseDate(text)));
  fc.assert(fc.property(fc.string(), (text) => void parseDate(text)));
});

test('parseDate(edtf) gives earliest < latest, finite or null', () => {
  fc.assert(
    fc.property(expressions, (edtf) => {
      const date = parseDate(edtf);
      if (!date) return;
      for (const bound of [date.earliest, date.latest]) expect(bound === null || Number.isInteger(bound)).toBe(true);
      expect(date.earliest === null || date.latest === null || date.earliest < date.latest).toBe(true);
    }),
  );
});

const day = (edtf: string) => parseDate(edtf) as CalendarDate;

test.each([
  ['2026-02-04', '23:44', 'Asia/Kolkata', '2026-02-04T23:44+05:30', '2026-02-04T18:14Z'],
  ['2026-02-04', '09:00', 'America/New_York', '2026-02-04T09:00-05:00', '2026-02-04T14:00Z'],
  ['2026-07-04', '09:00', 'America/New_York', '2026-07-04T09:00-04:00', '2026-07-04T13:00Z'],
  ['2026-02-04', '00:00', 'Pacific/Auckland', '2026-02-04T00:00+13:00', '2026-02-03T11:00Z'],
  ['2026-02-04', '10:00', 'UTC', '2026-02-04T10:00+00:00', '2026-02-04T10:00Z'],
  ['2026-02-04', '10:00', '+05:30', '2026-02-04T10:00+05:30', '2026-02-04T04:30Z'],
])('atTime(%s, %s, %s) is %s', (date, time, zone, edtf, instant) => {
  const earliest = Date.parse(instant);
  const expected = { kind: 'single', edtf, precision: 'minute', zone, earliest, latest: earliest + 60_000 };
  expect(atTime(day(date), time, zone)).toMatchObject(expected);
});

test('atTime(date, time, zone) spans both minutes of a time that the clocks show twice', () => {
  const twice = atTime(day('2026-11-01'), '01:30', 'America/New_York');
  expect(twice?.earliest).toBe(Date.parse('2026-11-01T05:30Z'));
  expect(twice?.latest).toBe(Date.parse('2026-11-01T06:31Z'));
});

test('atTime(date, time, zone) keeps the doubt about the day', () => {
  expect(atTime(day('2026-02-04?'), '10:00', 'UTC')).toMatchObject({ uncertain: true, approximate: false });
});

test.each([
  ['2026-02', '10:00', 'UTC'],
  ['2026-02-04T10:00Z', '10:00', 'UTC'],
  ['2026-02-03/2026-02-04', '10:00', 'UTC'],
  ['2026-02-04', '24:00', 'UTC'],
  ['2026-02-04', '9:00', 'UTC'],
  ['2026-02-04', '10:00:00', 'UTC'],
  ['2026-02-04', '10:00', 'Asia/Atlantis'],
  ['2026-02-04', '10:00', ''],
  ['2026-03-08', '02:30', 'America/New_York'],
])('atTime(%s, %j, %j) is null', (date, time, zone) => {
  expect(atTime(day(date), time, zone)).toBeNull();
});
