import { beforeAll, describe, expect, test } from 'vitest';
import type { ParsedEntries } from '../../../src/load/entry.ts';
import { type FileMap, readFolder } from '../../dossier-files.ts';
import { savedDangers } from '../../hostile/inspect.ts';
import { judge } from '../../hostile/judge.ts';
import { hostileInputs } from '../../hostile/table.ts';

const parsed: ParsedEntries = new Map();
let good: FileMap;

beforeAll(async () => {
  good = await readFolder('tests/fixtures/harbour');
});

// tests/browser/hostile.test.ts builds and visits what the check takes; `npm run hostile` does both and counts.
describe('hostile inputs', () => {
  test('are more than a thousand, each once', () => {
    const inputs = hostileInputs(good);
    expect(new Set(inputs.map(({ kind, name }) => `${kind}: ${name}`)).size).toBe(inputs.length);
    expect(inputs.length).toBeGreaterThan(1000);
  });

  test('are stopped, or hold nothing that must be; and no report that they bring does any harm', {
    timeout: 300_000,
  }, async () => {
    const dangerous: string[] = [];
    for (const input of hostileInputs(good)) {
      const { dangers } = await judge(input, good, parsed);
      dangerous.push(...dangers.map((danger) => `${input.kind}: ${input.name}: ${danger}`));
    }
    expect(dangerous).toEqual([]);
  });
});

describe('savedDangers(name, text) tells', () => {
  test.each([
    ['a.csv', '\uFEFFa,b\r\n"x;\'=cmd",-4\r\n', []],
    ['a.csv', 'a,=cmd\r\n', ['formula ",=cmd" in a.csv']],
    ['a.csv', '"x;=cmd"', ['formula ";=cmd\\"" in a.csv']],
    ['a.svg', '<svg><text>&lt;b></text></svg>', []],
    [
      'a.svg',
      '<svg><script/><a href="javascript:1" onclick="1"/></svg>',
      ['href="javascript:1" in a.svg', 'onclick in a.svg', '<script> in a.svg'],
    ],
  ])('%s %s', (name, text, dangers) => {
    expect(savedDangers(name, text)).toEqual(dangers);
  });
});
