import { readFileSync } from 'node:fs';
import * as disk from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { headersFile, parts } from '../../src/core/host-headers.ts';
import { hostSettings } from '../../src/core/host-settings.ts';
import { filesIn } from '../../src/publish/written-files.ts';
import { addressesOf, readCaddy, readHeadersFile, readNginx, readVercel, wantedHeaders } from './answers.ts';

const sites = [inject('site'), inject('secondSite')].filter((site) => site !== null);
const readers = { nginx: readNginx, caddy: readCaddy, vercel: readVercel };

describe.each(sites)('$url', ({ folder, url }) => {
  const base = new URL(url).pathname;
  const files = async () => (await filesIn(folder, disk)).filter((file) => file !== '_headers');
  const hosted = { host: 'example.org', base, folder: '/srv/site', previous: '/srv/.readout/previous-site' };

  test('_headers says of every file what the policy says, and nothing else', async () => {
    const text = readFileSync(join(folder, '_headers'), 'utf8');
    await expectWanted(readHeadersFile(text), await files());
    // Cloudflare Pages takes as many, of so many characters at most.
    expect(text.match(/^\S/gm)?.length).toBeLessThanOrEqual(100);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(2000);
  });

  test.each(Object.entries(hostSettings))('so do the settings of %s', async (name, settings) => {
    await expectWanted(readers[name as keyof typeof readers](settings(hosted)), await files());
  });

  test('a path of _headers is one of a file or a folder', async () => {
    const all = await files();
    const paths = [...readFileSync(join(folder, '_headers'), 'utf8').matchAll(/^\S+/gm)].map(([path]) => path);
    const known = new Set(all.flatMap(addressesOf).map((address) => base + address));
    for (const path of paths)
      expect([
        path,
        known.has(path) || (path.endsWith('*') && all.some((file) => (base + file).startsWith(path.slice(0, -1)))),
      ]).toEqual([path, true]);
    expect(paths).toEqual([...new Set(paths)]);
  });

  async function expectWanted(answers: (address: string) => Record<string, string>, all: string[]): Promise<void> {
    expect(all.length).toBeGreaterThan(100);
    for (const file of all)
      for (const address of addressesOf(file))
        expect([address, answers(base + address)]).toEqual([address, wantedHeaders(folder, file)]);
  }
});

test('a name below _astro/ has a digest, so that what is kept for ever never changes', async () => {
  for (const { folder } of sites) {
    const names = (await filesIn(folder, disk)).filter((file) => file.startsWith('_astro/'));
    expect(names.filter((name) => !/\.[\w-]{8}\.\w+$/.test(name))).toEqual([]);
  }
});

test('each part of a site that is answered for in its own way is in one of the sites', async () => {
  const files = (await Promise.all(sites.map(({ folder }) => filesIn(folder, disk)))).flat();
  for (const { path } of parts) expect([path, files.some((file) => file.startsWith(path))]).toEqual([path, true]);
});

test('what a dossier says in _headers of its own is left to it', () => {
  const own = '/more/*\n  Cache-Control: max-age=60\n';
  const answers = readHeadersFile(headersFile(['index.html', 'more/a.txt'], '/', own));
  expect(answers('/more/a.txt')).toMatchObject({ 'cache-control': 'max-age=60', 'x-content-type-options': 'nosniff' });
  expect(answers('/')['cache-control']).toBe(undefined);
  expect(answers('/')['content-security-policy']).toContain("default-src 'none'");
});
