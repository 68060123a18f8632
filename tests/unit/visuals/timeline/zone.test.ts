import { expect, test } from 'vitest';
import { atTime, parseDate } from '../../../../src/core/time/date.ts';
import { hasClock } from '../../../../src/core/time/event-words.ts';
import type { TimelineDatum } from '../../../../src/visuals/timeline/data.ts';
import { eventInZone } from '../../../../src/visuals/timeline/zone.ts';
import { conferenceData } from './sample-data.ts';

const day = parseDate('2026-02-04');
const time = day && atTime(day, '20:30', 'America/New_York');
const [plain] = conferenceData.events;

function worded(clock: TimelineDatum['clock'], zone: string | null): string | undefined {
  return plain && eventInZone({ ...plain, words: 'as given', ...(clock && { clock }) }, zone, 'en').words;
}

test('a time is said by the clocks of the zone, on the day that they have', () => {
  const clock = { date: time, relation: null, anchor: null };
  expect(worded(clock, 'Asia/Kolkata')).toBe('07:00 on 5 February 2026 (Asia/Kolkata)');
  expect(worded(clock, 'UTC')).toBe('01:30 on 5 February 2026 (UTC)');
  expect(worded(clock, null)).toBe('as given');
});

test('so is the time of the event that it stands in relation to', () => {
  const clock = {
    date: null,
    relation: { kind: 'during', event: 'x' },
    anchor: { title: 'The talks', name: 'the talks', date: time },
  } as const;
  expect(worded(clock, 'UTC')).toBe('during the talks, 01:30 on 5 February 2026 (UTC)');
});

test('days and longer never shift', () => {
  expect(worded(undefined, 'Asia/Kolkata')).toBe('as given');
  expect(worded({ date: day, relation: null, anchor: null }, 'Pacific/Auckland')).toBe('4 February 2026');
});

test('so is a time that another source gives, and a day is not', () => {
  const readings = ['2026-02-04T09:30Z', '2026-02-05'].flatMap((edtf) => parseDate(edtf) ?? []);
  const given = readings.map(({ edtf }) => ({ words: edtf, sources: ['News'], other: null }));
  const clock = { date: day, relation: null, anchor: null, readings };
  const moved = plain && eventInZone({ ...plain, readings: given, clock }, 'Asia/Kolkata', 'en');
  expect(moved?.readings?.map(({ words }) => words)).toEqual([
    '15:00 on 4 February 2026 (Asia/Kolkata)',
    '5 February 2026',
  ]);
});

test('both ends of an interval and all of a set shift', () => {
  const interval = parseDate('2026-02-04T20:30-05:00/2026-02-04T22:00-05:00');
  expect(worded({ date: interval, relation: null, anchor: null }, 'UTC')).toBe('01:30–03:00 on 5 February 2026 (UTC)');
  expect(interval && hasClock(interval)).toBe(true);
  expect(day && hasClock(day)).toBe(false);
});
