import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../../../src/core/evidence/fingerprint.ts';
import {
  countQuotedWords,
  findInWords,
  findQuotation,
  parseQuotation,
  type QuotationStatus,
} from '../../../../src/core/evidence/quotation.ts';
import { wordsOf } from '../../../../src/core/evidence/words.ts';

const text =
  'The ministers signed an accord on cleaner ferries on Tuesday, after two days of talks that nearly failed over the ' +
  'price of shore power. “A list,” she said, “is read by the neighbours of the harbour every spring.”';
const words = wordsOf(text).map(({ form }) => form);

describe('findQuotation(quote, fingerprint) and findInWords(quote, words) agree on', () => {
  test.each<[string, string, QuotationStatus, [number, number][]]>([
    ['a passage', 'signed an accord on cleaner ferries on Tuesday', 'verified', [[2, 10]]],
    ['the whole text', text, 'verified', [[0, 38]]],
    ['a passage at the end', 'the neighbours of the harbour every spring', 'verified', [[31, 38]]],
    ['six words', 'an accord on cleaner ferries on', 'verified', [[3, 9]]],
    ['five words', 'an accord on cleaner ferries', 'unverifiable', [[3, 8]]],
    [
      'words left out',
      'signed an accord on cleaner ferries … two days of talks that nearly failed',
      'edited',
      [
        [2, 8],
        [11, 18],
      ],
    ],
    [
      '… in brackets',
      'signed an accord on cleaner ferries […] two days of talks that nearly',
      'edited',
      [
        [2, 8],
        [11, 17],
      ],
    ],
    [
      'three dots',
      'signed an accord on cleaner ferries ... two days of talks that nearly',
      'edited',
      [
        [2, 8],
        [11, 17],
      ],
    ],
    [
      'three spaced dots',
      'signed an accord on cleaner ferries . . . two days of talks that nearly',
      'edited',
      [
        [2, 8],
        [11, 17],
      ],
    ],
    [
      'words put in',
      'after two days of talks that nearly [and loudly] failed over the price of shore',
      'edited',
      [
        [10, 17],
        [17, 23],
      ],
    ],
    [
      'words put for others',
      'two days of talks that nearly [broke down] over the price of shore power',
      'edited',
      [
        [11, 17],
        [18, 24],
      ],
    ],
    ['a capital put in', '[S]igned an accord on cleaner ferries on Tuesday', 'verified', [[2, 10]]],
    ['an ellipsis at its ends', '… signed an accord on cleaner ferries on Tuesday …', 'edited', [[2, 10]]],
    [
      'a short piece',
      'signed an accord on cleaner ferries … nearly failed over',
      'unverifiable',
      [
        [2, 8],
        [16, 19],
      ],
    ],
    ['pieces in the wrong order', 'two days of talks that nearly … signed an accord on cleaner ferries', 'missing', []],
    ['one piece twice', 'signed an accord on cleaner ferries … signed an accord on cleaner ferries', 'missing', []],
    ['a changed word', 'signed an accord on cheaper ferries on Tuesday', 'missing', []],
    ['a part of a word', 'signed an accord on cleaner ferries on Tues', 'missing', []],
    ['more than the text', `${text} And so on.`, 'missing', []],
    ['no words', ' … ', 'unverifiable', []],
  ])('%s', (_, quote, status, ranges) => {
    const passage = { status, ranges: ranges.map(([start, end]) => ({ start, end })) };
    expect(findInWords(quote, words)).toEqual(passage);
    expect(findQuotation(quote, fingerprint(text))).toEqual(passage);
  });
});

test('findQuotation(quote, fingerprint) gives no place to pieces of one or two words, which have no digit', () => {
  const quote = 'ministers … accord on cleaner ferries on Tuesday … spring';
  const { status, ranges } = findQuotation(quote, fingerprint(text));
  expect({ status, ranges }).toEqual({ status: 'unverifiable', ranges: [{ start: 4, end: 10 }] });
});

describe('parseQuotation(quote)', () => {
  test.each([
    ['one two', [['one', 'two']], false],
    ['One … two', [['one'], ['two']], true],
    ['one [two] three', [['one'], ['three']], true],
    ['[O]ne two', [['one', 'two']], false],
    ['minister[s] met', [['minister'], ['met']], true],
    ['one.. two', [['one', 'two']], false],
    ['one [two', [['one', 'two']], false],
    ['', [], false],
  ])('takes %j apart', (quote, pieces, edited) => {
    expect(parseQuotation(quote)).toEqual({ pieces, edited });
  });
});

test.each([
  ['signed an accord', 3],
  ['signed … an [important] accord', 3],
  ['47% of $12bn', 5],
  ['[…]', 0],
])('countQuotedWords(%j) is %i', (quote, count) => {
  expect(countQuotedWords(quote)).toBe(count);
});
