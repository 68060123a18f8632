import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { writeSearch } from '../../../src/integration/search-index.ts';
import { loadDossier } from '../../../src/load/dossier.ts';

const home = await mkdtemp(join(tmpdir(), 'search-'));
afterAll(() => rm(home, { recursive: true }));
const { dossier } = await loadDossier('tests/fixtures/harbour');

/** The files of the search, by path. */
async function written(site: string): Promise<Map<string, Buffer>> {
  await writeSearch(join(home, site), dossier, '/harbour/', (_, __, make) => make());
  const folder = join(home, site, 'search/index');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return new Map(
    await Promise.all(files.sort().map(async (file) => [file.slice(folder.length), await readFile(file)] as const)),
  );
}

test('two indexes of the same dossier have the same bytes, and none of Pagefind’s own forms', async () => {
  const [first, second] = [await written('a'), await written('b')];
  expect(second).toEqual(first);
  expect([...first.keys()].filter((path) => /\.(?:js|css|html)$/.test(path))).toEqual(['/pagefind-worker.js']);
  const fragments = [...first].filter(([path]) => path.endsWith('.pf_fragment')).map(([, bytes]) => gunzipSync(bytes));
  expect(fragments.some((text) => text.includes('verified.s-'))).toBe(true);
});
