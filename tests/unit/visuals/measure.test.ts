import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withSpacing } from '../../../src/visuals/measure.ts';

const measure = withSpacing((text, size) => text.length * size);

test.each([
  ['', 0],
  ['a', 1.12],
  ['ab', 2.24],
  // Of a space, too, there is more behind it.
  ['a b', 3 + 3 * 0.12 + 0.16],
  // What stands above or below a letter isn’t spaced for itself.
  ['की', 2.12],
  ['е́', 2.12],
])('text as readers may space it takes more: %s', (text, expected) => expect(measure(text, 1)).toBeCloseTo(expected));

test('it grows with its size, and by what is set behind it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.integer({ min: 1, max: 40 }), (a, b, size) => {
      expect(measure(a, 2 * size)).toBeCloseTo(2 * measure(a, size));
      expect(measure(a + b, size)).toBeCloseTo(measure(a, size) + measure(b, size));
    }),
  );
});
