import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fitting, fitRows } from '../../../../../src/visuals/timeline/scale/fit.ts';

const marks: fc.Arbitrary<Fitting[]> = fc
  .array(fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 60 }), fc.nat(300)), { maxLength: 60 })
  .map((all) =>
    all.map(([x0, width, label]) => ({ x0, x1: x0 + width, labelEnd: x0 + width + label })).sort((a, b) => a.x0 - b.x0),
  );

const gap = 4;

describe('fitRows', () => {
  it('lets nothing in a row overlap', () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: 1, max: 9 }), (all, rows) => {
        const fitted = fitRows(all, rows, gap) ?? [];
        for (const [i, { row, labelled }] of fitted.entries()) {
          const next = fitted.findIndex((other, j) => j > i && other.row === row);
          const end = (labelled ? all[i]?.labelEnd : all[i]?.x1) ?? 0;
          expect(row).toBeLessThan(rows);
          if (next !== -1) expect(all[next]?.x0).toBeGreaterThanOrEqual(end + gap);
        }
      }),
    );
  });

  it('places every mark wherever the marks alone have room', () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: 1, max: 9 }), (all, rows) => {
        const deepest = Math.max(
          0,
          ...all.map(({ x0 }) => all.filter((other) => other.x0 <= x0 && other.x1 + gap > x0).length),
        );
        expect(fitRows(all, rows, gap)?.length ?? null).toBe(deepest <= rows ? all.length : null);
      }),
    );
  });

  it('gives up the label that is in the way, and no other', () => {
    const all = [
      { x0: 0, x1: 10, labelEnd: 200 },
      { x0: 50, x1: 60, labelEnd: 90 },
      { x0: 100, x1: 110, labelEnd: 300 },
      { x0: 210, x1: 220, labelEnd: 220 },
    ];
    expect(fitRows(all, 2, gap)?.map(({ row, labelled }) => [row, labelled])).toEqual([
      [0, true],
      [1, true],
      [1, true],
      [0, false],
    ]);
    expect(fitRows(all, 1, gap)?.map(({ labelled }) => labelled)).toEqual([false, true, false, false]);
  });
});
