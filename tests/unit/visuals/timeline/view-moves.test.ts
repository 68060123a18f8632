import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearAxis } from '../../../../src/visuals/timeline/axis.ts';
import { axisInView } from '../../../../src/visuals/timeline/broken-axis.ts';
import { clipMark } from '../../../../src/visuals/timeline/clip-mark.ts';
import { layoutTimeline } from '../../../../src/visuals/timeline/layout.ts';
import { shortestView, type TimeView, wholeTime } from '../../../../src/visuals/timeline/view.ts';
import {
  brushed,
  fitting,
  panned,
  pulled,
  shareAt,
  showing,
  sided,
  timeAt,
  towardsMost,
  viewOf,
  wholeView,
  windowAmong,
  windowOf,
  zoomed,
} from '../../../../src/visuals/timeline/view-moves.ts';
import { timelinePicture as words } from '../../../../src/words/en/timeline-picture.ts';
import { fakeMeasure } from './fake-measure.ts';
import { at, conference, lanes } from './sample-events.ts';

const { limits } = layoutTimeline(conference, lanes, { width: 1120, measure: fakeMeasure, words, locale: 'en-GB' });
const { axis, frame } = limits;
const all = wholeView(limits);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const time = share.map((part) => axis.time(frame.left + part * (frame.right - frame.left)));
const days = (from: string, to: string) => ({ from: at(from), to: at(to) });

function expectInside({ from, to }: TimeView): void {
  expect(axis.x(from)).toBeGreaterThanOrEqual(frame.left - 1e-3);
  expect(axis.x(to)).toBeLessThanOrEqual(frame.right + 1e-3);
  expect(to - from).toBeGreaterThanOrEqual(limits.shortest - 2);
}

describe('a window', () => {
  it('is open where the view reaches the ends, and gives the view back, to the minute', () => {
    expect(windowOf(all, limits)).toEqual(wholeTime);
    expect(viewOf(wholeTime, limits)).toEqual(all);
    const view = { from: at('2026-02-02T18:11'), to: at('2026-02-04T19:00') };
    expect(windowOf(view, limits)).toEqual(view);
  });

  it('is passed over where the drawing has nothing', () => {
    expect(viewOf(days('1990-01-01', '1991-01-01'), limits)).toEqual(all);
    const stretches = [{ start: 100, end: 200 }];
    expect(windowAmong({ from: 150, to: null }, stretches)).toEqual({ from: 150, to: null });
    expect(windowAmong({ from: 200, to: 300 }, stretches)).toEqual(wholeTime);
    expect(windowAmong({ from: 1, to: 2 }, [])).toEqual(wholeTime);
  });
});

describe('a view', () => {
  it('never leaves the frame and is never too short', () => {
    const step = fc.tuple(
      fc.double({ min: 0.1, max: 4, noNaN: true }),
      time,
      fc.double({ min: -3, max: 3, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let view = all;
        for (const [factor, place, by] of steps) {
          view = panned(zoomed(view, factor, place, limits), by, limits);
          expect(axis.x(view.from)).toBeGreaterThanOrEqual(frame.left - 1e-3);
          expect(axis.x(view.to)).toBeLessThanOrEqual(frame.right + 1e-3);
          expectInside(zoomed(view, 0.5, place, limits).to - view.from > 0 ? showing(all, place, limits) : all);
        }
      }),
    );
  });

  it('keeps a time in its place while it zooms, and its width while it pans', () => {
    const place = at('2026-02-03T12:00');
    const near = zoomed(all, 0.5, place, limits);
    expect(shareAt(near, place, limits)).toBeCloseTo(shareAt(all, place, limits), 6);
    const moved = panned(near, -0.1, limits);
    expect(axis.x(moved.to) - axis.x(moved.from)).toBeCloseTo(axis.x(near.to) - axis.x(near.from), 6);
  });

  it('keeps under one pointer and under each of two what lay under it', () => {
    const view = zoomed(all, 0.5, at('2026-01-20'), limits);
    const one = pulled(view, [0.5], [0.55], limits);
    expect(timeAt(one, 0.55, limits)).toBeCloseTo(timeAt(view, 0.5, limits), 0);
    const two = pulled(view, [0.4, 0.6], [0.35, 0.7], limits);
    expect(timeAt(two, 0.35, limits)).toBeCloseTo(timeAt(view, 0.4, limits), 0);
    expect(timeAt(two, 0.7, limits)).toBeCloseTo(timeAt(view, 0.6, limits), 0);
  });

  it('goes from one time to another in either order, and stays where that is too short', () => {
    const view = days('2026-01-10', '2026-02-04');
    expect(brushed(view.from, view.to, all, limits)).toEqual(view);
    expect(brushed(view.to, view.from, all, limits)).toEqual(view);
    expect(brushed(view.to, view.to, all, limits)).toEqual(all);
  });

  it('moves one side as far as the other leaves room', () => {
    const view = days('2026-01-10', '2026-02-04');
    expect(sided(view, 'start', at('2026-01-20'), limits)).toEqual(days('2026-01-20', '2026-02-04'));
    expect(sided(view, 'end', at('2020-01-01'), limits).to).toBe(view.from + limits.shortest);
  });

  it('brings a time into view', () => {
    const near = zoomed(all, 0.3, at('2026-01-05'), limits);
    fc.assert(
      fc.property(time, (place) => {
        const part = shareAt(showing(near, place, limits), place, limits);
        expect(part >= -0.01 && part <= 1.01).toBe(true);
      }),
    );
  });
});

