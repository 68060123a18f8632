import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineColumns } from '../../../../src/visuals/timeline/columns.ts';
import { type DateKind, dateKinds, openSide } from '../../../../src/visuals/timeline/date-kind.ts';
import {
  allPlaces,
  binLength,
  countBelow,
  countStarts,
  densityOf,
  eventsBetween,
  reachingInto,
  selectionOf,
} from '../../../../src/visuals/timeline/lane-index.ts';
import { nearestStart } from '../../../../src/visuals/timeline/live/canvas-painter.ts';
import { arbitrarySpans, arbitraryWindow, laneOf } from './arbitrary-spans.ts';

describe('a lane’s index', () => {
  it('finds what a walk over all events finds', () => {
    fc.assert(
      fc.property(arbitrarySpans, arbitraryWindow, (spans, [from, to]) => {
        const index = laneOf(spans);
        const between = [...spans.keys()].filter((at) => (spans[at]?.start ?? 0) < to && (spans[at]?.end ?? 0) >= from);
        expect(eventsBetween(index, from, to, 1000)).toEqual(between);
        expect(countStarts(index, from, to)).toBe(spans.filter(({ start }) => start >= from && start < to).length);
      }),
    );
  });

  it('gives up where there are more than are wanted', () => {
    const index = laneOf(Array.from({ length: 50 }, (_, start) => ({ start, end: start })));
    expect(eventsBetween(index, 0, 10, 9)).toBeNull();
    expect(eventsBetween(index, 0, 10, 10)).toHaveLength(10);
  });

  it('finds what may have happened in a stretch of time though its own time isn’t there', () => {
    fc.assert(
      fc.property(arbitrarySpans, fc.array(fc.constantFrom(...dateKinds)), arbitraryWindow, (spans, some, window) => {
        const kinds = spans.map((_, at): DateKind => some[at % some.length] ?? 'day');
        const index = laneOf(spans, kinds);
        const [from, until] = window;
        const reaching = [...spans.entries()].filter(([at, { start, end }]) => {
          const open = openSide(kinds[at] ?? 'day');
          return (open === 'start' && start >= until) || (open === 'end' && end < from);
        });
        const found = reachingInto(index, from, until);
        expect(found.toSorted((a, b) => a - b)).toEqual(reaching.map(([at]) => at));
        const own = eventsBetween(index, from, until, 1000) ?? [];
        expect(found.filter((at) => own.includes(at))).toEqual([]);
      }),
    );
  });

  it('counts in an empty lane', () => {
    expect(countBelow(new Float64Array(), 1)).toBe(0);
    expect(eventsBetween(laneOf([]), 0, 1, 1)).toEqual([]);
  });
});

describe('selectionOf', () => {
  it('has the chosen events of each lane in the order of their starts, which a zone may change', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(99), fc.nat(2), fc.boolean()), { maxLength: 40 }), (all) => {
        const chosen = all.flatMap(([, , isChosen], place) => (isChosen ? [place] : []));
        const start = Float64Array.from(all, ([time]) => time);
        const columns = {
          start,
          end: start,
          kind: new Uint8Array(all.length),
          lane: Uint8Array.from(all, ([, lane]) => lane),
        };
        const lanes = ['a', 'b', 'c'].map((id) => ({ id, title: id }));
        const selection = selectionOf({ ...columns, lanes } as unknown as TimelineColumns, Uint32Array.from(chosen));
        for (const [lane, { events, starts }] of selection.lanes.entries()) {
          const own = chosen.filter((place) => all[place]?.[1] === lane);
          expect([...events]).toEqual(own.sort((a, b) => (start[a] ?? 0) - (start[b] ?? 0)));
          expect([...starts]).toEqual(own.map((place) => start[place]));
        }
      }),
    );
  });

  it('chooses from all places', () => expect([...allPlaces({ count: 3 })]).toEqual([0, 1, 2]));
});

describe('nearestStart', () => {
  it('is as near as any, before or after', () => {
    fc.assert(
      fc.property(arbitrarySpans, fc.nat(9000), (spans, hours) => {
        const time = hours * 3_600_000;
        const nearest = nearestStart(laneOf(spans), time);
        const distances = spans.map(({ start }) => Math.abs(start - time));
        expect(nearest === null ? undefined : distances[nearest]).toBe(distances.toSorted((a, b) => a - b)[0]);
      }),
    );
  });

  it('is the later of two that are as near', () => {
    const index = laneOf([10, 20, 40].map((start) => ({ start, end: start })));
    expect([0, 10, 14, 15, 16, 31, 50].map((time) => nearestStart(index, time))).toEqual([0, 0, 0, 1, 1, 2, 2]);
  });
});

describe('densityOf', () => {
  it('counts each start in the bin that it lies in', () => {
    fc.assert(
      fc.property(
        arbitrarySpans,
        arbitraryWindow,
        fc.constantFrom(60_000, 3_840_000, 983_040_000),
        (spans, [from, to], step) => {
          const bounded = Math.min(to, from + 500 * step);
          const { start, counts } = densityOf(laneOf(spans), from, bounded, step);
          for (const [bin, count] of counts.entries()) {
            const [low, high] = [start + bin * step, start + (bin + 1) * step];
            expect(count).toBe(spans.filter((span) => span.start >= low && span.start < high).length);
          }
          expect(start).toBeLessThanOrEqual(from);
          expect(start + counts.length * step).toBeGreaterThanOrEqual(bounded);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('has bins that stay where they are while a reader pans', () => {
    expect(binLength(86_400_000, 4) % 60_000).toBe(0);
    expect(Math.log2(binLength(86_400_000, 4) / 60_000) % 1).toBe(0);
    expect(binLength(86_400_000, 4)).toBeGreaterThanOrEqual(4 * 86_400_000);
    expect(binLength(1, 4)).toBe(60_000);
  });
});
