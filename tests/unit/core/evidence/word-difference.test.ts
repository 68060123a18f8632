import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differences } from '../../../../src/core/evidence/word-difference.ts';

const words = (text: string) => text.split(' ').filter((word) => word !== '');

test.each([
  ['a b c d e f', 'a b c d e f', []],
  ['a b c d e f', 'a b x d e f', [{ at: 2, gone: ['c'], come: ['x'] }]],
  ['a b c d e f', 'p a b c d e f', [{ at: 0, gone: [], come: ['p'] }]],
  ['a b c d e f', 'a b c d', [{ at: 4, gone: ['e', 'f'], come: [] }]],
  ['', 'a', [{ at: 0, gone: [], come: ['a'] }]],
])('differences of %j and %j', (before, after, found) => {
  expect(differences(words(before), words(after))).toEqual(found);
});

test('differences(before, after) lead from the one text to the other', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 40 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      let [from, made] = [0, [] as string[]];
      for (const { at, gone, come } of differences(before, after)) {
        made = [...made, ...before.slice(from, at), ...come];
        from = at + gone.length;
      }
      expect([...made, ...before.slice(from)]).toEqual(after);
    }),
    { numRuns: 500 },
  );
});
