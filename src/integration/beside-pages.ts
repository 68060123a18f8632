import * as disk from 'node:fs/promises';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { headersFile } from '../core/host-headers.ts';
import type { DossierFiles } from '../load/files.ts';
import type { Provided } from '../load/provided.ts';
import { publicFiles } from '../load/public-files.ts';
import { versionBytes } from '../load/versions.ts';
import { filesIn } from '../publish/written-files.ts';
import { BuildRefused } from './build-refused.ts';
import { writeExports } from './exports.ts';
import { writeSitemap } from './found-by-machines.ts';
import { writeIcons } from './icons.ts';
import type { KeptPages } from './kept-pages.ts';
import { writeSearch } from './search-index.ts';
import { writeShareImages } from './share-images.ts';

/** Writes what is made of the dossier and not of its pages. */
export async function writeMeanwhile(site: string, { dossier, base }: Provided, { folder }: KeptPages): Promise<void> {
  await writeSearch(site, dossier, base, folder);
  await writeShareImages(site, dossier, base, folder);
}

/**
 * Adds the dossier's own files, and what is made of the whole dossier when the pages are there; gives all files of the
 * site, in order.
 */
export async function writeBesidePages(site: string, files: DossierFiles, { dossier, base, hasExports }: Provided) {
  await writeFiles(publicFiles(files), 'public/', site);
  await writeFiles(versionBytes(files), 'content/', site);
  await writeIcons(site);
  if (hasExports) await writeExports(site, dossier, base);
  const written = await filesIn(site, disk);
  written.push(...(await writeSitemap(site, written, dossier)));
  const path = join(site, '_headers');
  await writeFile(path, headersFile(written.sort(), base, await readFile(path, 'utf8').catch(() => '')));
  return written.includes('_headers') ? written : [...written, '_headers'];
}

/** Adds files of the dossier to the pages as they are; none may have the name of a file that is there already. */
async function writeFiles(files: ReturnType<typeof publicFiles>, from: string, site: string): Promise<void> {
  for await (const file of files) {
    if ('rule' in file) throw new BuildRefused(`${file.file}: ${file.message}`);
    const [path, bytes] = file;
    await mkdir(dirname(join(site, path)), { recursive: true });
    await writeFile(join(site, path), bytes, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      throw new BuildRefused(`${from}${path} has the name of a file that the site writes itself. Rename it.`);
    });
  }
}
