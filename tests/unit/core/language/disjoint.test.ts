import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outsideOf, type WordsAt, withoutOverlaps } from '../../../../src/core/language/disjoint.ts';

/** Words in the order of the text, none over another. */
const words = fc
  .array(fc.record({ gap: fc.nat(3), length: fc.integer({ min: 1, max: 3 }) }), { maxLength: 12 })
  .map((steps) => {
    let end = 0;
    return steps.map(({ gap, length }): WordsAt => {
      const index = end + gap;
      end = index + length;
      return { index, text: 'a'.repeat(length) };
    });
  });

const overlap = (a: WordsAt, b: WordsAt) => a.index < b.index + b.text.length && b.index < a.index + a.text.length;

test('withoutOverlaps(found, later) keeps what was found, and of the rest what overlaps none of it', () => {
  fc.assert(
    fc.property(words, words, (found, later) => {
      const free = later.filter((each) => !found.some((other) => overlap(each, other)));
      expect(withoutOverlaps(found, later)).toEqual([...found, ...free].sort((a, b) => a.index - b.index));
      expect(later.filter(outsideOf(found))).toEqual(free);
    }),
  );
});
