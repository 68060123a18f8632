import { beforeAll, describe, expect, test } from 'vitest';
import { checkFiles } from '../../../src/load/check.ts';
import type { Kept } from '../../../src/load/kept.ts';
import { findExcess } from '../../../src/markdown/limits.ts';
import { dossierFiles, type FileMap, readFolder } from '../../dossier-files.ts';
import { largestFile, stallings, withStalling } from '../../stalling.ts';

const parsed: Kept = new Map();
let good: FileMap;

beforeAll(async () => {
  good = await readFolder('tests/fixtures/harbour');
});

// tests/bench/hostile.ts measures them at full size.
describe('files that could stall a check', () => {
  test('are more than three hundred, each of another name', () => {
    const names = new Set(stallings().map(({ name }) => name));
    expect(names.size).toBe(stallings().length);
    expect(names.size).toBeGreaterThan(300);
  });

  test('are read to their end, or refused in plain words', { timeout: 300_000 }, async () => {
    for (const shape of stallings()) {
      const { issues } = await checkFiles(dossierFiles(withStalling(good, shape, 4000)), parsed);
      expect(
        issues.every(({ message }) => message.startsWith('Unexpected')),
        shape.name,
      ).toBe(true);
    }
  });
});

describe('a body is refused before it is parsed', () => {
  test.each([
    ['list entries', '- a\n'],
    ['quotations', '> a\n\n'],
    ['rows', '|a|b|\n'],
    ['headings', '# a\n'],
    ['footnotes', '[^a]: b\n'],
    ['columns', '|a'],
    ['stars and underscores', '*a_'],
    ['closing brackets', ' a]'],
  ])('with thousands of %s, and not with a few', (_, unit) => {
    expect(findExcess(unit.repeat(3000))).toMatchObject({
      rule: 'markup',
      message: expect.stringMatching(/^Unexpected .*, expected /),
    });
    expect(findExcess(unit.repeat(100))).toBeNull();
  });
});

describe('fields are refused before they are parsed', () => {
  const path = 'content/site.yaml';
  const issuesOf = async (yaml: string) =>
    (await checkFiles(dossierFiles(new Map([...good, [path, Buffer.from(yaml)]])))).issues
      .filter(({ file }) => file === path)
      .map(({ line, message }) => `${line}: ${message}`);

  test.each([
    [
      'of a megabyte',
      'title: a\n'.repeat(largestFile / 9),
      ['1: Unexpected length of the fields, expected at most 200,000 characters'],
    ],
    [
      'in one long line',
      `title: a\nabout: ${': '.repeat(15_000)}`,
      ['2: Unexpected line of more than 20,000 characters, expected shorter ones'],
    ],
    [
      'with a list of thousands',
      `title: a\neditors:${'\n  - a'.repeat(1001)}`,
      ['3: Unexpected list of 1001, expected at most 1000 in it'],
    ],
  ])('%s', async (_, yaml, issues) => {
    expect(await issuesOf(yaml)).toEqual(issues);
  });

  test('and not with a list of a thousand', async () => {
    expect(await issuesOf(`title: a\neditors:${'\n  - a'.repeat(1000)}`)).not.toContainEqual(
      expect.stringContaining('list of'),
    );
  });
});
