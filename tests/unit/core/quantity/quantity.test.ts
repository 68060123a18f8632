import { describe, expect, test } from 'vitest';
import { compareQuantities, type Quantity, sameQuantity, wholeCount } from '../../../../src/core/quantity/quantity.ts';
import { parseQuantity } from '../../../../src/core/quantity/quantity-text.ts';
import { atLeast, atMost, lessThan, moreThan, number } from './sample-quantities.ts';

function parsed(text: string): Quantity {
  const quantity = parseQuantity(text);
  if (quantity === null) throw new Error(`Unexpected “${text}”, expected a quantity`);
  return quantity;
}

describe('sameQuantity(a, b)', () => {
  test.each<[string, string, boolean]>([
    ['more than 50', 'over fifty', true],
    ['more than 50', 'at least 51', true],
    ['more than 50', 'at least 50', false],
    ['more than 50%', 'at least 51%', false],
    ['more than 2.5', 'more than 2.6', false],
    ['fewer than 50', 'up to 49', true],
    ['$12bn', 'US$12 billion', true],
    ['$12bn', 'C$12bn', false],
    ['$12bn', '12 billion', false],
    ['47%', '47', false],
    ['about 50', '50', false],
    ['about 50', 'nearly fifty', true],
  ])('%s, %s → %s', (a, b, expected) => {
    expect(sameQuantity(parsed(a), parsed(b))).toBe(expected);
    expect(sameQuantity(parsed(b), parsed(a))).toBe(expected);
  });
});

describe('compareQuantities(a, b)', () => {
  test.each<[string, string, string]>([
    ['more than 50', 'over fifty', 'same'],
    ['more than 50', '54', 'overlapping'],
    ['more than 54', '54', 'disjoint'],
    ['more than 53', 'fewer than 55', 'overlapping'],
    ['more than 53', 'fewer than 54', 'disjoint'],
    ['more than 53%', 'less than 54%', 'overlapping'],
    ['about 50', '54', 'overlapping'],
    ['about 50', '56', 'disjoint'],
    ['about 54', '55', 'disjoint'],
    ['about 100', '109', 'overlapping'],
    ['about 100', '110', 'overlapping'],
    ['about 100', '111', 'disjoint'],
    ['about 3', '3.3', 'overlapping'],
    ['about 3', '3.4', 'disjoint'],
    ['about 54', '54.5', 'overlapping'],
    ['about 54', '54.6', 'disjoint'],
    ['about 0', '0', 'overlapping'],
    ['about 0', '1', 'disjoint'],
    ['about 0', '-1', 'disjoint'],
    ['54', '54%', 'disjoint'],
    ['$12 billion', '€12 billion', 'disjoint'],
  ])('%s, %s → %s', (a, b, expected) => {
    expect(compareQuantities(parsed(a), parsed(b))).toBe(expected);
    expect(compareQuantities(parsed(b), parsed(a))).toBe(expected);
  });
});

describe('wholeCount(quantity)', () => {
  test.each<[string, Quantity, Quantity]>([
    ['more than 50', moreThan(50), atLeast(51)],
    ['fewer than 50', lessThan(50), atMost(49)],
    ['54', number(54), number(54)],
    ['more than 2.5, which counts nothing whole', moreThan(2.5), moreThan(2.5)],
    ['more than 50 %, which isn’t a count', moreThan(50, '%'), moreThan(50, '%')],
  ])('%s', (_, quantity, expected) => expect(wholeCount(quantity)).toEqual(expected));
});
