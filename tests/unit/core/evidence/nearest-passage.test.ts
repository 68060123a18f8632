import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../../src/core/evidence/article.ts';
import { nearestPassageIn } from '../../../../src/core/evidence/nearest-passage.ts';
import { wordsOf } from '../../../../src/core/evidence/words.ts';

const text =
  'The door, as one put it, “was open more often\nthan the windows”. They met for less than an hour on Tuesday.';

describe('nearestPassageIn(text)(quote)', () => {
  test.each([
    ['a changed word', 'was open more often than the door', 'was open more often than the windows”.'],
    ['a changed beginning', 'is open more often than the windows', '“was open more often than the windows”.'],
    ['a wrong order', 'more often open was than the windows', '“was open more often than the windows”.'],
    ['a word left out', 'met for less than hour on Tuesday', 'met for less than an hour on'],
    ['words in brackets', 'was open [much] more often than the windows', '“was open more often than the windows”.'],
    ['half of the words', 'an hour on Wednesday evening perhaps', 'for less than an hour on'],
    ['fewer than half of them', 'an hour before Wednesday evening perhaps', null],
    ['nothing in common', 'plugs cost as much as lifeboats', null],
    ['no words', '…', null],
    ['more words than the text has', `${text} ${text} so it was`, text.replace('\n', ' ')],
  ])('for %s', (_, quote, nearest) => {
    const found = nearestPassageIn(readArticle(text))(quote);
    if (nearest === null) expect(found).toBeNull();
    else expect(found?.replace(/[“”]/g, '')).toBe(nearest.replace(/[“”]/g, ''));
  });
});

test('nearestPassageIn(text)(quote) is the first window that shares most words and begins alike', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(words, words, (text, quote) => {
      expect(nearestPassageIn(readArticle(text.join(' ')))(quote.join(' '))).toBe(naiveNearest(quote, text));
    }),
  );
});

function naiveNearest(quote: string[], text: string[]): string | null {
  const length = Math.min(quote.length, text.length);
  const windows = text.slice(0, text.length - length + 1).map((_, start) => text.slice(start, start + length));
  const score = (window: string[]) => shared(quote, window) + (window[0] === quote[0] ? 0.5 : 0);
  const best = windows.toSorted((a, b) => score(b) - score(a))[0] ?? [];
  return shared(quote, best) * 2 < length ? null : best.join(' ');
}

function shared(quote: string[], window: string[]): number {
  const left = [...quote];
  return window.filter((word) => left.includes(word) && left.splice(left.indexOf(word), 1)).length;
}

test('nearestPassageIn(text)(quote) gives a stretch of the text as long as the quotation', () => {
  const found = nearestPassageIn(readArticle(text))('met for less than an hour on Monday') ?? '';
  expect(wordsOf(found)).toHaveLength(8);
  expect(text.replace('\n', ' ')).toContain(found);
});
