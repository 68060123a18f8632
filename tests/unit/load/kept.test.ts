import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkFiles } from '../../../src/load/check.ts';
import { diskFiles } from '../../../src/load/disk-files.ts';
import type { DossierFiles } from '../../../src/load/files.ts';
import { type KeptResult, openKept } from '../../../src/load/kept.ts';

let home: string;
let file: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'readout-kept-'));
  file = join(home, 'deeper/kept');
});

afterEach(() => rm(home, { recursive: true }));

const harbour = diskFiles('tests/fixtures/harbour');

/** What a check of a dossier finds with what was kept, and which entries it parsed and judged. */
async function check(files: DossierFiles = harbour, maker = 'this engine') {
  const kept = await openKept(file, maker);
  const madeNow: string[] = [];
  const set = (name: string, result: KeptResult) => {
    madeNow.push(name);
    kept.set(name, result);
  };
  const report = await checkFiles(files, { get: kept.get, set }, '2026-02-10', true);
  await kept.save();
  const made = (what: string) =>
    madeNow.flatMap((name) => (name.startsWith(`${what} `) ? name.slice(what.length + 1) : []));
  return {
    found: { dossier: report.loaded.dossier, issues: report.issues, summary: report.summary },
    parsedNow: made('entry'),
    judgedNow: made('findings'),
    provedNow: made('proofs'),
  };
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

const nothing = { parsedNow: [], judgedNow: [], provedNow: [] };

test('a second check makes nothing and finds the same', async () => {
  const first = await check();
  expect(first.parsedNow.length).toBeGreaterThan(20);
  expect(first.judgedNow).toHaveLength(first.parsedNow.length);
  expect(first.provedNow).toHaveLength(3);
  expect(await check()).toEqual({ found: first.found, ...nothing });
});

test('what has changed is parsed anew, and so is what was broken before', async () => {
  await check();
  const broken = changed(survey, (text) => text.replace('title:', 'titel:'));
  const once = await check(broken);
  expect(once.parsedNow).toEqual([survey]);
  expect(await check(broken)).toEqual({ found: once.found, ...nothing });
  expect((await check()).parsedNow).toEqual([survey]);
});

test('a file that is gone is let go', async () => {
  await check();
  await check(changed(survey, null));
  expect((await check()).parsedNow).toEqual([survey]);
});

test('an entry is judged anew when it has changed, or what it links to, a source or the site', async () => {
  const { judgedNow: all } = await check();
  const judged = async (path: string, change: (text: string) => string) => {
    const files = changed(path, change);
    const { found, judgedNow } = await check(files);
    expect((await checkFiles(files, null, '2026-02-10', true)).issues).toEqual(found.issues);
    await check();
    return judgedNow;
  };
  expect(await judged(survey, (text) => `${text}\nOne more sentence.\n`)).toContain('event:pier-survey');
  const people = await judged('content/people/runa-falk.md', (text) => text.replace(/^name: .*/m, '$& the Elder'));
  expect(people).toEqual(expect.arrayContaining(['person:runa-falk', 'event:falk-speech']));
  expect(people.length).toBeLessThan(all.length / 2);
  expect(await judged('seeds/island-radio.yaml', (text) => text.replace(/^title: .*/m, '$& again'))).toEqual(all);
  expect(await judged('content/site.yaml', (text) => text.replace(/^title: .*/m, '$& again'))).toEqual(all);
});

test('a line that proves nothing is verified each time', async () => {
  const forged = changed('seeds/island-radio.proofs', (text) => text.replace(/(?<=^\S+ \S+ .)./, 'A'));
  const { found } = await check(forged);
  expect(found.summary.errors).toBeGreaterThan(0);
  expect((await check(forged)).found).toEqual(found);
  expect((await check()).found.summary.errors).toBe(0);
});

test('what another engine made isn’t taken', async () => {
  const { parsedNow, judgedNow, provedNow } = await check();
  expect(await check(harbour, 'the next engine')).toMatchObject({ parsedNow, judgedNow, provedNow });
});

test.each<[string, (bytes: Buffer) => Uint8Array]>([
  ['an empty file', () => Buffer.alloc(0)],
  ['half of it', (bytes) => bytes.subarray(0, bytes.length / 2)],
  ['another byte', (bytes) => bytes.with(bytes.length - 9, (bytes.at(-9) ?? 0) ^ 1)],
])('%s is as good as none, and is mended', async (_, damage) => {
  const first = await check();
  await writeFile(file, damage(await readFile(file)));
  expect(await check()).toEqual(first);
  expect(await check()).toEqual({ found: first.found, ...nothing });
});

test('up to so many bytes are kept and no more, and nothing is left beside them', async () => {
  const save = async (largest?: number) => {
    const kept = await openKept(file, 'this engine', largest);
    kept.set('a.md', { key: 'a', result: [] });
    await kept.save();
    return (await openKept(file, 'this engine')).get('a.md')?.key;
  };
  await save();
  const { length } = await readFile(file);
  await rm(file);
  expect(await save(length - 33)).toBeUndefined();
  expect(await save(length - 32)).toBe('a');
  expect(await readdir(dirname(file))).toEqual(['kept']);
});

test('what was kept already is not written again, and without room for it nothing breaks', async () => {
  await check();
  const { mtimeMs } = await stat(file);
  await check();
  expect((await stat(file)).mtimeMs).toBe(mtimeMs);
  const kept = await openKept(join(file, 'below/a/file'), 'this engine');
  kept.set('a.md', { key: 'a', result: [] });
  await kept.save();
});
