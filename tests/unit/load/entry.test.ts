import { describe, expect, test } from 'vitest';
import { splitEntry } from '../../../src/load/entry.ts';

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
});
