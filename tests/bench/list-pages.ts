import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The addresses of the pages below the timeline's own: lists of its events by period, where there are many. */
export async function listPages(folder: string, site: string): Promise<string[]> {
  const files = await readdir(join(folder, 'timeline'), { recursive: true });
  const pages = files.filter((file) => file.endsWith('index.html') && file !== 'index.html');
  return pages.map((file) => `${site}timeline/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`).sort();
}
