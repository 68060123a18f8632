import { expect, test } from 'vitest';
import {
  calendarRange,
  dayLength,
  hourLength,
  minuteLength,
  seasonOf,
  seasonRange,
} from '../../../../src/core/time/calendar.ts';

const days = (range: ReturnType<typeof calendarRange>) =>
  range && [range.earliest, range.latest].map((time) => new Date(time).toISOString().replace('T00:00:00.000Z', ''));

test('lengths are in milliseconds', () => {
  expect(minuteLength).toBe(60_000);
  expect(hourLength).toBe(Date.UTC(2031, 0, 1, 1) - Date.UTC(2031, 0, 1));
  expect(dayLength).toBe(Date.UTC(2031, 0, 2) - Date.UTC(2031, 0, 1));
});

test.each([
  [[2031], ['2031-01-01', '2032-01-01']],
  [
    [2031, 0],
    ['2031-01-01', '2031-02-01'],
  ],
  [
    [2031, 11],
    ['2031-12-01', '2032-01-01'],
  ],
  [
    [2031, 4, 14],
    ['2031-05-14', '2031-05-15'],
  ],
  [
    [2031, 11, 31],
    ['2031-12-31', '2032-01-01'],
  ],
  [
    [2031, 1, 28],
    ['2031-02-28', '2031-03-01'],
  ],
  [
    [2032, 1, 29],
    ['2032-02-29', '2032-03-01'],
  ],
  [[2031, 1, 29], null],
  [[2031, 3, 31], null],
  [[79], ['0079-01-01', '0080-01-01']],
  [
    [0, 5],
    ['0000-06-01', '0000-07-01'],
  ],
  [
    [-43, 2, 15],
    ['-000043-03-15', '-000043-03-16'],
  ],
] as [[number, number?, number?], string[] | null][])('calendarRange(%o)', (date, expected) => {
  expect(days(calendarRange(...date))).toEqual(expected);
});

test.each([
  [21, 'spring', ['2031-03-01', '2031-06-01']],
  [22, 'summer', ['2031-06-01', '2031-09-01']],
  [23, 'autumn', ['2031-09-01', '2031-12-01']],
  [24, 'winter', ['2031-12-01', '2032-03-01']],
  [33, 'first quarter', ['2031-01-01', '2031-04-01']],
  [34, 'second quarter', ['2031-04-01', '2031-07-01']],
  [35, 'third quarter', ['2031-07-01', '2031-10-01']],
  [36, 'fourth quarter', ['2031-10-01', '2032-01-01']],
  [40, 'first half', ['2031-01-01', '2031-07-01']],
  [41, 'second half', ['2031-07-01', '2032-01-01']],
])('season %i is the %s', (code, name, expected) => {
  const range = seasonRange(2031, code);
  expect(days(range)).toEqual(expected);
  expect(range && seasonOf(range)).toEqual({ name, year: 2031 });
});

test('there are no other seasons', () => {
  expect([20, 25, 32, 37, 42].map((code) => seasonRange(2031, code))).toEqual([null, null, null, null, null]);
  const [may, year] = [calendarRange(2031, 4), calendarRange(2031)];
  expect([may && seasonOf(may), year && seasonOf(year)]).toEqual([null, null]);
});
