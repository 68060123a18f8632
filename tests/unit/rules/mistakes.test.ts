import { beforeAll, describe, expect, test } from 'vitest';
import { checkFiles, type Report } from '../../../src/load/check.ts';
import type { ParsedEntries } from '../../../src/load/entry.ts';
import { loadRules, rules } from '../../../src/rules/index.ts';
import { dossierFiles, type FileMap, readFolder } from '../../dossier-files.ts';
import { type Mistake, readMistakes, withMistake } from '../../mistakes.ts';

const harbour = 'tests/fixtures/harbour';
const mistakes = readMistakes();
const parsed: ParsedEntries = new Map();
const today = '2024-06-01';
let good: FileMap;

beforeAll(async () => {
  good = await readFolder(harbour);
});

test('the dossier without a mistake has no issue', async () => {
  const report = await checkFiles(dossierFiles(good), parsed, today);
  expect(report.issues).toEqual([]);
});

describe.each([...mistakes])('%s', (_, group) => {
  test.each(group)('$name', async (mistake) => {
    const report = await checkFiles(dossierFiles(withMistake(good, mistake)), parsed, today, mistake.frozen);
    expect(found(report, mistake)).toEqual(mistake.expect);
    expect(report.issues.every(({ message }) => /^Unexpected .+, expected /s.test(message))).toBe(true);
  });
});

test('every rule has a mistake that it reports', () => {
  const expected = [...mistakes.values()].flat().flatMap((mistake) => mistake.expect);
  const reporting = new Set(expected.map((issue) => issue.split(' ')[0]));
  const ids = [...rules.map(({ id }) => id), ...loadRules, 'waiver'];
  expect(ids.filter((id) => !reporting.has(id))).toEqual([]);
});

test('there are at least eighty mistakes that are reported', () => {
  expect([...mistakes.values()].flat().filter((mistake) => mistake.expect.length > 0).length).toBeGreaterThanOrEqual(
    80,
  );
});

function found({ issues }: Report, mistake: Mistake): string[] {
  return issues.map(({ rule, file, line }) => (file === mistake.file ? `${rule} ${line}` : `${rule} ${file} ${line}`));
}
