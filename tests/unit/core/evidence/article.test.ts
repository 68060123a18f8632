import { expect, test } from 'vitest';
import { readArticle } from '../../../../src/core/evidence/article.ts';

test.each([
  ['a hyphen at a line’s end joins', 'the har-\nbour', ['the', 'harbour']],
  ['also behind a first letter', 'x-\nray', ['xray']],
  ['and with spaces around the line’s end', 'har- \n  bour', ['harbour']],
  ['not at the beginning', '-\nbour', ['bour']],
  ['not before a digit', 'covid-\n19', ['covid', '19']],
  ['not behind one', '19-\nday', ['19', 'day']],
  ['nor before an empty line', 'har-\n\nbour', ['har', 'bour']],
  ['nor in a line', 'har- bour', ['har', 'bour']],
])('%s', (_, text, forms) => {
  expect(readArticle(text).forms).toEqual(forms);
});

test.each([
  ['behind a word', 'The end¹ so said¹², he', 'The end so said, he'],
  ['behind a mark', 'in it.¹ “So”² he', 'in it. “So” he'],
  ['in brackets', 'said[1] so[123]', 'said so'],
  ['not in brackets alone', 'said [1] so', 'said [1] so'],
  ['not behind a short word, which may be a unit', 'of 5 km² and m²', 'of 5 km² and m²'],
  ['not of more than three digits', 'said[1234]', 'said[1234]'],
])('signs of footnotes are taken off %s', (_, text, expected) => {
  expect(readArticle(text).text).toBe(expected);
});

test.each([
  ['at empty lines, where there are any', 'One two\nthree.\n\nFour\n \nFive', [0, 3, 4]],
  ['at each line otherwise', 'One two\nthree.\nFour', [0, 2, 3]],
  ['once for many empty lines', 'One\n\n\n\nTwo three\n\n', [0, 1]],
  ['with the first word alone', 'One', [0]],
  ['nowhere without words', ' \n\n ', []],
])('paragraphs begin %s', (_, text, paragraphs) => {
  expect(readArticle(text).paragraphs).toEqual(paragraphs);
});
