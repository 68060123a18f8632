import { expect, test } from 'vitest';
import { todayFrom } from '../../../src/load/today.ts';

const now = new Date('2026-02-04T23:59:59Z');

test('today is the day in UTC', () => {
  expect(todayFrom(undefined, now)).toBe('2026-02-04');
  expect(todayFrom('', now)).toBe('2026-02-04');
});

test('a given day goes before it', () => {
  expect(todayFrom('2024-02-29', now)).toBe('2024-02-29');
});

test.each(['2025-02-29', '4 February 2026', '2026-2-4', '2026-02-04T00:00', 'tomorrow'])('%s is no day', (given) => {
  expect(() => todayFrom(given, now)).toThrow(`Unexpected day “${given}”`);
});
