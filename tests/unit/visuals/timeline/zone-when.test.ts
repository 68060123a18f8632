import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutTimeline } from '../../../../src/visuals/timeline/layout.ts';
import { tickUnits } from '../../../../src/visuals/timeline/ticks.ts';
import { clockOf, placedInZone, whenInZone } from '../../../../src/visuals/timeline/zone.ts';
import { timelinePicture as words } from '../../../../src/words/en/timeline-picture.ts';
import { arbitraryHour, arbitraryZone, clockIn } from './arbitrary-zone.ts';
import { fakeMeasure } from './fake-measure.ts';
import { at, atTime, event, lanes, onDay, otherwise, within } from './sample-events.ts';

const hour = 3600 * 1000;
const day = 24 * hour;
const dayUnit = tickUnits.filter(({ length }) => length === day)[0] as (typeof tickUnits)[number];
const dayAt = (time: number) => new Date(Math.floor(time / day) * day).toISOString().slice(0, 10);
const inZone = (known: Parameters<typeof event>[1], zone: string) => whenInZone(event('a', known).when, zone);
/** Samoa had no 30 December 2011. */
const isLeftOut = (time: number) => dayAt(time) === '2011-12-30';
const limits = (known: Parameters<typeof event>[1], zone: string) => {
  const { earliest, latest } = inZone(known, zone);
  return [earliest, latest].map((time) => time && new Date(time).toISOString().slice(0, 16));
};

test('a day is that day by the zone’s clocks, of as many hours as it has there', () => {
  expect(limits(onDay('2026-02-04'), 'Asia/Kolkata')).toEqual(['2026-02-03T18:30', '2026-02-04T18:30']);
  expect(limits(onDay('2026-03-29'), 'Europe/Berlin')).toEqual(['2026-03-28T23:00', '2026-03-29T22:00']);
  expect(limits(onDay('2026-10-25'), 'Europe/Berlin')).toEqual(['2026-10-24T22:00', '2026-10-25T23:00']);
});

test('so are months, limits of open dates and the members of sets; what has no limit still has none', () => {
  expect(limits(within('2026-03-01', '2026-04-01'), 'Europe/Berlin')).toEqual(['2026-02-28T23:00', '2026-03-31T22:00']);
  expect(limits({ latest: at('2026-02-05') }, 'America/New_York')).toEqual([null, '2026-02-05T05:00']);
  expect(limits({ earliest: at('2026-02-05') }, 'America/New_York')).toEqual(['2026-02-05T05:00', null]);
  expect(limits({ latest: at('1970-01-01') }, 'America/New_York')).toEqual([null, '1970-01-01T05:00']);
  const choices: [number, number][] = [[at('2026-02-04'), at('2026-02-05')]];
  expect(inZone({ choices }, 'Asia/Kolkata').choices).toEqual([[at('2026-02-03T18:30'), at('2026-02-04T18:30')]]);
});

test('moments stay, whatever they limit', () => {
  const evening = at('2026-02-04T23:30');
  expect(limits(atTime('2026-02-04T00:00'), 'Asia/Kolkata')).toEqual(['2026-02-04T00:00', '2026-02-04T00:01']);
  expect(limits({ latest: evening, moments: [evening] }, 'Asia/Kolkata')).toEqual([null, '2026-02-04T23:30']);
});

test('a day that a moment narrows stays within its own day', () => {
  const evening = at('2026-02-04T23:30');
  const before = onDay('2026-02-04', { latest: evening, moments: [evening] });
  expect(limits(before, 'Asia/Kolkata')).toEqual(['2026-02-03T18:30', '2026-02-04T18:30']);
  expect(limits(before, 'America/New_York')).toEqual(['2026-02-04T05:00', '2026-02-04T23:30']);
});

test('a day that begins with a moment begins there, where the zone has that moment on it', () => {
  const morning = at('2026-02-04T03:00');
  const after = onDay('2026-02-04', { earliest: morning, moments: [morning] });
  expect(limits(after, 'Asia/Kolkata')).toEqual(['2026-02-04T03:00', '2026-02-04T18:30']);
  expect(limits(after, 'America/New_York')).toEqual(['2026-02-04T05:00', '2026-02-05T05:00']);
});

test('a day of which the moment leaves nothing in the zone is whole', () => {
  const night = at('2026-02-04T00:30');
  const before = onDay('2026-02-04', { latest: night, moments: [night] });
  expect(limits(before, 'America/New_York')).toEqual(['2026-02-04T05:00', '2026-02-05T05:00']);
  const midnight = at('2026-02-04T05:00');
  const until = onDay('2026-02-04', { latest: midnight, moments: [midnight] });
  expect(limits(until, 'America/New_York')).toEqual(['2026-02-04T05:00', '2026-02-05T05:00']);
});

test('in UTC nothing moves', () => {
  fc.assert(
    fc.property(arbitraryHour, (time) => {
      expect(inZone(onDay(dayAt(time)), 'UTC')).toMatchObject(onDay(dayAt(time)));
    }),
  );
});

test('in any zone a day lies from the tick of that day to the next', () => {
  fc.assert(
    fc.property(arbitraryZone, arbitraryHour, (zone, time) => {
      const date = dayAt(time);
      const { earliest, latest } = inZone(onDay(date), zone);
      fc.pre(zone !== 'Pacific/Apia' || !isLeftOut(time));
      const ticks = clockOf(zone).times(dayUnit, time - 3 * day, time + 4 * day);
      const tick = ticks.findIndex((start) => clockIn(zone, start).startsWith(date));
      expect([earliest, latest]).toEqual([ticks[tick], ticks[tick + 1]]);
    }),
  );
});

test('in any zone the mark of a day is drawn between the tick of that day and the next', () => {
  fc.assert(
    fc.property(arbitraryZone, arbitraryHour, (zone, time) => {
      fc.pre(zone !== 'Pacific/Apia' || !isLeftOut(time));
      const days = [-day, 0, day, 2 * day].map((by) => event(dayAt(time + by), onDay(dayAt(time + by))));
      const placed = days.map((each) => placedInZone(each, zone));
      const setting = { width: 1120, measure: fakeMeasure, words, locale: 'en-GB', clock: clockOf(zone) };
      const { axis, lanes: drawn } = layoutTimeline(placed, lanes, setting);
      const entries = drawn.flatMap((lane) => lane.entries);
      const dot = entries.find(({ event: { id } }) => id === dayAt(time))?.mark.dots[0] ?? Number.NaN;
      const under = axis.ticks.findLast(({ x }) => x <= dot);
      expect(under?.label.split(' ').at(-1)).toBe(String(Number(dayAt(time).slice(-2))));
    }),
  );
});

test('a day that another source gives is that day by the zone’s clocks', () => {
  const disputed = { ...event('a', onDay('2026-02-04')), readings: [otherwise('6 February', '2026-02-06')] };
  const [reading] = placedInZone(disputed, 'America/New_York').readings ?? [];
  expect(reading?.other).toMatchObject({ earliest: at('2026-02-06T05:00'), latest: at('2026-02-07T05:00') });
});
