import { appendFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type BuildSettings, buildInputs } from '../../../src/publish/unchanged.ts';

let dossier: string;
let settings: BuildSettings;

beforeEach(async () => {
  dossier = await mkdtemp(join(tmpdir(), 'readout-inputs-'));
  await cp('tests/fixtures/harbour', dossier, { recursive: true, filter: (path) => !/dist|\.readout/.test(path) });
  settings = { dossier, outDir: join(dossier, 'site'), today: '2026-02-10', isFrozen: false, hasExports: false };
});

afterEach(() => {
  vi.unstubAllEnvs();
  return rm(dossier, { recursive: true });
});

test('what nothing depends on changes nothing: the site, histories, caches', async () => {
  const before = await buildInputs(settings);
  expect(before).toMatch(/^[\da-f]{64}$/);
  for (const folder of ['site', 'dist', '.git', '.astro', '.readout', 'exports', 'node_modules']) {
    await mkdir(join(dossier, folder), { recursive: true });
    await writeFile(join(dossier, folder, 'a.txt'), 'written meanwhile');
  }
  expect(await buildInputs(settings)).toBe(before);
});

test.each(['content/site.yaml', 'content/events/bridge-opening-1932.md', 'seeds/new.yaml', 'public/a.txt', '.env'])(
  'a change of %s changes it',
  async (file) => {
    const before = await buildInputs(settings);
    await mkdir(join(dossier, file, '..'), { recursive: true });
    await appendFile(join(dossier, file), '\n');
    expect(await buildInputs(settings)).not.toBe(before);
  },
);

test.each<[string, Partial<BuildSettings>]>([
  ['another day', { today: '2026-02-11' }],
  ['proofs that may not be written', { isFrozen: true }],
])('%s changes it', async (_, other) => {
  expect(await buildInputs({ ...settings, ...other })).not.toBe(await buildInputs(settings));
});

test('another time zone of the machine changes it', async () => {
  const before = await buildInputs(settings);
  vi.stubEnv('TZ', 'Pacific/Apia');
  expect(await buildInputs(settings)).not.toBe(before);
});

test('other packages in the dossier’s own folder change it', async () => {
  const before = await buildInputs(settings);
  await mkdir(join(dossier, 'node_modules'));
  await writeFile(join(dossier, 'node_modules/.package-lock.json'), '{}');
  expect(await buildInputs(settings)).not.toBe(before);
});
