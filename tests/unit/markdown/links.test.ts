import { describe, expect, test } from 'vitest';
import { findLinkMistakes } from '../../../src/markdown/links.ts';
import { parseBody } from '../../../src/markdown/parse.ts';

const found = (text: string) =>
  findLinkMistakes(parseBody(text, 'md')).map(
    ({ line, column, message, hint }) => `${line}:${column} ${message.split(',')[0]} → ${hint}`,
  );

describe('findLinkMistakes(root) finds', () => {
  test.each([
    ['See [Ana] (person:ana).', '1:5 Unexpected “[Ana] (person:ana)” in the text → Write “[Ana](person:ana)”'],
    ['See [Ana]\n(person:ana).', '1:5 Unexpected “[Ana]” in the text → Write “[Ana](person:ana)”'],
    ['See [Ana](person: ana).', '1:5 Unexpected “[Ana](person: ana)” in the text → Write “[Ana](person:ana)”'],
    [
      'See [Ana](person:ana silva).',
      '1:5 Unexpected “[Ana](person:ana silva)” in the text → Write “[Ana](person:ana-silva)”',
    ],
    ['See [Ana][person:ana].', '1:5 Unexpected “[Ana][person:ana]” in the text → Write “[Ana](person:ana)”'],
    ['See (Ana)[person:ana].', '1:5 Unexpected “(Ana)[person:ana]” in the text → Write “[Ana](person:ana)”'],
    ['See [Ana](person:ana', '1:5 Unexpected “[Ana](person:ana” in the text → Write “[Ana](person:ana)”'],
    ['See [person:ana].', '1:5 Unexpected “[person:ana]” in the text → Write “[words](person:ana)”'],
    ['See [Ana][ana].', '1:5 Unexpected “[Ana][ana]” in the text → Write “[Ana](ana)”'],
    ['See [it] (https://a.example).', '1:5 Unexpected “[it] (” in the text → Write “[it](https://a.example)”'],
    ['See (it)[https://a.example].', '1:5 Unexpected “(it)[” in the text → Write “[it](https://a.example)”'],
    ['[a](https://a.example "He paid")', '1:1 Unexpected words “He paid” behind the address of a link → Delete them'],
    [
      '[https://a.example](https://b.example)',
      '1:1 Unexpected link that shows “https://a.example” and leads to “https://b.example”',
    ],
    [
      '[see www.a.example now](https://b.example)',
      '1:1 Unexpected link that shows “www.a.example” and leads to “https://b.example”',
    ],
    ['[bbc.com](https://b.example)', '1:1 Unexpected link that shows “bbc.com” and leads to “https://b.example”'],
    [
      '[https://a.example/x](https://a.example/y)',
      '1:1 Unexpected link that shows “https://a.example/x” and leads to “https://a.example/y”',
    ],
    [
      '[a@b.example](mailto:c@d.example)',
      '1:1 Unexpected link that shows “a@b.example” and leads to “mailto:c@d.example”',
    ],
    ['[shop.no](https://b.example)', '1:1 Unexpected link that shows “shop.no” and leads to “https://b.example”'],
    ['[bbc.com](person:ana)', '1:1 Unexpected link that shows “bbc.com” and leads to “person:ana”'],
    ['<person:ana>', '1:1 Unexpected link that shows “person:ana” and leads to “person:ana”'],
  ])('%j', (text, expected) => {
    expect(found(text)).toHaveLength(1);
    expect(found(text)[0]).toContain(expected);
  });
});

test.each([
  '[Ana](person:ana) of [Portugal](country:PT)',
  'They agreed [sic] (see below) and […] (the rest) went.',
  'A note (source: Reuters) and (figure: 12).',
  'https://a.example/x and www.a.example and a@b.example',
  '[https://a.example](https://www.a.example/)',
  '[a.example/x…](https://a.example/x/y)',
  '[https://a.example/x…](https://a.example/xyz)',
  '[a.quite](https://b.example) and [one.qq](https://b.example)',
  '[Node.js](https://nodejs.org/) of the [U.S.](country:US) and [St. Petersburg](https://a.example)',
  '[words][a]\n\n[a]: person:ana',
  '`[Ana] (person:ana)`',
  'Footnotes[^a] [^b](x)',
])('findLinkMistakes(root) finds nothing in %j', (text) => expect(found(text)).toEqual([]));
