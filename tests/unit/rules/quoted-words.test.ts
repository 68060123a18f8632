import { describe, expect, test } from 'vitest';
import { quotedWords } from '../../../src/rules/quoted-words.ts';
import { dossierOf, findings, signed } from './dossier.ts';

const list = 'A list is read by the neighbours of the harbour';
const footnotes = `\n\n[^list]: [Wire](source:wire) “${list}”\n[^signed]: [Wire](source:wire) “${signed}”`;
const unexpected = (words: string) =>
  `Unexpected quotation “${words}”, expected words that stand in the sentence’s evidence`;

describe('quoted-words in a body', () => {
  test.each([
    ['Silva said “a list is read” there.[^list]', []],
    ['Silva said "A LIST is read" there.[^list]', []],
    ['Silva said “a list is made” there.[^list]', [`“a list is made” ther”: ${unexpected('a list is made')}`]],
    ['Silva said “a list is read” there.[^signed]', [`“a list is read” ther”: ${unexpected('a list is read')}`]],
    ['Part of a word, “harb”, is none.[^list]', [`“harb”, is none.[^lis”: ${unexpected('harb')}`]],
    ['Without a footnote “wrong” is looked for in all evidence.', [`“wrong” is looked for”: ${unexpected('wrong')}`]],
    ['It is read.[^list] And “a list is read” is found there.', []],
    ['Right.[^list] And “wrong”, too.[^list]', [`“wrong”, too.[^list]”: ${unexpected('wrong')}`]],
  ])('%s', async (sentence, found) => {
    const literal = { briefings: { lead: { body: sentence + footnotes } } };
    expect(await findings(quotedWords, literal)).toEqual(found.map((message) => `briefings/lead.mdx ${message}`));
  });
});

test.each([
  ['a title', { events: { accord: { title: 'An “accord on steam”' } } }, 'events/accord.md “accord on steam””'],
  [
    'a key point',
    {
      briefings: {
        lead: { keyPoints: [{ text: 'An “accord on steam”.', evidence: [{ source: 'wire', quote: signed }] }] },
      },
    },
    'briefings/lead.mdx “accord on steam”.”',
  ],
  [
    'a summary',
    { initiatives: { accord: { summary: 'An “accord on steam”' } } },
    'initiatives/accord.md “accord on steam””',
  ],
])('quoted-words in %s', async (_, literal, place) => {
  expect(await findings(quotedWords, literal)).toEqual([`${place}: ${unexpected('accord on steam')}`]);
});

test.each([
  ['the first of two passages', 'Silva said “a list is read” there.[^list][^signed]', 0],
  ['the second of two passages', 'Silva said “a list is read” there.[^signed][^list]', 0],
  ['before a gap', 'They “signed an accord” there.[^gap]', 0],
  ['behind a gap', 'It was “Tuesday, 3 March” there.[^gap]', 0],
  ['across a gap', 'They “signed an accord on Tuesday” there.[^gap]', 1],
  ['in the editors’ own brackets', 'They signed “with care” there.[^own]', 1],
])('quoted-words that stand %s', async (_, sentence, count) => {
  const gap = 'The ministers for the sea of Portugal and Norway signed an accord … in Lisbon on Tuesday, 3 March 2026';
  const own = 'Portugal and Norway signed [with care] an accord on cleaner ferries in Lisbon on Tuesday';
  const notes = `${footnotes}\n[^gap]: [Wire](source:wire) “${gap}”\n[^own]: [Wire](source:wire) “${own}”`;
  expect(await findings(quotedWords, { briefings: { lead: { body: sentence + notes } } })).toHaveLength(count);
});

test.each([
  ['“Nobody signed”', true],
  ['(“Nobody signed”)', true],
  ['“Nobody signed”.', true],
  ['- “Nobody signed”', false],
  ['“Nobody signed”…)', false],
  ['“Nobody signed” it', false],
])('whether marks around all of a text are to be taken away: %s', async (summary, isWhole) => {
  const [first] = quotedWords.check(await dossierOf({ initiatives: { accord: { summary } } }));
  expect(first?.hint?.startsWith('Take the marks around all of it away')).toBe(isWhole);
});
