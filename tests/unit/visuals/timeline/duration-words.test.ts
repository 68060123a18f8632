import { expect, test } from 'vitest';
import { durationWords } from '../../../../src/visuals/timeline/duration-words.ts';
import { at } from './sample-events.ts';

test.each([
  ['2025-11-01', '2026-01-01', 'two months'],
  ['2026-01-01', '2026-01-22', 'three weeks'],
  ['2026-01-01', '2026-01-25', 'about three weeks'],
  ['2026-01-01', '2026-01-06', 'five days'],
  ['2026-01-01T09:00', '2026-01-01T10:00', 'one hour'],
  ['2026-01-01T09:00', '2026-01-01T12:00', 'three hours'],
  ['2010-01-01', '2026-01-01', '16 years'],
])('from %s to %s it is %s', (start, end, words) => {
  expect(durationWords(at(start), at(end))).toBe(words);
});
