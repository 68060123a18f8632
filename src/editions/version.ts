import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '../views/catalogue.ts';
import { editionDay } from './cover.ts';
import { writeHtml } from './write.ts';

/**
 * Keeps the dossier as it is on its day in `content/versions/<day>/`: the one file, and the data of the site. Gives that
 * folder. Throws a sentence where a version of the day is there already: versions stay as they were.
 */
export async function keepVersion(dossier: string, site: string, catalogue: Catalogue): Promise<string> {
  const day = editionDay(catalogue);
  const versions = join(dossier, 'content/versions');
  const folder = join(versions, day);
  if (existsSync(folder))
    throw new Error(
      `There is a version of ${day} already. Versions stay as they were: say in an entry what has changed since (changes, or corrections), and the next one gets the day of that.`,
    );
  await mkdir(versions, { recursive: true });
  const coming = await mkdtemp(join(versions, '.coming-'));
  try {
    await writeHtml(site, catalogue, join(coming, 'dossier.html'));
    await copyFile(join(site, 'data/dossier.json'), join(coming, 'dossier.json'));
    await rename(coming, folder);
    return folder;
  } finally {
    await rm(coming, { recursive: true, force: true });
  }
}
