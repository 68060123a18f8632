import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linePlaces } from '../../../../src/core/language/line-places.ts';

test('linePlaces(text) counts the line ends before an offset, and the signs behind the last of them', () => {
  const texts = fc.array(fc.constantFrom('a', 'b', '\n'), { maxLength: 30 }).map((signs) => signs.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const place = linePlaces(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const lines = text.slice(0, offset).split('\n');
        expect(place(offset)).toEqual({ line: lines.length, column: (lines.at(-1) ?? '').length + 1 });
      }
    }),
  );
});
