import { describe, expect, test } from 'vitest';
import { readBody } from '../../../src/markdown/body.ts';
import { noteId, toHtml } from '../../../src/markdown/html.ts';

const html = (text: string, base = '/', labels: Record<string, string[]> = {}) =>
  readBody(text, { syntax: 'md', language: 'en' }).parts.map(({ part }) =>
    part.kind === 'text'
      ? toHtml(part.blocks, {
          base,
          labelsOf: (number) => labels[number] ?? [number],
          noteWords: (label) => `Source note ${label}`,
        })
      : part.name,
  );

describe('toHtml(blocks, setting)', () => {
  test.each([
    ['text', 'One *two* **three** `four`', '<p>One <em>two</em> <strong>three</strong> <code>four</code></p>'],
    ['a record', '[Silva](person:ana-silva)', '<p><a href="/people/ana-silva/">Silva</a></p>'],
    ['a country', '[Portugal](country:PT)', '<p><a href="/countries/pt/">Portugal</a></p>'],
    ['another site', '[out](https://example.org/)', '<p><a href="https://example.org/" rel="external">out</a></p>'],
    [
      'a footnote, by its number',
      'One.[^a]\n\n[^a]: x',
      '<p>One.<sup class="cite"><button type="button" popovertarget="note-1" aria-label="Source note 1">1</button></sup></p>',
    ],
    [
      'a task, whose box is called by its words',
      '- [x] Build *the* bridge',
      '<ul class="contains-task-list">\n<li class="task-list-item"><input type="checkbox" checked disabled aria-label="Build the bridge"> Build <em>the</em> bridge</li>\n</ul>',
    ],
    ['raw HTML: left out', 'One <b onclick="x">two</b>', '<p>One two</p>'],
    ['characters of HTML', 'a < b & c "d"', '<p>a &#x3C; b &#x26; c "d"</p>'],
  ])('%s', (_, text, expected) => {
    expect(html(text)).toEqual([expected]);
  });

  test('has a mark for each passage of a footnote, and none twice at one place', () => {
    const marks = (text: string) =>
      html(`${text}\n\n[^a]: x\n[^b]: y`, '/', { 1: ['1', '2'], 2: ['2', '3'] }).map((one) =>
        [...one.matchAll(/popovertarget="note-(\d)"/g)].map(([, label]) => label).join(' '),
      );
    expect(marks('One.[^a][^b]')).toEqual(['1 2 3']);
    expect(marks('One.[^a] Two.[^b]')).toEqual(['1 2 2 3']);
  });

  test('has the marks of footnotes that follow each other in one element, and others not', () => {
    const elements = (text: string) =>
      html(`${text}\n\n[^a]: x\n[^b]: y`).map((one) => [...one.matchAll(/<sup/g)].length);
    expect(elements('One.[^a][^b]')).toEqual([1]);
    expect(elements('One.[^a] Two.[^b]')).toEqual([2]);
  });

  test('puts records below the site’s base path', () => {
    expect(html('[it](event:accord)', '/dossier/')).toEqual(['<p><a href="/dossier/events/accord/">it</a></p>']);
  });
});

test('noteId(label) is what the button names', () => {
  expect(html('One.[^a]\n\n[^a]: x')[0]).toContain(`popovertarget="${noteId('1')}"`);
});
