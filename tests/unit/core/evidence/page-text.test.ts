import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../../src/core/evidence/article.ts';
import { pageText, readPage } from '../../../../src/core/evidence/page-text.ts';
import { formsOf } from '../../../../src/core/evidence/words.ts';
import { allSteps } from '../../../../src/core/steps.ts';

describe('pageText(html) is what a reader sees', () => {
  test.each([
    [
      'a blank line between blocks',
      '<h1>Bridge</h1><p>It\nopened.</p><ul><li>One<li>Two</ul>',
      'Bridge\n\nIt opened.\n\nOne\n\nTwo',
    ],
    ['a line end at br', '<p>One<br>two <br/> three</p>', 'One\ntwo\nthree'],
    ['no space where an element ends in a word', '<p><b>W</b>ashing<i>ton</i></p>', 'Washington'],
    ['cells apart', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\n\nc'],
    ['named and numbered characters', '<p>&ldquo;caf&eacute;&rdquo; &amp; &#8364;5&#x21;</p>', '“café” & €5!'],
    [
      'no code, styles or titles',
      '<title>x</title><style>p{}</style><script>if (a<b) "<p>x</p>"</script><p>y</p>',
      'y',
    ],
    ['nothing that is hidden', '<p>a</p><div hidden><p>b<br>c</p></div><p hidden>d<p>e', 'a\n\ne'],
    [
      'what stands behind something hidden',
      '<div hidden><p>b</p>c <i>d</i> e</div>f<p hidden>g<b>h</b>i</p>j',
      'f\n\nj',
    ],
    ['the body behind a head without an end', '<html><head><meta charset=utf-8><body>Text', 'Text'],
    ['no comments', '<p>a<!-- <p>b</p> -->c</p>', 'ac'],
    ['raised digits', '<p>said<sup>12</sup>, 10<sup>6</sup>, 2<sup>nd</sup></p>', 'said¹², 10⁶, 2nd'],
    ['ends without starts', '</b></p><p>a</div>b', 'ab'],
  ])('%s', (_, html, text) => expect(pageText(html)).toBe(text));
});

test('pageText(html) loses no word of a text that stands in paragraphs', () => {
  const article = readFileSync('tests/prose.txt', 'utf8');
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const html = `<main>${article
    .split(/\n\s*\n/)
    .map((text) => `<p>${escaped(text)}</p>`)
    .join('\n')}</main>`;
  expect(readArticle(pageText(html))).toMatchObject({
    forms: readArticle(article).forms,
    paragraphs: readArticle(article).paragraphs,
  });
});

test('readPage(html) takes any text, and one step for each 50,000 characters', () => {
  const parts = fc.constantFrom(
    '<p>',
    '</p>',
    '<sup>',
    '<div hidden>',
    '<',
    '>',
    '&',
    '"',
    '<!--',
    'a',
    ' ',
    '<script>',
    '</',
  );
  fc.assert(
    fc.property(fc.array(parts), (html) => {
      expect(pageText(html.join(''))).not.toMatch(/<p>.*<\/p>/);
    }),
  );
  expect([...readPage('<p>word</p>'.repeat(20_000))]).toHaveLength(5);
  expect(formsOf(allSteps(readPage('<p>word</p>'.repeat(20_000))))).toHaveLength(20_000);
});
