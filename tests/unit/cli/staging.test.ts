import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStaging } from '../../../src/cli/staging.ts';

let root: string;
let dist: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'readout-staging-'));
  dist = join(root, 'dist');
});

afterEach(() => rm(root, { recursive: true }));

test('publishing replaces the old site as a whole', async () => {
  await writeSite(dist, 'old', 'gone.html');
  const staging = await openStaging(root, dist);
  await writeSite(staging.site, 'new');
  expect(await readFile(join(dist, 'index.html'), 'utf8')).toBe('old');
  await staging.publish();
  await staging.discard();
  expect(await readdir(dist)).toEqual(['index.html']);
  expect(await readFile(join(dist, 'index.html'), 'utf8')).toBe('new');
  expect(await readdir(join(root, '.readout'))).toEqual([]);
});

test('discarding leaves the old site as it was', async () => {
  await writeSite(dist, 'old');
  const staging = await openStaging(root, dist);
  await writeSite(staging.site, 'half');
  await staging.discard();
  expect(await readFile(join(dist, 'index.html'), 'utf8')).toBe('old');
});

test('a first site needs no old one, and may lie deeper', async () => {
  const staging = await openStaging(root, join(root, 'out/site'));
  await writeSite(staging.site, 'new');
  await staging.publish();
  expect(await readdir(join(root, 'out/site'))).toEqual(['index.html']);
});

test('an old site that a killed build had moved away comes back', async () => {
  await writeSite(dist, 'old');
  await mkdir(join(root, '.readout'));
  await rename(dist, join(root, '.readout/previous-dist'));
  await openStaging(root, dist);
  expect(await readFile(join(dist, 'index.html'), 'utf8')).toBe('old');
});

test('what killed builds left is deleted, what runs is not', async () => {
  const killed = '99999999';
  for (const name of [killed, `tests-${killed}`, String(process.ppid)]) {
    await mkdir(join(root, '.readout', name), { recursive: true });
  }
  await openStaging(root, dist);
  const left = await readdir(join(root, '.readout'));
  expect(left.toSorted()).toEqual([process.pid, process.ppid].map(String).toSorted());
});

test('a folder that holds something else than a site is refused', async () => {
  await mkdir(join(root, 'src'));
  await writeFile(join(root, 'src/build.ts'), '');
  await expect(openStaging(root, join(root, 'src'))).rejects.toThrow('expected a built site or an empty folder');
  expect(await readdir(join(root, 'src'))).toEqual(['build.ts']);
});

test('a folder outside the project, and the project itself, are refused', async () => {
  await expect(openStaging(root, join(root, '../elsewhere'))).rejects.toThrow('expected one in');
  await expect(openStaging(root, root)).rejects.toThrow('expected one in');
});

async function writeSite(folder: string, contents: string, ...others: string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of ['index.html', ...others]) await writeFile(join(folder, name), contents);
}
