import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { afterEach, describe, expect, test } from 'vitest';
import { keepPages } from '../../../src/integration/kept-pages.ts';
import { digestOf } from '../../../src/publish/made.ts';

const homes: string[] = [];
afterEach(() => {
  for (const home of homes.splice(0)) rmSync(home, { recursive: true });
});

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

function path(pathname: string, cacheKey?: string, type: 'page' | 'endpoint' = 'page'): Path {
  const route = { component: 'src/routes/x', type } as Path['route'];
  return { pathname, route, ...(cacheKey !== undefined && { cacheKey }) };
}

/** A build after one that made these files from data with these keys. */
async function build(files: Record<string, string>, paths: Path[], { shared = 'one engine' } = {}) {
  const home = mkdtempSync(join(tmpdir(), 'readout-kept-pages-'));
  homes.push(home);
  const [old, site] = [join(home, 'old'), join(home, 'site')];
  for (const [file, key] of Object.entries(files)) {
    mkdirSync(dirname(join(old, file)), { recursive: true });
    writeFileSync(join(old, file), `from ${key}`);
  }
  const entries = Object.entries(files);
  const made = {
    ...{ inputs: null, shared: 'one engine', report: '', linked: [] },
    files: Object.fromEntries(entries.map(([file, key]) => [file, digestOf(`from ${key}`)])),
    keys: Object.fromEntries(entries.map(([file, key]) => [file, `src/routes/x ${key}`])),
  };
  const pages = keepPages({ last: { site: old, made }, shared, site, base: '/base/' });
  const render = async () => {
    const rendered: string[] = [];
    const own = {
      ...{ name: 'own', getStaticPaths: async () => paths },
      render: async ({ url }: Request) => {
        rendered.push(new URL(url).pathname);
        return new Response(`made for ${url}`);
      },
    };
    await pages.renderAll(own);
    return rendered;
  };
  return { old, site, pages, render };
}

test('a page with the same key is taken over as a link, and the rest is rendered', async () => {
  const files = { 'events/a/index.html': '1', 'events/b/index.html': '1', 'calendar/a.ics': '1' };
  const all = [
    path('/events/a/', '1'),
    path('/events/b/', '2'),
    path('/calendar/a.ics', '1', 'endpoint'),
    path('/', undefined),
    path('/404', undefined),
    path('/data/b.json', undefined, 'endpoint'),
  ];
  const { old, site, pages, render } = await build(files, all);
  expect(await render()).toEqual(['/base/events/b/', '/base/', '/base/404/', '/base/data/b.json']);
  expect([...pages.kept.keys()]).toEqual(['events/a/index.html', 'calendar/a.ics']);
  expect(readFileSync(join(site, 'events/a/index.html'), 'utf8')).toBe('from 1');
  expect(statSync(join(site, 'events/a/index.html')).ino).toBe(statSync(join(old, 'events/a/index.html')).ino);
  expect([...pages.keys.keys()]).toEqual(['events/a/index.html', 'events/b/index.html', 'calendar/a.ics']);
  for (const file of ['events/b/index.html', 'index.html', '404.html', 'data/b.json'])
    expect(readFileSync(join(site, file), 'utf8')).toMatch(/^made for http/);
});

test('nothing is taken over that another engine or another site made', async () => {
  const { render } = await build({ 'a/index.html': '1' }, [path('/a/', '1')], { shared: 'the next engine' });
  expect(await render()).toEqual(['/base/a/']);
});

test.each<[string, (file: string) => void]>([
  ['changed', (file) => writeFileSync(file, 'by hand')],
  ['deleted', (file) => rmSync(file)],
])('a page that somebody %s is rendered', async (_, spoil) => {
  const { old, render } = await build({ 'a/index.html': '1' }, [path('/a/', '1')]);
  spoil(join(old, 'a/index.html'));
  expect(await render()).toEqual(['/base/a/']);
});

test('of two pages with one address, the second is not written over the first', async () => {
  const { render } = await build({ 'a/index.html': '1' }, [path('/a/', '1'), path('/a', undefined)]);
  expect(await render()).toEqual([]);
});

describe('a folder', () => {
  const files = { 'search/a': '1', 'search/b/c': '1', searched: '2' };
  const made = async (key: string, spoil = (_: string) => {}) => {
    const { old, site, pages } = await build(files, []);
    spoil(join(old, 'search/b/c'));
    let count = 0;
    await pages.folder('search', `src/routes/x ${key}`, async () => {
      count++;
      mkdirSync(join(site, 'search'), { recursive: true });
      writeFileSync(join(site, 'search/d'), 'anew');
    });
    const there = globSync('**/*', { cwd: site }).filter((file) => statSync(join(site, file)).isFile());
    expect(readFileSync(join(old, 'search/a'), 'utf8')).toBe('from 1');
    return { count, there: there.sort(), kept: [...pages.kept.keys()], keys: [...pages.keys.keys()] };
  };
  const both = ['search/a', 'search/b/c'];

  test('that was made from the same is taken over', async () => {
    expect(await made('1')).toEqual({ count: 0, there: both, kept: both, keys: both });
  });

  const anew = { count: 1, there: ['search/d'], kept: [], keys: ['search/d'] };

  test('that was made from something else is made anew', async () => {
    expect(await made('2')).toEqual(anew);
  });

  test('in which somebody changed or deleted a file is made anew, and nothing is written into the old site', async () => {
    expect(await made('1', (file) => writeFileSync(file, 'by hand'))).toEqual(anew);
    expect(await made('1', (file) => rmSync(file))).toEqual(anew);
  });
});

describe('a page with a key shows nothing but its data', () => {
  const sources = globSync('src/{components,layouts,routes}/**/*.{astro,ts}').map((file) => readFileSync(file, 'utf8'));
  const keyed = sources.filter((text) => text.includes('pathsOf('));

  test('since no component asks for the dossier', () => {
    const files = globSync('src/{components,layouts}/**/*.{astro,ts}');
    expect(files.filter((file) => /\b(?:catalogue|provided)\b/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  test('and its route takes from it the paths alone', () => {
    expect(keyed.length).toBeGreaterThan(10);
    for (const text of keyed) expect(text.match(/\bcatalogue\b/g)).toHaveLength(2);
  });
});
