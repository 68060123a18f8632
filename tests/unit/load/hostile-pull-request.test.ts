import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkFiles, type Report } from '../../../src/load/check.ts';
import { dossierFiles, type FileMap, readFolder } from '../../dossier-files.ts';

const folder = 'tests/fixtures/hostile-pull-request';
const table = readFileSync(join(folder, 'README.md'), 'utf8');
const rows = [...table.matchAll(/^\| `([^`]+)` \| .* \| ([\w, -]+) \|$/gm)].map(([, file = '', rules = '']) => ({
  file,
  rules: rules.split(', '),
}));

let hostile: FileMap;
let report: Report;

beforeAll(async () => {
  hostile = await readFolder(folder);
  report = await checkFiles(dossierFiles(new Map([...(await readFolder('tests/fixtures/harbour')), ...hostile])));
});

describe('a hostile pull request is stopped', () => {
  test.each(rows)('$file by $rules', ({ file, rules }) => {
    const found = report.issues.filter((issue) => issue.severity === 'error' && file.startsWith(issue.file));
    expect(found.map(({ rule }) => rule)).toEqual(expect.arrayContaining(rules));
  });

  test('in every file of it', () => {
    expect(rows.map(({ file }) => file).sort()).toEqual([...hostile.keys()].sort());
  });
});
