import { beforeAll, describe, expect, test } from 'vitest';
import { checkFiles, type Report } from '../../../src/load/check.ts';
import type { Kept } from '../../../src/load/kept.ts';
import { loadRules, rules } from '../../../src/rules/index.ts';
import { dossierFiles, type FileMap, readFolder } from '../../dossier-files.ts';
import { type Mistake, readMistakes, withMistake } from '../../mistakes.ts';

const harbour = 'tests/fixtures/harbour';
const mistakes = readMistakes();
const kept: Kept = new Map();
const today = '2024-06-01';
let good: FileMap;

beforeAll(async () => {
  good = await readFolder(harbour);
});

test('the dossier without a mistake has no issue', async () => {
  const report = await checkFiles(dossierFiles(good), kept, today);
  expect(report.issues).toEqual([]);
});

describe.each([...mistakes])('%s', (_, group) => {
  test.each(group)('$name', async (mistake) => {
    const report = await checkFiles(dossierFiles(withMistake(good, mistake)), kept, today, mistake.frozen);
    expect(found(report, mistake)).toEqual(mistake.expect);
    expect(report.issues.every(({ message }) => /^Unexpected .+, expected /s.test(message))).toBe(true);
  });
});

/** A hint that says what to put in the place of what is wrong, done as it says. */
function hintsApplied(files: FileMap, { issues }: Report): { files: FileMap; done: Report['issues'] } {
  const mended = new Map(files);
  const done = issues.filter(({ rule, file, line, column, end, hint }) => {
    const [, target] = /^Move it to (content\/\S+)$/.exec(hint ?? '') ?? [];
    const [, folder] = /^Did you mean (content\/[a-z]+)\?$/.exec(hint ?? '') ?? [];
    const [, words] =
      rule === 'schema' || rule === 'yaml' ? (/^Write (?!it |the |a )(\S.*)$/.exec(hint ?? '') ?? []) : [];
    if (target) return rename(mended, file, target);
    if (folder)
      return (
        [...mended.keys()]
          .filter((path) => path.startsWith(`${file}/`))
          .map((path) => rename(mended, path, path.replace(file, folder))).length > 0
      );
    if (words === undefined || !end || end.line !== line) return false;
    const lines = Buffer.from(mended.get(file) ?? '')
      .toString()
      .split('\n');
    const text = lines[line - 1] ?? '';
    lines[line - 1] = text.slice(0, column - 1) + words + text.slice(end.column - 1);
    return mended.set(file, Buffer.from(lines.join('\n')));
  });
  return { files: mended, done };
}

function rename(files: Map<string, Uint8Array>, from: string, to: string): boolean {
  files.set(to, files.get(from) ?? new Uint8Array());
  return files.delete(from);
}

describe('after doing what a hint says, the error is gone', () => {
  const group = (mistakes.get('messages') ?? []).map((mistake) => ({ ...mistake, of: mistake.name }));
  test.each(group)('$of', async (mistake) => {
    const wrong = withMistake(good, mistake);
    const before = await checkFiles(dossierFiles(wrong), kept, today);
    const { files, done } = hintsApplied(wrong, before);
    expect(done.length).toBeGreaterThan(0);
    const messages = new Set(done.map(({ message }) => message));
    const after = await checkFiles(dossierFiles(files), kept, today);
    expect(after.issues.filter(({ message }) => messages.has(message))).toEqual([]);
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
