import { describe, expect, test } from 'vitest';
import { type DateFact, nothing } from '../../../src/core/time/date-facts.ts';
import { inferredIn, isPlausible, withoutInferred } from '../../../src/rules/inferred.ts';

const on = (year: number | null, month: number | null = null, day: number | null = null): DateFact => ({
  ...nothing,
  ...{ year, month, day },
});

test.each<[string[], ReturnType<typeof inferredIn>]>([
  [[], { date: 'none', time: false }],
  [['the year'], { date: 'year', time: false }],
  [['the years of both ends'], { date: 'year', time: false }],
  [['the day and the year'], { date: 'all', time: false }],
  [['the month'], { date: 'all', time: false }],
  [['the year', 'the day'], { date: 'all', time: false }],
  [['the hour'], { date: 'all', time: true }],
  [['the year', 'the time of day'], { date: 'all', time: true }],
])('inferences on %j', (about, inferred) => {
  const inferences = about.map((words) => ({ field: 'date', about: words, reason: 'so' }));
  const others = [{ field: 'title', about: 'the hour', reason: 'so' }];
  expect(inferredIn([...inferences, ...others] as Parameters<typeof inferredIn>[0])).toEqual(inferred);
});

test('what is inferred the sources needn’t say', () => {
  const [fact, to] = [on(2031, 5, 7), on(2031, 5, 9)];
  expect(withoutInferred({ fact, to }, { date: 'none', time: false })).toEqual({ fact, to });
  expect(withoutInferred({ fact, to }, { date: 'all', time: false })).toEqual({ fact: nothing, to: null });
  expect(withoutInferred({ fact, to }, { date: 'year', time: false })).toEqual({
    fact: on(null, 5, 7),
    to: on(null, 5, 9),
  });
  expect(withoutInferred({ fact, to: null }, { date: 'year', time: false }).to).toBeNull();
});

describe('an inferred date is plausible', () => {
  test.each<[string, DateFact[], DateFact[], 'year' | 'all', boolean]>([
    ['where nothing is known', [on(1900)], [], 'all', true],
    ['where no year is known', [on(1900)], [on(null, 5)], 'all', true],
    ['in a year that is known', [on(2031)], [on(1900), on(2031, 5)], 'all', true],
    ['a year away', [on(2032)], [on(2031)], 'year', true],
    ['not two years away', [on(2033)], [on(2031)], 'year', false],
    ['nor two years before', [on(2029)], [on(2031)], 'year', false],
    ['a month away', [on(2031, 6)], [on(2031, 5, 7)], 'all', true],
    ['not two months away', [on(2031, 7)], [on(2031, 5, 7)], 'all', false],
    ['a month away in another year', [on(2032, 1)], [on(2031, 12)], 'all', true],
    ['months away where its year alone was inferred', [on(2031, 9)], [on(2031, 5)], 'year', true],
    ['months away where no month is known', [on(2031, 9)], [on(2031)], 'all', true],
    ['where one of the known dates is near', [on(2031, 5)], [on(2031, 5), on(2030, 1)], 'all', true],
    ['only where all of it is', [on(2031, 5), on(2031, 9)], [on(2031, 5)], 'all', false],
  ])('%s', (_, claimed, known, date, plausible) => {
    expect(isPlausible(claimed, known, { date, time: false })).toBe(plausible);
  });
});