describe('closer', () => {
  const times = [at('2025-10-01'), at('2026-01-01'), ...Array.from({ length: 9 }, () => at('2026-02-04T12:00'))];

  it('goes to where most events are, and stops at what is known', () => {
    let view = all;
    for (let step = 0; step < 9; step++) view = towardsMost(view, 0.5, times, limits);
    expect(view.from).toBeLessThan(at('2026-02-04T12:00'));
    expect(view.to).toBeGreaterThan(at('2026-02-04T12:00'));
    expect(view.to - view.from).toBeGreaterThanOrEqual(limits.shortest - 2);
    expect(towardsMost(view, 0.5, times, limits)).toBe(view);
  });

  it('fits what is found, with room around it', () => {
    const found = days('2026-02-03T12:00', '2026-02-04T12:00');
    const view = fitting(found, limits);
    expect(view.from).toBeLessThan(found.from);
    expect(view.to).toBeGreaterThan(found.to);
    expect(axis.x(view.to) - axis.x(view.from)).toBeLessThan((frame.right - frame.left) * 0.9);
    expect(fitting(null, limits)).toEqual(all);
  });

  it('fits a moment of ten years within a day, and shows half an hour of them', () => {
    const decade = { axis: linearAxis(days('2016-01-01', '2026-01-01'), frame), frame, shortest: shortestView(true) };
    const moment = at('2021-05-05T12:00');
    const { from, to } = fitting({ from: moment, to: moment }, decade);
    expect((to - from) / 3600_000).toBeCloseTo(24);
    expect((from + to) / 2).toBeCloseTo(moment, -3);
    const half = { from: moment, to: moment + 1800_000 };
    expect(viewOf(half, decade)).toEqual(half);
  });

  it('stops at half an hour among times of the clock, else at a day and a half', () => {
    expect([shortestView(true), shortestView(false)]).toEqual([1800_000, 36 * 3600_000]);
  });
});

describe('what is in view', () => {
  it('takes the whole frame, and drops the words of a gap that no longer fit', () => {
    const view = { from: at('2025-10-20'), to: at('2025-11-20') };
    const { parts } = axisInView(axis, view, frame, fakeMeasure);
    expect([parts[0]?.x0, parts.at(-1)?.x1]).toEqual([frame.left, frame.right]);
    expect(parts.map(({ kind }) => kind)).toEqual(['segment', 'break']);
    const narrow = axisInView(axis, view, { left: 0, right: 60 }, fakeMeasure).parts;
    expect(narrow.every((part) => part.words.length === 0)).toBe(true);
  });

  const span = { kind: 'span', x0: 0, x1: 100, dots: [], approximate: false, uncertain: false } as const;

  it('has a cut bar, whole dots, and of what goes on out of view an arrow', () => {
    expect(clipMark({ ...span, dots: [] }, { left: 40, right: 200 })).toMatchObject({
      x0: 40,
      x1: 100,
      cut: { start: true, end: false },
    });
    const dot = { ...span, kind: 'day' as const, x0: 35, x1: 45, dots: [40] };
    expect(clipMark(dot, { left: 38, right: 200 })).toMatchObject({ x0: 38, dots: [43] });
    expect(clipMark(dot, { left: 30, right: 200 })).toEqual(dot);
    const before = { ...span, kind: 'before' as const, x0: 150, x1: 300, dots: [] };
    expect(clipMark(before, { left: 0, right: 90 })).toMatchObject({ x1: 90, cut: { start: false, end: true } });
  });
});
