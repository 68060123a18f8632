import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortened } from '../../../../src/core/language/shortened.ts';

test.each([
  ['The ministers met', 20, 'The ministers met'],
  ['The ministers met in Washington', 20, 'The ministers met…'],
  ['The ministers, who met', 15, 'The ministers…'],
  ['abcd efghij', 9, 'abcd efg…'],
  ['abcde fghij', 9, 'abcde…'],
  ['部长们在华盛顿会面', 6, '部长们在华…'],
  ['Donaudampfschifffahrtsgesellschaft', 10, 'Donaudamp…'],
])('shortened(%j, %i) is %j', (text, most, short) => {
  expect(shortened(text, most)).toBe(short);
});

test('never has more letters than it may', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 60 }), (text, most) => {
      const letters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(shortened(text, most))];
      expect(letters.length).toBeLessThanOrEqual(most);
    }),
  );
});
