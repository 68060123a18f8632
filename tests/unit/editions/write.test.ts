import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sizeOf, writeHtml } from '../../../src/editions/write.ts';
import { catalogue } from '../views/small-dossier.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-edition-'));
  const page = '<!doctype html><html lang="en"><head></head><body><main><h1>Home</h1></main></body></html>';
  await mkdir(join(folder, 'site'));
  await writeFile(join(folder, 'site/index.html'), page);
});
afterAll(() => rm(folder, { recursive: true }));

test('an edition is written into a folder that isn’t there yet, and again over what was there', async () => {
  const path = join(folder, 'editions/new/light.html');
  for (const _ of ['first', 'again']) {
    const written = await writeHtml(join(folder, 'site'), catalogue, path);
    const text = await readFile(path);
    expect(written).toEqual({ path, bytes: text.length });
    expect(text.toString()).toContain('The lighthouse');
  }
});

test('its size is in kB up to a million bytes, and from then on in MB', () => {
  expect([1, 1000, 1001, 999_999, 1_000_000, 1_340_000].map(sizeOf)).toEqual([
    ...['1 kB', '1 kB', '2 kB', '1000 kB', '1.0 MB', '1.3 MB'],
  ]);
});
