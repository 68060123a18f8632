import { describe, expect, test } from 'vitest';
import { stem } from '../../../../src/core/language/stem.ts';

describe('stem(word)', () => {
  test.each([
    ['ferries', 'ferry'],
    ['bus’s', 'bus'],
    ['boxes', 'box'],
    ['port’s', 'port'],
    ['stopped', 'stop'],
    ['grew', 'grow'],
    ['gas', 'gas'],
    ['axe', 'axe'],
    ['ships', 'ship'],
    ['cars', 'car'],
  ])('%s → %s', (word, stemmed) => expect(stem(word)).toBe(stemmed));
});
