import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../../../../src/visuals/timeline/event.ts';
import { markTimes } from '../../../../src/visuals/timeline/mark-times.ts';
import {
  allPeriods,
  type DayOf,
  mostListed,
  periodsOf as periodsBy,
} from '../../../../src/visuals/timeline/periods.ts';
import { arbitraryEvents } from './arbitrary-events.ts';
import { event } from './sample-events.ts';

const day = 24 * 3600 * 1000;
const periodsOf = (events: TimelineEvent[], dayOf: DayOf = () => null) => periodsBy(events, dayOf);
const many = (count: number, from: number, step: number) =>
  Array.from({ length: count }, (_, i) => ({
    ...event(
      `Event ${i}`,
      { earliest: from + i * step, latest: from + i * step + day, precision: 'day' },
      'a day',
      'talks',
    ),
    id: `e${i}`,
  }));

describe('periodsOf', () => {
  it('lists every event in exactly one period', () => {
    fc.assert(
      fc.property(arbitraryEvents, (events) => {
        const listed = allPeriods(periodsOf(events)).flatMap((period) => period.events.map(({ id }) => id));
        expect(listed.sort()).toEqual(events.map(({ id }) => id).sort());
      }),
    );
  });

  it('splits a year into months, and a month into days, only where a list would be too long', () => {
    expect(periodsOf(many(mostListed, Date.UTC(2019, 0, 1), 60_000))[0]?.parts).toEqual([]);
    const [year] = periodsOf(many(mostListed * 2, Date.UTC(2019, 0, 1), day / 6));
    expect(year).toMatchObject({ id: '2019', count: 2000, events: [] });
    expect(year?.parts.map(({ id }) => id).slice(0, 2)).toEqual(['2019-01', '2019-02']);
    const [busy] = periodsOf(many(mostListed + 1, Date.UTC(2019, 0, 1), 60_000));
    expect(busy?.parts[0]?.parts.map(({ id, count }) => [id, count])).toEqual([['2019-01-01', 1001]]);
  });

  it('keeps a year without a month with the year', () => {
    const whole = event(
      'Some time',
      { earliest: Date.UTC(2019, 0, 1), latest: Date.UTC(2020, 0, 1), precision: 'year' },
      '2019',
      'talks',
    );
    const [year] = periodsOf([...many(mostListed + 1, Date.UTC(2019, 0, 1), day / 6), { ...whole, id: 'whole' }]);
    expect(year?.events.map(({ id }) => id)).toEqual(['whole']);
    expect(year?.parts.map(({ id }) => id)).not.toContain('2019');
  });

  it.each([
    ['year', '2019'],
    ['season', '2019'],
    ['month', '2019-01'],
    ['day', '2019-01-01'],
    ['minute', '2019-01-01'],
    [null, '2019-01-01'],
  ] as const)('keeps a date to the %s with %s where all is split', (precision, id) => {
    const one = event('One', { earliest: Date.UTC(2019, 0, 1), latest: Date.UTC(2019, 0, 2), precision });
    const periods = allPeriods(periodsOf([...many(mostListed + 1, Date.UTC(2019, 0, 1), 60_000), one]));
    expect(periods.filter(({ events }) => events.includes(one)).map((period) => period.id)).toEqual([id]);
  });

  it('has months and days in their order', () => {
    const days = [31, 3, 12].flatMap((date) => many(mostListed, Date.UTC(2019, 10, date), 0));
    const ids = allPeriods(periodsOf(days.map((each, at) => ({ ...each, id: `e${at}` })))).map(({ id }) => id);
    expect(ids).toEqual(['2019', '2019-11', '2019-11-03', '2019-11-12', '2019-12']);
  });

  it('tells the years before our era apart, in their order', () => {
    const years = [-43, -1, 0, 44, 2019].map((year) => new Date(0).setUTCFullYear(year, 2, 15));
    const events = years.map((time, i) => ({ ...many(1, time, 0)[0], id: `e${i}` })) as TimelineEvent[];
    expect(periodsOf(events.toReversed()).map(({ id, count }) => [id, count])).toEqual([
      ['-0043', 1],
      ['-0001', 1],
      ['0000', 1],
      ['0044', 1],
      ['2019', 1],
    ]);
    const [busy] = periodsOf(many(mostListed + 1, years[0] ?? 0, 60_000));
    expect(allPeriods(busy ? [busy] : []).map(({ id }) => id)).toEqual(['-0043', '-0043-03', '-0043-03-15']);
  });

  it('lists what was on a day or before it with that day', () => {
    const by = event('By', { latest: Date.UTC(2020, 0, 1) });
    expect(periodsOf([by]).map(({ id }) => id)).toEqual(['2019']);
  });

  it('goes by the day that a moment has where it was', () => {
    const start = Date.UTC(2024, 11, 31, 23);
    const inTokyo = event(
      'Morning',
      { earliest: start, latest: start + 60_000, precision: 'minute' },
      '1 January 2025, 08:00 (Tokyo)',
      'talks',
    );
    const dayOf: DayOf = (_, time) => (time === start ? '2025-01-01' : null);
    expect(periodsOf([inTokyo], dayOf)[0]?.id).toBe('2025');
  });

  it('puts what was before a day into the period before it', () => {
    const [period] = periodsOf([event('Before', { latest: Date.UTC(2019, 0, 1) }, 'before 2019', 'talks')]);
    expect(period?.id).toBe('2018');
  });
});

describe('markTimes', () => {
  it('gives each event a time, also where anchors are missing or go round', () => {
    fc.assert(
      fc.property(arbitraryEvents, (events) => {
        for (const { start, end } of markTimes(events).values()) {
          expect(Number.isFinite(start)).toBe(true);
          expect(end).toBeGreaterThanOrEqual(start);
        }
      }),
    );
  });
});
