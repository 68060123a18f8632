import { describe, expect, test } from 'vitest';
import { countWords, digitsOf, fingerprint } from '../../../../src/core/evidence/fingerprint.ts';

describe('fingerprint(text)', () => {
  test.each([
    ['', '', 0],
    ['one two', '', 0],
    ['one two three', 'd', 3],
    ['One, two — “three”!', 'd', 3],
    ['one two three four', 'd9', 4],
    ['the price of shore power is 18 cents a kilowatt-hour', '073e921d8', 11],
  ])('of %j is %j: version 1 never changes', (text, digits, words) => {
    expect(fingerprint(text)).toEqual({ version: 1, digits });
    expect(countWords({ version: 1, digits })).toBe(words);
  });
});

test('digitsOf(words) of a run is a part of the whole text’s digits', () => {
  const words = 'a list is read by the neighbours and a fine is paid'.split(' ');
  const whole = digitsOf(words);
  for (let start = 0; start < words.length - 2; start++) {
    expect(whole.slice(start)).toBe(digitsOf(words.slice(start)));
  }
});

test('digitsOf(words) uses all sixteen digits evenly', () => {
  const words = Array.from({ length: 16_002 }, (_, index) => `word${index}`);
  const counts = Object.values(Object.groupBy(digitsOf(words), (digit) => digit)).map((some) => some?.length ?? 0);
  expect(counts).toHaveLength(16);
  // Six standard deviations around 1,000.
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(6 * Math.sqrt(1000 * (15 / 16)));
});
