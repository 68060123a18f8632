import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { keepBundle, openBundle } from '../../../src/integration/kept-bundle.ts';

const homes: string[] = [];
afterEach(() => {
  for (const home of homes.splice(0)) rmSync(home, { recursive: true });
});

/** What Astro writes for one page, whose app answers with the styles that it was told of. */
const entry = `let internals;
export const app = {
  manifest: { routes: [
    { routeData: { route: '/about', component: 'src/about.astro', pathname: '/about', prerender: true, fallbackRoutes: [] },
      styles: [{ type: 'external', src: '_astro/first.css' }, { type: 'external', src: '_astro/last.css' }] },
  ] },
  setInternals: (given) => (internals = given),
  setOptions: () => {},
  render: async (_, { routeData: { route, component } }) =>
    new Response(JSON.stringify(internals.pagesByKeys.get(route + '&' + component).styles)),
};
`;

/** A folder for what is kept, and a site that Astro bundled. */
async function bundled(key: string): Promise<{ home: string; kept: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-kept-bundle-'));
  homes.push(folder);
  const [site, home] = [join(folder, 'site'), join(folder, 'bundle')];
  for (const part of ['.prerender/chunks', '_astro']) mkdirSync(join(site, part), { recursive: true });
  writeFileSync(join(site, '.prerender/prerender-entry.abc.mjs'), entry);
  writeFileSync(join(site, '.prerender/chunks/a.mjs'), 'export const a = 1;');
  writeFileSync(join(site, '_astro/first.css'), 'a {}');
  await keepBundle(home, key, site);
  return { home, kept: join(home, key) };
}

test('a kept bundle renders its pages with their styles, in order, and has what they load', async () => {
  const { home } = await bundled('one');
  const { assets, prerenderer } = (await openBundle(home, 'one')) ?? expect.unreachable();
  const [{ pathname, route } = expect.unreachable()] = await prerenderer.getStaticPaths();
  const rendered = await prerenderer.render(new Request('http://localhost/about/'), { routeData: route });
  expect(pathname).toBe('/about');
  expect(await (rendered as Response).json()).toEqual([
    { depth: 0, order: 0, sheet: { type: 'external', src: '_astro/first.css' } },
    { depth: 0, order: 1, sheet: { type: 'external', src: '_astro/last.css' } },
  ]);
  expect(readFileSync(join(assets, '_astro/first.css'), 'utf8')).toBe('a {}');
});

test('a bundle of another engine or site isn’t used, and goes when the next is kept', async () => {
  const { home, kept } = await bundled('one');
  expect(await openBundle(home, 'two')).toBeNull();
  await keepBundle(home, 'two', join(kept, '../../site'));
  expect(readdirSync(home)).toEqual(['two']);
});

test.each([
  [
    'a file that was changed',
    (kept: string) => writeFileSync(join(kept, 'server/chunks/a.mjs'), 'export const a = 2;'),
  ],
  ['a file that is gone', (kept: string) => rmSync(join(kept, 'site/_astro/first.css'))],
  ['a file that was added', (kept: string) => writeFileSync(join(kept, 'server/more.mjs'), '')],
  ['a list cut off', (kept: string) => writeFileSync(join(kept, 'bundle.json'), '{"server/pre')],
  ['a list of nothing', (kept: string) => writeFileSync(join(kept, 'bundle.json'), '{}')],
])('a bundle isn’t used that has %s', async (_, spoil) => {
  const { home, kept } = await bundled('one');
  spoil(kept);
  expect(await openBundle(home, 'one')).toBeNull();
});

test('where there is nothing to keep, nothing is kept', async () => {
  const { home } = await bundled('one');
  await keepBundle(home, 'two', join(home, 'no-such-site'));
  expect(await openBundle(home, 'two')).toBeNull();
  expect(await openBundle(home, 'one')).toBeNull();
});
