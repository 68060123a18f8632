import { expect, test } from 'vitest';
import { timelinePicture } from '../../../src/words/en/timeline-picture.ts';
import { at } from '../visuals/timeline/sample-events.ts';

test.each([
  ['2025-11-01', '2026-01-01', 'two months'],
  ['2026-01-01', '2026-01-22', 'three weeks'],
  ['2026-01-01', '2026-01-25', 'about three weeks'],
  ['2026-01-01', '2026-01-06', 'five days'],
  ['2026-01-01T09:00', '2026-01-01T10:00', 'one hour'],
  ['2026-01-01T09:00', '2026-01-01T12:00', 'three hours'],
  ['2010-01-01', '2026-01-01', '16 years'],
])('from %s to %s it is %s', (start, end, words) => {
  expect(timelinePicture.duration(at(end) - at(start))).toBe(words);
});
