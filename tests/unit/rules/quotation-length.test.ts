import { expect, test } from 'vitest';
import { quotationLength } from '../../../src/rules/quotation-length.ts';
import { articles, findings } from './dossier.ts';

const words = (count: number) => (articles['wire'] ?? '').split(' ').slice(0, count).join(' ');
const quoting = (quote: string) => ({ events: { accord: { evidence: [{ source: 'wire', quote }] } } });

test.each([
  [7, 'The ministers for the sea of Portugal', ['Unexpected passage of 7 words, expected 8 to 40']],
  [8, words(8), []],
  [40, words(40), []],
  [41, words(41), ['Unexpected passage of 41 words, expected 8 to 40']],
  [7, 'The ministers for the sea […] signed [with others] an', ['Unexpected passage of 7 words, expected 8 to 40']],
])('quotation-length of %i words: %s', async (_, quote, found) => {
  const place = `events/accord.md “${quote.slice(0, 20)}”: `;
  expect(await findings(quotationLength, quoting(quote))).toEqual(found.map((message) => place + message));
});
