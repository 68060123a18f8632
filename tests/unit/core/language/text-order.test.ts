import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareText } from '../../../../src/core/language/text-order.ts';

test('compareText(a, b) is the order in which sort() without a function puts texts', () => {
  expect([compareText('a', 'b'), compareText('b', 'a'), compareText('a', 'a')]).toEqual([-1, 1, 0]);
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
      expect(texts.toSorted(compareText)).toEqual(texts.toSorted());
    }),
  );
});
