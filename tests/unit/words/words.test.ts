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

test('summaries of pictures say “all”, “both” and “no” where that is so, and a number otherwise', () => {
  const { meetings, places, sources } = english;
  expect(meetings.summary(2, 3, 0)).toBe('The sources report 2 meetings and exchanges between 3 participants');
  expect(meetings.summary(1, 2, 1)).toMatch(/ between 2 participants from 1 country$/);
  expect(meetings.summary(1, 2, 2)).toMatch(/ from 2 countries$/);
  expect(meetings.busiest('Ada', 3, 3)).toBe('Ada took part in all of them');
  expect(meetings.busiest('Ada', 2, 3)).toBe('Ada took part in 2 of them');
  expect(places.atPlaces(1, 1, 'Bergen')).toBe('One country is reported to have taken part in Bergen');
  expect(places.atPlaces(2, 2, undefined)).toBe(
    '2 countries are reported to have taken part in one or more of 2 places',
  );
  const count = { facts: 9, shared: 1, single: 8 };
  expect(sources.summary({ ...count, sources: 2, different: 0 })).toBe(
    'Of 9 facts, 1 is quoted from both sources and 8 from one alone; no date or number differs.',
  );
  expect(sources.summary({ ...count, sources: 3, different: 1 })).toBe(
    'Of 9 facts, 1 is quoted from two or more sources and 8 from one alone; of 1 the date or number differs.',
  );
});
