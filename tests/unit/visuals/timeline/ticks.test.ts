import fc from 'fast-check';
import { expect, test } from 'vitest';
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
