import { expect, test } from 'vitest';
import { unverifiable } from '../../../src/rules/unverifiable.ts';
import { findings } from './dossier.ts';

const short = 'Unexpected short piece in a shortened passage, expected 6 words or more on each side of … or [ ]';

test.each([
  ['six words on each side', 'ministers for the sea of Portugal … accord on cleaner ferries in Lisbon', []],
  ['five words behind', 'ministers for the sea of Portugal … accord on cleaner ferries in', [short]],
  ['two words before', 'The ministers […] signed an accord on cleaner ferries in Lisbon', [short]],
  ['a misquotation: that is for “quotation”', 'ministers for the sea of Denmark … accord on cleaner ferries', []],
])('unverifiable: %s', async (_, quote, found) => {
  const literal = { events: { accord: { evidence: [{ source: 'wire', quote }] } } };
  expect(await findings(unverifiable, literal)).toEqual(
    found.map((message) => `events/accord.md “${quote.slice(0, 20)}”: ${message}`),
  );
});
