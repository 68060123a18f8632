import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AxisPart } from '../../../../src/visuals/timeline/axis.ts';
import { layoutTimeline } from '../../../../src/visuals/timeline/layout.ts';
import {
  axisScale,
  clipMark,
  clipParts,
  magnifier,
  type View,
  viewOf,
  windowAmong,
  windowOf,
} from '../../../../src/visuals/timeline/window.ts';
import {
  brushView,
  panView,
  pulledView,
  shortestView,
  sideView,
  zoomView,
} from '../../../../src/visuals/timeline/zoom.ts';
import { fakeMeasure } from './fake-measure.ts';
import { at, atTime, conference, event, lanes, onDay } from './sample-events.ts';

const { whole, frame } = layoutTimeline(conference, lanes, { width: 1120, measure: fakeMeasure, locale: 'en-GB' });
const scale = axisScale(whole);
const limits = { frame, scale, shortest: shortestView(conference) };
const all = { x0: frame.left, x1: frame.right };
const inSeam = (x: number) => whole.some(({ x0 }, i) => x >= (whole[i - 1]?.x1 ?? x0) - 0.01 && x <= x0 + 0.01);
const px = fc.double({ min: frame.left, max: frame.right, noNaN: true });

describe('axisScale', () => {
  it('gives each px a time, and each time a px', () => {
    fc.assert(
      fc.property(px, (x) => {
        expect(Math.abs(scale.x(scale.time(x)) - x)).toBeLessThan(inSeam(x) ? 15 : 0.001);
      }),
    );
  });

  it('goes on beyond the ends', () => {
    expect(scale.time(frame.left - 100)).toBeLessThan(scale.time(frame.left));
    expect(scale.x(at('2030-01-01'))).toBeGreaterThan(frame.right);
  });
});

describe('windowOf', () => {
  it('is open where the view reaches the ends', () =>
    expect(windowOf(all, scale, frame)).toEqual({ from: null, to: null }));

  it('comes back as the same view, to the minute', () => {
    fc.assert(
      fc.property(px, px, (a, b) => {
        fc.pre(Math.abs(a - b) > 20);
        const view = { x0: Math.min(a, b), x1: Math.max(a, b) };
        const { x0, x1 } = viewOf(windowOf(view, scale, frame), scale, frame);
        expect(Math.abs(x0 - view.x0)).toBeLessThan(inSeam(view.x0) ? 15 : 0.6);
        expect(Math.abs(x1 - view.x1)).toBeLessThan(inSeam(view.x1) ? 15 : 0.6);
      }),
    );
  });

  it('shows all where the window has no time of the drawing', () => {
    expect(viewOf({ from: at('1990-01-01'), to: at('1991-01-01') }, scale, frame)).toEqual(all);
  });
});

describe('windowAmong', () => {
  const stretches = [
    { start: 100, end: 200 },
    { start: 200, end: 300 },
  ];

  it.each([
    [{ from: 150, to: 250 }, true],
    [{ from: 299, to: null }, true],
    [{ from: 0, to: 101 }, true],
    [{ from: 300, to: 400 }, false],
    [{ from: 300, to: null }, false],
    [{ from: null, to: 100 }, false],
  ])('of %j is that: %s', (window, isIn) =>
    expect(windowAmong(window, stretches)).toEqual(isIn ? window : { from: null, to: null }),
  );

  it('is the whole where no time is known', () =>
    expect(windowAmong({ from: 1, to: 2 }, [])).toEqual({ from: null, to: null }));
});

describe('zoomView', () => {
  it('keeps the px under the pointer in its place', () => {
    const view = zoomView(all, 0.5, 400, limits);
    expect(magnifier(view, frame)(400)).toBeCloseTo(400, 6);
  });

  const step = fc.tuple(fc.double({ min: 0.1, max: 4, noNaN: true }), px);

  it('never leaves the frame', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const view = steps.reduce((now, [factor, x]) => zoomView(now, factor, x, limits), all);
        expect(view.x0).toBeGreaterThanOrEqual(frame.left - 1e-6);
        expect(view.x1).toBeLessThanOrEqual(frame.right + 1e-6);
      }),
    );
  });

  it('zooms in to the shortest time at most', () => {
    fc.assert(
      fc.property(px, (x) => {
        const view = Array.from({ length: 40 }).reduce<View>((now) => zoomView(now, 0.8, x, limits), all);
        expect(scale.time(view.x1) - scale.time(view.x0)).toBeGreaterThanOrEqual(limits.shortest);
      }),
    );
  });

  it('stops at half an hour among times of the clock, else at a day and a half', () => {
    expect(shortestView([event('a', atTime('2026-02-04T10:00'))])).toBe(1800_000);
    expect(shortestView([event('a', onDay('2026-02-04'))])).toBe(36 * 3600_000);
  });
});

