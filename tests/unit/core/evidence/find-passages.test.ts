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

  test('gives no more than were asked for', () => {
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
});
