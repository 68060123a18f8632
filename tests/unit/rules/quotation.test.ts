import { describe, expect, test } from 'vitest';
import { quotation } from '../../../src/rules/quotation.ts';
import { articles, dossierOf, findings, signed } from './dossier.ts';

const quoting = (quote: string, source = 'wire') => ({ events: { accord: { evidence: [{ source, quote }] } } });
const misquoted = 'signed an accord on cheaper ferries in Lisbon on Tuesday';
const unproven = (quote: string, source: string) =>
  `Unexpected passage “${quote}” without a proof, expected words of ${source} that seeds/${source}.proofs proves`;
const message = unproven(misquoted, 'wire');

describe('quotation finds', () => {
  test.each([
    ['nothing where a passage stands in its source', quoting(signed), []],
    [
      'a misquotation in the front matter',
      quoting(misquoted),
      [`events/accord.md “${misquoted.slice(0, 20)}”: ${message}`],
    ],
    [
      'a misquotation in a footnote',
      { events: { accord: { body: `They signed.[^1]\n\n[^1]: [Wire](source:wire) “${misquoted}”` } } },
      [`events/accord.md “[Wire](source:wire) ”: ${message}`],
    ],
    [
      'a passage of another source',
      quoting(signed, 'daily'),
      [`events/accord.md “signed an accord on ”: ${unproven(`${signed.slice(0, 59)}…`, 'daily')}`],
    ],
    ['nothing where there is no such source: that is for “references”', quoting(misquoted, 'weekly'), []],
  ])('%s', async (_, literal, found) => {
    expect(await findings(quotation, literal)).toEqual(found);
  });
});

test('quotation shows 60 characters of a passage, and shortens one of 61', async () => {
  const sixty = 'nobody ever said this of the harbour, the ferries or the lis';
  const shown = async (quote: string) =>
    /passage “(.*)” without/.exec((await findings(quotation, quoting(quote))).join())?.[1];
  expect(await shown(sixty)).toBe(sixty);
  expect(await shown(`${sixty}t`)).toBe(`${sixty.slice(0, 59)}…`);
});

describe('quotation hints at', () => {
  const hint = async (quote: string, texts = {}) => {
    const input = await dossierOf({ ...quoting(quote), texts });
    return quotation.check(input)[0]?.hint;
  };

  test('who can get a proof, where the text isn’t here', async () => {
    expect(await hint(misquoted)).toMatch(
      /^If a word is wrong, mend it\. If all are right, somebody with the article’s text/,
    );
  });

  test('what to do, where nothing of the text is like it', async () => {
    expect(await hint('nothing of this was ever said by any of them', articles)).toMatch(
      /^Copy the passage from the article again/,
    );
  });

  test('the nearest passage, where the text is here', async () => {
    const nearest = 'signed an accord on cleaner ferries in Lisbon on';
    expect(await hint(misquoted, articles)).toBe(
      `The nearest passage is “${nearest} Tuesday,”. It has “cleaner”, and yours “cheaper”.`,
    );
  });
});

test('quotation looks for the nearest passage for the first 30 of a source alone, which takes its time', async () => {
  const evidence = Array.from({ length: 31 }, () => ({ source: 'wire', quote: misquoted }));
  const found = quotation.check(await dossierOf({ events: { accord: { evidence } }, texts: articles }));
  expect(found.map(({ hint }) => hint?.startsWith('The nearest'))).toEqual([...Array(30).fill(true), false]);
});

test.each([
  ['a changed word', misquoted, 'Unexpected words in'],
  ['a gap of more than a paragraph or 40 words', 'The ministers for … paid by Oslo', 'Unexpected gap in'],
])('quotation tells %s, where the text is here', async (_, quote, start) => {
  const [found] = quotation.check(await dossierOf({ ...quoting(quote), texts: articles }));
  expect(found?.message.slice(0, start.length)).toBe(start);
});
