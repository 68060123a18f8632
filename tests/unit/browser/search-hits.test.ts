import { expect, test } from 'vitest';
import { hitsIn, signsAround } from '../../../src/browser/search-hits.ts';

const page = (locations: number[], raw_content: string, anchors: [id: string, text: string, location: number][]) => ({
  raw_content,
  locations,
  anchors: anchors.map(([id, text, location]) => ({ id, text, location })),
});
const ofMinisters = (locations: number[]) =>
  hitsIn(
    page(locations, 'The price. Ministers spoke of price floors. India agrees on a floor &lt;low&gt;.', [
      ['verified.s-aaaaaa', 'Ministers spoke of price floors.', 2],
      ['none.s-bbbbbb-2', 'India agrees on a floor <low>', 7],
    ]),
  ).hits.map(({ id, status, words }) => [
    id,
    status,
    words.map(({ text, isFound }) => (isFound ? `*${text}*` : text)).join(' '),
  ]);

test('what was found leads to its sentences, those with the most of it first', () => {
  expect(ofMinisters([1])).toEqual([]);
  expect(ofMinisters([0, 5])).toEqual([['s-aaaaaa', 'verified', 'Ministers spoke of *price* floors.']]);
  expect(ofMinisters([5, 11, 12])).toEqual([
    ['s-bbbbbb-2', null, 'India agrees on a *floor* *<low>*'],
    ['s-aaaaaa', 'verified', 'Ministers spoke of *price* floors.'],
  ]);
  expect(ofMinisters([6, 11]).map(([id]) => id)).toEqual(['s-aaaaaa', 's-bbbbbb-2']);
});

test('words of languages without spaces are found too', () => {
  const { hits, isSpaced } = hitsIn(
    page([3], '桥\u200B开了\u200B。\u200B部长\u200B来了', [['edited.s-cccccc', '部长来了', 3]]),
  );
  expect([hits[0]?.words.map(({ text }) => text).join(''), hits[0]?.status, isSpaced]).toEqual([
    '部长来了',
    'edited',
    false,
  ]);
});

test.each([
  ['Canada.', ['', 'Canada', '.']],
  ['(Harbour', ['(', 'Harbour', '']],
  ['“Canada’s”,', ['“', 'Canada’s', '”,']],
  ['de-risk', ['', 'de-risk', '']],
  ['–', ['–', '', '']],
])('signsAround(%s) are no part of what was found', (word, expected) => expect(signsAround(word)).toEqual(expected));
