import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBody } from '../../../src/markdown/body.ts';
import { toHtml } from '../../../src/markdown/html.ts';

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

describe('lookThrough(root)', () => {
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
    ['reads a heading whole', '# One. Two?\n\nThree.[^a]', ['1:3 One. Two? []', '3:1 Three. [1]']],
    [
      'reads a row with all footnotes of it and of the head',
      '| A | B[^b] |\n|---|---|\n| Four | five[^a] |\n| Six |  |',
      ['1:3 A; B [1]', '3:3 Four; five [2,1]', '4:3 Six [1]'],
    ],
    [
      'lends a block the footnotes of the words that introduce it',
      'They differ:[^a]\n\n- One.\n- Two.[^b]\n\nEnd.',
      ['1:1 They differ: [1]', '3:3 One. [1]', '4:3 Two. [2]', '6:1 End. []'],
    ],
    ['lends none where no colon introduces it', 'They differ.[^a]\n\n- One.', ['1:1 They differ. [1]', '3:3 One. []']],
    [
      'gives each part of a block quotation all footnotes in it',
      '> One. Two.[^a]\n>\n> — Ana[^b]',
      ['1:3 One. [1,2]', '1:8 Two. [1,2]', '3:3 — Ana [2,1]'],
    ],
    [
      'isn’t fooled by abbreviations',
      'The U.S. Secretary spent $12.5 billion on Feb. 4.[^a] So.',
      ['1:1 The U.S. Secretary spent $12.5 billion on Feb. 4. [1]', '1:55 So. []'],
    ],
  ])('%s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

test.each([
  ['One.', ['prose']],
  ['# One', ['heading']],
  ['| A |\n|---|\n| B |', ['heading', 'row']],
  ['> One.\n>\n> - Two.\n>\n> — Ana', ['quoted', 'quoted', 'prose']],
  ['- > One.', ['quoted']],
])('%j is read as %j', (text, forms) => {
  expect(read(text).sentences.map(({ form }) => form)).toEqual(forms);
});

test.each([
  ['    paid $99 billion', 'Take away the four spaces or the tab before “paid $99 billion”, which make code of it.'],
  [
    '- One.\n\n      paid $99 billion',
    'Take away the four spaces or the tab before “paid $99 billion”, which make code of it.',
  ],
  [
    '```\npaid $99 billion\n```',
    'Delete the lines of ``` or ~~~ around it: what is published is text that rests on sources.',
  ],
])('%j is refused', (text, hint) => {
  expect(read(text).problems).toMatchObject([{ rule: 'markup', hint }]);
});

describe('every word that a reader sees is in a sentence, or the entry is refused', () => {
  const words = [
    'alpha',
    'beta.',
    'Gamma',
    '99',
    '[^a]',
    '[out](https://a.example)',
    '`code`',
    '~~not~~',
    'www.b.example',
    '&amp;',
  ];
  const marks = [
    '# ',
    '> ',
    '- ',
    '1. ',
    '- [ ] ',
    '    ',
    '\t',
    '| x | y |\n|-|-|\n| ',
    ' | ',
    '\n',
    '\n\n',
    '\n\n',
    '**',
    '*',
    '_',
    '  \n',
    '---\n',
    '===\n',
    '```\n',
    '~~~',
    '<b>',
    '<!-- c -->',
    '![i](j)',
    ':',
    '[x]: /y "z"\n',
    '[x]',
    '[^b]: [W](source:w) “q”\n',
    '<Meetings />\n',
    '{1}',
    '\\',
  ];
  const texts = fc
    .array(fc.constantFrom(...words, ...words, ...marks), { maxLength: 25 })
    .map((parts) => parts.join(''));
  const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const seenIn = (html: string) =>
    html
      .replace(/<sup class="cite">.*?<\/sup>/g, ' ')
      // A sign > may stand in an attribute.
      .replace(/<\/?(?:em|strong|del|code|a)\b(?:"[^"]*"|[^">])*>/g, '')
      .replace(/<(?:"[^"]*"|[^">])*>/g, ' ')
      .replace(/&(?:#x?\w+|\w+);/g, ' ');

  test.each(['md', 'mdx'] as const)('of random Markdown (%s)', (syntax) => {
    fc.assert(
      fc.property(texts, (text) => {
        const body = readBody(`${text}\n\n[^a]: [W](source:w) “some words”`, { syntax, language: 'en' });
        if (body.problems.length > 0) return;
        const html = body.parts
          .map(({ part }) =>
            part.kind === 'text'
              ? toHtml(part.blocks, { base: '/', labelsOf: (number) => [number], noteWords: String })
              : '',
          )
          .join('\n');
        const left = Map.groupBy(wordsIn(body.sentences.map(({ text }) => text).join(' ')), (word) => word);
        for (const word of wordsIn(seenIn(html))) expect(left.get(word)?.pop() ?? `“${word}” of ${html}`).toBe(word);
      }),
      { numRuns: 2000 },
    );
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
