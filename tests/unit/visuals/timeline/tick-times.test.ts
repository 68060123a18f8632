import { type TimeInterval, utcDay, utcHour, utcMinute, utcMonday, utcMonth, utcYear } from 'd3-time';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TickUnit, tickUnits } from '../../../../src/visuals/timeline/ticks.ts';
import { clockOf } from '../../../../src/visuals/timeline/zone.ts';
import { arbitraryHour, arbitraryZone, clockIn } from './arbitrary-zone.ts';
import { at } from './sample-events.ts';

const hour = 3600 * 1000;
const day = 24 * hour;

function unit(length: number): TickUnit {
  const found = tickUnits.find((each) => each.length === length);
  if (found === undefined) throw new Error(`No unit of ${length} ms.`);
  return found;
}

const tickTimes = (each: TickUnit, start: number, end: number, zone: string) => clockOf(zone).times(each, start, end);

function clocks(length: number, start: string, end: string, zone: string): string[] {
  return tickTimes(unit(length), at(start), at(end), zone).map((time) => clockIn(zone, time).slice(5));
}

test('days begin at the zone’s midnights, and hours at its hours', () => {
  expect(clocks(day, '2026-02-03', '2026-02-05', 'Asia/Kolkata')).toEqual(['02-04 00:00', '02-05 00:00']);
  expect(clocks(hour, '2026-02-04T08:00', '2026-02-04T10:00', 'Asia/Kolkata')).toEqual(['02-04 14:00', '02-04 15:00']);
});

test('an hour that is skipped has no tick, and one that is repeated has two', () => {
  const berlin = (start: string, end: string, length = hour) => clocks(length, start, end, 'Europe/Berlin');
  expect(berlin('2026-03-29T00:00', '2026-03-29T02:00')).toEqual(['03-29 01:00', '03-29 03:00']);
  expect(berlin('2026-10-25T00:00', '2026-10-25T02:00')).toEqual(['10-25 02:00', '10-25 02:00']);
  expect(berlin('2026-10-24T22:00', '2026-10-25T06:00', 3 * hour).at(1)).toBe('10-25 03:00');
});

test('a midnight that is skipped has its tick where the day begins', () => {
  expect(clocks(day, '2018-11-03', '2018-11-06', 'America/Sao_Paulo')).toEqual([
    '11-03 00:00',
    '11-04 01:00',
    '11-05 00:00',
  ]);
});

test('weeks, months and years begin with a day of the zone', () => {
  expect(clocks(7 * day, '2026-02-01', '2026-02-08', 'Pacific/Auckland')).toEqual(['02-02 00:00']);
  expect(clocks(28 * day, '2026-02-01', '2026-05-01', 'Europe/Berlin')).toEqual([
    '03-01 00:00',
    '04-01 00:00',
    '05-01 00:00',
  ]);
});

const intervals: TimeInterval[] = [
  ...[5, 15, 30].map((n) => utcMinute.every(n)),
  ...[1, 3, 6].map((n) => utcHour.every(n)),
  ...[utcDay, utcMonday, utcMonth, utcMonth.every(3)],
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((n) => utcYear.every(n)),
].filter((interval) => interval !== null);

test('in UTC ticks are those of d3', () => {
  expect(intervals).toHaveLength(tickUnits.length);
  const start = fc.oneof(
    arbitraryHour,
    fc.integer({ min: -60_000, max: 60_000 }).map((days) => days * day),
  );
  fc.assert(
    fc.property(fc.nat(tickUnits.length - 1), start, fc.integer({ min: 1, max: 40 }), (at, from, count) => {
      const each = tickUnits[at] ?? unit(day);
      const to = from + count * Math.min(each.length, 400 * day);
      expect(each.every(from, to)).toEqual(intervals[at]?.range(new Date(from), new Date(to)).map(Number));
    }),
  );
});

test('in any zone a moment lies between the tick of its hour and the next', () => {
  const minutes = fc.integer({ min: 0, max: 59 });
  fc.assert(
    fc.property(arbitraryZone, arbitraryHour, minutes, (zone, start, minute) => {
      const time = start + minute * 60_000;
      const before = tickTimes(unit(hour), time - 4 * hour, time + 1, zone).at(-1) ?? Number.NaN;
      expect(clockIn(zone, before).slice(0, 13)).toBe(clockIn(zone, time).slice(0, 13));
      expect(time - before).toBeLessThan(1.5 * hour);
    }),
  );
});

test('in any zone ticks follow each other', () => {
  fc.assert(
    fc.property(fc.constantFrom(hour, 3 * hour, 6 * hour, day), arbitraryZone, arbitraryHour, (length, zone, start) => {
      const times = tickTimes(unit(length), start, start + 3 * day, zone);
      for (const [i, time] of times.entries()) if (i > 0) expect(time - (times[i - 1] ?? 0)).toBeGreaterThan(0);
    }),
  );
});
