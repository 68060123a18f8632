import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstInstant, instantsAt, offsetAt, offsetText, zoneName } from '../../../../src/core/time/zone.ts';

const first = (clock: string, zone: string) => new Date(firstInstant(Date.parse(`${clock}Z`), zone)).toISOString();

test('a day begins at the zone’s midnight', () => {
  expect(first('2026-02-04T00:00', 'UTC')).toBe('2026-02-04T00:00:00.000Z');
  expect(first('2026-02-04T00:00', 'Asia/Kolkata')).toBe('2026-02-03T18:30:00.000Z');
  expect(first('2026-07-04T00:00', 'America/New_York')).toBe('2026-07-04T04:00:00.000Z');
  expect(first('2026-02-04T00:00', '+05:45')).toBe('2026-02-03T18:15:00.000Z');
});

test('a midnight that the clocks skip gives the moment of the skip', () =>
  expect(first('2018-11-04T00:00', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z'));

test('of a midnight that they show twice the first counts', () =>
  expect(first('2026-10-25T00:00', 'Atlantic/Azores')).toBe('2026-10-25T00:00:00.000Z'));

test('a day that a zone left out begins where the next one does', () => {
  expect(first('2011-12-30T00:00', 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z');
  expect(first('2011-12-31T00:00', 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z');
});

test('any other time that the clocks skip gives that moment as well', () => {
  expect(first('2026-03-08T02:30', 'America/New_York')).toBe('2026-03-08T07:00:00.000Z');
  expect(first('2011-12-30T15:30', 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z');
});

test.each([
  ['2026-02-04T12:00Z', 'UTC', '+00:00'],
  ['2026-02-04T12:00Z', 'Europe/London', '+00:00'],
  ['2026-07-04T12:00Z', 'Europe/London', '+01:00'],
  ['2026-02-04T12:00Z', 'Asia/Kathmandu', '+05:45'],
  ['2026-02-04T12:00Z', 'America/St_Johns', '-03:30'],
  // By the sun: -4:56:02, of which the seconds are dropped.
  ['1880-01-01T12:00Z', 'America/New_York', '-04:56'],
])('at %s the clocks of %s were %s ahead', (instant, zone, offset) =>
  expect(offsetText(offsetAt(Date.parse(instant), zone))).toBe(offset),
);

test('an offset counts the seconds that zones had before 1900', () =>
  expect(offsetAt(Date.parse('1880-01-01T12:00Z'), 'America/New_York')).toBe(-((4 * 60 + 56) * 60 + 2) * 1000));

test('at each of its instants the clocks showed the time, once or twice, and never in between', () => {
  const zones = fc.constantFrom('Europe/London', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', '-03:30');
  const instants = fc.date({ min: new Date('1950-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, zones, (date, zone) => {
      const instant = date.getTime();
      const clock = instant + offsetAt(instant, zone);
      const all = instantsAt(clock, zone);
      expect(all).toContain(instant);
      expect(all).toEqual(all.toSorted((a, b) => a - b));
      expect(all.map((each) => each + offsetAt(each, zone))).toEqual(all.map(() => clock));
      expect(firstInstant(clock, zone)).toBe(all[0]);
    }),
  );
});

test('an offset is named by UTC, and a zone by its own name', () =>
  expect(['+05:30', '-03:00', 'Europe/Paris'].map(zoneName)).toEqual(['UTC+05:30', 'UTC-03:00', 'Europe/Paris']));
