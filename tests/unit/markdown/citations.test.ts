import { describe, expect, test } from 'vitest';
import { collectFootnotes } from '../../../src/markdown/citations.ts';
import { parseBody } from '../../../src/markdown/parse.ts';

const collect = (text: string) => collectFootnotes(parseBody(text, 'md'));
const definition = (text: string) => collect(`One.[^1]\n\n[^1]: ${text}`);
const quotes = (text: string) =>
  definition(text).footnotes.flatMap(({ passages }) => passages.map(({ source, quote }) => `${source}: ${quote}`));

describe('the editors’ translation of a passage stands last', () => {
  const passage = (text: string) => {
    const { footnotes, problems } = definition(text);
    return [...footnotes.flatMap(({ passages }) => passages), ...problems].map((found) =>
      'quote' in found ? [found.quote, found.derived, found.translation] : found.rule,
    );
  };

  test.each([
    ['[Le](source:le) “deux navires” translation: two ships', ['deux navires', undefined, 'two ships']],
    ['[Le](source:le) “deux navires” translation: “two ships”', ['deux navires', undefined, 'two ships']],
    ['[Le](source:le) “2 et 3” derived: 2 + 3 translation: 2 and 3', ['2 et 3', '2 + 3', '2 and 3']],
    ['[Le](source:le) “la translation: un mot”', ['la translation: un mot', undefined, undefined]],
    ['[Le](source:le) “deux navires”', ['deux navires', undefined, undefined]],
  ])('%s', (text, expected) => expect(passage(text)).toEqual([expected]));

  test('other words are none', () => {
    expect(passage('[Le](source:le) “deux navires” traduction: two ships').at(-1)).toBe('citation');
  });
});

describe('a footnote’s passage stands', () => {
  test.each([
    ['in curly quotation marks', '[Wire](source:wire) “a list is read”', ['wire: a list is read']],
    ['in straight ones', '[Wire](source:wire) "a list is read"', ['wire: a list is read']],
    ['in German ones', '[Wire](source:wire) „a list is read“', ['wire: a list is read']],
    ['in French ones', '[Wire](source:wire) « a list is read »', ['wire: a list is read']],
    ['in the outermost marks', '[Wire](source:wire) “a “list” is read”', ['wire: a “list” is read']],
    ['behind a colon', '[Wire](source:wire): “a list is read”.', ['wire: a list is read']],
    ['in Japanese ones', '[Wire](source:wire) 「a list is read」', ['wire: a list is read']],
    ['in single angled ones', '[Wire](source:wire) ‹a list is read›', ['wire: a list is read']],
    ['in wide ones', '[Wire](source:wire) ＂a list is read＂', ['wire: a list is read']],
    ['with markup inside', '[Wire](source:wire) “a *list* is **read** `now`”', ['wire: a list is read now']],
    ['on two lines', '[Wire](source:wire) “a list\n    is read”', ['wire: a list\nis read']],
    ['over a hard line break', '[Wire](source:wire) “a list  \n    is read”', ['wire: a list\nis read']],
    ['in two paragraphs', '[Wire](source:wire) “a list\n\n    is read”', ['wire: a list\nis read']],
    [
      'over a web address',
      '[Wire](source:wire) “see www.example.org for more”',
      ['wire: see www.example.org for more'],
    ],
    [
      'once for each of two sources',
      '[Wire](source:wire) “a list” · [Daily](source:daily) “a fund”',
      ['wire: a list', 'daily: a fund'],
    ],
    [
      'once for each of two passages',
      '[W](source:wire) “a list”, [W](source:wire) “a fund”',
      ['wire: a list', 'wire: a fund'],
    ],
  ])('%s', (_, text, expected) => {
    expect(quotes(text)).toEqual(expected);
    expect(definition(text).problems).toEqual([]);
  });
});

