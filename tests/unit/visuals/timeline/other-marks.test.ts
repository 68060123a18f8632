import { describe, expect, test } from 'vitest';
import { linearAxis } from '../../../../src/visuals/timeline/axis.ts';
import type { OtherDate } from '../../../../src/visuals/timeline/event.ts';
import { otherMarks, reachOf } from '../../../../src/visuals/timeline/other-marks.ts';
import type { Interval } from '../../../../src/visuals/timeline/rows.ts';

const day = 24 * 3_600_000;
/** Of a hundred days, ten px each. */
const axis = linearAxis({ from: 0, to: 100 * day }, { left: 0, right: 1000 });
const ground = { axis, plot: [0, 1000] as [number, number], hours: false };

/** From one day until another, `null` for no limit. */
function date(from: number | null, to: number | null, precision: OtherDate['precision'] = null): OtherDate {
  const time = (days: number | null) => (days === null ? null : days * day);
  return { earliest: time(from), latest: time(to), precision, approximate: false };
}

const onDay = (n: number): OtherDate => date(n, n + 1, 'day');

type Drawn = Interval & { cut?: { start: boolean; end: boolean }; approximate?: boolean };

/** `‹100…300›` for what goes on at both sides, `~` for what is approximate. */
function drawn({ x0, x1, cut, approximate }: Drawn): string {
  return `${approximate ? '~' : ''}${cut?.start ? '‹' : ''}${x0}…${x1}${cut?.end ? '›' : ''}`;
}

/** Beside the mark of day 50, from px 500 to 510. */
function beside(others: OtherDate[], own = { x0: 500, x1: 510, uncertain: false }, when = onDay(50)): string[] {
  const { marks, joins } = otherMarks(others, when, own, ground);
  return [marks, joins].map((all) => all.map(drawn).join(' '));
}

