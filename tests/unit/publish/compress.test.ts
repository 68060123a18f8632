import * as disk from 'node:fs/promises';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compressSite } from '../../../src/publish/compress.ts';
import { type Destination, destinationOf } from '../../../src/publish/destination.ts';
import type { Disk } from '../../../src/publish/disk.ts';
import { openStaging, unchangedReport } from '../../../src/publish/staging.ts';

const page = (words: string) => `<p>${words.repeat(2000)}</p>`;
const made = { inputs: 'as now', shared: '', report: 'No mistakes.', keys: {}, linked: [] };

let root: string;
let destination: Destination;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'readout-compress-'));
  destination = await destinationOf(join(root, '.readout'), join(root, 'dist'));
});

afterEach(() => rm(root, { recursive: true }));

const settings = () => ({ home: join(root, '.readout'), outDir: join(root, 'dist'), cache: join(root, 'cache') });
const compress = () => compressSite(destination, join(root, 'cache'), () => {});
const inSite = (path: string) => join(destination.target, path);

async function publish(files: Record<string, string | Buffer>, on: Disk = disk): Promise<void> {
  const staging = await openStaging({ ...settings(), disk: on });
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(staging.site, path)), { recursive: true });
    await writeFile(join(staging.site, path), content);
  }
  await staging.publish(made);
  await staging.discard();
}

async function expectSame(path: string): Promise<void> {
  const bytes = await readFile(inSite(path));
  expect(brotliDecompressSync(await readFile(inSite(`${path}.br`))).equals(bytes)).toBe(true);
  expect(gunzipSync(await readFile(inSite(`${path}.gz`))).equals(bytes)).toBe(true);
}

test('texts get both beside them, small ones and pictures nothing', async () => {
  await publish({ 'index.html': page('a'), 'a/b.css': page('b'), 'small.html': '<p>', 'a.png': Buffer.alloc(5000) });
  expect(await compress()).toMatchObject({ files: 2, kept: 0, stale: 0 });
  expect((await readdir(destination.target, { recursive: true })).sort()).toEqual([
    'a',
    'a.png',
    'a/b.css',
    'a/b.css.br',
    'a/b.css.gz',
    'index.html',
    'index.html.br',
    'index.html.gz',
    'small.html',
  ]);
  for (const path of ['index.html', 'a/b.css']) await expectSame(path);
});

test('what was compressed before is taken over, unless the cache is spoilt', async () => {
  await publish({ 'index.html': page('a'), 'more.html': page('b') });
  await compress();
  await publish({ 'index.html': page('a'), 'more.html': page('c') });
  expect(await compress()).toMatchObject({ files: 2, kept: 2, stale: 0 });
  const kept = join(root, 'cache/compressed');
  for (const name of await readdir(kept)) await writeFile(join(kept, name), 'spoilt');
  expect(await compress()).toMatchObject({ files: 2, kept: 0 });
  for (const path of ['index.html', 'more.html']) await expectSame(path);
  expect(await readdir(kept)).toHaveLength(4);
});

test('none stays that says something else than the file beside it', async () => {
  await publish({ 'index.html': page('a'), 'gone.html': page('b'), 'short.html': page('c') });
  await compress();
  await rm(inSite('gone.html'));
  await writeFile(inSite('short.html'), '<p>');
  await writeFile(inSite('index.html'), page('by hand'));
  expect(await compress()).toMatchObject({ files: 1, stale: 4 });
  await expectSame('index.html');
  expect((await readdir(destination.target)).sort()).toEqual([
    'index.html',
    'index.html.br',
    'index.html.gz',
    'short.html',
  ]);
});

test('builds take no notice of them, and replace them with all else', async () => {
  await publish({ 'index.html': page('a') });
  await compress();
  expect(await unchangedReport(settings(), 'as now')).toBe('No mistakes.');
  await publish({ 'index.html': page('other') });
  expect(await readdir(destination.target)).toEqual(['index.html']);
});

test('none is left either where the folder is a mount point, in which files are replaced one by one', async () => {
  await publish({ 'index.html': page('a'), 'a/b.html': page('b') });
  await compress();
  const rename: Disk['rename'] = async (from, to) => {
    if ([from, to].includes(destination.target)) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
    await disk.rename(from, to);
  };
  await publish({ 'index.html': page('other'), 'a/b.html': page('b') }, { ...disk, rename });
  expect((await readdir(destination.target, { recursive: true })).sort()).toEqual(['a', 'a/b.html', 'index.html']);
});

test('a compressed file of nothing that stands there is somebody’s, and kept from loss', async () => {
  await mkdir(destination.target);
  await writeFile(inSite('backup.tar.gz'), '');
  await expect(publish({ 'index.html': page('a') })).rejects.toThrow('backup.tar.gz');
  await expect(compress()).rejects.toThrow('No build wrote');
  expect((await stat(inSite('backup.tar.gz'))).size).toBe(0);
});

test('a build that goes on is waited for', async () => {
  await publish({ 'index.html': page('a') });
  const staging = await openStaging(settings());
  await writeFile(join(staging.site, 'index.html'), page('newer'));
  const told: string[] = [];
  const compressing = compressSite(destination, null, (message) => told.push(message));
  await staging.publish(made);
  await staging.discard();
  await compressing;
  await expectSame('index.html');
  expect((await readFile(inSite('index.html'), 'utf8')).startsWith('<p>newer')).toBe(true);
});
