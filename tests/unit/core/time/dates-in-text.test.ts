import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type DateFact, weekdayOf } from '../../../../src/core/time/date-facts.ts';
import { clockTimesIn, datesIn, loneWeekdaysIn, weekdayText } from '../../../../src/core/time/dates-in-text.ts';
import { shownReading } from '../shown-reading.ts';

describe('datesIn(text)', () => {
  test.each<[string, string[]]>([
    ['on 3 March 2026', ['3 March 2026: 2026-3-3']],
    ['on March 3, 2026', ['March 3, 2026: 2026-3-3']],
    ['on Tuesday, March 3, 2026,', ['Tuesday, March 3, 2026: Tue 2026-3-3']],
    ['on Tuesday the 3rd of March', ['Tuesday the 3rd of March: Tue ?-3-3']],
    ['on Feb. 4, and on May 8th', ['Feb. 4: ?-2-4', 'May 8th: ?-5-8']],
    ['on the fourth of July', ['the fourth of July: ?-7-4']],
    ['in March 2026', ['March 2026: 2026-3-?']],
    ['In October, and last May', ['October: ?-10-?', 'May: ?-5-?']],
    [
      'early May, mid-2031 and the late 1990s',
      ['early May: ?-5-? early', 'mid-2031: 2031-?-? mid', 'late 1990s: 1990-?-? decade late'],
    ],
    ['met from 7 to 9 May 2031.', ['7 to 9 May 2031: 2031-5-7 .. 2031-5-9']],
    ['on 7–9 May 2031', ['7–9 May 2031: 2031-5-7 .. 2031-5-9']],
    ['May 7 to 9, and May 3-4', ['May 7 to 9: ?-5-7 .. ?-5-9', 'May 3-4: ?-5-3 .. ?-5-4']],
    ['on 7 and 8 May, and on 1, 2 and 3 June', ['7: ?-5-7', '8 May: ?-5-8', '1: ?-6-1', '2: ?-6-2', '3 June: ?-6-3']],
    ['between 30 April and 2 May', ['30 April and 2 May: ?-4-30 .. ?-5-2']],
    ['from 30 December to 2 January 2031', ['30 December to 2 January 2031: 2030-12-30 .. 2031-1-2']],
    ['from Sept 4 to 5 Sept. 2026', ['Sept 4 to 5 Sept. 2026: 2026-9-4 .. 2026-9-5']],
    ['April–May 2031', ['April–May 2031: 2031-4-? .. 2031-5-?']],
    [
      'in 2029–31, 1914-18 and between 2020 and 2025',
      ['2029–31: 2029-?-? .. 2031-?-?', '1914-18: 1914-?-? .. 1918-?-?', '2020 and 2025: 2020-?-? .. 2025-?-?'],
    ],
    [
      'the third quarter of 2031, Q3, H1 2031',
      ['the third quarter of 2031: 2031-?-? third quarter', 'Q3: ?-?-? third quarter', 'H1 2031: 2031-?-? first half'],
    ],
    [
      'the 19th century and the fifth century BC',
      ['the 19th century: 1800-?-? century', 'the fifth century BC: -500-?-? century'],
    ],
    ['in 44 BC, in AD 79 and in 1066.', ['44 BC: -43-?-?', 'AD 79: 79-?-?', '1066: 1066-?-?']],
    [
      'fiscal 2031, FY31 and the 2030-31 financial year',
      ['fiscal 2031: 2031-?-? fiscal', 'FY31: 2031-?-? fiscal', '2030-31 financial year: 2031-?-? fiscal'],
    ],
    ['on 4.3.1999 or 4/3/1999', ['4.3.1999: 1999-3-4', '4/3/1999: 1999-3-4 or 1999-4-3']],
    ['On May 7, 12 people came; on May 7 and 12 people left', ['May 7: ?-5-7', 'May 7: ?-5-7']],
    [
      'on Christmas Eve, Christmas Day, Boxing Day, New Year’s Eve; New Year’s Day 2031',
      [
        'Christmas Eve: ?-12-24',
        'Christmas Day: ?-12-25',
        'Boxing Day: ?-12-26',
        'New Year’s Eve: ?-12-31',
        'New Year’s Day 2031: 2031-1-1',
      ],
    ],
    [
      'the three months to February 2031 and the three months to March 2031',
      [
        'the three months to February 2031: 2030-12-? .. 2031-2-?',
        'the three months to March 2031: 2031-1-? .. 2031-3-?',
      ],
    ],
    [
      'the three months to March, the year to December 2031 and the six months to May',
      [
        'the three months to March: ?-1-? .. ?-3-?',
        'the year to December 2031: 2031-1-? .. 2031-12-?',
        'the six months to May: ?-12-? .. ?-5-?',
      ],
    ],
    [
      'the first six months of 2031 and the last three months of fiscal 2032',
      [
        'the first six months of 2031: 2031-?-? first half',
        'the last three months of fiscal 2032: 2032-?-? fourth quarter fiscal',
      ],
    ],
    ['from 2099–2100, and in 2031–31', ['2099–2100: 2099-?-? .. 2100-?-?']],
    ['on 4.12.1999, and on 4.13.1999', ['4.12.1999: 1999-12-4', '4.13.1999: 1999-4-13']],
    ['more than 1,900 in May 1999', ['May 1999: 1999-5-?']],
    ['nearly 4 May 2031', ['4 May 2031: 2031-5-4']],
    ['less than May', ['May: ?-5-?']],
    ['on 4/13/1999, on 31/2/1999', ['4/13/1999: 1999-4-13']],
    [
      'between 7 and 9 May 2031, as all of the guests at the old house beside the harbour had been told on the day before',
      ['7 and 9 May 2031: 2031-5-7 .. 2031-5-9'],
    ],
    ['in summer 2031', ['summer 2031: 2031-?-? summer']],
    ['It may take 3 days, May 4% of them', []],
    ['March through the town', []],
    ['3 Marchers and 12 Maybe, 2,031 or $2031 or 2031.5', []],
    ['Tuesday, and more than 2000 people', []],
  ])('in “%s”', (text, expected) => {
    const found = datesIn(text);
    for (const { text: said, index } of found) expect(text.slice(index).startsWith(said)).toBe(true);
    expect(found.map(shown)).toEqual(expected);
  });

  test.each(['7 and ', '7, 8 and ', 'May ', '4 May to ', '2026-', 'early ', 'first half ', '1/'])(
    'a long run of %j is read soon',
    (unit) => {
      const started = performance.now();
      datesIn(unit.repeat(20_000));
      expect(performance.now() - started).toBeLessThan(2000);
    },
  );
});

