import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkDossier } from '../../../src/load/check.ts';
import { textReport } from '../../../src/report/text.ts';
import { readFolder } from '../../dossier-files.ts';

// What git can't hold, or not for every system: made in a folder of its own for each test.

const secret = 'url = https://token@git.example/';
let root: string;
const at = (path: string) => join(root, path);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'readout-special-'));
  const files = await readFolder('tests/fixtures/harbour');
  for (const [path, bytes] of [...files, ['.git/config', secret], ['secret.txt', secret]] as const) {
    await mkdir(at(`${path}/..`), { recursive: true });
    await writeFile(at(path), bytes);
  }
});

afterEach(() => rm(root, { recursive: true, force: true }));

async function report(folder = root): Promise<{ issues: string[]; printed: string }> {
  const found = await checkDossier(folder);
  const issues = found.issues.map(({ rule, file, message }) => `${rule} ${file}: ${message}`);
  return { issues, printed: textReport(found, found.loaded.lines) };
}

describe('links are refused and never opened, wherever they lead', () => {
  test.each([
    ['the environment', '/proc/self/environ'],
    ['a secret in the dossier’s folder', '../../.git/config'],
    ['another entry', 'crowd.md'],
    ['a device without an end', '/dev/zero'],
    ['a folder', '../people'],
    ['nowhere', 'nowhere.md'],
    ['itself', 'link.md'],
  ])('an entry: %s', async (_, target) => {
    await symlink(target, at('content/figures/link.md'));
    const { issues, printed } = await report();
    expect(issues).toEqual(['file content/figures/link.md: Unexpected link, expected the file itself']);
    expect(printed).not.toContain('token');
    expect(printed).toContain('Links aren’t followed');
  });

  test.each([
    ['content/site.yaml', 'secret.txt', '../secret.txt', 'the file itself'],
    ['seeds/wire.yaml', 'secret.txt', '../secret.txt', 'the file itself'],
    ['seeds/text', '.git', '../.git', 'the folder itself'],
    ['content/people', 'elsewhere', '../elsewhere', 'the folder itself'],
    ['seeds', 'elsewhere', 'elsewhere', 'the folder itself'],
    ['content', 'elsewhere', 'elsewhere', 'the folder itself'],
  ])('%s', async (path, original, target, expected) => {
    if (original === 'elsewhere') await rename(at(path), at('elsewhere'));
    await rm(at(path), { force: true });
    await symlink(target, at(path));
    const { issues, printed } = await report();
    expect(issues.filter((issue) => issue.startsWith(`file ${path}: `))).toEqual([
      `file ${path}: Unexpected link, expected ${expected}`,
    ]);
    expect(printed).not.toContain('token');
  });
});

describe('what is no plain file is refused and not waited for', () => {
  const servers: Server[] = [];
  afterEach(() => servers.splice(0).map((server) => server.close()));

  const make: Record<string, (path: string) => Promise<void>> = {
    pipe: async (path) => void execFileSync('mkfifo', [path]),
    socket: (path) =>
      new Promise((resolve) => {
        servers.push(createServer().listen(path, resolve));
      }),
  };

  test.each(Object.entries(make))('a %s', { timeout: 10_000 }, async (_, special) => {
    await special(at('content/figures/special.md'));
    await special(at('seeds/text'));
    const { issues } = await report();
    expect(issues).toEqual([
      'file content/figures/special.md: Unexpected pipe, socket or device, expected a file',
      'file seeds/text: Unexpected pipe, socket or device, expected a folder',
    ]);
  });

  test('a folder named like an entry, and a file where a folder belongs', async () => {
    await mkdir(at('content/figures/folder.md'));
    await writeFile(at('seeds/text'), secret);
    const { issues } = await report();
    expect(issues).toEqual([
      'file content/figures/folder.md: Unexpected folder “content/figures/folder.md”, expected files that end in .md',
      'file seeds/text: Unexpected file, expected a folder',
    ]);
  });
});

test('the dossier’s own folder may be reached by a link', async () => {
  await symlink(root, at('link'));
  expect(await report(at('link'))).toMatchObject({ issues: [] });
});

test('a folder without a dossier is a dossier without site.yaml', async () => {
  const { issues } = await report(at('content'));
  expect(issues).toEqual(['file content/site.yaml: Unexpected dossier without content/site.yaml, expected this file']);
});
