import { describe, expect, test } from 'vitest';
import { mayBracket, swallowed } from '../../../src/core/evidence/gap-words.ts';
import { gaps } from '../../../src/rules/gaps.ts';
import { findings } from './dossier.ts';

const night =
  'The mayor said he did not consider the night a success. Will the cabinet resign? Nobody in the hall could say. ' +
  'The first of the ferries was late, the second of the ferries was later, and the third never came at all.';

const found = (quote: string, texts: Record<string, string> = { night }) =>
  findings(gaps, {
    articles: { night },
    texts,
    people: { 'ana-silva': { evidence: [{ source: 'night', quote }] } },
  }).then((all) => all.map((text) => text.replace(/^[^:]*: Unexpected /, '').replace(/, expected.*/, '')));

describe('gaps finds', () => {
  test.each([
    ['nothing in words as they stand', 'he did not consider the night', []],
    ['nothing in a harmless gap', 'The first of … was late', []],
    ['nothing in a pronoun', 'said he [Falk] did not', []],
    ['a denial left out', 'said he did … consider the night', ['gap that leaves out “not”']],
    ['a denial put in', 'of the ferries was [not] late', ['“[not]” in a quotation']],
    ['a verb put in', 'The mayor [denied] he did not', ['“[denied]” in a quotation']],
    ['a number put in', 'the [3] of the ferries', ['“[3]” in a quotation']],
    ['a question left out', 'night a success … Nobody in the hall', ['gap that leaves out “resign?”']],
    ['part of a question', 'Will the cabinet', ['part of a question without its mark']],
    ['nothing in a question', 'Will the cabinet resign?', []],
    ['a piece of one word', 'first … was late', ['piece of one word']],
    ['three gaps', 'The first of … was late, the … the ferries … later, and the', ['3 gaps in a passage']],
  ])('%s', async (_, quote, expected) => {
    expect(await found(quote)).toEqual(expected);
  });
});

test('gaps goes by the proof alone where the text isn’t here', async () => {
  expect(await found('said he did … consider the night', {})).toEqual([]);
  expect(await found('of the ferries was [not] late', {})).toEqual(['“[not]” in a quotation']);
});

test.each([
  ['en', 'didn’t', true],
  ['en', 'refused to', true],
  ['en', 'the notable', false],
  ['de', 'hat es nicht', true],
  ['fr', 'n’a pas', true],
  ['es', 'negó', true],
  ['ru', 'он не был', true],
  ['ar', 'لم يكن', true],
  ['hi', 'नहीं था', true],
  ['zh', '他没有', true],
  ['tr', 'değil', true],
  ['xx', 'not', false],
])('swallowed(forms, %j) of %j', async (language, text, isFound) => {
  const { formsOf } = await import('../../../src/core/evidence/words.ts');
  expect(swallowed(formsOf(text), language).length > 0).toBe(isFound);
});

test.each([
  ['Runa Falk', true],
  ['the', true],
  ['s', true],
  ['his', true],
  ['almost', false],
  ['2025', false],
  ['two', false],
  ['said', false],
  ['never', false],
  ['Not', false],
  ['Will she?', false],
])('mayBracket(%j) is %j', (text, may) => {
  expect(mayBracket(text, 'en', () => false)).toBe(may);
});
