import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** A folder in which a site is built, out of sight until it is whole. */
export interface Staging {
  /** Takes the new site. */
  site: string;
  /** Takes what Astro and Vite want to keep. */
  cache: string;
  /** Puts the new site in the place of the old one, by renaming. */
  publish(): Promise<void>;
  /** Deletes what is left of the folder. */
  discard(): Promise<void>;
}

/**
 * Opens a staging folder for `outDir` below `<root>/.readout`. Throws where `outDir` lies outside `root` or holds
 * something else than a built site, since publishing replaces all of it.
 */
export async function openStaging(root: string, outDir: string): Promise<Staging> {
  const name = relative(root, outDir);
  if (name === '' || name.startsWith('..'))
    throw new Error(`Unexpected output folder ${outDir}, expected one in ${root}.`);
  const home = join(root, '.readout');
  const previous = join(home, `previous-${name.replaceAll(sep, '-')}`);
  await recover(previous, outDir);
  await refuseStrangeFolder(outDir);
  await removeDeadFolders(home);
  const folder = join(home, String(process.pid));
  const site = join(folder, 'site');
  await mkdir(site, { recursive: true });
  return {
    site,
    cache: join(folder, 'cache'),
    publish: () => swap(site, outDir, previous),
    discard: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Brings back the old site if a build was killed between the two renames of `swap`. */
async function recover(previous: string, outDir: string): Promise<void> {
  if (!(await exists(previous))) return;
  if (await exists(outDir)) await rm(previous, { recursive: true });
  else await rename(previous, outDir);
}

async function refuseStrangeFolder(outDir: string): Promise<void> {
  const names = await readdir(outDir).catch((): string[] => []);
  if (names.length === 0 || names.includes('index.html')) return;
  throw new Error(`Unexpected files in ${outDir}, expected a built site or an empty folder. Nothing was changed.`);
}

/** Deletes the folders, named by process, that killed builds and killed tests left. */
async function removeDeadFolders(home: string): Promise<void> {
  const names = await readdir(home).catch((): string[] => []);
  const dead = names.filter((name) => /^(tests-)?\d+$/.test(name) && !isRunning(Number(name.replace('tests-', ''))));
  for (const name of dead) await rm(join(home, name), { recursive: true, force: true });
}

function isRunning(pid: number): boolean {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function swap(site: string, outDir: string, previous: string): Promise<void> {
  await mkdir(dirname(outDir), { recursive: true });
  if (await exists(outDir)) await rename(outDir, previous);
  await rename(site, outDir);
  await rm(previous, { recursive: true, force: true });
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
