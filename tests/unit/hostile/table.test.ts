import { beforeAll, describe, expect, test } from 'vitest';
import type { ParsedEntries } from '../../../src/load/parsed-entry.ts';
import { type FileMap, readFolder } from '../../dossier-files.ts';
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
