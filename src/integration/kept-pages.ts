import { closeSync, copyFileSync, linkSync, mkdirSync, openSync, writeSync } from 'node:fs';
import * as disk from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { AstroPrerenderer } from 'astro';
import { digestOfFile, type Made } from '../publish/made.ts';
import { filesIn } from '../publish/written-files.ts';

/** What a build takes over from the site before it. */
export interface KeptPages {
  /** Takes over or renders each page and file that a prerenderer knows, and writes it. */
  renderAll(own: Pick<AstroPrerenderer, 'getStaticPaths' | 'render'>): Promise<void>;
  /** Takes a folder over whose files were made from the same, for which `key` stands; where there is none, makes it. */
  folder(name: string, key: string, make: () => Promise<void>): Promise<void>;
  /** For each file that is made from data of its own: what stands for that data. */
  keys: Map<string, string>;
  /** The digest of each file that was taken over. */
  kept: Map<string, string>;
}

/**
 * Takes over the pages and files that would be the same: those whose key is that of the last build, made by the same
 * engine for the same site (`shared`), and which stand in the last site as they were written. They become hard links to
 * those of the last site where the disk has such, and copies otherwise; all else of the last site is left behind.
 */
export function keepPages({
  last,
  shared,
  site,
  base,
}: {
  last: { site: string; made: Made | null };
  shared: string;
  site: string;
  base: string;
}): KeptPages {
  const made = last.made?.shared === shared ? last.made : null;
  const keys = new Map<string, string>();
  const kept = new Map<string, string>();
  const folders = new Set<string>();
  const take = (file: string, key: string): boolean => {
    keys.set(file, key);
    const digest = made?.files[file];
    if (digest === undefined || made?.keys[file] !== key) return false;
    if (digestOfFile(join(last.site, file)) !== digest || !putInto(last.site, site, file, folders)) return false;
    kept.set(file, digest);
    return true;
  };
  return {
    keys,
    kept,
    renderAll: async (own) => {
      const seen = new Set<string>();
      for (const { pathname, route, cacheKey } of await own.getStaticPaths()) {
        const file = fileOf(pathname, route.type);
        // Of two pages with one address the first counts; the second must not be written over a link to the old site.
        if (seen.has(file)) continue;
        seen.add(file);
        if (cacheKey !== undefined && take(file, `${route.component} ${cacheKey}`)) continue;
        const rendered = await own.render(requestOf(pathname, route.type, base), { routeData: route });
        const { response } = 'response' in rendered ? rendered : { response: rendered };
        makeFolder(dirname(join(site, file)), folders);
        await writeInParts(join(site, file), response);
        // What goes on beside it, as the index of the search, gets its turn.
        await setImmediate();
      }
    },
    folder: async (name, key, make) => {
      const files = Object.keys(made?.files ?? {}).filter((file) => file.startsWith(`${name}/`));
      if (files.length > 0 && files.every((file) => take(file, key))) return;
      // What was taken is a link to the old site, into which nothing may be written.
      for (const file of files) {
        keys.delete(file);
        kept.delete(file);
      }
      await disk.rm(join(site, name), { recursive: true, force: true });
      folders.clear();
      await make();
      for (const file of await filesIn(join(site, name), disk)) keys.set(`${name}/${file}`, key);
    },
  };
}

/** The file of a page or an endpoint, by its path in the site. */
function fileOf(pathname: string, type: string): string {
  const path = trimmed(pathname);
  if (type === 'endpoint') return path;
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}

/** The request by which Astro knows the page. */
function requestOf(pathname: string, type: string, base: string): Request {
  const path = type === 'endpoint' ? pathname.replace(/^\/+/, '') : `${trimmed(pathname)}/`;
  return new Request(new URL(base + (path === '/' ? '' : path), 'http://localhost'));
}

function trimmed(pathname: string): string {
  return pathname.replace(/^\/+|\/+$/g, '');
}

/** Part by part, since a file with all of a large dossier takes much memory. */
async function writeInParts(file: string, { body }: Response): Promise<void> {
  const opened = openSync(file, 'w');
  try {
    for await (const part of body ?? []) writeSync(opened, part);
  } finally {
    closeSync(opened);
  }
}

function putInto(from: string, to: string, file: string, folders: Set<string>): boolean {
  const [old, next] = [join(from, file), join(to, file)];
  try {
    makeFolder(dirname(next), folders);
    try {
      linkSync(old, next);
    } catch {
      copyFileSync(old, next);
    }
    return true;
  } catch {
    return false;
  }
}

/** @param folders those that are there; one that isn’t is made and added */
function makeFolder(folder: string, folders: Set<string>): void {
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
}
