import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AxisPart } from '../../../../src/visuals/timeline/axis.ts';
import { timeAxis } from '../../../../src/visuals/timeline/broken-axis.ts';
import { tickMaker } from '../../../../src/visuals/timeline/ticks.ts';
import { clockOf } from '../../../../src/visuals/timeline/zone.ts';
import { timelinePicture as words } from '../../../../src/words/en/timeline-picture.ts';
import { arbitraryHour, arbitraryZone } from './arbitrary-zone.ts';
import { fakeMeasure } from './fake-measure.ts';
import { at } from './sample-events.ts';

const day = 24 * 3600 * 1000;

const clockIn = (zone: string) => (zone === 'UTC' ? {} : { clock: clockOf(zone) });

function ticks(start: string, end: string, { width = 900, finest = 0, locale = 'en-GB', zone = 'UTC' } = {}) {
  const { parts } = timeAxis([{ start: at(start), end: at(end) }], [0, width], { measure: fakeMeasure, words });
  return tickMaker({ measure: fakeMeasure, locale, finest, ...clockIn(zone) })(parts, width).map(
    ({ label, context }) => [label, context],
  );
}

test('ticks stand at hours, days, weeks, months and years, as there is room', () => {
  expect(ticks('2026-02-04T08:00', '2026-02-04T11:00', { width: 200 })).toEqual([
    ['08:00', '4 February 2026 UTC'],
    ['09:00', ''],
    ['10:00', ''],
  ]);
  expect(ticks('2026-01-31', '2026-02-02').filter(([, context]) => context !== '')).toHaveLength(2);
  expect(ticks('2026-02-02', '2026-02-05', { finest: day })).toEqual([
    ['Monday 2', 'February 2026'],
    ['Tuesday 3', ''],
    ['Wednesday 4', ''],
  ]);
  expect(ticks('2026-02-02', '2026-02-20', { width: 200 })[0]).toEqual(['2 Feb', '2026']);
  expect(ticks('2025-10-01', '2026-03-01', { width: 400 })[0]).toEqual(['October', '2025']);
  expect(ticks('2010-01-01', '2060-01-01', { width: 400 })[0]).toEqual(['2010', '']);
});

/** Of one segment that is so many px wide, in a drawing whose texts end at `right`; a letter takes 6.5 px. */
function ticksOn(start: string, end: string, width: number, { right = width, finest = 0, unit = 1 } = {}): string[] {
  const parts: AxisPart[] = [{ kind: 'segment', start: at(start), end: at(end), x0: 0, x1: width, words: [] }];
  const ticks = tickMaker({ measure: fakeMeasure, locale: 'en-GB', finest, unit })(parts, right);
  return ticks.map(({ x, label, context }) => [Math.round(x * 10) / 10, label, context].join(' ').trim());
}

