import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compareDates, disputedDates } from '../../../../src/core/time/compare-dates.ts';
import { type CalendarDate, parseDate } from '../../../../src/core/time/date.ts';
import { expressions } from './date-arbitrary.ts';

const date = (edtf: string) => parseDate(edtf) as CalendarDate;

test.each([
  ['2026-02-04', '2026-02-04', 'same'],
  ['2026-02', '2026-02-XX', 'same'],
  ['2016-21', '2016-03/2016-05', 'same'],
  ['[2025,2026]', '[2026,2025]', 'same'],
  ['2026-02-04', '2026-02', 'overlapping'],
  ['2026-02-04', '2026-02-03/2026-02-05', 'overlapping'],
  ['2026-02-04', '../2026-02-04', 'overlapping'],
  ['2026-02-04', '[2026-02-03,2026-02-04]', 'overlapping'],
  ['2025-10~', '2025-11-05', 'overlapping'],
  ['2025-10~', '2025-10', 'overlapping'],
  ['2026-02-03', '2026-02-04', 'disjoint'],
  ['2026-02-04', '2026-02-05/..', 'disjoint'],
  ['2026-02-05', '[2026-02-01,2026-02-10]', 'disjoint'],
  ['2025-10~', '2026-01', 'disjoint'],
  ['2025-10?', '2025-11', 'disjoint'],
  ['2026-02-04', '2026-02-04/2026-02-05', 'overlapping'],
  ['2026-02-05', '2026-02-04/2026-02-05', 'overlapping'],
  ['{2026-02-04,2026-02-05}', '2026-02-04', 'overlapping'],
  ['[2026-02-04T23:44Z,2026-02-05T23:44Z]', '2026-02-04T23:44Z', 'overlapping'],
  ['[2026-02-04T23:44Z,2026-02-07]', '2026-02-04T18:44-05:00', 'overlapping'],
  ['2026-02-04T18:44-05:00/2026-02-06', '2026-02-04T23:44Z/2026-02-06', 'same'],
  ['2026-02-04T23:44+05:30', '2026-02-04T18:14Z', 'same'],
  ['2026-02-04T23:44+05:30', '2026-02-04T23:44Z', 'disjoint'],
])('compareDates(%s, %s) is %j', (a, b, agreement) => {
  expect(compareDates(date(a), date(b))).toBe(agreement);
  expect(compareDates(date(b), date(a))).toBe(agreement);
});

test('compareDates(day, time) goes by the clocks of the time’s zone', () => {
  const evening = date('2026-02-04T20:00-05:00');
  expect(compareDates(date('2026-02-04'), evening)).toBe('overlapping');
  expect(compareDates(date('2026-02-05'), evening)).toBe('disjoint');
  const late = date('2026-02-04T23:30-05:00');
  expect(compareDates(date('../2026-02-04'), late)).toBe('overlapping');
  expect(compareDates(date('2026-02-05/..'), late)).toBe('disjoint');
  expect(compareDates(date('2026-02-04'), date('2026-02-04T20:00-05:00/2026-02-04T22:00-05:00'))).toBe('overlapping');
});

test.each([
  ['2026-02-03T23:59-05:00', 'disjoint'],
  ['2026-02-04T00:00-05:00', 'overlapping'],
  ['2026-02-04T23:59-05:00', 'overlapping'],
  ['2026-02-05T00:00-05:00', 'disjoint'],
])('a day has its first and its last minute, and no other: %s and 2026-02-04 are %s', (time, agreement) => {
  expect(compareDates(date(time), date('2026-02-04'))).toBe(agreement);
});

test('compareDates(a, a) is "same", and the order of the two does not matter', () => {
  fc.assert(
    fc.property(expressions, expressions, (first, second) => {
      const [a, b] = [parseDate(first), parseDate(second)];
      if (!a || !b) return;
      expect(compareDates(a, a)).toBe('same');
      expect(compareDates(a, b)).toBe(compareDates(b, a));
    }),
  );
});

/** Of an event on `own`, with readings as `[source, EDTF]`. */
function disputed(own: string | null, ...readings: [string, string][]) {
  const dateReadings = readings.flatMap(([source, edtf]) => {
    const date = parseDate(edtf);
    const evidence = {
      source,
      quote: edtf,
      passage: { status: 'verified' as const, ranges: [], leftOut: [], edition: 0 },
    };
    return date ? [{ date, evidence }] : [];
  });
  return disputedDates({ date: own === null ? null : parseDate(own), dateReadings }).map(
    ({ date, sources, isOther }) => [date.edtf, sources.join(' '), isOther],
  );
}

describe('disputedDates', () => {
  it('has the dates that exclude the event’s own, with the sources that give them', () => {
    expect(disputed('2024-04-03', ['a', '2024-04-03'], ['c', '2024-04-17'], ['b', '2024-04-17'])).toEqual([
      ['2024-04-17', 'c b', true],
    ]);
  });

  it('has the members of a one-of set as sources give them, and a date that is none of them', () => {
    const own = '[2024-05-10, 2024-05-11]';
    expect(disputed(own, ['a', '2024-05-11'], ['b', '2024-05-10'], ['c', '2024-05-12'], ['a', '2024-05-11'])).toEqual([
      ['2024-05-10', 'b', false],
      ['2024-05-11', 'a', false],
      ['2024-05-12', 'c', true],
    ]);
  });

  it('has dates within a vague one that exclude each other', () => {
    expect(disputed('2024-05', ['a', '2024-05'], ['b', '2024-05-03'], ['c', '2024-05-04'])).toEqual([
      ['2024-05-03', 'b', false],
      ['2024-05-04', 'c', false],
    ]);
  });

  it('has none where all can be true', () => {
    expect(disputed('2024-05-03', ['a', '2024-05'], ['b', '2024-05-03'], ['c', '2024-05-04~'])).toEqual([]);
    expect(disputed('[2024-05-10, 2024-05-11]', ['a', '2024-05-10'], ['b', '2024-05'])).toEqual([]);
  });

  it('has none of an event without a date of its own', () => expect(disputed(null, ['a', '2024-05-03'])).toEqual([]));
});
