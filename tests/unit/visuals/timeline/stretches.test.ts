import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { TimelineEvent, TimelineWhen } from '../../../../src/visuals/timeline/event.ts';
import { type Extent, extentsOf, stretchesOf } from '../../../../src/visuals/timeline/stretches.ts';
import { at, atTime, event, onDay, otherwise, within } from './sample-events.ts';

const hour = 3_600_000;
const day = 24 * hour;

describe('the time that the axis must show', () => {
  const anchor = event('anchor', onDay('2026-02-10'));
  /** As `2026-02-10 … 2026-02-11`. */
  const days = (extents: Extent[]) =>
    extents.map(({ start, end }) => [start, end].map((time) => new Date(time).toISOString().slice(0, 10)).join(' … '));
  const beside = (relation: 'before' | 'after', when: Partial<TimelineWhen> = {}) => ({
    ...when,
    relation,
    anchor: 'anchor',
  });

  test.each<[name: string, when: Partial<TimelineWhen>, expected: string[]]>([
    ['of a day', onDay('2026-02-03'), ['2026-02-03 … 2026-02-04']],
    ['of a month', within('2026-02-01', '2026-03-01'), ['2026-02-01 … 2026-03-01']],
    ['of a moment', atTime('2026-02-03T23:59'), ['2026-02-03 … 2026-02-03']],
    ['by a day', { latest: at('2026-02-03') }, ['2026-02-02 … 2026-02-03']],
    ['since a day', { earliest: at('2026-02-03'), openEnd: 'open' }, ['2026-02-03 … 2026-02-04']],
    ['without a date', {}, []],
    ['before another', beside('before'), []],
    ['after another', beside('after'), []],
    ['before another and a nearer day', beside('before', { latest: at('2026-02-03') }), ['2026-02-02 … 2026-02-03']],
    ['before another that begins then', beside('before', { latest: at('2026-02-10') }), ['2026-02-09 … 2026-02-10']],
    ['before another that is the nearer limit', beside('before', { latest: at('2026-02-11') }), []],
    ['after another and a nearer day', beside('after', { earliest: at('2026-02-20') }), ['2026-02-20 … 2026-02-21']],
    ['after another that ends then', beside('after', { earliest: at('2026-02-11') }), ['2026-02-11 … 2026-02-12']],
    ['after another that is the nearer limit', beside('after', { earliest: at('2026-02-10') }), []],
    [
      'after a day, at a time with another',
      { earliest: at('2026-02-03'), relation: 'during', anchor: 'anchor' },
      ['2026-02-03 … 2026-02-04'],
    ],
    [
      'of one of two days',
      {
        ...within('2026-02-01', '2026-02-09'),
        choices: [
          [at('2026-02-01'), at('2026-02-02')],
          [at('2026-02-08'), at('2026-02-09')],
        ],
      },
      ['2026-02-01 … 2026-02-02', '2026-02-08 … 2026-02-09'],
    ],
  ])('%s', (_, when, expected) => {
    expect(days(extentsOf([anchor, event('it', when)]).slice(1))).toEqual(expected);
  });

  it('has the dates that other sources give, and the day next to one without a limit', () => {
    const limit = { precision: null, approximate: false };
    const readings = [
      otherwise('March', '2026-03-01', '2026-04-01'),
      { words: '', sources: [], other: { earliest: null, latest: at('2026-01-05'), ...limit } },
      { words: '', sources: [], other: { earliest: at('2026-05-05'), latest: null, ...limit } },
    ];
    const disputed: TimelineEvent = { ...anchor, readings };
    expect(days(extentsOf([disputed]))).toEqual([
      '2026-02-10 … 2026-02-11',
      '2026-03-01 … 2026-04-01',
      '2026-01-04 … 2026-01-05',
      '2026-05-05 … 2026-05-06',
    ]);
  });
});

describe('stretches', () => {
  const extents = (...all: [start: number, end: number][]) => all.map(([start, end]) => ({ start, end }));
  /** As `0-10` where an extent covers it, and `(10-20)` where none does. */
  const drawn = (all: Extent[], unit = 1) =>
    stretchesOf(all).map(({ start, end, covered }) =>
      covered ? `${start / unit}-${end / unit}` : `(${start / unit}-${end / unit})`,
    );

  test.each<[name: string, all: [number, number][], expected: string[]]>([
    ['of one', [[0, 10]], ['0-10']],
    [
      'of two apart',
      [
        [20, 30],
        [0, 10],
      ],
      ['0-10', '(10-20)', '20-30'],
    ],
    [
      'of two that meet',
      [
        [0, 10],
        [10, 30],
      ],
      ['0-10', '10-30'],
    ],
    [
      'of two that overlap',
      [
        [0, 20],
        [10, 30],
      ],
      ['0-10', '10-20', '20-30'],
    ],
    [
      'of one within another',
      [
        [0, 30],
        [10, 20],
      ],
      ['0-10', '10-20', '20-30'],
    ],
    [
      'of two that are the same',
      [
        [0, 10],
        [0, 10],
        [20, 30],
      ],
      ['0-10', '(10-20)', '20-30'],
    ],
  ])('%s', (_, all, expected) => expect(drawn(extents(...all))).toEqual(expected));

  test.each<[name: string, all: [number, number][], expected: string[]]>([
    [
      'the day where there are many days',
      [
        [36.5, 36.5],
        [100, 110],
      ],
      ['24-48', '(48-100)', '100-110'],
    ],
    [
      'the hour within two days',
      [
        [36.5, 36.5],
        [80, 84.5],
      ],
      ['36-37', '(37-80)', '80-84.5'],
    ],
    [
      'the day beyond two days',
      [
        [36.5, 36.5],
        [80, 84.75],
      ],
      ['24-48', '(48-80)', '80-84.75'],
    ],
    [
      'the day where all is one instant',
      [
        [36.5, 36.5],
        [36.5, 36.5],
      ],
      ['24-48'],
    ],
    [
      'the hour where all is two instants that are next to each other',
      [
        [36.5, 36.5],
        [36.5 + 1 / hour, 36.5 + 1 / hour],
      ],
      ['36-37'],
    ],
    [
      'the day before the year 1970',
      [
        [-12, -12],
        [100, 110],
      ],
      ['-24-0', '(0-100)', '100-110'],
    ],
  ])('widen an instant to %s', (_, all, expected) => {
    expect(drawn(extents(...all.map(([a, b]): [number, number] => [a * hour, b * hour])), hour)).toEqual(expected);
  });

  it('take up the whole time, are cut wherever an extent begins or ends, and know what is covered', () => {
    const extent = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(fc.array(extent, { minLength: 1, maxLength: 12 }), (all) => {
        const given = extents(...all.map(([start, length]): [number, number] => [start * day, (start + length) * day]));
        const found = stretchesOf(given);
        const ends = new Set(given.flatMap(({ start, end }) => [start, end]));
        expect([found[0]?.start, ...found.map(({ end }) => end)]).toEqual([...ends].sort((a, b) => a - b));
        for (const { start, end, covered } of found)
          expect(covered).toBe(given.some((one) => one.start <= start && end <= one.end));
      }),
    );
  });
});
