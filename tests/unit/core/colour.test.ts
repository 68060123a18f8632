import { expect, test } from 'vitest';
import { contrast, mixed } from '../../../src/core/colour.ts';

// As the examples of WCAG 2.2 and its checkers have it.
test.each([
  ['#000000', '#ffffff', 21],
  ['#767676', '#ffffff', 4.54],
  ['#0000ff', '#ffffff', 8.59],
  ['#ff0000', '#ffffff', 4],
  ['#00ff00', '#ffffff', 1.37],
  ['#0b0b0b', '#000000', 1.07],
  ['#050505', '#000000', 1.03],
  ['#123456', '#123456', 1],
])('the contrast of %s and %s is %d, whichever comes first', (a, b, expected) => {
  expect(contrast(a, b)).toBeCloseTo(expected, 2);
  expect(contrast(b, a)).toBe(contrast(a, b));
});

test.each([
  ['#ff0000', 0.5, '#0000ff', '#800080'],
  ['#ff8000', 1, '#0000ff', '#ff8000'],
  ['#ff8000', 0, '#0102ff', '#0102ff'],
  ['#ffffff', 0.1, '#000000', '#1a1a1a'],
])('%s by %d with %s is %s', (colour, share, other, expected) => expect(mixed(colour, share, other)).toBe(expected));
