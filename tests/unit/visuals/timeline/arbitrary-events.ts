import fc from 'fast-check';
import type { TimelineEvent, TimelineReading, TimelineWhen } from '../../../../src/visuals/timeline/event.ts';
import { event } from './sample-events.ts';

const hour = 3600 * 1000;
const day = 24 * hour;

const time = fc
  .integer({ min: Date.UTC(2015, 0, 1) / hour, max: Date.UTC(2027, 0, 1) / hour })
  .map((hours) => hours * hour);

const bounds = fc.oneof(
  time.map((earliest) => ({ earliest, latest: earliest + 60_000, precision: 'minute' as const })),
  time.map((t) => ({ earliest: t - (t % day), latest: t - (t % day) + day, precision: 'day' as const })),
  time.map((earliest) => ({ earliest, latest: earliest + 30 * day, precision: 'month' as const })),
  fc
    .tuple(time, fc.integer({ min: 1, max: 900 }))
    .map(([earliest, days]) => ({ earliest, latest: earliest + days * day })),
  time.map((earliest) => ({ earliest, openEnd: 'unknown' as const })),
  time.map((latest) => ({ latest, openStart: 'open' as const })),
  time.map((t) => ({
    earliest: t,
    latest: t + 9 * day,
    choices: [
      [t, t + day],
      [t + 8 * day, t + 9 * day],
    ] as [number, number][],
  })),
  fc.constant({}),
);

const when = fc
  .tuple(
    bounds,
    fc.boolean(),
    fc.boolean(),
    fc.option(fc.constantFrom('before', 'after', 'during'), { freq: 3 }),
    fc.nat(39),
  )
  .map(([known, approximate, uncertain, relation, other]): Partial<TimelineWhen> => {
    return { ...known, approximate, uncertain, relation, anchor: relation === null ? null : `e${other}` };
  });

const word = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'abcdefghijklmnop<&"’–é') });
const title = fc.array(word, { minLength: 1, maxLength: 24 }).map((words) => words.join(' '));
const words = fc.constantFrom(
  '4 February 2026',
  'in the spring of that year, before the treaty was signed by both sides',
  'May',
);

/** Dates on either side of the event's own, from a minute to years long, some of them without an end. */
const readings = fc.array(
  fc
    .tuple(fc.boolean(), fc.integer({ min: 0, max: 900 }), fc.constantFrom(1 / 60, 24, 24 * 30, 24 * 400), fc.nat(9))
    .map(([isLater, days, hours, open]) => ({ isLater, away: days * day, length: hours * hour, isOpen: open === 0 })),
  { maxLength: 4 },
);

type Apart = typeof readings extends fc.Arbitrary<infer Value> ? Value : never;

function readingsOf({ earliest, latest }: Partial<TimelineWhen>, apart: Apart): TimelineReading[] {
  return apart.flatMap(({ isLater, away, length, isOpen }): TimelineReading[] => {
    const near = isLater ? latest : earliest;
    if (near === null || near === undefined) return [];
    const [from, to] = isLater ? [near + away, near + away + length] : [near - away - length, near - away];
    const precision = length <= hour ? 'minute' : length <= day ? 'day' : null;
    const limits = { earliest: isOpen && !isLater ? null : from, latest: isOpen && isLater ? null : to };
    return [
      {
        words: 'another day',
        sources: ['News'],
        other: { ...limits, precision: isOpen ? null : precision, approximate: false },
      },
    ];
  });
}

/** Up to 40 events, with anchors that may be missing or go round in circles. */
export const arbitraryEvents: fc.Arbitrary<TimelineEvent[]> = fc
  .array(fc.tuple(title, when, words, fc.constantFrom('talks', 'treaties'), fc.option(readings)), { maxLength: 40 })
  .map((all) =>
    all.map(([text, known, date, lane, apart], i) => {
      const given = apart === null ? [] : readingsOf(known, apart);
      return { ...event(text, known, date, lane), id: `e${i}`, ...(given.length > 0 && { readings: given }) };
    }),
  );
