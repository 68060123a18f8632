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
  ['a b c d e f g h', 'a b c d x y z w v a b c d e f g h', [{ at: 4, gone: [], come: words('x y z w v a b c d') }]],
  // Three words in common are chance; four are the same text again.
  ['p a b c q d e f g', 'r a b c s d e f g', [{ at: 0, gone: words('p a b c q'), come: words('r a b c s') }]],
  [
    'p a b c d e x',
    'r a b c d f x',
    [
      { at: 0, gone: ['p'], come: ['r'] },
      { at: 5, gone: ['e'], come: ['f'] },
    ],
  ],
  [
    'p a',
    'r a b c d e f',
    [
      { at: 0, gone: ['p'], come: ['r'] },
      { at: 2, gone: [], come: words('b c d e f') },
    ],
  ],
  [
    'a b',
    'b a',
    [
      { at: 0, gone: [], come: ['b'] },
      { at: 1, gone: ['b'], come: [] },
    ],
  ],
])('differences of %j and %j', (before, after, found) => {
  expect(differences(words(before), words(after))).toEqual(found);
});

test('a part that is moved further than anybody looks is all the rest of both texts', () => {
  const long = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`);
  const common = words('a b c d');
  const other = words('y '.repeat(400));
  expect(differences([...long(400), ...common], [...other, ...common])).toEqual([
    { at: 0, gone: long(400), come: other },
  ]);
  const found = (count: number) => differences([...long(count), ...common], ['x', ...common]);
  expect(found(400)).toEqual([{ at: 0, gone: long(400), come: ['x'] }]);
  expect(found(401)).toEqual([{ at: 0, gone: [...long(401), ...common], come: ['x', ...common] }]);
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
