import { expect, test } from 'vitest';
import { listByDate } from '../../../../src/visuals/timeline/list.ts';
import { placedInZone } from '../../../../src/visuals/timeline/zone.ts';
import { timelinePicture as words } from '../../../../src/words/en/timeline-picture.ts';
import { at, atTime, conference, event, lanes, onDay } from './sample-events.ts';

const outline = (events: Parameters<typeof listByDate>[0]) =>
  listByDate(events, lanes, words).map(({ words: date, gap, lanes }) => [
    date,
    gap,
    lanes.map((group) => `${group.lane.id} ${group.events.length}`).join(),
  ]);

test('listByDate orders by time and relation, joins equal dates and writes gaps', () => {
  expect(outline(conference.toReversed())).toEqual([
    ['October 2025', null, 'treaties 1'],
    ['January 2026', 'two months later', 'treaties 1'],
    ['before 3 February', null, 'treaties 1'],
    ['3 February 2026', null, 'talks 1'],
    ['before the conference', null, 'talks 7'],
    ['4 February 2026', null, 'talks 1'],
    ['at the conference', null, 'talks 1'],
  ]);
});

test('listByDate puts an event without any date first, and ends a circle of anchors', () => {
  const a = event('a', { anchor: 'b', relation: 'before' }, 'before b');
  const b = event('b', { anchor: 'a', relation: 'before' }, 'before a');
  expect(outline([event('c', onDay('2026-02-04'), '4 February'), a, b, event('d', {}, 'unknown')]).at(-1)).toEqual([
    '4 February',
    null,
    'talks 1',
  ]);
});

test('listByDate keeps the events of one date together', () => {
  const day = onDay('2026-02-04');
  expect(outline([event('a', day, 'x'), event('b', day, 'y'), event('c', day, 'x')])).toEqual([
    ['x', null, 'talks 2'],
    ['y', null, 'talks 1'],
  ]);
});

test('listByDate separates lanes within a date', () => {
  const day = onDay('2026-02-04');
  expect(outline([event('a', day, 'x'), event('b', day, 'x', 'treaties'), event('c', day, 'x')])).toEqual([
    ['x', null, 'talks 2,treaties 1'],
  ]);
});

test('listByDate puts what was by a day before what was on it', () => {
  const by = (title: string, iso: string) => event(title, { latest: Date.parse(iso) }, `by ${title}`);
  const on = (date: string) => event(date, onDay(date), date);
  const before = event('before', { anchor: 'undated', relation: 'before' }, 'before the undated');
  const events = [
    on('2026-02-03'),
    by('the 4th', '2026-02-04'),
    on('2026-02-02'),
    event('undated', {}, 'undated'),
    before,
  ];
  expect(outline(events).map(([words]) => words)).toEqual([
    'before the undated',
    'undated',
    '2026-02-02',
    'by the 4th',
    '2026-02-03',
  ]);
});

test('two days between dates are two days in every zone, also where one lacks an hour', () => {
  const events = [event('a', onDay('2026-03-27'), 'x'), event('b', onDay('2026-03-30'), 'y')];
  for (const zone of ['UTC', 'Europe/Berlin'])
    expect(outline(events.map((each) => placedInZone(each, zone))).at(-1)?.[1]).toBe('two days later');
});

test('the day of a zone that a moment is on comes before the next day', () => {
  const evening = event('evening', atTime('2026-02-05T01:30'), '20:30 on 4 February');
  const events = [event('next', onDay('2026-02-05'), '5 February'), evening];
  const order = (zone: string) => outline(events.map((each) => placedInZone(each, zone))).map(([words]) => words);
  expect(order('America/New_York')).toEqual(['20:30 on 4 February', '5 February']);
  expect(order('UTC')).toEqual(['5 February', '20:30 on 4 February']);
});

test('a date with a limit of its own stands beside what it is before or after, however late or early the limit is', () => {
  const anchor = event('anchor', onDay('2026-02-10'), '10 February');
  const early = event('early', { latest: at('2026-02-20'), anchor: 'anchor', relation: 'before' }, 'before it');
  const late = event('late', { earliest: at('2026-02-01'), anchor: 'anchor', relation: 'after' }, 'after it');
  expect(outline([late, anchor, early]).map(([date]) => date)).toEqual(['before it', '10 February', 'after it']);
});

test('a date that is known stands where it is, whatever else it is said to be after', () => {
  const anchor = event('anchor', onDay('2026-02-10'), '10 February');
  const known = event('known', { ...onDay('2026-02-12'), anchor: 'anchor', relation: 'after' }, '12 February');
  expect(outline([known, event('between', onDay('2026-02-11'), '11 February'), anchor]).map(([date]) => date)).toEqual([
    '10 February',
    '11 February',
    '12 February',
  ]);
});

test('a day between two dates isn’t told, and two are', () => {
  const gap = (iso: string) => outline([event('a', onDay('2026-02-04'), 'a'), event('b', onDay(iso), 'b')]).at(-1)?.[1];
  expect([gap('2026-02-05'), gap('2026-02-06'), gap('2026-02-07')]).toEqual([null, null, 'two days later']);
});
