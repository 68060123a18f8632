import { describe, expect, test } from 'vitest';
import { noteId, toHtml } from '../../../src/markdown/html.ts';
import { parseBody } from '../../../src/markdown/parse.ts';

const html = (text: string, base = '/') =>
  toHtml(parseBody(text, 'md').children.slice(0, 1), { numbers: new Map([['a', 3]]), base });

describe('toHtml(blocks, context)', () => {
  test.each([
    ['text', 'One *two* **three** `four`', '<p>One <em>two</em> <strong>three</strong> <code>four</code></p>'],
    ['a record', '[Silva](person:ana-silva)', '<p><a href="/people/ana-silva/">Silva</a></p>'],
    ['a country', '[Portugal](country:PT)', '<p><a href="/countries/pt/">Portugal</a></p>'],
    ['another site', '[out](https://example.org/)', '<p><a href="https://example.org/" rel="external">out</a></p>'],
    [
      'a footnote',
      'One.[^a]\n\n[^a]: x',
      '<p>One.<sup class="cite"><button type="button" popovertarget="note-3" aria-label="Source note 3">3</button></sup></p>',
    ],
    ['raw HTML: left out', 'One <b onclick="x">two</b>', '<p>One two</p>'],
    ['characters of HTML', 'a < b & c "d"', '<p>a &#x3C; b &#x26; c "d"</p>'],
  ])('%s', (_, text, expected) => {
    expect(html(text)).toBe(expected);
  });

  test('puts records below the site’s base path', () => {
    expect(html('[it](event:accord)', '/dossier/')).toBe('<p><a href="/dossier/events/accord/">it</a></p>');
  });
});

test('noteId(number) is what the button names', () => {
  expect(html('One.[^a]\n\n[^a]: x')).toContain(`popovertarget="${noteId(3)}"`);
});
