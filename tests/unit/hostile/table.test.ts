import { beforeAll, describe, expect, test } from 'vitest';
import { type FileMap, readFolder } from '../../dossier-files.ts';
import { savedDangers } from '../../hostile/inspect.ts';
import { hostileInputs } from '../../hostile/table.ts';

let good: FileMap;

beforeAll(async () => {
  good = await readFolder('tests/fixtures/harbour');
});

// tests/browser/hostile.test.ts judges each, then builds and visits what the check takes; `npm run hostile` counts, too.
describe('hostile inputs', () => {
  test('are more than a thousand, each once', () => {
    const inputs = hostileInputs(good);
    expect(new Set(inputs.map(({ kind, name }) => `${kind}: ${name}`)).size).toBe(inputs.length);
    expect(inputs.length).toBeGreaterThan(1000);
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
