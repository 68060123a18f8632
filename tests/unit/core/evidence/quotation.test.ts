import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../../src/core/evidence/article.ts';
import { finder, parseProofs, printProofs } from '../../../../src/core/evidence/proofs.ts';
import {
  countQuotedWords,
  parseQuotation,
  placeLoosely,
  type QuotationStatus,
} from '../../../../src/core/evidence/quotation.ts';
import { sealText } from '../../../../src/core/evidence/seal.ts';

const text =
  'The ministers signed an accord on cleaner ferries on Tuesday, after two days of talks that nearly failed over the ' +
  'price of shore power. “A list,” she said, “is read by the neighbours of the harbour every spring.”\n\n' +
  'Will the cabinet resign? Nobody knows. The well-\nknown minis-\nters said¹ no[2] word…then left. It fell to −5 degrees.';
const article = readArticle(text);
const { seal } = sealText(article.forms, article.paragraphs);
const find = finder({ seals: [seal], lines: [], text: { article, edition: 0, secret: '' } });

describe('a quotation is looked up', () => {
  test.each<[string, string, QuotationStatus, [number, number][], number[]]>([
    ['a passage', 'signed an accord on cleaner ferries on Tuesday', 'verified', [[2, 10]], []],
    ['one word', 'ferries', 'verified', [[7, 8]], []],
    [
      'words left out',
      'signed an accord … two days of talks',
      'edited',
      [
        [2, 5],
        [11, 15],
      ],
      [6],
    ],
    [
      '… in brackets',
      'signed an accord […] two days',
      'edited',
      [
        [2, 5],
        [11, 13],
      ],
      [6],
    ],
    [
      'three spaced dots',
      'signed an accord . . . two days',
      'edited',
      [
        [2, 5],
        [11, 13],
      ],
      [6],
    ],
    ['words put in', 'talks that nearly [and loudly] failed over', 'edited', [[14, 19]], [0]],
    [
      'words put for others',
      'talks that nearly [broke] over the price',
      'edited',
      [
        [14, 17],
        [18, 21],
      ],
      [1],
    ],
    ['a capital put in', '[S]igned an accord', 'verified', [[2, 5]], []],
    ['an ellipsis at its ends', '… signed an accord …', 'verified', [[2, 5]], []],
    [
      'the nearer of two places',
      'on … Tuesday',
      'edited',
      [
        [5, 6],
        [9, 10],
      ],
      [3],
    ],
    ['a question', 'Will the cabinet resign?', 'verified', [[38, 42]], []],
    ['a question without its mark', 'Will the cabinet resign', 'missing', [], []],
    ['a gap across paragraphs', 'every spring … Nobody knows', 'missing', [], []],
    ['words across paragraphs', 'every spring. Will the cabinet', 'verified', [[36, 41]], []],
    ['hyphens at line ends that join', 'The wellknown ministers said', 'verified', [[44, 48]], []],
    ['hyphens at line ends, kept', 'The well-known minis-\nters said', 'verified', [[44, 48]], []],
    ['footnote signs left off', 'ministers said no word', 'verified', [[46, 50]], []],
    ['footnote signs copied', 'ministers said¹ no[2] word', 'verified', [[46, 50]], []],
    ['an ellipsis of the article’s own', 'no word … then left', 'verified', [[48, 52]], [0]],
    ['a number without its minus', 'fell to 5 degrees', 'missing', [], []],
    ['pieces in the wrong order', 'two days of talks … signed an accord', 'missing', [], []],
    ['one piece twice', 'signed an accord … signed an accord', 'missing', [], []],
    ['a changed word', 'signed an accord on cheaper ferries on Tuesday', 'missing', [], []],
    ['a part of a word', 'cleaner ferries on Tues', 'missing', [], []],
    ['no words', ' … ', 'missing', [], []],
  ])('%s', (_, quote, status, ranges, leftOut) => {
    expect(find(quote).verdict).toEqual({
      status,
      ranges: ranges.map(([start, end]) => ({ start, end })),
      leftOut,
      edition: 0,
    });
  });
});