describe('labels are as roomy as leaves 16 px before the next tick', () => {
  const inOneRow = (ticks: string[]) => ticks.map((tick) => tick.replace(/^\S+ /, '')).join(', ');

  test.each([
    ['2026-02-02', '2026-02-05', 87.5, 'Monday 2 February 2026, Tuesday 3, Wednesday 4'],
    ['2026-02-02', '2026-02-05', 87.4, 'Mon 2 February 2026, Tue 3, Wed 4'],
    ['2026-02-02', '2026-02-05', 48.5, 'Mon 2 February 2026, Tue 3, Wed 4'],
    ['2026-02-02', '2026-02-05', 48.4, '2 February 2026, 3, 4'],
    ['2026-02-02', '2026-02-10', 22.5, '2 February 2026, 3, 4, 5, 6, 7, 8, 9'],
    ['2026-02-02', '2026-02-20', 22.4, '2 Feb 2026, 9 Feb, 16 Feb'],
    ['2026-02-02', '2026-03-10', 55 / 7, '2 Feb 2026, 9 Feb, 16 Feb, 23 Feb, 2 Mar, 9 Mar'],
    ['2026-02-01', '2026-05-01', 54.9 / 7, 'February 2026, March, April'],
    ['2026-02-01', '2026-05-01', 68 / 28, 'February 2026, March, April'],
    ['2026-02-01', '2026-05-01', 67 / 28, 'Feb 2026, Mar, Apr'],
    ['2026-01-01', '2027-01-01', 35.4 / 28, 'January 2026, April, July, October'],
    ['2026-01-01', '2029-01-01', 58 / 90, 'Jan 2026, Apr, Jul, Oct, Jan 2027, Apr, Jul, Oct, Jan 2028, Apr, Jul, Oct'],
    ['2026-01-01', '2029-01-01', 42 / 365, '2026, 2027, 2028'],
    ['2026-01-01', '2032-01-01', 41.9 / 365, '2026, 2028, 2030'],
  ])('from %s to %s, %s px a day', (start, end, px, expected) => {
    const days = (at(end) - at(start)) / day;
    expect(inOneRow(ticksOn(start, end, days * px, { right: 2000, finest: day }))).toBe(expected);
  });

  test.each([
    [48.5, '08:00 4 February 2026 UTC, 09:00, 10:00, 11:00, 12:00, 13:00'],
    [48.4, '09:00 4 February 2026 UTC, 12:00'],
    [97, '08:00 4 February 2026 UTC, 08:30, 09:00, 09:30, 10:00, 10:30, 11:00, 11:30, 12:00, 12:30, 13:00, 13:30'],
  ])('%s px an hour', (px, expected) => {
    expect(inOneRow(ticksOn('2026-02-04T08:00', '2026-02-04T14:00', 6 * px, { right: 2000 }))).toBe(expected);
  });

  test('all of which is twice as much where text is', () => {
    const at = (px: number) =>
      inOneRow(ticksOn('2026-02-02', '2026-02-05', 3 * px, { right: 4000, finest: day, unit: 2 }));
    expect([at(175), at(174.9)]).toEqual([
      'Monday 2 February 2026, Tuesday 3, Wednesday 4',
      'Mon 2 February 2026, Tue 3, Wed 4',
    ]);
  });
});

describe('at the end of a drawing', () => {
  const hours = (right: number, unit = 1) =>
    ticksOn('2026-02-04T08:00', '2026-02-04T11:00', 180 * unit, { right, unit }).map((tick) =>
      tick.split(' ').slice(0, 2),
    );

  test('a label has its room, or isn’t written', () => {
    expect(hours(157.5).at(-1)).toEqual(['120', '10:00']);
    expect(hours(157.4).at(-1)).toEqual(['120']);
    expect(hours(315, 2).at(-1)).toEqual(['240', '10:00']);
    expect(hours(314, 2).at(-1)).toEqual(['240']);
  });

  test.each([
    [128.5, '0 08:00 4 February 2026 UTC'],
    [128.4, '0 08:00 4 Feb 2026 UTC'],
    [96, '0 08:00 4 Feb 2026 UTC'],
    [95.9, '0 4 Feb 2026'],
  ])('what labels leave out has a form that fits %s px, or the day has, with which it begins', (right, expected) => {
    expect(ticksOn('2026-02-04T08:00', '2026-02-04T09:00', 60, { right })[0]).toBe(expected);
  });

  test.each([
    [37.5, '0 4 Feb 2026'],
    [37.4, '0  2026'],
    [31, '0  2026'],
    [30.9, '0'],
  ])('a day with which a segment begins is written as far as it has room in %s px', (right, expected) => {
    expect(ticksOn('2026-02-04T08:10', '2026-02-04T08:14', 40, { right })).toEqual([expected]);
  });
});

describe('where the scale changes', () => {
  const segment = (start: string, end: string, x0: number, x1: number, kind: AxisPart['kind'] = 'segment') =>
    ({ kind, start: at(start), end: at(end), x0, x1, words: [] }) satisfies AxisPart;
  const drawn = (...parts: AxisPart[]) =>
    tickMaker({ measure: fakeMeasure, locale: 'en-GB', finest: day })(parts, 400).map(({ x, label, context }) =>
      [Math.round(x), label, context].join(' ').trim(),
    );
  const year = segment('2021-06-01', '2022-01-20', 0, 64);

  test('a label goes on over the next segment', () => {
    expect(drawn(year, segment('2022-01-20', '2024-02-20', 64, 190))).toEqual(['59 2022', '121 2023', '182 2024']);
  });

  test('but over no break, and a tick that says nothing beside another one isn’t drawn', () => {
    const gap = segment('2022-01-20', '2031-01-01', 64, 110, 'break');
    expect(drawn(year, gap, segment('2031-01-01', '2033-01-01', 110, 210))).toEqual(['59', '110 2031', '160 2032']);
    expect(drawn(year, segment('2022-01-20', '2022-01-22', 64, 130))).toEqual(['64 20 January 2022', '97 21']);
  });
});

