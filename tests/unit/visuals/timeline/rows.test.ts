import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Interval, partitionRows } from '../../../../src/visuals/timeline/rows.ts';

const intervals = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }))
    .map(([x0, width]) => ({ x0, x1: x0 + width })),
  { maxLength: 40 },
);

test('partitionRows takes the topmost free row', () => {
  expect(partitionRows([])).toEqual([]);
  expect(
    partitionRows([
      { x0: 0, x1: 9 },
      { x0: 5, x1: 6 },
      { x0: 6, x1: 8 },
      { x0: 9, x1: 10 },
    ]),
  ).toEqual([0, 1, 1, 0]);
});

test('no two intervals in a row overlap', () => {
  fc.assert(
    fc.property(intervals, (all) => {
      const rows = partitionRows(all);
      const clash = all.some((a, i) => all.some((b, j) => i < j && rows[i] === rows[j] && a.x0 < b.x1 && b.x0 < a.x1));
      expect(clash).toBe(false);
    }),
  );
});

test('there are as few rows as intervals over one place', () => {
  fc.assert(
    fc.property(intervals, (all) => {
      expect(new Set(partitionRows(all)).size).toBe(depth(all));
    }),
  );
});

test('100,000 intervals are partitioned at once', () => {
  const many = Array.from({ length: 100_000 }, (_, i) => ({
    x0: (i * 7919) % 100_000,
    x1: ((i * 7919) % 100_000) + 50,
  }));
  expect(new Set(partitionRows(many)).size).toBe(50);
});

function depth(all: Interval[]): number {
  return Math.max(0, ...all.map(({ x0 }) => all.filter((other) => other.x0 <= x0 && x0 < other.x1).length));
}
