import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  panned,
  showing,
  type TimeView,
  wholeTime,
  within,
  zoomed,
} from '../../../../../src/visuals/timeline/scale/view.ts';

const limits = { whole: { from: 0, to: 1e9 }, shortest: 1e5 };
const share = fc.double({ min: 0, max: 1, noNaN: true });
const view: fc.Arbitrary<TimeView> = fc
  .tuple(share, share)
  .map(([a, b]) => within({ from: a * 9e8, to: a * 9e8 + 1e5 + b * 9e8 }, limits));

function expectInside({ from, to }: TimeView): void {
  expect(from).toBeGreaterThanOrEqual(-1);
  expect(to).toBeLessThanOrEqual(1e9 + 1);
  expect(to - from).toBeGreaterThanOrEqual(limits.shortest - 1);
}

describe('a view of time', () => {
  it('never leaves the whole and is never too short', () => {
    fc.assert(
      fc.property(view, share, fc.double({ min: 0.01, max: 100, noNaN: true }), (start, at, factor) => {
        const time = start.from + at * (start.to - start.from);
        expectInside(zoomed(start, factor, time, limits));
        expectInside(panned(start, (at - 0.5) * 4e9, limits));
        expectInside(showing(start, at * 1e9, limits));
      }),
    );
  });

  it('keeps the time under the pointer in its place while there is room', () => {
    const next = zoomed({ from: 4e8, to: 6e8 }, 0.5, 4.5e8, limits);
    expect((4.5e8 - next.from) / (next.to - next.from)).toBeCloseTo(0.25);
  });

  it('brings a time into view', () => {
    fc.assert(
      fc.property(view, share, (start, at) => {
        const { from, to } = showing(start, at * 1e9, limits);
        expect(at * 1e9).toBeGreaterThanOrEqual(from - 1);
        expect(at * 1e9).toBeLessThanOrEqual(to + 1);
      }),
    );
  });

  it('takes in all events', () => {
    const whole = wholeTime(Float64Array.of(0, 5e8), Float64Array.of(9e8, 6e8));
    expect(whole.from).toBeLessThan(0);
    expect(whole.to).toBeGreaterThan(9e8);
  });

  it('has room beside them: a hundredth of their time, and half a day at least', () => {
    const [hours, days] = [3_600_000, 24 * 3_600_000];
    expect(wholeTime(Float64Array.of(0), Float64Array.of(hours))).toEqual({ from: -12 * hours, to: 13 * hours });
    expect(wholeTime(Float64Array.of(0), Float64Array.of(100 * days))).toEqual({ from: -days, to: 101 * days });
  });
});