describe('before a break, and before what the next one leaves out', () => {
  const segment = (start: string, end: string, x0: number, x1: number): AxisPart => ({
    ...{ kind: 'segment', start: at(start), end: at(end) },
    ...{ x0, x1, words: [] },
  });
  const contexts = (parts: AxisPart[]) =>
    tickMaker({ measure: fakeMeasure, locale: 'en-GB', finest: day })(parts, 2000)
      .map(({ context }) => context)
      .filter(Boolean);
  const gap = (start: string, end: string, x0: number, x1: number) => ({
    ...segment(start, end, x0, x1),
    kind: 'break' as const,
  });

  test.each([
    // “February 2026” takes 84.5 px, of which 8 may lie over the break.
    [81.5, ['February 2026', 'April 2026']],
    [81.4, ['Feb 2026', 'Apr 2026']],
  ])('where that is at px %s, all are written in the one way that has room', (x, expected) => {
    const parts = [
      segment('2026-02-02', '2026-02-03', 0, x),
      gap('2026-02-03', '2026-04-01', x, x + 60),
      segment('2026-04-01', '2026-04-04', x + 60, x + 360),
    ];
    expect(contexts(parts)).toEqual(expected);
  });

  test.each([
    // 5 px before it, and 8 px behind it.
    [97.5, ['January 2026', 'February 2026']],
    [90.9, ['Jan 2026', 'Feb 2026']],
  ])('with %s px between a month’s last day and the next month', (x, expected) => {
    expect(contexts([segment('2026-01-31', '2026-02-02', 0, 2 * x)])).toEqual(expected);
  });
});

test('ticks are no finer than asked', () => {
  expect(ticks('2026-02-04', '2026-02-05', { finest: day })).toEqual([['Wednesday 4', 'February 2026']]);
});

test('a segment between two ticks says where it begins', () => {
  expect(ticks('2026-01-05', '2026-01-11', { width: 80 })).toEqual([['5 Jan', '2026']]);
});

test('a segment that has no room for its month and year beside a weekday names the day it begins with', () => {
  expect(ticks('2026-01-30', '2026-02-01', { width: 52, finest: day })).toEqual([['30 Jan', '2026']]);
});

test('labels speak the language that they are asked for', () => {
  expect(ticks('2025-10-01', '2026-03-01', { width: 400, locale: 'fr' })[0]).toEqual(['octobre', '2025']);
});

test('ticks are at the hours of a zone, which the axis names, or else says by its offset', () => {
  const kolkata = { width: 230, zone: 'Asia/Kolkata' };
  expect(ticks('2026-02-04T08:00', '2026-02-04T11:00', kolkata)).toEqual([
    ['14:00', '4 February 2026 Asia/Kolkata'],
    ['15:00', ''],
    ['16:00', ''],
  ]);
  const buenosAires = { width: 230, zone: 'America/Argentina/Buenos_Aires' };
  expect(ticks('2026-02-04T08:00', '2026-02-04T11:00', buenosAires)[0]).toEqual(['05:00', '4 Feb, GMT-3']);
});

test('labels neither meet nor leave the drawing', () => {
  fc.assert(
    fc.property(arbitraryZone, arbitraryHour, fc.integer({ min: 1, max: 20_000 }), (zone, start, hours) => {
      const { parts } = timeAxis([{ start, end: start + hours * 3600 * 1000 }], [0, 500], {
        measure: fakeMeasure,
        words,
      });
      const all = tickMaker({ measure: fakeMeasure, locale: 'en-GB', finest: 0, ...clockIn(zone) })(parts, 500);
      for (const text of ['label', 'context'] as const) {
        const set = all
          .filter((tick) => tick[text] !== '')
          .map((tick) => ({ x0: tick.x + 5, x1: tick.x + 5 + fakeMeasure(tick[text], 13) }));
        for (const [i, { x1 }] of set.entries()) expect(x1).toBeLessThanOrEqual(set[i + 1]?.x0 ?? 500);
      }
      expect(all.length).toBeGreaterThan(0);
    }),
  );
});
