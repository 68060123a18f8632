import { describe, expect, test } from 'vitest';
import { derived } from '../../../src/rules/derived.ts';
import { numbers } from '../../../src/rules/numbers.ts';
import { findings } from './dossier.ts';

const votes = '21 votes were cast for the bridge and 9 against it';
const boats = 'In the harbour there are 4 boats and no more';
const weekly = `On that evening ${votes}. ${boats}, as all the neighbours know.`;

/** What the rules say of a body whose footnote 1 quotes the votes and a calculation, and whose footnote 2 the boats. */
async function found(calculation: string, body: string): Promise<string[]> {
  const notes = `[^1]: [Weekly](source:weekly) “${votes}” derived: ${calculation}\n[^2]: [Weekly](source:weekly) “${boats}”`;
  const literal = { articles: { weekly }, briefings: { lead: { body: `${body}\n\n${notes}` } } };
  const all = [...(await findings(derived, literal)), ...(await findings(numbers, literal))];
  return all.map((text) => text.replace(/^.*?”: Unexpected /, ''));
}

describe('a calculation', () => {
  const unused = 'calculation “21 + 9”, expected its result in the text, 30';

  test.each<[string, string, string, string[]]>([
    ['is of use in a sentence that has its result', '21 + 9', 'Thirty votes were cast.[^1]', []],
    ['is of use in one of two sentences', '21 + 9', 'Thirty votes were cast.[^1] The bridge won.[^1]', []],
    ['is of use in the other', '21 + 9', 'The bridge won.[^1] Thirty votes were cast.[^1]', []],
    ['is of use beside another number', '21 + 9', 'Of thirty votes 21 were cast for it.[^1]', []],
    ['is of no use in two sentences', '21 + 9', 'The bridge won.[^1] Nobody was late.[^1]', [unused]],
    ['may rest on numbers of all passages of a sentence', '21 + 4', 'There are 25 of both.[^1][^2]', []],
    [
      'may not rest on a number of another sentence alone',
      '21 + 4',
      'There are 25 of both.[^1] The boats lie there.[^2]',
      [
        'calculation “21 + 4”, expected its result in the text, 25',
        'number “25”, expected one that stands in the evidence',
      ],
    ],
    ['may stand behind a sentence that lacks a number', '21 + 4', 'There are 25.[^1][^2] The bridge won.[^1]', []],
    ['states its result as it is', '21 + 9 = 30', 'Thirty votes were cast.[^1]', []],
    [
      'states another result',
      '21 + 9 = 31',
      'Thirty votes were cast.[^1]',
      ['result of “21 + 9 = 31”, expected 30, which comes out of it'],
    ],
  ])('%s: %s', async (_, calculation, body, expected) => {
    const messages = await found(calculation, body);
    expect(messages).toEqual(expected);
  });
});

test('a number that a passage in a language nobody here reads may give is not missing', async () => {
  const article = 'Satamassa on 40 venettä, ja ne tulivat sinne toukokuussa, kuten naapurit tietävät.';
  const body = 'There are 44 boats.[^1]';
  const notes = `[^1]: [Weekly](source:weekly) “${boats}” derived: 4 + 40; [Radio](source:radio) “${article.slice(0, -1)}”`;
  const literal = (language: string) => ({
    articles: { weekly, radio: article },
    sources: { radio: { language } },
    briefings: { lead: { body: `${body}\n\n${notes}` } },
  });
  expect(await findings(derived, literal('fi'))).toEqual([]);
});
