import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkFiles } from '../../../src/load/check.ts';
import { diskFiles } from '../../../src/load/disk-files.ts';
import type { DossierFiles } from '../../../src/load/files.ts';
import { openKept } from '../../../src/load/kept-entries.ts';

let home: string;
let file: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'readout-kept-'));
  file = join(home, 'deeper/entries');
});

afterEach(() => rm(home, { recursive: true }));

const harbour = diskFiles('tests/fixtures/harbour');

/** What a check of a dossier finds with what was kept, and which entries it parsed. */
async function check(files: DossierFiles = harbour, maker = 'this engine') {
  const kept = await openKept(file, maker);
  const parsedNow: string[] = [];
  const set = (path: string, entry: Parameters<typeof kept.parsed.set>[1]) => {
    parsedNow.push(path);
    kept.parsed.set(path, entry);
  };
  const report = await checkFiles(files, { get: kept.parsed.get, set }, '2026-02-10', true);
  await kept.save();
  return { found: { dossier: report.loaded.dossier, issues: report.issues, summary: report.summary }, parsedNow };
}

/** The dossier with another text in one file, or without it. */
function changed(path: string, change: ((text: string) => string) | null): DossierFiles {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return {
    list: async (folder) => {
      const entries = await harbour.list(folder);
      return change === null && Array.isArray(entries) ? entries.filter((entry) => entry.name !== name) : entries;
    },
    read: async (asked, largest) => {
      const bytes = await harbour.read(asked, largest);
      if (asked !== path || change === null || 'rule' in bytes) return bytes;
      return Buffer.from(change(Buffer.from(bytes).toString()));
    },
  };
}

const survey = 'content/events/pier-survey.md';

test('a second check parses nothing and finds the same', async () => {
  const first = await check();
  expect(first.parsedNow.length).toBeGreaterThan(20);
  const second = await check();
  expect(second.parsedNow).toEqual([]);
  expect(second.found).toEqual(first.found);
});

test('what has changed is parsed anew, and so is what was broken before', async () => {
  await check();
  const broken = changed(survey, (text) => text.replace('title:', 'titel:'));
  const once = await check(broken);
  expect(once.parsedNow).toEqual([survey]);
  expect(await check(broken)).toEqual({ found: once.found, parsedNow: [] });
  expect((await check()).parsedNow).toEqual([survey]);
});

test('a file that is gone is let go', async () => {
  await check();
  await check(changed(survey, null));
  expect((await check()).parsedNow).toEqual([survey]);
});

test('what another engine parsed isn’t taken', async () => {
  const { parsedNow } = await check();
  expect((await check(harbour, 'the next engine')).parsedNow).toEqual(parsedNow);
});

test.each<[string, (bytes: Buffer) => Uint8Array]>([
  ['an empty file', () => Buffer.alloc(0)],
  ['half of it', (bytes) => bytes.subarray(0, bytes.length / 2)],
  ['another byte', (bytes) => bytes.with(bytes.length - 9, (bytes.at(-9) ?? 0) ^ 1)],
])('%s is as good as none, and is mended', async (_, damage) => {
  const { found, parsedNow } = await check();
  await writeFile(file, damage(await readFile(file)));
  expect(await check()).toEqual({ found, parsedNow });
  expect((await check()).parsedNow).toEqual([]);
});

test('up to so many bytes are kept and no more, and nothing is left beside them', async () => {
  const save = async (largest?: number) => {
    const kept = await openKept(file, 'this engine', largest);
    kept.parsed.set('a.md', { key: 'a', outcome: [] });
    await kept.save();
    return (await openKept(file, 'this engine')).parsed.get('a.md')?.key;
  };
  await save();
  const { length } = await readFile(file);
  await rm(file);
  expect(await save(length - 33)).toBeUndefined();
  expect(await save(length - 32)).toBe('a');
  expect(await readdir(dirname(file))).toEqual(['entries']);
});

test('what was kept already is not written again, and without room for it nothing breaks', async () => {
  await check();
  const { mtimeMs } = await stat(file);
  await check();
  expect((await stat(file)).mtimeMs).toBe(mtimeMs);
  const kept = await openKept(join(file, 'below/a/file'), 'this engine');
  kept.parsed.set('a.md', { key: 'a', outcome: [] });
  await kept.save();
});
