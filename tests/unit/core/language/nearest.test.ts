import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isHalfAlike, isOneEdit, nearestIds } from '../../../../src/core/language/nearest.ts';

const ids = ['ana-silva', 'ana-silveira', 'harbour-pact', 'port-summit', 'river-fund', 'marco-rubio'];

test.each<[string, string[]]>([
  ['ana-slva', ['ana-silva']],
  ['ANA-SILVA', ['ana-silva', 'ana-silveira']],
  ['rubio', ['marco-rubio']],
  ['rubbio', ['marco-rubio']],
  ['marco-rubio-of-state', ['marco-rubio']],
  ['summit-port', ['port-summit']],
  ['habour-pact', ['harbour-pact']],
  ['river', ['river-fund']],
  ['zzz', []],
  ['', []],
])('nearestIds(%j) → %j', (id, expected) =>
  expect(nearestIds(id, ids).slice(0, expected.length || 3)).toEqual(expected),
);

test('ids of 200 letters are compared, and none that are longer', () => {
  const [typed, known] = ['ab'.repeat(100), `${'ab'.repeat(99)}ax`];
  expect(nearestIds(typed, [known])).toEqual([known]);
  expect(nearestIds(`${typed}a`, [`${known}a`])).toEqual([]);
});

test('one edit of the shortest ids is near, and then one for every three letters', () => {
  const near = (id: string, other: string) => nearestIds(id, [other]).length === 1;
  expect([near('ab', 'ax'), near('ab', 'xy'), near('a', 'b')]).toEqual([true, false, false]);
  expect([near('abcde', 'abcxe'), near('abcde', 'abxye')]).toEqual([true, false]);
  expect([near('abcdef', 'abcxyf'), near('abcdef', 'abxyzf')]).toEqual([true, false]);
  expect([near('abcdefghi', 'abcdefxyz'), near('abcdefghi', 'abcdewxyz')]).toEqual([true, false]);
  expect([near('', 'a'), near('', ''), near('a', 'ab'), near('ab', 'a')]).toEqual([false, false, false, false]);
  expect([near('abxde', 'abcdef'), near('abcdef', 'abxde')]).toEqual([true, true]);
});

test('three letters are a part of an id, and four a word that may be misspelt', () => {
  const near = (id: string, other: string) => nearestIds(id, [other]).length === 1;
  expect([near('lee', 'bernard-lee'), near('le', 'bernard-lee')]).toEqual([true, false]);
  expect([near('bernard-lee', 'lee'), near('bernard-lee', 'le')]).toEqual([true, false]);
  expect([near('rbio', 'bernard-rubio'), near('lex', 'bernard-lee')]).toEqual([true, false]);
});

test('an id that is nearer stands first, whichever way it is near', () => {
  expect(nearestIds('lund', ['kari-lund', 'lundy', 'xlundx', 'lunt'])).toEqual(['lundy', 'kari-lund', 'xlundx']);
  expect(nearestIds('lundo', ['lunda', 'lundo-lunde'])).toEqual(['lundo-lunde', 'lunda']);
  expect(nearestIds('port-summit', ['summit-port', 'port-summits'])).toEqual(['summit-port', 'port-summits']);
});

test('nearestIds(id, ids, most) offers no more than that', () => {
  const many = ['talks-1', 'talks-2', 'talks-3', 'talks-4'];
  expect(nearestIds('talks', many)).toEqual(['talks-1', 'talks-2', 'talks-3']);
  expect(nearestIds('talks', many, 1)).toEqual(['talks-1']);
  expect(nearestIds('talks', many, 0)).toEqual([]);
});

test('the order of the ids and repeated ids change nothing', () => {
  const id = fc.stringMatching(/^[a-c-]{0,6}$/);
  fc.assert(
    fc.property(id, fc.array(id), (wanted, known) => {
      const found = nearestIds(wanted, known);
      expect(nearestIds(wanted, [...known.toReversed(), ...known])).toEqual(found);
      expect(known).toEqual(expect.arrayContaining(found));
    }),
  );
});

test('an id that exists is the first to be offered', () =>
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z-]{1,9}$/), { minLength: 1 }), (known) =>
      known.every((id) => nearestIds(id, known)[0] === id),
    ),
  ));

test('an id of a million letters takes no time', () =>
  expect(nearestIds('a'.repeat(1e6), [...ids, 'b'.repeat(1e6)])).toEqual([]));

test.each([
  ['The bridge opened.', 'The bridge has opened.', true],
  ['The bridge opened.', 'Nobody came to the talks.', false],
  // The longer of both counts: of seven letters four are the same, and of eight no more than half.
  ['harbour', 'harb', true],
  ['harbours', 'harb', false],
  ['', '', false],
])('isHalfAlike(%j, %j) is %s', (text, other, expected) => {
  expect(isHalfAlike(text, other)).toBe(expected);
  expect(isHalfAlike(other, text)).toBe(expected);
});

test.each([
  ['lund', 'lund', false],
  ['lund', 'lunds', true],
  ['lund', 'lundie', false],
  ['lund', 'land', true],
  ['lund', 'lnud', true],
  ['lund', 'dunl', false],
  ['lund', 'lxxd', false],
  ['ab', 'ba', true],
  ['ana', 'anna', true],
  ['anna', 'anana', true],
  ['', 'a', true],
  ['', '', false],
])('isOneEdit(%j, %j) is %s', (text, other, expected) => {
  expect(isOneEdit(text, other)).toBe(expected);
  expect(isOneEdit(other, text)).toBe(expected);
});
