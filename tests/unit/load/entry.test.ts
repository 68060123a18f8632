import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readEntry, splitEntry } from '../../../src/load/entry.ts';

const split = (text: string) => splitEntry({ path: 'content/people/a.md', text });

describe('splitEntry(file)', () => {
  test.each([
    ['an entry', '---\nname: A\n---\nText', { yaml: 'name: A', body: '\n\n\nText' }],
    ['an entry without text', '---\nname: A\n---', { yaml: 'name: A', body: '\n\n' }],
    ['hyphens with spaces behind', '---  \nname: A\n--- \nText', { yaml: 'name: A', body: '\n\n\nText' }],
    ['no fields', '---\n---\nText', { yaml: '', body: '\n\nText' }],
    ['hyphens in the text', '---\na: b\n---\nOne\n\n---\n\nTwo', { yaml: 'a: b', body: '\n\n\nOne\n\n---\n\nTwo' }],
  ])('divides %s, and lines keep their numbers', (_, text, parts) => {
    expect(split(text)).toMatchObject({ ...parts, yamlLine: 2 });
  });

  test.each([
    ['no front matter', 'Text', 'Unexpected start of the entry, expected a line of three hyphens (---)'],
    [
      'an empty line before it',
      '\n---\na: b\n---',
      'Unexpected start of the entry, expected a line of three hyphens (---)',
    ],
    [
      'no end of it',
      '---\nname: A\n',
      'Unexpected end of the file inside the front matter, expected a second line of three hyphens (---)',
    ],
  ])('reports %s', (_, text, message) => {
    expect(split(text)).toMatchObject({
      rule: 'yaml',
      severity: 'error',
      message,
      file: 'content/people/a.md',
      line: 1,
    });
  });

  test.each([
    ['for the first line', '—\nname: A\n---\nText', 1],
    ['of two hyphens', '--\nname: A\n---\nText', 1],
    ['for the second line', '---\nname: A\n––– \nText', 3],
    ['for the second line, above hyphens in the text', '---\nname: A\n—-\nText\n\n---\nMore', 3],
  ])('tells a dash that an editor’s program made of hyphens: %s', (_, text, line) => {
    expect(split(text)).toMatchObject({ rule: 'yaml', hint: 'Write ---', line, end: { line } });
  });

  test('leaves a dash alone that stands in the text, or far below', () => {
    expect(split('---\na: b\n---\nOne\n\n—\n\nTwo')).toMatchObject({ yaml: 'a: b' });
    const fields = (count: number) => `---\n${'a: b\n'.repeat(count)}—\n`;
    expect(split(fields(398))).toMatchObject({ line: 400 });
    expect(split(fields(399))).toMatchObject({
      line: 1,
      message: expect.stringMatching(/^Unexpected end of the file/),
    });
  });
});

describe('a line that YAML takes for something else than it means is marked from its first letter to its last', () => {
  test.each([
    ['role:Keeper', 3, 1, 12],
    ['evidence:\n  -source: wire', 4, 3, 16],
    ['evidence:\n  - source:wire', 4, 5, 16],
  ])('%j', (written, line, column, end) => {
    const text = `---\nname: Ada\n${written}\n---\n`;
    const verify = () => {
      throw new Error('Unexpected passage, expected none to be looked up');
    };
    const context = { positions: new Map(), verify, language: 'en', kept: null };
    expect(readEntry('person', 'ada', { path: 'content/people/ada.md', text }, context)).toMatchObject([
      { rule: 'yaml', line, column, end: { line, column: end } },
    ]);
  });
});

test('a record of another kind is told at the start of its file, with the folder that it belongs to', () => {
  const verify = () => {
    throw new Error('Unexpected passage, expected none to be looked up');
  };
  const context = { positions: new Map(), verify, language: 'en', kept: null };
  const text = readFileSync('tests/fixtures/harbour/content/people/oskar-lindqvist.md', 'utf8');
  expect(readEntry('event', 'oskar', { path: 'content/events/oskar.md', text }, context)).toMatchObject([
    { rule: 'file', line: 1, column: 1, hint: 'Move it to content/people/oskar.md' },
  ]);
});
