import { expect, test } from 'vitest';
import { dateWords } from '../../../../src/core/time/date-words.ts';
import { dayOfMoment, eventWords, hasClock, inZone, isMoment } from '../../../../src/core/time/event-words.ts';
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

test.each([
  ['2026-02-03', 'before', '2026-02-04', '3 February 2026'],
  ['2026-02-03', 'before', '2026-02-03', '3 February 2026, before the Summit'],
  ['2026-02-05', 'after', '2026-02-04', '5 February 2026'],
  ['2026-02-04', 'after', '2026-02-04', '4 February 2026, after the Summit'],
  ['2026-02-04', 'during', '2026-02', '4 February 2026, during the Summit'],
  ['2026-02', 'before', null, 'February 2026, before the Summit'],
  // What the relation says already isn’t said again.
  ['../2026-02-04', 'before', '2026-02-04', 'before the Summit; day not given'],
  ['2026-02-04/..', 'after', '2026-02-04', 'after the Summit; day not given'],
  ['../2026-02-03', 'after', '2026-02-03', 'on or before 3 February 2026, after the Summit'],
  ['2026-02-01/2026-02-04', 'before', '2026-02-04', '1–4 February 2026, before the Summit'],
  ['2026-02-04/2026-02-06', 'after', '2026-02-04', '4–6 February 2026, after the Summit'],
  ['../2026-02-05', 'before', '2026-02-04', 'on or before 5 February 2026, before the Summit'],
  ['2026-02-03/..', 'after', '2026-02-04', 'from 3 February 2026 on, after the Summit'],
  [null, 'before', '2026-02-04', 'before the Summit; day not given'],
  [null, 'before', null, 'before the Summit; day not given'],
  [null, 'during', '2026-02-04', 'during the Summit, 4 February 2026'],
  [null, 'during', null, 'during the Summit'],
] as const)('an event of %s, %s one of %s, was “%s”', (edtf, kind, other, words) => {
  const dated = event('own', edtf, `${kind} summit`);
  const summit = { ...event('summit', other), name: 'the Summit' };
  expect(eventWords(dated, summit, 'en')).toBe(words);
});

test.each([
  ['2026-02-04', '4 February 2026'],
  ['2026-02-04/2026-02-06', '4–6 February 2026'],
  ['2026-02-04/..', 'from 4 February 2026 on'],
  ['../2026-02-04', 'on or before 4 February 2026; day not given'],
  ['/2026-02-04', 'on or before 4 February 2026; day not given'],
])('an event of %s alone was “%s”', (edtf, words) => {
  expect(eventWords(event('own', edtf), undefined, 'en')).toBe(words);
});

test('a time of the clock in any part of a date is one', () => {
  const clocks = [
    '2026-02-04T10:00Z',
    '[2026-02-03,2026-02-04T10:00Z]',
    '{2026-02-04T10:00Z..2026-02-06}',
    '../2026-02-04T10:00Z',
  ];
  const none = ['2026-02-04', '[2026-02-03,2026-02-04]', '2026-02-04/..', '2026'];
  const has = (edtf: string) => {
    const { date } = event('own', edtf);
    return date !== null && hasClock(date);
  };
  expect([clocks.map(has), none.map(has)]).toEqual([clocks.map(() => true), none.map(() => false)]);
});

test.each([
  ['2026-02-04T20:30-05:00', '07:00 on 5 February 2026 (Asia/Kolkata)'],
  ['2026-02-04', '4 February 2026'],
  ['2026-02-04T01:30Z/2026-02-04T03:30Z', '07:00–09:00 on 4 February 2026 (Asia/Kolkata)'],
  ['[2026-02-04T01:30Z,2026-02-04T03:30Z]', '07:00 or 09:00 on 4 February 2026 (Asia/Kolkata)'],
  ['2026-02-04/..', 'from 4 February 2026 on'],
])('%s by the clocks of Kolkata is “%s”', (edtf, words) => {
  const { date } = event('own', edtf);
  expect(date && dateWords(inZone(date, 'Asia/Kolkata'), 'en')).toBe(words);
});
