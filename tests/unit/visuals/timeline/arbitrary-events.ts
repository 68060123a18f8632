import fc from 'fast-check';
import type { TimelineEvent, TimelineWhen } from '../../../../src/visuals/timeline/event.ts';
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

/** Up to 40 events, with anchors that may be missing or go round in circles. */
export const arbitraryEvents: fc.Arbitrary<TimelineEvent[]> = fc
  .array(fc.tuple(title, when, words, fc.constantFrom('talks', 'treaties')), { maxLength: 40 })
  .map((all) => all.map(([text, known, date, lane], i) => ({ ...event(text, known, date, lane), id: `e${i}` })));