function shown({ text, fact, to, or, weekday }: ReturnType<typeof datesIn>[number]): string {
  const name = weekday === null ? '' : `${weekdayText(weekday).slice(0, 3)} `;
  return `${text}: ${name}${factText(fact)}${to ? ` .. ${factText(to)}` : ''}${or ? ` or ${factText(or)}` : ''}`;
}

function factText({ year, month, day, part, edge, fiscal }: DateFact): string {
  const numbers = [year, month, day].map((part) => part ?? '?').join('-');
  return [numbers, part, edge, fiscal ? 'fiscal' : null].filter((word) => word !== null).join(' ');
}

test.each([
  ['They met on Tuesday.', [2]],
  ['From Monday to Sunday', [1, 0]],
  ['on Tuesday, March 3, 2026, and again on Friday', [5]],
  ['Tuesdays are fine', []],
])('loneWeekdaysIn(%j) are %j', (text, days) => {
  expect(loneWeekdaysIn(text).map(({ weekday }) => weekday)).toEqual(days);
});

test.each([
  ['at 9:30 p.m. and at noon', [[1290], [720]]],
  ['at nine o’clock', [[540, 1260]]],
  ['at 09:30, at 21:30 and at 9:30', [[570], [1290], [570, 1290]]],
])('clockTimesIn(%j)', (text, minutes) => {
  expect(clockTimesIn(text).map((time) => time.minutes)).toEqual(minutes);
});

test.each([
  [2026, 3, 3, 2],
  [2024, 2, 29, 4],
  [2026, 2, 29, null],
  [2026, 4, 31, null],
  [1900, 1, 1, 1],
])('weekdayOf(%i, %i, %i) is %s', (year, month, day, weekday) => {
  expect(weekdayOf(year, month, day)).toBe(weekday);
});

test('weekdayText(weekday) counts from Sunday', () => {
  expect([0, 6].map(weekdayText)).toEqual(['Sunday', 'Saturday']);
});

// Each block is a text, and under it the dates and times that it gives.
const phrases = readFileSync('tests/unit/core/time/phrases.txt', 'utf8')
  .trim()
  .split(/\n(?! )/)
  .map((block) => block.split(/\n {4}/));

test.each(phrases)('%s', (text = '', ...expected) => {
  const dates = datesIn(text);
  const read = { dates, weekdays: loneWeekdaysIn(text, dates), times: clockTimesIn(text), quantities: [] };
  expect(shownReading(text, read)).toEqual(expected);
});

test('a stretch of days is told from a list of them by the words before it, also near the beginning of a long text', () => {
  const rest = ', and nobody knew why they did so'.repeat(6);
  const ends = (text: string) => datesIn(text).map(({ fact, to }) => [fact.day, to?.day]);
  for (const text of ['It was shut between 3 and 5 May 2026', `${rest}; it was shut between 3 and 5 May 2026`]) {
    expect(ends(text)).toEqual([[3, 5]]);
    expect(ends(text + rest)).toEqual([[3, 5]]);
  }
  expect(ends(`It was shut on 3 and 5 May 2026${rest}`)).toEqual([
    [3, undefined],
    [5, undefined],
  ]);
});
