import { expect, test } from 'vitest';
import { openTextWidth } from '../../../src/load/text-width.ts';

const width = openTextWidth();

test('text is as wide as its characters, in proportion to its size', () => {
  expect(width('', 16)).toBe(0);
  expect(width('Wm', 16)).toBeGreaterThan(width('il', 16) * 2);
  expect(width('ab', 32)).toBeCloseTo(2 * (width('a', 16) + width('b', 16)));
});

test('characters that the font lacks have a width, combining marks none', () => {
  expect(width('中', 16)).toBeGreaterThan(16);
  expect(width('Ж', 16)).toBeGreaterThan(8);
  expect(width('a\u0323', 16)).toBeCloseTo(width('a', 16));
});
