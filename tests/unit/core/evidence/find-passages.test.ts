import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../../src/core/evidence/article.ts';
import { findPassages } from '../../../../src/core/evidence/find-passages.ts';

const wire =
  'The ministers met on Monday. They agreed on a price floor for cobalt. The ministers said the ministers would meet again. Mr. Silva asked for floors on all metals.';
const radio = 'Un accord sur les prix planchers est né. Les négociations ont duré trois jours.';
const find = (words: string, most?: number) =>
  findPassages(
    words,
    [
      { source: 'wire', language: 'en', article: readArticle(wire) },
      { source: 'radio', language: 'fr', article: readArticle(radio) },
    ],
    most,
  ).map(({ words: found }) => found);

describe('findPassages(words, articles)', () => {
  test.each([
    ['price floors', 'They agreed on a price floor for cobalt.'],
    ['Silva', 'Mr. Silva asked for floors on all metals.'],
    ['the ministers on Monday', 'The ministers met on Monday.'],
    ['ministerial', 'The ministers met on Monday.'],
    ['négociation', 'Les négociations ont duré trois jours.'],
  ])('finds “%s” in “%s” first', (words, sentence) => {
    expect(find(words)[0]).toBe(sentence);
  });

  test('finds nothing where no word stands', () => {
    expect(find('zinc')).toEqual([]);
    expect(find('')).toEqual([]);
    // Too short, or too much longer, to be a form of “met” or “floor”.
    expect(find('mex')).toEqual([]);
    expect(find('floorboards')).toEqual([]);
  });

  test('gives no more than were asked for, or five', () => {
    const article = readArticle('It was cobalt. '.repeat(6));
    expect(findPassages('cobalt', [{ source: 'x', language: 'en', article }])).toHaveLength(5);
    expect(find('the ministers', 1)).toHaveLength(1);
  });

  test('cuts a sentence that is too long to quote to the words that were looked for', () => {
    const long = `It said ${'and then '.repeat(40)}that cobalt was scarce ${'and so on '.repeat(40)}.`;
    const [found] = findPassages('cobalt scarce', [{ source: 'x', language: 'en', article: readArticle(long) }]);
    expect(found?.words.split(' ')).toHaveLength(40);
    expect(found?.words).toContain('cobalt was scarce');
  });

  test.each([
    ['the beginning', 'w0x w3x', 0],
    ['the first word', 'w0x', 0],
    ['the middle', 'w50x', 31],
    ['two words in the middle', 'w40x w59x', 30],
    ['the end', 'w98x', 60],
    ['two words too far apart', 'w10x w90x', 10],
  ])('cuts a long sentence with the words looked for in the middle: %s', (_, words, start) => {
    const long = Array.from({ length: 100 }, (_, at) => `w${at}x`);
    const article = readArticle(`${long.join(' ')}.`);
    expect(findPassages(words, [{ source: 'x', language: 'en', article }])).toMatchObject([
      { start, words: expect.stringMatching(`^${long.slice(start, start + 40).join(' ')}`) },
    ]);
  });

  test.each([
    ['ports', ['A port was there.'], true],
    ['por', ['A port was there.'], false],
    ['pricings', ['A price was there.'], true],
    ['pricingly', ['A price was there.'], false],
  ])('knows forms of a word of four letters or more, up to three longer: “%s” in %j', (word, [text = ''], isFound) => {
    const found = findPassages(word, [{ source: 'x', language: 'en', article: readArticle(text) }]);
    expect(found.length > 0).toBe(isFound);
  });

  test('gives sentences that can be quoted: of two words or more', () => {
    const text = 'He said no. Silver? Silver fell. Silver';
    const found = findPassages('no silver', [{ source: 'x', language: 'en', article: readArticle(text) }]);
    expect(found.map(({ words }) => words)).toEqual(['He said no.', 'Silver fell.']);
  });

  test('gives those that are as good in the order of the articles', () => {
    const of = (source: string, text: string) => ({ source, language: 'en', article: readArticle(text) });
    const found = findPassages('cobalt', [of('a', 'It was cold. They sold cobalt.'), of('b', 'They bought cobalt.')]);
    expect(found.map(({ source }) => source)).toEqual(['a', 'b']);
  });
});
