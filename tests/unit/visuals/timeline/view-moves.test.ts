import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { axisOf, linearAxis } from '../../../../src/visuals/timeline/axis.ts';
import { axisInView } from '../../../../src/visuals/timeline/broken-axis.ts';
import { clipMark } from '../../../../src/visuals/timeline/clip-mark.ts';
import { layoutTimeline } from '../../../../src/visuals/timeline/layout.ts';
import { shortestView, type TimeView, wholeTime } from '../../../../src/visuals/timeline/view.ts';
import {
  brushed,
  closer,
  fitting,
  panned,
  pulled,
  shareAt,
  showing,
  sided,
  type Times,
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

/** Hours 0 to 1000, a px each, from px 100 on; no view is shorter than ten of them. */
const hour = 3_600_000;
const plain = { frame: { left: 100, right: 1100 }, shortest: 10 * hour };
const hours = { ...plain, axis: linearAxis({ from: 0, to: 1000 * hour }, plain.frame) };
const view = (from: number, to: number): TimeView => ({ from: from * hour, to: to * hour });
const inHours = ({ from, to }: TimeView) => [from / hour, to / hour].map((time) => Math.round(time * 1e7) / 1e7);
const window = (from: number | null, to: number | null) => ({
  from: from === null ? null : from * hour,
  to: to === null ? null : to * hour,
});

describe('of a thousand hours', () => {
  test.each([
    ['open', null, null, [0, 1000]],
    ['within', 200, 300, [200, 300]],
    ['open before', null, 300, [0, 300]],
    ['open behind', 200, null, [200, 1000]],
    ['from before the start', -50, 300, [0, 300]],
    ['until after the end', 900, 1200, [900, 1000]],
    ['until the start', -50, 0, [0, 1000]],
    ['from the end on', 1000, 1200, [0, 1000]],
    ['the wrong way round', 300, 200, [0, 1000]],
    ['of nothing', 300, 300, [0, 1000]],
  ])('the view of a window %s', (_, from, to, expected) => {
    expect(inHours(viewOf(window(from, to), hours))).toEqual(expected);
  });

  test.each([
    ['all', 0, 1000, null, null],
    ['within half a px of the ends', 0.5, 999.5, null, null],
    ['a px from the ends', 1, 999, 1, 999],
    ['from the start', 0, 300, null, 300],
    ['to the minute', 200 + 29 / 3600, 300 - 29 / 3600, 200, 300],
  ])('the window of a view of %s', (_, from, to, first, last) => {
    expect(windowOf(view(from, to), hours)).toEqual(window(first, last));
  });

  test.each([
    [0.5, 500, [450, 550]],
    [0.5, 400, [400, 500]],
    [2, 600, [200, 600]],
    [2, 400, [400, 800]],
    [4, 400, [200, 1000]],
    [4, 600, [0, 800]],
    [6, 500, [0, 1000]],
    [0.05, 500, [495, 505]],
    [0.04, 500, [400, 600]],
    [1, 500, [400, 600]],
  ])('400 to 600 made %s times as wide around %s', (factor, at, expected) => {
    expect(inHours(zoomed(view(400, 600), factor, at * hour, hours))).toEqual(expected);
  });

  test('a view that is too short can be made wider, if not as wide as the shortest', () => {
    expect(inHours(zoomed(view(500, 504), 1.5, 502 * hour, hours))).toEqual([499, 505]);
  });

  test('no view is shorter than the shortest but by what rounding takes', () => {
    const [start, all] = [300 * hour, view(400, 600)];
    const marked = (length: number) => brushed(start, start + length, all, hours);
    expect(marked(10 * hour - 1)).toEqual({ from: start, to: start + 10 * hour - 1 });
    expect(marked(10 * hour - 2)).toBe(all);
  });

  test.each([
    [0.5, [500, 700]],
    [-0.25, [350, 550]],
    [3, [800, 1000]],
    [-3, [0, 200]],
  ])('400 to 600 moved by %s of its width', (share, expected) => {
    expect(inHours(panned(view(400, 600), share, hours))).toEqual(expected);
  });

  test.each([
    [200, 300, [200, 300]],
    [300, 200, [200, 300]],
    [-50, 300, [0, 300]],
    [1500, 900, [900, 1000]],
    [300, 310, [300, 310]],
    [300, 309, [400, 600]],
    [1100, 1200, [400, 600]],
    [-200, -100, [400, 600]],
  ])('marked out from %s to %s', (from, to, expected) => {
    expect(inHours(brushed(from * hour, to * hour, view(400, 600), hours))).toEqual(expected);
  });

  test.each([
    ['start', 300, [300, 600]],
    ['start', 595, [590, 600]],
    ['start', -20, [0, 600]],
    ['end', 700, [400, 700]],
    ['end', 405, [400, 410]],
    ['end', 1020, [400, 1000]],
  ] as const)('400 to 600 with its %s moved to %s', (side, at, expected) => {
    expect(inHours(sided(view(400, 600), side, at * hour, hours))).toEqual(expected);
  });

  test.each([
    ['one pointer', [0.5], [0.6], [380, 580]],
    ['two apart', [0.4, 0.6], [0.2, 0.6], [460, 560]],
    ['two together', [0.2, 0.6], [0.4, 0.6], [280, 680]],
    ['two till they meet', [0.4, 0.6], [0.5, 0.5], [0, 1000]],
    ['two from one place', [0.5, 0.5], [0.4, 0.6], [400, 600]],
    ['two that stay together', [0.5, 0.5], [0.6, 0.6], [380, 580]],
    ['two side by side', [0.4, 0.6], [0.5, 0.7], [380, 580]],
    ['three', [0.2, 0.5, 0.8], [0.35, 0.5, 0.65], [300, 700]],
  ])('400 to 600 pulled by %s', (_, before, after, expected) => {
    expect(inHours(pulled(view(400, 600), before, after, hours))).toEqual(expected);
  });

  test.each([
    [500, [400, 600]],
    [420, [400, 600]],
    [410, [390, 590]],
    [580, [400, 600]],
    [590, [410, 610]],
    [5, [0, 200]],
    [995, [800, 1000]],
  ])('400 to 600 moved so that it shows %s', (time, expected) => {
    expect(inHours(showing(view(400, 600), time * hour, hours))).toEqual(expected);
  });

  test.each([
    ['one', 480, 520, [476, 524]],
    ['less than a day', 500, 510, [493, 517]],
    ['a moment', 500, 500, [488, 512]],
    ['one at the start', 0, 100, [0, 120]],
    ['one at the end', 900, 1000, [880, 1000]],
    ['a moment at the start', 0, 0, [0, 24]],
    ['all', 0, 1000, [0, 1000]],
  ])('fitted to %s', (_, from, to, expected) => {
    expect(inHours(fitting(view(from, to), hours))).toEqual(expected);
  });

  test.each([
    ['the only one', [520], [470, 570]],
    ['the most', [410, 420, 430, 590], [370, 470]],
    ['the most, behind one that stands apart', [410, 570, 580, 590], [530, 630]],
    ['of equals the one nearer to the middle', [410, 540], [490, 590]],
    ['of equals the first where both are as near', [440, 560], [390, 490]],
    ['what is in view', [100, 200, 300, 520, 700, 800, 900], [470, 570]],
    ['what lies at the ends of the view', [400, 600], [350, 450]],
    ['two that lie within nine tenths of it', [455, 545], [450, 550]],
    ['one of two that don’t', [455, 546], [405, 505]],
    ['the middle, where nothing is', [100, 900], [450, 550]],
  ])('half of 400 to 600, towards %s', (_, times, expected) => {
    const found = towardsMost(
      view(400, 600),
      0.5,
      times.map((time) => time * hour),
      hours,
    );
    expect(inHours(found)).toEqual(expected);
  });

  describe('where days alone are known', () => {
    const days = { ...hours, shortest: 36 * hour };

    test.each([
      ['from one midnight to another', [500], [432, 576]],
      ['no further than the ends', [5], [0, 96]],
    ])('closer goes %s', (_, times, expected) => {
      const whole = times[0] === 5 ? view(0, 180) : view(400, 640);
      const found = towardsMost(
        whole,
        0.5,
        times.map((time) => time * hour),
        days,
      );
      expect(inHours(found)).toEqual(expected);
    });

    test('closer stays where whole days would be as wide, or too short a view', () => {
      const [three, two] = [view(480, 552), view(480, 528)];
      expect(towardsMost(three, 0.9, [516 * hour], days)).toBe(three);
      expect(towardsMost(two, 0.5, [504 * hour], days)).toBe(two);
    });

    test('a day is no longer than what is known', () => {
      expect(inHours(fitting(view(500, 530), { ...hours, shortest: 24 * hour }))).toEqual([497, 533]);
    });

    test.each([
      [500, 510, [480, 528]],
      [990, 1000, [960, 1000]],
    ])('%s to %s is fitted from midnight to midnight', (from, to, expected) => {
      expect(inHours(fitting(view(from, to), days))).toEqual(expected);
    });
  });
});

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
    expect(windowAmong({ from: 50, to: 100 }, stretches)).toEqual(wholeTime);
    expect(windowAmong({ from: null, to: 50 }, [...stretches, { start: 0, end: 9 }])).toEqual({ from: null, to: 50 });
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

describe('a step closer', () => {
  const decade = { axis: linearAxis(days('2016-01-01', '2026-01-01'), frame), frame, shortest: shortestView(true) };
  const byDay = Array.from({ length: 9 }, () => at('2021-05-05T12:00'));
  const clock = at('2021-05-06T09:30');
  const withClock = (isByClock: boolean) => (isByClock ? [clock] : [...byDay, clock]);
  const afterTwelve = (times: Times, around: number | null) => {
    let now = days('2021-04-01', '2021-06-01');
    for (let step = 0; step < 12; step++) now = closer(now, times, around, decade);
    return { ...now, hours: (now.to - now.from) / hour };
  };

  it('stops at days where no event is given by the clock', () => {
    const noClock = (isByClock: boolean) => (isByClock ? [] : byDay);
    expect(afterTwelve(noClock, null).hours).toBeGreaterThan(35);
    expect(afterTwelve(noClock, at('2021-05-05T12:00')).hours).toBeGreaterThan(35);
  });

  it('goes on where one of several times of the clock stays in view', () => {
    const far = at('2021-05-07T23:30');
    const both = (isByClock: boolean) => (isByClock ? [clock, far] : [...byDay, clock, far]);
    const from = { from: at('2021-05-06T08:00'), to: at('2021-05-08T00:00') };
    const { from: first, to: last } = closer(from, both, null, decade);
    expect(last - first).toBeLessThan(from.to - from.from);
    expect([clock, far].filter((time) => first <= time && time <= last)).toHaveLength(1);
  });

  it('goes on to a time of the clock that is in view, from another event as far as that stays there', () => {
    const { from, to, hours } = afterTwelve(withClock, null);
    expect(hours).toBeLessThan(2);
    expect([from <= clock, to >= clock]).toEqual([true, true]);
    const around = afterTwelve(withClock, at('2021-05-05T12:00'));
    expect(around.hours).toBeGreaterThan(35);
    expect(afterTwelve(withClock, clock).hours).toBeLessThan(2);
  });

  it.each([
    ['2021-05-05T12:00', false],
    ['2021-05-06T09:00', true],
    ['2021-05-06T14:00', true],
  ])('around %s goes on, where the time of the clock in view doesn’t leave it: %s', (around, goesOn) => {
    const now = { from: at('2021-05-04T21:00'), to: at('2021-05-06T15:00') };
    expect(closer(now, withClock, at(around), decade) !== now).toBe(goesOn);
  });

  it('goes on to a time of the clock at the very start or end of the view', () => {
    const [first, last] = [at('2016-01-01'), at('2026-01-01')];
    for (const [time, now] of [
      [first, { from: first, to: first + 24 * hour }],
      [last, { from: last - 24 * hour, to: last }],
    ] as const) {
      const next = closer(now, () => [time], null, decade);
      expect(next.to - next.from).toBeCloseTo(12 * hour, -2);
      expect([next.from, next.to]).toContain(time);
    }
  });

  it('goes on to one of two times of the clock that no short view has both of', () => {
    const twice = () => [at('2021-05-06T01:00'), at('2021-05-06T22:00')];
    expect(afterTwelve(twice, null).hours).toBeLessThan(2);
  });
});

describe('what is in view', () => {
  const words = ['left', 'out here'];
  const parts = axisOf([
    { kind: 'segment', start: 0, end: 100, x0: 0, x1: 100, words: [] },
    { kind: 'break', start: 100, end: 800, x0: 100, x1: 160, words },
    { kind: 'segment', start: 800, end: 900, x0: 160, x1: 260, words: [] },
  ]);
  /** The parts from one px to another. */
  const seen = (x0: number, x1: number) =>
    axisInView(parts, { from: parts.time(x0), to: parts.time(x1) }, { left: 0, right: x1 - x0 }, fakeMeasure).parts;

  it.each([
    [0, 260, ['segment', 'break', 'segment']],
    [0, 101, ['segment']],
    [0, 101.5, ['segment', 'break']],
    [98.5, 170, ['segment', 'break', 'segment']],
    [99, 170, ['break', 'segment']],
  ])('from px %s to %s is what has more than a px there', (x0, x1, expected) => {
    expect(seen(x0, x1).map(({ kind }) => kind)).toEqual(expected);
  });

  it('says what is left out where each line of that has room', () => {
    // The second line takes 52 px.
    expect(seen(108, 260)[0]?.words).toEqual(words);
    expect(seen(109, 260)[0]?.words).toEqual([]);
    expect(seen(0, 152)[1]?.words).toEqual(words);
    expect(seen(0, 151)[1]?.words).toEqual([]);
  });

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
