import { describe, expect, test } from 'vitest';
import { mayBracket, swallowed } from '../../../src/core/evidence/gap-words.ts';
import { normalise } from '../../../src/core/evidence/words.ts';
import { gaps } from '../../../src/rules/gaps.ts';
import { findings } from './dossier.ts';

const night =
  'The mayor said he did not consider the night a success. Will the cabinet resign? Nobody in the hall could say. ' +
  'Calling the night a triumph was far from right, said the guests of the house. They thanked Hallgrim. Later they sang. ' +
  'The guests thought it anything but a failure, and came from far away to the yearly dinner of the town. ' +
  'The first of the ferries was late, the second of the ferries was later, and the third never came at all.';

const found = (quote: string, texts: Record<string, string> = { night }) =>
  findings(gaps, {
    articles: { night },
    texts,
    people: {
      'ana-silva': { role: 'Minister for the Sea', evidence: [{ source: 'night', quote }] },
      other: { name: 'Ola Berg', evidence: [{ source: 'night', quote: 'thanked Hallgrim. Later they sang' }] },
    },
  }).then((all) => all.map((text) => text.replace(/^[^:]*: Unexpected /, '').replace(/, expected.*/, '')));

describe('gaps finds', () => {
  test.each([
    ['nothing in words as they stand', 'he did not consider the night', []],
    ['nothing in a harmless gap', 'The first of … was late', []],
    ['nothing in a pronoun', 'mayor said [she] did not', []],
    ['nothing in a name of the dossier', 'said he [Silva] did not', []],
    ['nothing in a name that a passage has', 'said he [Hallgrim] did not', []],
    ['nothing in a country', 'said he [Norway] did not', []],
    ['nothing in an adjective of a country', 'said he [Danish] did not', []],
    ['nothing in an office of the dossier', 'mayor said [Minister for the Sea] did not', []],
    ['a verb with a capital', 'The mayor [Resigned] said', ['“[Resigned]” in a quotation']],
    ['an unknown name', 'said he [Falk] did not', ['“[Falk]” in a quotation']],
    ['a word that only begins a passage', 'said he [Nobody] did not', ['“[Nobody]” in a quotation']],
    ['a word that only begins a sentence', 'said he [Later] did not', ['“[Later]” in a quotation']],
    ['a name with more than a name', 'said he [Silva Resigned] did not', ['“[Silva Resigned]” in a quotation']],
    ['half a phrase left out', 'night a triumph was far … said the guests', ['gap that leaves out “far from”']],
    ['a phrase left out', 'The guests thought it … a failure', ['gap that leaves out “anything but”']],
    ['nothing in a word of a phrase', 'came from far away to … dinner of the town', []],
    ['a denial left out', 'said he did … consider the night', ['gap that leaves out “not”']],
    ['a denial put in', 'of the ferries was [not] late', ['“[not]” in a quotation']],
    ['a verb put in', 'The mayor [denied] he did not', ['“[denied]” in a quotation']],
    ['a number put in', 'the [3] of the ferries', ['“[3]” in a quotation']],
    ['a question left out', 'night a success … Nobody in the hall', ['gap that leaves out “resign?”']],
    ['part of a question', 'Will the cabinet', ['part of a question without its mark']],
    ['nothing in a question', 'Will the cabinet resign?', []],
    ['a piece of one word', 'first … was late', ['piece of one word']],
    ['nothing in two gaps', 'The first of … was late, the … the ferries', []],
    ['nothing in a gap that leaves out nothing', 'third … never came at all', []],
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
  ['en', 'it was short of water', true],
  ['en', 'ceases to', true],
  ['en', 'it was far away', false],
  ['en', 'prices declined', false],
  ['en', 'declined to say', true],
  ['de', 'alles andere als', true],
  ['fr', 'loin d’être', false],
  ['fr', 'loin de la paix', true],
  ['nl', 'verre van zeker', true],
  ['ar', 'بعيد عن', true],
])('swallowed(forms, %j) of %j', async (language, text, isFound) => {
  const { formsOf } = await import('../../../src/core/evidence/words.ts');
  const forms = formsOf(text);
  expect(swallowed(forms, { start: 0, end: forms.length }, language).length > 0).toBe(isFound);
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
  ['Resigned', false],
  ['falk', false],
  ['the Falk', true],
  ['Falk resigned', false],
])('mayBracket(%j) is %j', (text, may) => {
  expect(mayBracket(text, 'en', (words) => ['falk', 'runa', 'runa falk'].includes(words))).toBe(may);
});

test('what stands in brackets is judged as a whole: a name of several words, but none with a number or a “not”', () => {
  const may = (text: string, name: string) => mayBracket(text, 'en', (words) => words === name);
  expect(may('the Port Selwyn council', 'the port selwyn council')).toBe(true);
  expect(may('port selwyn council', 'port selwyn council')).toBe(false);
  expect(mayBracket('القاهرة', 'ar', (words) => words === normalise('القاهرة'))).toBe(true);
  expect(may('Selwyn not', 'selwyn not')).toBe(false);
  expect(may('Selwyn 2', 'selwyn 2')).toBe(false);
  expect(may('Selwyn who?', 'selwyn who?')).toBe(false);
});
