import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agreement,
  type Comparison,
  contains,
  equal,
  type Interval,
  intersects,
} from '../../../../src/core/evidence/agreement.ts';

const closed = (min: number, max = min): Interval => ({ min, max, minOpen: false, maxOpen: false });
const over = (min: number): Interval => ({ min, max: Number.POSITIVE_INFINITY, minOpen: true, maxOpen: false });
const under = (max: number): Interval => ({ min: Number.NEGATIVE_INFINITY, max, minOpen: false, maxOpen: true });

function compare(a: Interval, b: Interval): Comparison {
  if (equal(a, b)) return 'same';
  return intersects(a, b) ? 'overlapping' : 'disjoint';
}

describe('agreement(readings, compare)', () => {
  test.each<[string, [string, Interval][], string]>([
    ['nothing', [], 'single source'],
    ['one reading', [['a', closed(54)]], 'single source'],
    [
      'one source, two values',
      [
        ['a', over(50)],
        ['a', closed(54)],
      ],
      'single source',
    ],
    [
      'one source that contradicts itself',
      [
        ['a', closed(50)],
        ['a', closed(54)],
      ],
      'single source',
    ],
    [
      'two sources, the same value',
      [
        ['a', over(50)],
        ['b', over(50)],
      ],
      'agree',
    ],
    [
      'two sources, one value more exact',
      [
        ['a', over(50)],
        ['b', closed(54)],
      ],
      'compatible',
    ],
    [
      'the same and a more exact value',
      [
        ['a', over(50)],
        ['b', over(50)],
        ['b', closed(54)],
      ],
      'compatible',
    ],
    [
      'two sources, different values',
      [
        ['a', closed(50)],
        ['b', closed(54)],
      ],
      'conflict',
    ],
    [
      'a second source beside a contradiction',
      [
        ['a', closed(50)],
        ['a', closed(54)],
        ['b', over(10)],
      ],
      'conflict',
    ],
    [
      'three sources, two of which exclude each other',
      [
        ['a', over(50)],
        ['b', closed(54)],
        ['c', under(54)],
      ],
      'conflict',
    ],
  ])('%s', (_, readings, expected) => {
    const values = readings.map(([source, value]) => ({ source, value }));
    expect(agreement(values, compare)).toBe(expected);
    expect(agreement(values.toReversed(), compare)).toBe(expected);
  });
});

describe('intersects(a, b)', () => {
  test.each<[Interval, Interval, boolean]>([
    [over(50), closed(54), true],
    [over(50), closed(50), false],
    [over(50), under(50), false],
    [over(50), under(51), true],
    [closed(1, 3), closed(3, 5), true],
    [closed(1, 2), closed(3, 5), false],
    [over(50), over(90), true],
    [under(50), under(10), true],
  ])('%o, %o → %s', (a, b, expected) => {
    expect(intersects(a, b)).toBe(expected);
    expect(intersects(b, a)).toBe(expected);
  });
});

describe('contains(outer, inner)', () => {
  test.each<[Interval, Interval, boolean]>([
    [over(50), closed(54), true],
    [over(50), closed(50, 54), false],
    [closed(54), over(50), false],
    [closed(47, 87), closed(47), true],
    [over(50), over(50), true],
    [closed(1, 5), { ...closed(1, 5), minOpen: true }, true],
    [{ ...closed(1, 5), minOpen: true }, closed(1, 5), false],
  ])('%o, %o → %s', (outer, inner, expected) => expect(contains(outer, inner)).toBe(expected));
});

describe('interval arithmetic on a grid of halves', () => {
  const end = fc.integer({ min: 0, max: 8 });
  const interval = fc
    .record({ min: end, max: end, minOpen: fc.boolean(), maxOpen: fc.boolean() })
    .filter(({ min, max, minOpen, maxOpen }) => min < max || (min === max && !minOpen && !maxOpen));
  const grid = Array.from({ length: 19 }, (_, index) => (index - 1) / 2);
  const holds = (a: Interval) => (x: number) =>
    (a.minOpen ? x > a.min : x >= a.min) && (a.maxOpen ? x < a.max : x <= a.max);

  test('intersects: some point is in both', () =>
    fc.assert(fc.property(interval, interval, (a, b) => intersects(a, b) === grid.filter(holds(a)).some(holds(b)))));
  test('contains: every point of the inner is in the outer', () =>
    fc.assert(fc.property(interval, interval, (a, b) => contains(a, b) === grid.filter(holds(b)).every(holds(a)))));
  test('equal: each contains the other', () =>
    fc.assert(fc.property(interval, interval, (a, b) => equal(a, b) === (contains(a, b) && contains(b, a)))));
});
