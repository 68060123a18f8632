import { expect, test } from 'vitest';
import { english } from '../../../src/words/en/index.ts';
import { pluralCategories } from '../../../src/words/grammar.ts';
import { wordsFor } from '../../../src/words/words-for.ts';

test('a language’s words serve its regions too, and English where there are none', () => {
  expect(['en', 'en-GB', 'EN-us', 'tlh', ''].map(wordsFor)).toEqual(Array(5).fill(english));
});

test('plurals ask for the categories that the language’s rules have', () => {
  const known = Object.keys(pluralCategories).map((language) => [
    language,
    new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted(),
  ]);
  expect(Object.entries(pluralCategories)).toEqual(known);
});

test('numbers, lists and plurals are written as in English', () => {
  expect([0, 1, 2, 1200].map(english.lists.events)).toEqual(['0 events', '1 event', '2 events', '1,200 events']);
  expect([[], ['a'], ['a', 'b', 'c']].map(english.list)).toEqual(['', 'a', 'a, b, c']);
  expect(english.share(0.2345)).toBe('23.5%');
});