describe('collectFootnotes(root)', () => {
  const note = (label: string) => `[^${label}]: [Wire](source:wire) “words”\n`;

  test('numbers footnotes by first mention', () => {
    const { footnotes } = collect(`One[^b] two[^a] three[^b].\n\n${note('a')}${note('b')}`);
    expect(footnotes.map(({ number, label, line }) => [number, label, line])).toEqual([
      [1, 'b', 4],
      [2, 'a', 3],
    ]);
  });

  test('takes labels as Markdown does, whatever their case', () => {
    const { footnotes, problems } = collect(`One.[^A]\n\n${note('a')}`);
    expect(footnotes).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  test.each([
    ['unused', `One.\n\n${note('a')}`, 'Unexpected footnote [^a], expected a sentence that cites it', 3, 1],
    [
      'given twice',
      `One.[^a]\n\n${note('a')}${note('a')}`,
      'Unexpected second footnote [^a], expected each name once',
      4,
      1,
    ],
    [
      'without a source',
      'One.[^a]\n\n[^a]: “words”',
      'Unexpected footnote [^a] without a source, expected a link to one',
      3,
      1,
    ],
    [
      'with a web address only',
      'One.[^a]\n\n[^a]: [W](https://a.org) “words”',
      'Unexpected footnote [^a] without a source, expected a link to one',
      3,
      1,
    ],
    [
      'without a passage',
      'One.[^a]\n\n[^a]: [W](source:wire) words',
      'Unexpected source without a passage in footnote [^a], expected its words in quotation marks',
      3,
      7,
    ],
    [
      'with an empty passage',
      'One.[^a]\n\n[^a]: [W](source:wire) “ ”',
      'Unexpected source without a passage in footnote [^a], expected its words in quotation marks',
      3,
      7,
    ],
    [
      'with one quotation mark',
      'One.[^a]\n\n[^a]: [W](source:wire) "words',
      'Unexpected source without a passage in footnote [^a], expected its words in quotation marks',
      3,
      7,
    ],
    [
      'with words in front',
      'One.[^a]\n\n[^a]: See [W](source:wire) “words”',
      'Unexpected words “See” in footnote [^a], expected links and passages alone',
      3,
      1,
    ],
    [
      'with words between',
      'One.[^a]\n\n[^a]: [W](source:wire), page 2: “words”',
      'Unexpected words “, page 2:” in footnote [^a], expected links and passages alone',
      3,
      1,
    ],
    [
      'with words behind',
      'One.[^a]\n\n[^a]: [W](source:wire) “words”, but he denied it',
      'Unexpected words “, but he denied it” in footnote [^a], expected links and passages alone',
      3,
      1,
    ],
    [
      'with a second paragraph',
      'One.[^a]\n\n[^a]: [W](source:wire) “words”\n\n    He paid $99 billion.',
      'Unexpected words “He paid $99 billion.” in footnote [^a], expected links and passages alone',
      3,
      1,
    ],
    [
      'with a list in it',
      'One.[^a]\n\n[^a]: [W](source:wire) “words”\n\n    - Two',
      'Unexpected words “Two” in footnote [^a], expected links and passages alone',
      5,
      5,
    ],
    [
      'with another one in it',
      'One.[^a]\n\n[^a]: [W](source:wire) “words”[^a]',
      'Unexpected [^a] inside footnote [^a], expected it in the text',
      3,
      31,
    ],
    ['empty', 'One.[^a]\n\n[^a]:', 'Unexpected footnote [^a] without a source, expected a link to one', 3, 1],
  ])('reports a footnote that is %s', (_, text, message, line, column) => {
    expect(collect(text).problems).toMatchObject([{ rule: 'citation', message, line, column }]);
  });
});

test.each([
  ['50 passages', Array(50).fill('a list is read'), true],
  ['51 passages', Array(51).fill('a list is read'), false],
  ['a passage of 2,000 characters', ['a'.repeat(2000)], true],
  ['a passage of 2,001 characters', ['a'.repeat(2001)], false],
])('whether a footnote may have %s', (_, passages: string[], isAllowed) => {
  const { footnotes, problems } = definition(passages.map((passage) => `[Wire](source:wire) “${passage}”`).join(' · '));
  expect(problems.length === 0).toBe(isAllowed);
  expect(footnotes[0]?.passages).toHaveLength(isAllowed ? passages.length : 0);
});
