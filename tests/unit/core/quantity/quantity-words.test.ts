import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Quantity, sameQuantity } from '../../../../src/core/quantity/quantity.ts';
import { parseQuantity } from '../../../../src/core/quantity/quantity-text.ts';
import { quantityWords } from '../../../../src/core/quantity/quantity-words.ts';

const words = (text: string, language: string) => {
  const quantity = parseQuantity(text);
  return quantity && quantityWords(quantity, language);
};

describe("quantityWords(quantity, 'en')", () => {
  test.each([
    ['over fifty', 'more than 50'],
    ['54', '54'],
    ['no fewer than 50', 'at least 50'],
    ['under 50', 'fewer than 50'],
    ['under 50%', 'less than 50%'],
    ['as many as 50', 'up to 50'],
    ['nearly 2000', 'about 2,000'],
    ['more than about 50', 'more than about 50'],
    ['$12bn', '$12 billion'],
    ['US$12,500,000,000', '$12.5 billion'],
    ['$12,345,678,901', '$12,345,678,901'],
    ['163 billion rupees', '₹163 billion'],
    ['47% to 87%', '47–87%'],
    ['between $10bn and $12bn', '$10–12 billion'],
    ['900,000 to 2 million', '900,000–2,000,000'],
    ['1,000,000', '1 million'],
    ['999,999', '999,999'],
    ['1,000,000,000', '1 billion'],
    ['1,000,000,000,000', '1 trillion'],
    ['999 trillion', '999 trillion'],
    ['1,000 trillion', '1,000,000,000,000,000'],
    ['47.25 per cent', '47.25%'],
    ['-5%', '-5%'],
  ])('%s → %s', (text, expected) => expect(words(text, 'en')).toBe(expected));
});

test.each([
  ['over fifty', '50 से अधिक', 'أكثر من 50'],
  ['54', '54', '54'],
  ['no fewer than 50', 'कम से कम 50', 'ما لا يقل عن 50'],
  ['under 50', '50 से कम', 'أقل من 50'],
  ['as many as 50', 'अधिक से अधिक 50', 'ما لا يزيد على 50'],
  ['nearly 2000', 'लगभग 2,000', 'نحو 2,000'],
  ['more than about 50', 'लगभग 50 से अधिक', 'أكثر من نحو 50'],
  ['$12bn', '$12 अरब', '‏12 مليار US$'],
  ['$12,512,500,000', '$12,51,25,00,000', '‏12,512,500,000 US$'],
  ['47% to 87%', '47–87%', '47–87‎%‎'],
  ['25,125,000', '2.5125 करोड़', '25.125 مليون'],
  ['between $10bn and $12bn', '$10–12 अरब', '‏10–12 مليار US$'],
  ['900,000 to 2 million', '9,00,000–20,00,000', '900,000–2,000,000'],
  ['5 percentage points', '5 प्रतिशत अंक', '5 نقاط مئوية'],
  ['11 percentage points', '11 प्रतिशत अंक', '11 نقطة مئوية'],
])('%s in Hindi → %s, in Arabic → %s', (text, hindi, arabic) =>
  expect([words(text, 'hi'), words(text, 'ar')]).toEqual([hindi, arabic]),
);

test.each([
  ['de', 'over 2000', '> 2.000'],
  ['de', '47% to 87%', '47–87\u00A0%'],
  ['de-AT', 'at least $12.5 billion', '≥ $\u00A012,5 Milliarden'],
  ['fr', 'about 54', '≈ 54'],
])('in %s, %s → %s', (language, text, expected) => expect(words(text, language)).toBe(expected));

const value = fc.oneof(
  fc.nat(),
  fc.integer({ min: 1, max: 9999 }).map((thousandths) => thousandths * 1e6),
  fc.nat(1e6).map((hundredths) => hundredths / 100),
);
const unit = fc.constantFrom(null, '%', '$', 'USD', 'EUR', 'INR', 'CAD', 'JPY');
const ends = fc.tuple(value, value, fc.constantFrom('exact', 'above', 'below', 'range'), fc.boolean());

test.each(['valueOf', 'toString'])('quantityWords(quantity, %j) are signs', (language) => {
  expect(quantityWords({ ...shaped(54, 54, 'above', true), unit: null, approximate: false }, language)).toBe('> 54');
});

test('what readers see reads back as the same quantity', () =>
  fc.assert(
    fc.property(ends, unit, fc.boolean(), ([a, b, shape, open], of, approximate) => {
      const quantity: Quantity = { ...shaped(a, b, shape, open), unit: of, approximate };
      const text = quantityWords(quantity, 'en');
      const back = parseQuantity(text);
      expect({ text, same: back !== null && sameQuantity(back, quantity) }).toEqual({ text, same: true });
    }),
  ));

function shaped(a: number, b: number, shape: string, open: boolean): Omit<Quantity, 'unit' | 'approximate'> {
  const closed = { minOpen: false, maxOpen: false };
  if (shape === 'above') return { min: a, max: Number.POSITIVE_INFINITY, ...closed, minOpen: open };
  if (shape === 'below') return { min: Number.NEGATIVE_INFINITY, max: a, ...closed, maxOpen: open };
  return { min: Math.min(a, b), max: shape === 'range' ? Math.max(a, b) : Math.min(a, b), ...closed };
}
