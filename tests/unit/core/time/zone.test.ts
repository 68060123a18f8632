import { expect, test } from 'vitest';
import { firstInstant } from '../../../../src/core/time/zone.ts';

const first = (clock: string, zone: string) => new Date(firstInstant(Date.parse(`${clock}Z`), zone)).toISOString();

test('a day begins at the zone’s midnight', () => {
  expect(first('2026-02-04T00:00', 'UTC')).toBe('2026-02-04T00:00:00.000Z');
  expect(first('2026-02-04T00:00', 'Asia/Kolkata')).toBe('2026-02-03T18:30:00.000Z');
  expect(first('2026-07-04T00:00', 'America/New_York')).toBe('2026-07-04T04:00:00.000Z');
  expect(first('2026-02-04T00:00', '+05:45')).toBe('2026-02-03T18:15:00.000Z');
});

test('a midnight that the clocks skip gives the moment of the skip', () =>
  expect(first('2018-11-04T00:00', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z'));

test('of a midnight that they show twice the first counts', () =>
  expect(first('2026-10-25T00:00', 'Atlantic/Azores')).toBe('2026-10-25T00:00:00.000Z'));

test('a day that a zone left out begins where the next one does', () => {
  expect(first('2011-12-30T00:00', 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z');
  expect(first('2011-12-31T00:00', 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z');
});