describe('panView', () => {
  it('stops at the ends with its width', () => {
    const view = { x0: 300, x1: 500 };
    expect(panView(view, -1e6, limits)).toEqual({ x0: frame.left, x1: frame.left + 200 });
    expect(panView(view, 1e6, limits)).toEqual({ x0: frame.right - 200, x1: frame.right });
  });
});

describe('brushView', () => {
  it('goes from either side to the other', () => {
    expect(brushView(500, 900, all, limits)).toEqual({ x0: 500, x1: 900 });
    expect(brushView(900, 500, all, limits)).toEqual({ x0: 500, x1: 900 });
  });

  it('ends where the drawing does', () => {
    expect(brushView(-1e6, 500, all, limits)).toEqual({ x0: frame.left, x1: 500 });
    expect(brushView(500, 1e6, all, limits)).toEqual({ x0: 500, x1: frame.right });
  });

  it('keeps the view where the new one would be too short', () =>
    expect(brushView(700, 700, all, limits)).toEqual(all));
});

describe('sideView', () => {
  const view = { x0: 300, x1: 500 };

  it('moves one side', () => {
    expect(sideView(view, 'start', 200, limits)).toEqual({ x0: 200, x1: 500 });
    expect(sideView(view, 'end', 700, limits)).toEqual({ x0: 300, x1: 700 });
    expect(sideView(view, 'end', 1e6, limits)).toEqual({ x0: 300, x1: frame.right });
  });

  it('never goes past the other side', () => {
    fc.assert(
      fc.property(px, fc.constantFrom('start' as const, 'end' as const), (x, side) => {
        const { x0, x1 } = sideView(view, side, x, limits);
        expect(side === 'start' ? x1 : x0).toBe(side === 'start' ? view.x1 : view.x0);
        expect(scale.time(x1) - scale.time(x0)).toBeGreaterThanOrEqual(limits.shortest - 1);
      }),
    );
  });
});

describe('pulledView', () => {
  const view = { x0: 300, x1: 500 };
  const whole = ({ x0, x1 }: View, x: number) => x0 + ((x - frame.left) * (x1 - x0)) / (frame.right - frame.left);

  it('keeps under one pointer what lay under it', () => {
    const pulled = pulledView(view, [400], [460], limits);
    expect(whole(pulled, 460)).toBeCloseTo(whole(view, 400), 6);
    expect(pulled.x1 - pulled.x0).toBeCloseTo(200, 6);
  });

  it('keeps under each of two pointers what lay under it', () => {
    const pulled = pulledView(view, [400, 500], [380, 560], limits);
    expect(whole(pulled, 380)).toBeCloseTo(whole(view, 400), 6);
    expect(whole(pulled, 560)).toBeCloseTo(whole(view, 500), 6);
  });
});

describe('clipParts', () => {
  const parts: AxisPart[] = [
    { kind: 'segment', start: 0, end: 100, x0: 0, x1: 100, words: [] },
    { kind: 'break', start: 100, end: 900, x0: 100, x1: 180, words: ['a while'] },
    { kind: 'segment', start: 900, end: 1000, x0: 180, x1: 280, words: [] },
  ];

  it('cuts the parts at the ends, and their time with them', () => {
    const clipped = clipParts(parts, { left: 50, right: 140 }, fakeMeasure);
    expect(clipped.map(({ start, end, x0, x1 }) => [start, end, x0, x1])).toEqual([
      [50, 100, 50, 100],
      [100, 500, 100, 140],
    ]);
  });

  it('drops the words that no longer fit', () => {
    expect(clipParts(parts, { left: 50, right: 140 }, fakeMeasure)[1]?.words).toEqual([]);
    expect(clipParts(parts, { left: 50, right: 280 }, fakeMeasure)[1]?.words).toEqual(['a while']);
    const twoLines = parts.map((part) => (part.kind === 'break' ? { ...part, words: ['a', 'while'] } : part));
    expect(clipParts(twoLines, { left: 50, right: 110 }, fakeMeasure)[1]?.words).toEqual([]);
  });
});

describe('clipMark', () => {
  const span = { kind: 'span', x0: 0, x1: 100, dots: [], approximate: false, uncertain: false } as const;

  it('cuts a bar, and says so', () => {
    expect(clipMark({ ...span, dots: [] }, { left: 40, right: 200 })).toMatchObject({
      x0: 40,
      x1: 100,
      cut: { start: true, end: false },
    });
  });

  it('has no half dots', () => {
    const dot = { ...span, kind: 'day' as const, x0: 35, x1: 45, dots: [40] };
    expect(clipMark(dot, { left: 38, right: 200 })).toBeNull();
    expect(clipMark(dot, { left: 30, right: 200 })).toEqual(dot);
  });

  it('takes what is before a stop to be at the stop', () => {
    const before = { ...span, kind: 'before' as const, dots: [] };
    expect(clipMark(before, { left: 0, right: 90 })).toBeNull();
    expect(clipMark(before, { left: 90, right: 200 })).toMatchObject({ x0: 90, x1: 100 });
  });
});
