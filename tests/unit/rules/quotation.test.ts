import { describe, expect, test } from 'vitest';
import { quotation } from '../../../src/rules/quotation.ts';
import { articles, dossierOf, findings, signed } from './dossier.ts';

const quoting = (quote: string, source = 'wire') => ({ events: { accord: { evidence: [{ source, quote }] } } });
const misquoted = 'signed an accord on cheaper ferries in Lisbon on Tuesday';
const message = `Unexpected words in “${misquoted}”, expected a passage of wire word for word`;

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
      [
        `events/accord.md “signed an accord on ”: Unexpected words in “${signed.slice(0, 59)}…”, expected a passage of daily word for word`,
      ],
    ],
    ['nothing where there is no such source: that is for “references”', quoting(misquoted, 'weekly'), []],
  ])('%s', async (_, literal, found) => {
    expect(await findings(quotation, literal)).toEqual(found);
  });
});

test('quotation shows 60 characters of a passage, and shortens one of 61', async () => {
  const sixty = 'nobody ever said this of the harbour, the ferries or the lis';
  const shown = async (quote: string) =>
    /words in “(.*)”,/.exec((await findings(quotation, quoting(quote))).join())?.[1];
  expect(await shown(sixty)).toBe(sixty);
  expect(await shown(`${sixty}t`)).toBe(`${sixty.slice(0, 59)}…`);
});

describe('quotation hints at', () => {
  const hint = async (quote: string, texts = {}) => {
    const input = await dossierOf({ ...quoting(quote), texts });
    return quotation.check(input)[0]?.hint;
  };

  test('the longest match, where only the fingerprint is here', async () => {
    const quote = 'signed an accord on cleaner ferries in Porto on Tuesday';
    expect(await hint(quote)).toMatch(
      /^The source has “signed an accord on cleaner ferries in”, but after it goes otherwise\./,
    );
  });

  test('what to do, where nothing matches', async () => {
    expect(await hint('nothing of this was ever said by any of them')).toMatch(
      /^Copy the passage from the article again/,
    );
  });

  test('the nearest passage, where the text is here', async () => {
    const nearest = 'signed an accord on cleaner ferries in Lisbon on';
    expect(await hint(misquoted, articles)).toBe(`The nearest passage is “${nearest} Tuesday,”.`);
  });
});

test('quotation goes by the full text where it is here: a collision of digits doesn’t pass', async () => {
  const input = await dossierOf({ ...quoting(misquoted), texts: articles });
  const passage = input.dossier.events[0]?.evidence[0]?.passage;
  Object.assign(passage ?? {}, { status: 'verified', ranges: [{ start: 0, end: 9 }] });
  expect(quotation.check(input)).toHaveLength(1);
  expect(quotation.check({ ...input, texts: new Map() })).toHaveLength(0);
});
