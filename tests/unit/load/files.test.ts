import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diskFiles } from '../../../src/load/disk-files.ts';
import { readText } from '../../../src/load/files.ts';

let folder: string;
const read = (name: string) => readText(diskFiles(join(folder, 'dossier')), name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-files-'));
  await mkdir(join(folder, 'dossier/content/people'), { recursive: true });
  await writeFile(join(folder, 'secret.md'), 'secret');
  await symlink('../secret.md', join(folder, 'dossier/out.md'));
  await symlink('nowhere.md', join(folder, 'dossier/dangling.md'));
  await symlink('text.md', join(folder, 'dossier/inside.md'));
  const files: Record<string, string | Buffer> = {
    'text.md': 'one\ntwo',
    'windows.md': '\uFEFFone\r\ntwo\rthree',
    'empty.md': ' \n',
    'latin.md': Buffer.from([0x61, 0x0a, 0x62, 0xe9, 0x63]),
    'latin-later.md': Buffer.concat([Buffer.from('one\ntwo\nünd '), Buffer.from([0xe9])]),
    'latin-first.md': Buffer.from([0xe9, 0x0a, 0x62]),
    'latin-blank.md': Buffer.from([0x0a, 0x0a, 0xe9]),
    'windows-only.md': '\uFEFFa',
    'largest.md': 'x'.repeat(1_000_000),
    'large.md': 'x'.repeat(1_000_001),
    'content/people/žofia b.md': 'name',
    'content/.hidden': 'x',
    'content/b.md': 'x',
    'content/a.md': 'x',
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, 'dossier', name), content);
});

afterAll(() => rm(folder, { recursive: true }));

describe('readText(files, path) takes', () => {
  test.each([
    ['text.md', 'one\ntwo'],
    ['windows.md', 'one\ntwo\nthree'],
    ['content/people/žofia b.md', 'name'],
  ])('%s', async (path, text) => {
    expect(await read(path)).toEqual({ path, text });
  });
});

describe('readText(files, path) refuses', () => {
  test.each([
    ['empty.md', 'Unexpected empty file, expected an entry', 1, 1],
    ['latin.md', 'Unexpected bytes that are not UTF-8, expected text', 2, 2],
    ['latin-first.md', 'Unexpected bytes that are not UTF-8, expected text', 1, 1],
    ['latin-blank.md', 'Unexpected bytes that are not UTF-8, expected text', 3, 1],
    ['latin-later.md', 'Unexpected bytes that are not UTF-8, expected text', 3, 5],
    ['large.md', 'Unexpected file of 1.1 MB, expected at most 1 MB', 1, 1],
    ['inside.md', 'Unexpected link, expected the file itself', 1, 1],
    ['out.md', 'Unexpected link, expected the file itself', 1, 1],
    ['dangling.md', 'Unexpected link, expected the file itself', 1, 1],
    ['content', 'Unexpected folder, expected a file', 1, 1],
    ['text.md/b.md', 'Unexpected file, expected a folder', 1, 1],
    ['nowhere.md', 'Unexpected refusal by the system (ENOENT), expected a file that can be read', 1, 1],
  ])('%s', async (path, message, line, column) => {
    expect(await read(path)).toMatchObject({ rule: 'file', severity: 'error', message, line, column });
  });
});

test.each([
  ['content', ['.hidden', 'a.md', 'b.md', 'people/']],
  ['content/nowhere', []],
  ['text.md', 'Unexpected file, expected a folder'],
])('diskFiles(root).list(%j) is %j', async (path, names) => {
  const entries = await diskFiles(join(folder, 'dossier')).list(path);
  const shown = Array.isArray(entries)
    ? entries.map(({ name, isFolder }) => `${name}${isFolder ? '/' : ''}`)
    : entries.message;
  expect(shown).toEqual(names);
});

test('a file of just a million bytes is taken', async () =>
  expect(await read('largest.md')).toMatchObject({ text: 'x'.repeat(1_000_000) }));

test('a folder is listed by name, in whatever order the disk has it', async () => {
  const names = Array.from({ length: 60 }, (_, at) => `${(at * 37) % 60}`.padStart(2, '0'));
  await mkdir(join(folder, 'dossier/many'));
  for (const name of names) await writeFile(join(folder, 'dossier/many', name), 'x');
  const entries = await diskFiles(join(folder, 'dossier')).list('many');
  expect(Array.isArray(entries) && entries.map(({ name }) => name)).toEqual(names.toSorted());
});
