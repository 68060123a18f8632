import { createHash } from 'node:crypto';
import { lstat, readlink, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** Where a site is published, and where its builds keep what is nobody else's. */
export interface Destination {
  /** The scratch folder of a dossier. */
  home: string;
  /** The folder that holds the site: what `outDir` leads to where it is a symbolic link. The link itself stays. */
  target: string;
  /** What a build writes before it is whole. */
  staging: string;
  /** The old site, for the moment of the swap. */
  previous: string;
  /** Which files the last build wrote into `target`. */
  list: string;
  lock: string;
  /** Where a swap works whose `home` is on another file system than `target`. */
  beside: { incoming: string; previous: string };
  /** Where a swap works whose `target` can't be renamed, because it is a mount point. */
  within: string;
}

/** The destination of a site. Throws where `outDir` is or holds `home`, since publishing replaces all of it. */
export async function destinationOf(home: string, outDir: string): Promise<Destination> {
  const realHome = await realFolder(resolve(home));
  const target = await realFolder(resolve(outDir));
  if (isIn(realHome, target))
    throw new Error(`Unexpected output folder ${outDir}, expected one that doesn’t hold the dossier itself.`);
  const name = nameOf(relative(dirname(realHome), target));
  const beside = join(dirname(target), `.${basename(target)}.readout-`);
  return {
    home: realHome,
    target,
    staging: join(realHome, `staging-${name}`),
    previous: join(realHome, `previous-${name}`),
    list: join(realHome, `files-${name}.json`),
    lock: join(realHome, `lock-${name}`),
    beside: { incoming: `${beside}new`, previous: `${beside}old` },
    within: join(target, withinName),
  };
}

/** The name of the folder in which a swap within a site works. */
export const withinName = '.readout-swap';

/** A folder's path without symbolic links, also where it, or what a link points to, isn't there yet. */
async function realFolder(path: string, hops = 0): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(path) === path || hops > 40) throw error;
  }
  const link = await lstat(path).catch(() => null);
  if (link?.isSymbolicLink()) return realFolder(resolve(dirname(path), await readlink(path)), hops + 1);
  return join(await realFolder(dirname(path), hops), basename(path));
}

function isIn(path: string, folder: string): boolean {
  const steps = relative(folder, path);
  return steps === '' || !(isAbsolute(steps) || steps === '..' || steps.startsWith(`..${sep}`));
}

/** `dist` for a dossier's own site; other folders get a name that no two of them share. */
function nameOf(path: string): string {
  if (/^\w+$/.test(path)) return path;
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 12);
  return `${basename(path).replace(/\W/g, '').slice(0, 20)}-${hash}`;
}
