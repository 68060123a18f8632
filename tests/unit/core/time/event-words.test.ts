import { expect, test } from 'vitest';
import { dayOfMoment, hasClock, isMoment } from '../../../../src/core/time/event-words.ts';
import { event } from './event-records.ts';

const evening = event('evening', '2026-02-04T20:30-05:00');
const after = event('after', null, 'after evening');
const later = event('later', '2026-02', 'after after');
const byId = new Map([evening, after, later].map((record) => [record.id, record]));
const at = (limit: string, record: typeof evening, events = byId) => isMoment(Date.parse(limit), record, events);

test('a date to the minute sets moments, also to what hangs on its event', () => {
  for (const record of [evening, after, later]) expect(at('2026-02-05T01:30Z', record)).toBe(true);
});

test('a day, a month and what isn’t a limit set none', () => {
  expect(at('2026-02-01T00:00Z', later)).toBe(false);
  expect(at('2026-02-05T03:00Z', evening)).toBe(false);
  expect(at('2026-02-05T00:00Z', event('day', '2026-02-05'))).toBe(false);
});

test('an interval may have one of each', () => {
  const mixed = event('mixed', '2026-02-05/2026-02-06T00:00Z');
  expect(mixed.date && hasClock(mixed.date)).toBe(true);
  expect(at('2026-02-05T00:00Z', mixed)).toBe(false);
  expect(at('2026-02-06T00:01Z', mixed)).toBe(true);
});

test('a moment at the midnight of a day in the same date counts as that midnight', () =>
  expect(at('2026-02-06T00:00Z', event('tie', '2026-02-05/2026-02-06T00:00Z'))).toBe(false));

test('events that hang on each other in a circle end', () => {
  const [a, b] = [event('a', null, 'after b'), event('b', null, 'before a')];
  expect(at('2026-02-05T00:00Z', a, new Map([a, b].map((record) => [record.id, record])))).toBe(false);
});

test('a moment is of the day that its place had, also for what hangs on its event', () => {
  for (const record of [evening, after, later])
    expect(dayOfMoment(Date.parse('2026-02-05T01:30Z'), record, byId)).toBe('2026-02-04');
  expect(dayOfMoment(Date.parse('2026-02-01T00:00Z'), later, byId)).toBeNull();
});