describe('between the pieces of a quotation', () => {
  const words = Array.from({ length: 120 }, (_, at) => `w${at}`);
  const long = readArticle(words.join(' '));
  const sealed = sealText(long.forms, long.paragraphs);
  const inText = finder({ seals: [sealed.seal], lines: [], text: { article: long, edition: 0, secret: '' } });
  const pieces = (count: number) => Array.from({ length: count }, (_, at) => `w${3 * at} w${3 * at + 1}`).join(' … ');

  test.each<[string, string, QuotationStatus]>([
    ['lie forty words', 'w0 w1 … w42 w43', 'edited'],
    ['lie no more words', 'w0 w1 … w43 w44', 'missing'],
    ['at the end of the text too', 'w76 w77 … w118 w119', 'edited'],
    ['twelve of them', pieces(12), 'edited'],
    ['of no more than these', pieces(13), 'missing'],
    ['in another order', 'w4 w5 … w0 w1', 'missing'],
  ])('%s', (_, quote, status) => expect(inText(quote).verdict.status).toBe(status));

  test('what was found can be proved, and is found by its proof without the text', () => {
    const found = inText('w4 w5 … w10 w11');
    expect(found).toMatchObject({ isNew: true, verdict: { leftOut: [4], edition: 0 } });
    const lines = parseProofs(printProofs(found.proof ? [found.proof] : []), [sealed.seal]);
    const byProof = finder({ seals: [sealed.seal], lines, text: null });
    expect(byProof('w4 w5 … w10 w11')).toEqual({ ...found, isNew: false });
    for (const other of ['w4 w5 w10 w11', 'w4 … w5 w10 w11', 'w4 w5 … w10', 'w5 … w10 w11', '…'])
      expect(byProof(other)).toEqual({
        verdict: { status: 'missing', ranges: [], leftOut: [], edition: 0 },
        proof: null,
        isNew: false,
      });
    const forged = lines.map((line) => ({
      ...line,
      proof: line.proof && { ...line.proof, path: line.proof.path.slice(16) },
    }));
    expect(finder({ seals: [sealed.seal], lines: forged, text: null })('w4 w5 … w10 w11').verdict.status).toBe(
      'missing',
    );
  });

  test('proofs are printed each once, in the order of their places, and read again as they were', () => {
    const proofs = ['w10 w11', 'w4 w5 … w10 w11', 'w4 w5', 'w10 w11', 'w9 w10'].flatMap(
      (quote) => inText(quote).proof ?? [],
    );
    const printed = printProofs(proofs);
    expect(printed.split('\n').map((line) => line.split(' ')[0])).toEqual(['4-6', '4-6,10-12', '9-11', '10-12', '']);
    const read = parseProofs(`\n${printed}\nno proof\n`, [{ ...sealed.seal, check: '1'.repeat(32) }, sealed.seal]);
    expect(read.map(({ line, edition, proof }) => [line, edition, proof === null])).toEqual([
      ...[2, 3, 4, 5].map((line) => [line, 1, false]),
      [7, -1, true],
    ]);
    expect(printProofs(read.flatMap(({ proof }) => proof ?? []))).toBe(printed);
  });
});

describe('parseQuotation(quote)', () => {
  test.each([
    ['one two', [['one', 'two']], []],
    ['One … two', [['one'], ['two']], []],
    ['one [two] three', [['one'], ['three']], ['two']],
    ['[The] one … [ ] two', [['one'], ['two']], ['The', ' ']],
    ['[O]ne two', [['one', 'two']], []],
    ['minister[s] met', [['minister'], ['met']], ['s']],
    ['one.. two', [['one', 'two']], []],
    ['one [two', [['one', 'two']], []],
    ['', [], []],
  ])('takes %j apart', (quote, pieces, brackets) => {
    const parsed = parseQuotation(quote);
    expect(parsed.pieces.map((piece) => piece.map(({ form }) => form))).toEqual(pieces);
    expect(parsed.brackets).toEqual(brackets);
    expect(parsed.gaps).toHaveLength(Math.max(0, pieces.length - 1));
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

test.each([
  [
    'b … d … b',
    [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
  ],
  [
    'a b … e f',
    [
      [0, 2],
      [6, 8],
    ],
  ],
  ['d … a', null],
  ['…', null],
])('placeLoosely finds each piece behind the one before it: %j', (quote, places) => {
  const found = placeLoosely(parseQuotation(quote), { forms: 'a b c d c b e f'.split(' '), paragraphs: [0] });
  expect(found?.pieces.map(({ start, end }) => [start, end]) ?? null).toEqual(places);
});
