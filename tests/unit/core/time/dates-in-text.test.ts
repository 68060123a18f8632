import { describe, expect, test } from 'vitest';
import { dateMentionsIn, loneWeekdaysIn, weekdayOf, weekdayText } from '../../../../src/core/time/dates-in-text.ts';

describe('dateMentionsIn(text)', () => {
  test.each<[string, string[]]>([
    ['on 3 March 2026', ['3 March 2026: 2026-3-3']],
    ['on March 3, 2026', ['March 3, 2026: 2026-3-3']],
    ['on Tuesday, March 3, 2026,', ['Tuesday, March 3, 2026: Tue 2026-3-3']],
    ['on Tuesday the 3rd of March', ['Tuesday the 3rd of March: Tue ?-3-3']],
    ['on Feb. 4', ['Feb. 4: ?-2-4']],
    ['from Sept 4 to 5 Sept. 2026', ['Sept 4: ?-9-4', '5 Sept. 2026: 2026-9-5']],
    ['in March 2026', ['March 2026: 2026-3-?']],
    ['In October, and last May', ['In October: ?-10-?', 'last May: ?-5-?']],
    ['It may take 3 days', []],
    ['May 4% of them', []],
    ['March through the town', []],
    ['in 2026', []],
    ['Tuesday', []],
    ['3 Marchers', []],
    ['12 Maybe', []],
  ])('in “%s”', (text, mentions) => {
    const shown = dateMentionsIn(text).map(({ text: said, year, month, day, weekday }) => {
      const name = weekday === null ? '' : `${weekdayText(weekday).slice(0, 3)} `;
      return `${said}: ${name}${year ?? '?'}-${month}-${day ?? '?'}`;
    });
    expect(shown).toEqual(mentions);
  });

  test('says where each stands', () => {
    const text = 'On 3 March 2026, and then in April, and on May 5.';
    for (const { text: said, index } of dateMentionsIn(text)) expect(text.slice(index).startsWith(said)).toBe(true);
  });
});

test.each([
  ['They met on Tuesday.', [2]],
  ['From Monday to Sunday', [1, 0]],
  ['on Tuesday, March 3, 2026, and again on Friday', [5]],
  ['Tuesdays are fine', []],
])('loneWeekdaysIn(%j) are %j', (text, days) => {
  expect(loneWeekdaysIn(text)).toEqual(days);
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
