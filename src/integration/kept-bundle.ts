import { existsSync } from 'node:fs';
import * as disk from 'node:fs/promises';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { changedFiles, digestsIn } from '../publish/made.ts';

/** What Astro and Vite made of the engine: with it, pages are rendered without the two. */
export interface KeptBundle {
  /** The folder of the files that pages load. */
  assets: string;
  prerenderer: Pick<AstroPrerenderer, 'name' | 'getStaticPaths' | 'render'>;
}

/** In the folder of a bundle: the digest of each of its files. */
const list = 'bundle.json';
/** What pages load, as Astro names it. */
const assetsFolder = '_astro';

/**
 * Keeps a bundle for builds to which the same `key` belongs, in the place of the one before. What can't be kept is made
 * again by the next build.
 *
 * @param site where Astro writes; called while what renders pages is there
 */
export async function keepBundle(home: string, key: string, site: string): Promise<void> {
  const next = join(home, 'next');
  // Where the site isn’t below the folder in which it runs, Astro bundles there.
  const server = [site, '.astro'].map((folder) => join(folder, '.prerender')).find(existsSync) ?? '';
  try {
    await rm(home, { recursive: true, force: true });
    await mkdir(next, { recursive: true });
    await cp(server, join(next, 'server'), { recursive: true });
    await cp(join(site, assetsFolder), join(next, 'site', assetsFolder), { recursive: true });
    await writeFile(join(next, list), JSON.stringify(await digestsIn(next, disk)));
    await rename(next, join(home, key));
  } catch {
    await rm(home, { recursive: true, force: true }).catch(() => {});
  }
}

/**
 * The bundle that was kept for a key, if all its files are as they were kept. It is loaded, so that what pages are made of
 * has to be provided by then.
 */
export async function openBundle(home: string, key: string): Promise<KeptBundle | null> {
  const folder = join(home, key);
  try {
    const kept: Record<string, string> = JSON.parse(await readFile(join(folder, list), 'utf8'));
    const { [list]: _, ...found } = await digestsIn(folder, disk);
    const entry = Object.keys(kept).find((file) => /^server\/prerender-entry\.[^/]+$/.test(file));
    if (entry === undefined || changedFiles(kept, found).length > 0) return null;
    const { app }: { app: App } = await import(pathToFileURL(join(folder, entry)).href);
    return { assets: join(folder, 'site'), prerenderer: await prerendererOf(app) };
  } catch {
    return null;
  }
}

/** What Astro 7 calls the app of a build, as far as its own prerenderer uses it. */
interface App {
  manifest: { routes: { routeData: { route: string; component: string }; styles: unknown[] }[] };
  setInternals(internals: { pagesByKeys: Map<string, { styles: object[] }> }): void;
  setOptions(options: { settings: object; logger: object }): void;
  render(request: Request, options: { routeData: unknown }): Promise<Response>;
}

/**
 * Does what Astro's own prerenderer does. What that has from the bundling, the styles of each page, stands in the
 * manifest as well, in order.
 */
async function prerendererOf(app: App): Promise<KeptBundle['prerenderer']> {
  const styles = app.manifest.routes.map(({ routeData: { route, component }, styles: sheets }) => {
    const ordered = sheets.map((sheet, order) => ({ depth: 0, order, sheet }));
    return [`${route}&${component}`, { styles: ordered }] as const;
  });
  app.setInternals({ pagesByKeys: new Map(styles) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
  const astro = dirname(createRequire(import.meta.url).resolve('astro/package.json'));
  const { StaticPaths } = await import(pathToFileURL(join(astro, 'dist/runtime/prerender/static-paths.js')).href);
  return {
    name: 'readout:kept',
    getStaticPaths: () => new StaticPaths(app).getAll(),
    render: (request, { routeData }) => app.render(request, { routeData }),
  };
}
