import { describe, expect, test } from 'vitest';
import { readBody } from '../../../src/markdown/body.ts';

const read = (text: string) => readBody(text, { syntax: 'md', language: 'en' });
const notes = '\n\n[^a]: [Wire](source:wire) “words”\n[^b]: [Wire](source:wire) “words”';
const sentences = (text: string) =>
  read(text + notes).sentences.map(
    ({ text: words, citations, line, column }) => `${line}:${column} ${words} [${citations}]`,
  );

test.each([
  ['One.[^a] Two.[^b]', ['One.', 'Two.']],
  ['*One* [two](person:x).[^a] Three', ['One* [two](person:x).', 'Three']],
  ['One [two](person:x)[^a]', ['One [two']],
  ['- One.\n- Two.', ['One.', 'Two.']],
])('a sentence ends behind its last letter: %j', (text, expected) => {
  const lines = text.split('\n');
  const found = read(text + notes).sentences.map(({ line, column, end }) => [line, column, end] as const);
  expect(found.map(([line, column, end]) => lines[line - 1]?.slice(column - 1, (end?.column ?? 1) - 1))).toEqual(
    expected,
  );
});

describe('collectSentences(root)', () => {
  test.each([
    [
      'gives each sentence its footnotes',
      'One.[^a] Two.[^b] Three.',
      ['1:1 One. [1]', '1:10 Two. [2]', '1:19 Three. []'],
    ],
    ['keeps markers inside a sentence', 'One[^b] and[^a] two.', ['1:1 One and two. [1,2]']],
    ['keeps several markers together', 'One.[^a][^b] Two.', ['1:1 One. [1,2]', '1:14 Two. []']],
    ['counts a footnote again where it is cited again', 'One.[^a] Two.[^a]', ['1:1 One. [1]', '1:10 Two. [1]']],
    ['reads over markup', '*One* [two](person:x) `three`.[^a]', ['1:2 One two three. [1]']],
    ['reads over line breaks', 'One\ntwo.[^a]\nThree.', ['1:1 One\ntwo. [1]', '3:1 Three. []']],
    ['reads over hard line breaks', 'One  \ntwo.[^a]', ['1:1 One\ntwo. [1]']],
    [
      'reads lists and tables',
      '- One.[^a]\n- Two.\n\n| A |\n|---|\n| Four.[^b] |',
      ['1:3 One. [1]', '2:3 Two. []', '4:3 A []', '6:3 Four. [2]'],
    ],
    ['reads block quotations', '> One.[^a]', ['1:3 One. [1]']],
    ['leaves headings and code out', '# One.\n\n    Two.\n\nThree.[^a]', ['5:1 Three. [1]']],
    [
      'isn’t fooled by abbreviations',
      'The U.S. Secretary spent $12.5 billion on Feb. 4.[^a] So.',
      ['1:1 The U.S. Secretary spent $12.5 billion on Feb. 4. [1]', '1:55 So. []'],
    ],
  ])('%s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

describe('a marker that leads nowhere', () => {
  test.each([
    ['is found at its place', 'One.[^x]', ['1:5 Unexpected [^x], expected a footnote of that name']],
    ['on a later line', 'One\ntwo.[^x]', ['2:5 Unexpected [^x], expected a footnote of that name']],
    [
      'twice',
      'One.[^x] Two.[^y]',
      [
        '1:5 Unexpected [^x], expected a footnote of that name',
        '1:14 Unexpected [^y], expected a footnote of that name',
      ],
    ],
    ['not in code', '`[^x]`', []],
  ])('%s', (_, text, expected) => {
    expect(read(text).problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual(expected);
  });
});
