import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const engine = fileURLToPath(new URL('../../', import.meta.url));

/** Vite and Astro take these for parts of an address: what they build in such a folder has no styles. */
const misread = /[%#?*]/;

/** Throws a sentence where no site can be made in a root of Astro's, or of what stands in a folder. */
export function refuseFolders(root: string, dossier: string): void {
  const folder = [root, engine].find((path) => misread.test(path));
  if (folder !== undefined) {
    const sign = misread.exec(folder)?.[0];
    throw new Error(
      `Pages can’t be made in ${folder}, because of the ${sign} in its name. Rename the folder or move it.`,
    );
  }
  if (!existsSync(join(dossier, 'content'))) throw new Error(`No folder content/ in ${dossier}. Is this a dossier?`);
}
