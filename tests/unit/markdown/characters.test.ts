import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusedCharacters } from '../../../src/core/language/characters.ts';
import { readBody } from '../../../src/markdown/body.ts';

const read = (text: string, syntax: 'md' | 'mdx' = 'md') => readBody(text, { syntax, language: 'en' });
const problems = (text: string) =>
  read(text).problems.map(({ rule, line, column, message }) => `${rule} ${line}:${column} ${message.split(',')[0]}`);

describe('what a body spells in another way stands in its very place', () => {
  test.each([
    ['a &#x202e; b', 'characters 1:3 Unexpected U+202E RIGHT-TO-LEFT OVERRIDE'],
    ['a\n> b &#27;', 'characters 2:5 Unexpected U+001B ESCAPE'],
    ['| a |\n|-|\n| b &NoBreak; |', 'characters 3:5 Unexpected U+2060 WORD JOINER'],
    ['- a &#xD83D;&#xDE00; b', 'characters 1:5 Unexpected U+FFFD REPLACEMENT CHARACTER and 1 more behind it'],
    ['a &#xD7FF; b', 'characters 1:3 Unexpected U+D7FF (no character in Unicode)'],
    ['a &#xD800; b', 'characters 1:3 Unexpected U+FFFD REPLACEMENT CHARACTER'],
    ['a &#xDFFF; b', 'characters 1:3 Unexpected U+FFFD REPLACEMENT CHARACTER'],
    ['a &#xE000; b', 'characters 1:3 Unexpected U+E000 (a private-use character)'],
    ['a &#x10FFFF; b', 'characters 1:3 Unexpected U+10FFFF (a noncharacter)'],
    ['a &#x110000; b', 'characters 1:3 Unexpected U+FFFD REPLACEMENT CHARACTER'],
    ['`a` &#0;', 'characters 1:5 Unexpected U+0000 NULL'],
    ['a \\&#0; &#1;', 'characters 1:9 Unexpected U+0001 START OF HEADING'],
    ['[a](https://example.org "t&#x200b;t")', 'characters 1:27 Unexpected U+200B ZERO WIDTH SPACE'],
    ['`&#1;` a &#1; `b`', 'characters 1:10 Unexpected U+0001 START OF HEADING'],
    ['a &#x2067; b\n\nc', 'characters 1:3 Unexpected U+2067 RIGHT-TO-LEFT ISOLATE alone in its paragraph'],
    ['1&lrm;&#50;', 'characters 1:2 Unexpected U+200E LEFT-TO-RIGHT MARK'],
    ['&#49;\u200E2', 'characters 1:6 Unexpected U+200E LEFT-TO-RIGHT MARK'],
    ['[a %0a](event:x%0ay)', 'characters 1:16 Unexpected U+000A LINE FEED behind “%0a” in an address'],
    ['[a][b]\n\n[b]: /x%00', 'characters 3:8 Unexpected U+0000 NULL behind “%00” in an address'],
    ['*\u200E*\u200E', 'characters 1:1 Unexpected U+200E LEFT-TO-RIGHT MARK'],
    ['a\n\n# &nbsp;', 'characters 3:1 Unexpected heading in which nothing can be seen'],
    ['#', 'characters 1:1 Unexpected heading in which nothing can be seen'],
    ['a [](https://example.org)', 'characters 1:3 Unexpected link in which nothing can be seen'],
    ['\u2067a\n\nb\u2069', 'characters 1:1 Unexpected U+2067 RIGHT-TO-LEFT ISOLATE alone in its paragraph'],
    [
      '| \u2067a | b\u2069 |\n|-|-|\n| c | d |',
      'characters 1:3 Unexpected U+2067 RIGHT-TO-LEFT ISOLATE alone in its paragraph',
    ],
  ])('%j', (text, expected) => expect(problems(text)).toContain(expected));
});

test.each([
  'a &amp; b &lt; c &nbsp; &hellip; &#8217; &copy',
  '`&#0;` and ```` &#0; ````',
  '\\&#0;',
  '&rlm;א&lrm; har&shy;bour م&zwnj;ن &#x1F469;&zwj;&#x1F680;',
  '&#x2067;א\nב&#x2069;',
  '[a](https://example.org/?a=1&b=%E2%80%8C)',
  '# a',
  'R&D; &unknown; &#;',
])('%j holds nothing unseen', (text) => expect(problems(text)).toEqual([]));

test('a body of a thousand places is read in time linear in it', { timeout: 60_000 }, () => {
  expect(problems('a &#0; b\n'.repeat(1500))).toHaveLength(1500);
});

test('nothing that is refused comes out of a body without a problem', { timeout: 120_000 }, () => {
  const odd = [
    '&#0;',
    '&#x202e;',
    '&zwj;',
    '&#xD800;',
    '&ZeroWidthSpace;',
    '\u202E',
    '\0',
    '%00',
    '\u200D',
    '1',
    '\u200E',
  ];
  const marks = [
    '*',
    '`',
    '\n',
    '\n\n',
    '# ',
    '- ',
    '| a |\n|-|\n| ',
    '[',
    '](/a',
    ')',
    '[^a]',
    '\\',
    '<Figure id="',
    '" />',
    '👩',
    'a',
  ];
  const texts = fc.array(fc.constantFrom(...odd, ...marks, ...marks), { maxLength: 20 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, fc.constantFrom('md' as const, 'mdx' as const), (text, syntax) => {
      const body = read(text, syntax);
      if (refusedCharacters(text).length > 0 || body.problems.some(({ rule }) => rule === 'characters')) return;
      const { parts, sentences, footnotes } = body;
      expect(stringsIn({ parts, sentences, footnotes }).flatMap(refusedCharacters)).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value.replace(/<[^>]*>/g, '<>')];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
