import { describe, expect, test } from 'vitest';
import { secondLook } from '../../../src/rules/second-look.ts';
import { findings } from './dossier.ts';

const quoted = {
  wire: 'The ministers for the sea of Portugal and Norway signed an accord on cleaner ferries in Lisbon',
  fund: 'Her colleague Kari Lund of Norway announced a fund of $2 billion for more than 30 new ferries',
};
const warn = async (id: string, sentence: string, quote: string) => {
  const rule = secondLook.find((each) => each.id === id);
  if (!rule) throw new Error(`Unexpected rule ${id}, expected one of the second look`);
  const body = `${sentence}[^1]\n\n[^1]: [Wire](source:wire) “${quote}”`;
  return (await findings(rule, { briefings: { lead: { body } } })).map((text) => text.replace(/^.*?”: /, ''));
};

describe('names', () => {
  test.each([
    ['The ministers signed in Lisbon.', quoted.wire, null],
    ['The Portuguese and Norwegian ministers signed.', quoted.wire, null],
    ['The ministers signed in Berlin.', quoted.wire, 'Berlin'],
    ['The German ministers signed.', quoted.wire, 'German'],
    ['The ministers of Portugal and Iceland signed.', quoted.wire, 'Iceland'],
    ['Kari Lund announced a fund.', quoted.fund, null],
    ['Kari Holm announced a fund.', quoted.fund, null],
    ['Liv Holm announced a fund.', quoted.fund, 'Liv'],
    ['The ministers signed on Tuesday in March.', quoted.wire, null],
  ])('%s', async (sentence, quote, name) => {
    expect(await warn('names', sentence, quote)).toEqual(
      name === null ? [] : [expect.stringMatching(new RegExp(`^Unexpected “${name}[^”]*”, expected a name`))],
    );
  });
});

describe('directions, denials and doubts', () => {
  test.each([
    ['negation', 'The ministers did not sign an accord on cleaner ferries.', quoted.wire, 1],
    ['negation', 'The ministers signed an accord on cleaner ferries.', quoted.wire, 0],
    ['scope', 'All ministers signed an accord on cleaner ferries.', quoted.wire, 1],
    ['scope', '“All ministers” signed an accord on cleaner ferries.', quoted.wire, 0],
    ['unrelated', 'Elevators for grain stand empty beside railways.', quoted.wire, 1],
    ['unrelated', 'Ferries for grain stand empty beside railways.', quoted.wire, 0],
    ['direction', 'A fund for fewer ferries fell.', quoted.fund, 0],
  ])('%s: %s', async (rule, sentence, quote, count) => {
    expect(await warn(rule, sentence, quote)).toHaveLength(count);
  });
});
