import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Prose } from '../../../src/core/model/record.ts';
import { loadDossier } from '../../../src/load/dossier.ts';
import { readBody } from '../../../src/markdown/body.ts';
import { toMarkdown } from '../../../src/markdown/write.ts';

/** Markdown and notes for its markers, so that it can be read by itself. */
const whole = (markdown: string) => {
  const numbers = [...new Set(markdown.match(/\[\^\d+\]/g) ?? [])];
  return [markdown, ...numbers.map((marker) => `${marker}: [Wire](source:wire) “some words”`)].join('\n\n');
};
const partsOf = (text: string) =>
  readBody(text, { syntax: 'md', language: 'en' }).parts.map(({ part }) => part as Prose['parts'][number]);
const texts = (parts: Prose['parts']) => parts.flatMap((part) => (part.kind === 'text' ? [part.blocks] : []));

describe('toMarkdown(blocks)', () => {
  test.each([
    ['words', 'One *two* **three** `four` ~~five~~', 'One *two* **three** `four` ~~five~~'],
    ['records', '[Silva](person:ana-silva)', '[Silva](person:ana-silva)'],
    ['an address that stands elsewhere', '[Silva][s]\n\n[s]: person:ana-silva', '[Silva](person:ana-silva)'],
    ['markers by their numbers', 'One.[^b] Two.[^a]\n\n[^a]: x\n\n[^b]: y', 'One.[^1] Two.[^2]'],
    ['lists', '* One\n* Two\n  1. Three', '- One\n- Two\n  1. Three'],
    ['tables', '|a|b|\n|-|-|\n|1|2|', '| a | b |\n| - | - |\n| 1 | 2 |'],
    ['no comments', 'One.\n\n<!-- to do -->\n\nTwo<!-- later -->.', 'One.\n\nTwo.'],
    ['no HTML', 'One <b>two</b>', 'One two'],
  ])('%s', (_, text, expected) => {
    expect(texts(partsOf(text)).map(toMarkdown)).toEqual([expected]);
  });

  const pieces = [
    'One',
    ' ',
    '*',
    '**',
    '_',
    '`',
    '\n',
    '\n\n',
    '- ',
    '> ',
    '# ',
    '1. ',
    '[a](person:b)',
    '&amp;',
    '\\*',
  ];
  test('reads as what it was written from', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (some) => {
        const [blocks = []] = texts(partsOf(some.join('')));
        const written = toMarkdown(blocks);
        expect(texts(partsOf(written)).map(toMarkdown)).toEqual(written === '' ? [] : [written]);
      }),
    );
  });
});

test.each(['.', 'tests/fixtures/harbour'])('every body of %s reads the same from its Markdown', async (folder) => {
  const { briefings, events, people, initiatives, figures } = (await loadDossier(folder)).dossier;
  for (const { body } of [...briefings, ...events, ...people, ...initiatives, ...figures]) {
    const blocks = texts(body.parts).flat();
    expect(texts(partsOf(whole(toMarkdown(blocks)))).flat()).toEqual(blocks);
  }
});
