import { describe, expect, test } from 'vitest';
import { numbers } from '../../../src/rules/numbers.ts';
import { dossierOf, findings } from './dossier.ts';

const fund = 'announced a fund of $2 billion for more than 30 new ferries, 60% of it paid';
const unexpected = (text: string) => `Unexpected number “${text}”, expected one that stands in the evidence`;

describe('numbers in a sentence', () => {
  test.each([
    ['The fund has $2bn.', []],
    ['The fund of two billion dollars pays for over thirty ferries.', []],
    ['Oslo pays 60 per cent.', []],
    ['The fund has $3 billion.', ['$3 billion']],
    ['It pays for 31 ferries.', ['31']],
    ['Oslo pays 65%, of €2 billion.', ['65%', '€2 billion']],
  ])('%s', async (sentence, found) => {
    const body = `${sentence}[^1]\n\n[^1]: [Wire](source:wire) “${fund}”`;
    const shown = await findings(numbers, { events: { accord: { body } } });
    expect(shown).toEqual(
      found.map(
        (text) =>
          `events/accord.md “${`${sentence.slice(sentence.indexOf(text))}[^1]`.slice(0, 20)}”: ${unexpected(text)}`,
      ),
    );
  });
});

describe('numbers of a reading', () => {
  test.each([
    ['more than 30', []],
    ['over 30', []],
    ['30', ['Unexpected value “30”, expected the number that its passage gives']],
    ['more than 40', ['Unexpected value “more than 40”, expected the number that its passage gives']],
  ])('%s', async (value, found) => {
    const readings = [{ source: 'wire', quote: fund, value }];
    const place = `figures/ferries.md “${/^\d/.test(value) ? `"${value}"` : value}”: `;
    expect(await findings(numbers, { figures: { ferries: { readings } } })).toEqual(
      found.map((message) => place + message),
    );
  });
});

test.each([
  ['The fund pays for 30 ferries.', 'The passage has “more than 30”. '],
  ['The fund has $2 billion a month.', 'The passage has “$2 billion a year”. '],
  ['Its share rose to 60%.', 'The passage has “from 60%”. '],
  ['It has $2.5 billion.', ''],
])('the hint tells how the passage has the same number: %s', async (sentence, told) => {
  const quote = 'a fund of $2 billion a year for more than 30 new ferries, while its share fell from 60%';
  const articles = { wire: quote };
  const body = `${sentence}[^1]\n\n[^1]: [Wire](source:wire) “${quote}”`;
  const found = numbers.check(await dossierOf({ articles, events: { accord: { body } } }));
  expect(found.map(({ hint }) => hint?.replace(/Cite the passage.*/, ''))).toEqual([told]);
});
