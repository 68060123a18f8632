import * as disk from 'node:fs/promises';
import { join } from 'node:path';
import type { Dossier } from '../core/model/dossier.ts';
import { folderOf, pathOf, referenceKinds } from '../core/model/reference.ts';
import { sitemapFiles } from '../exports/sitemap.ts';
import { updatesOf } from '../kinds/history.ts';

/**
 * Writes what search engines look for beside the pages of a site: a sitemap with the day on which each page's record
 * last changed and, where the site has a host to itself, a robots.txt that leads to it. None of it without an address,
 * and none in the place of a file that the dossier's own `public/` has. Gives the files that it adds to those that are
 * there.
 */
export async function writeSitemap(site: string, there: readonly string[], dossier: Dossier): Promise<string[]> {
  const { url } = dossier.site;
  if (url === null) return [];
  const home = url.endsWith('/') ? url : `${url}/`;
  // What other sites embed isn't for search engines, and says so itself.
  const pages = there.filter((file) => /^(?!embed\/)(?:.*\/)?index\.html$/.test(file));
  const updates = updatesOf(dossier);
  const days = new Map(updates.toReversed().map(({ of, date }) => [pathOf(of, ''), date]));
  const listed = pages.map((file) => {
    const path = file.slice(0, -'index.html'.length).split('/').map(encodeURIComponent).join('/');
    return {
      address: `${home}${path}`,
      changed: days.get(path) ?? (isRecord(path) ? null : (updates[0]?.date ?? null)),
    };
  });
  const files = sitemapFiles(home, listed);
  if (new URL(home).pathname === '/')
    files.push({ path: 'robots.txt', text: `User-agent: *\nAllow: /\n\nSitemap: ${home}sitemap.xml\n` });
  const added = files.filter(({ path }) => !there.includes(path));
  for (const { path, text } of added) await disk.writeFile(join(site, path), text, { flag: 'wx' });
  return added.map(({ path }) => path);
}

const recordFolders = new Set<string>(referenceKinds.map(folderOf));

/** Whether a page tells of one record: when it last changed without a note is known to nobody. */
function isRecord(path: string): boolean {
  const [folder = '', id = '', ...rest] = path.split('/');
  return recordFolders.has(folder) && rest.length === 1 && !/^\d*$/.test(id);
}
