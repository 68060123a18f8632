import { expect, test } from 'vitest';
import { quotationLength } from '../../../src/rules/quotation-length.ts';
import { articles, findings } from './dossier.ts';

const words = (count: number) => (articles['wire'] ?? '').split(' ').slice(0, count).join(' ');
const quoting = (quote: string) => ({ events: { accord: { evidence: [{ source: 'wire', quote }] } } });

test.each([
  [1, 'The', ['Unexpected passage of 1 word, expected 2 to 40']],
  [2, words(2), []],
  [40, words(40), []],
  [41, words(41), ['Unexpected passage of 41 words, expected 2 to 40']],
])('quotation-length of %i words: %s', async (_, quote, found) => {
  const place = `events/accord.md “${quote.slice(0, 20)}”: `;
  expect(await findings(quotationLength, quoting(quote))).toEqual(found.map((message) => place + message));
});