describe('beside the mark of a day there are', () => {
  test.each<[name: string, others: OtherDate[], marks: string, joins: string]>([
    ['none', [], '', ''],
    ['an earlier day', [onDay(40)], '399.5…410.5', '410.5…500'],
    ['a later day', [onDay(60)], '599.5…610.5', '510…599.5'],
    ['the day before, moved aside', [onDay(49)], '484…495', '495…500'],
    ['the day after, moved aside', [onDay(51)], '515…526', '510…515'],
    ['a later month', [date(60, 90, 'month')], '600…900', '510…600'],
    ['a time', [{ ...date(40, 40.1), precision: 'minute' }], '395…406', '406…500'],
    ['what is shorter than a mark', [date(40, 41)], '399.5…410.5', '410.5…500'],
    ['what is as long as a mark', [date(40, 41.1)], '400…411', '411…500'],
    ['what goes on longer before it than after, moved before it', [date(45, 55)], '395…495', '495…500'],
    ['what goes on longer after it than before, moved behind it', [date(46, 56)], '515…615', '510…515'],
    ['what goes on as long before it as after, moved behind it', [date(45, 56)], '515…625', '510…515'],
    ['what ends when it begins', [date(40, 50)], '395…495', '495…500'],
    ['what begins when it ends', [date(51, 60)], '515…605', '510…515'],
    ['what was before a day', [date(null, 40)], '‹376…400', '400…500'],
    ['what was after a day', [date(60, null)], '600…624›', '510…600'],
    ['what was before a day at the very start', [date(null, 1)], '‹0…10', '10…500'],
    ['what was after a day at the very end', [date(99, null)], '990…1000›', '510…990'],
    [
      'several, with a line to the nearest but the first',
      [onDay(20), onDay(30)],
      '199.5…210.5 299.5…310.5',
      '210.5…500',
    ],
    ['one on each side', [onDay(60), onDay(40)], '399.5…410.5 599.5…610.5', '410.5…500 510…599.5'],
    ['those that meet as one', [onDay(61), onDay(60)], '599.5…620.5', '510…599.5'],
    ['those with a px between them as one', [date(60, 62), date(62.1, 64)], '600…640', '510…600'],
    ['those with more between them', [date(60, 62), date(62.2, 64)], '600…620 622…640', '510…622'],
    ['one within another as one', [date(60, 70), date(61, 65)], '600…700', '510…600'],
    ['one that goes on beyond another as one', [date(60, 62), date(61, null)], '600…634›', '510…600'],
    ['one that goes on from where another ends as one', [date(60, 62.4), date(60, null)], '600…624›', '510…600'],
    ['one that goes on before where another begins as one', [date(37.6, 39), date(null, 40)], '‹376…400', '400…500'],
    ['one that another begins before', [date(35, 39), date(null, 40)], '350…400', '400…500'],
    ['one that another ends after', [date(60, 70), date(61, null)], '600…700', '510…600'],
  ])('%s', (_, others, marks, joins) => expect(beside(others)).toEqual([marks, joins]));

  test('a question mark has its room', () => {
    expect(beside([onDay(51)], { x0: 500, x1: 510, uncertain: true })).toEqual(['528…539', '523…528']);
  });

  test('what is between the members of a set stays there, without a line', () => {
    const set = { x0: 500, x1: 600, uncertain: false };
    for (const [others, marks] of [
      [[onDay(53)], '529.5…540.5'],
      [[date(50, 60)], '500…600'],
      [[date(53, 54), date(56, 57)], '529.5…540.5 559.5…570.5'],
    ] as const)
      expect(beside([...others], set, date(50, 60))).toEqual([marks, '']);
  });

  test('all that meet are about then where each of them is', () => {
    const about = (n: number) => ({ ...onDay(n), approximate: true });
    expect(beside([about(60), about(61)])[0]).toBe('~599.5…620.5');
    expect(beside([about(60), onDay(61)])[0]).toBe('599.5…620.5');
  });

  test('days, as bars where hours are shown and there is room', () => {
    const near = (px: number, hours: boolean) => {
      const zoomed = linearAxis({ from: 0, to: 10 * day }, { left: 0, right: 10 * px });
      const own = { x0: 0, x1: 10, uncertain: false };
      return otherMarks([onDay(1)], onDay(0), own, { ...ground, axis: zoomed, hours }).marks.map(drawn);
    };
    expect([near(101, true), near(101, false), near(100, true)]).toEqual([['101…202'], ['146…157'], ['144.5…155.5']]);
  });
});

describe('a mark without a limit', () => {
  test('has what goes on from its limit behind it, and what went on until there before it', () => {
    const before = beside([date(50, null)], { x0: 490, x1: 500, uncertain: false }, date(null, 50));
    expect(before).toEqual(['505…529›', '500…505']);
    const after = beside([date(null, 50)], { x0: 500, x1: 550, uncertain: false }, date(50, null));
    expect(after).toEqual(['‹471…495', '495…500']);
  });

  test('before and after which nothing is known has those beside it', () => {
    expect(beside([onDay(40)], { x0: 490, x1: 500, uncertain: false }, date(null, 50))).toEqual([
      '399.5…410.5',
      '410.5…490',
    ]);
    expect(beside([onDay(60)], { x0: 500, x1: 550, uncertain: false }, date(50, null))).toEqual([
      '599.5…610.5',
      '550…599.5',
    ]);
  });
});

test('what a mark takes up goes as far as its other dates and the lines to them', () => {
  const cut = { start: false, end: false };
  const others = (x0: number, x1: number, join: Interval) => ({
    marks: [{ x0, x1, cut, approximate: false }],
    joins: [join],
  });
  expect(reachOf({ x0: 100, x1: 110 })).toEqual({ x0: 100, x1: 110 });
  expect(reachOf({ x0: 100, x1: 110, others: others(40, 51, { x0: 51, x1: 100 }) })).toEqual({ x0: 40, x1: 110 });
  expect(reachOf({ x0: 100, x1: 110, others: others(140, 151, { x0: 110, x1: 140 }) })).toEqual({ x0: 100, x1: 151 });
  expect(reachOf({ x0: 100, x1: 110, others: others(102, 105, { x0: 90, x1: 120 }) })).toEqual({ x0: 90, x1: 120 });
});
