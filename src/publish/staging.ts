import * as promises from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Destination, destinationOf } from './destination.ts';
import { type Disk, exists, makeFolder } from './disk.ts';
import { diskErrorSentence } from './disk-error.ts';
import { type Lock, tryLock, waitForLock } from './lock.ts';
import { changedFiles, digestsIn, keepMade, type Made, readMade } from './made.ts';
import { refuseOtherSite, refuseStrangers } from './strangers.ts';
import { finishSwap, isBrokenOff, swap } from './swap.ts';
import { filesIn, keepWritten, readWritten } from './written-files.ts';

/** A folder in which a site is built, out of sight until it is whole. Nobody else builds the same site meanwhile. */
export interface Staging {
  /** Takes the new site. */
  site: string;
  /** Takes what Astro and Vite want to keep. */
  cache: string;
  /** The site that this one replaces, and what is known of how it was made. */
  last: { site: string; made: Made | null };
  /**
   * Puts the new site in the place of the old one, or throws and leaves the old one; gives the files that readers find
   * changed or gone, where what was there is known. With `made`, the next build can find what it would make again;
   * digests of files that are `known` needn't be worked out.
   */
  publish(made?: Omit<Made, 'files'>, known?: ReadonlyMap<string, string>): Promise<string[] | null>;
  /** Deletes what is left of the folder and lets the next build begin. For every end, also after `publish`. */
  discard(): Promise<void>;
}

export interface Publishing {
  /** The scratch folder of a dossier, `.readout` in it. */
  home: string;
  /** The folder that the site is published in, anywhere: a symbolic link to one and a mount point will do as well. */
  outDir: string;
  /** Where is kept how sites were made; without it every build makes all of its site. */
  cache?: string | null;
  /** Takes what an editor should know, for instance that another build is waited for. */
  log?: (message: string) => void;
  disk?: Disk;
}

/**
 * Opens a staging folder for the site in `outDir`, after waiting for whoever builds it now and mending what a killed
 * build left. Throws, with a sentence for an editor, where `outDir` holds files that no build wrote.
 */
export async function openStaging({
  home,
  outDir,
  cache = null,
  log = () => {},
  disk = promises,
}: Publishing): Promise<Staging> {
  return inPlainWords(async () => {
    const destination = await destinationOf(home, outDir);
    await makeFolder(destination.home, disk);
    const lock = await waitForLock(destination.lock, (holder) =>
      log(`Another build writes ${destination.target} (${holder}). Waiting for it to end`),
    );
    try {
      await finishSwap(destination, disk);
      await refuseStrangers(destination, disk);
      await removeDead(destination, disk);
      return await staged(destination, lock, madeFile(cache, destination), disk);
    } catch (error) {
      await lock.release();
      throw error;
    }
  });
}

/**
 * Mends `outDir` where a build was killed while it put its site there: afterwards a whole site stands there, if there
 * ever was one. Does nothing while a build is running, since that one mends it itself.
 */
export async function recover({ home, outDir, disk = promises }: Publishing): Promise<void> {
  await inPlainWords(async () => {
    const destination = await destinationOf(home, outDir);
    if (!(await isBrokenOff(destination, disk))) return;
    await makeFolder(destination.home, disk);
    const lock = await tryLock(destination.lock);
    if (lock !== null) await finishSwap(destination, disk).finally(lock.release);
  });
}

/**
 * What the last build said, if it was made of the same `inputs` and its site still stands in `outDir` as it was written:
 * then another build would change nothing. Otherwise `null`.
 */
export async function unchangedReport({ home, outDir, cache = null, disk = promises }: Publishing, inputs: string) {
  const destination = await destinationOf(home, outDir);
  if (await isBrokenOff(destination, disk)) return null;
  const made = await lastMade(madeFile(cache, destination));
  if (made?.inputs !== inputs) return null;
  return changedFiles(made.files, await digestsIn(destination.target, disk)).length === 0 ? made.report : null;
}

/** The file that says how the site of a destination was made. */
function madeFile(cache: string | null, { list }: Destination): string | null {
  return cache && join(cache, basename(list).replace('files', 'made'));
}

async function lastMade(file: string | null): Promise<Made | null> {
  return file === null ? null : readMade(file);
}

async function staged(destination: Destination, lock: Lock, madeIn: string | null, disk: Disk): Promise<Staging> {
  const site = join(destination.staging, 'site');
  const last = { site: destination.target, made: await lastMade(madeIn) };
  await makeFolder(site, disk);
  return {
    site,
    cache: join(destination.staging, 'cache'),
    last,
    publish: (made, known) =>
      inPlainWords(async () => {
        const files = await digestsIn(site, disk, known);
        if (madeIn) await keepMade(madeIn, null);
        await publish(site, Object.keys(files), destination, disk);
        if (madeIn && made) await keepMade(madeIn, { ...made, files });
        return last.made && changedFiles(last.made.files, files);
      }),
    discard: async () => {
      try {
        await disk.rm(destination.staging, { recursive: true, force: true, maxRetries: 3 });
      } finally {
        await lock.release();
      }
    },
  };
}

async function publish(site: string, files: string[], destination: Destination, disk: Disk): Promise<void> {
  await refuseStrangers(destination, disk);
  await refuseOtherSite(destination, site, disk);
  const { target, list } = destination;
  const before = (await readWritten(list, disk))?.files ?? (await filesIn(target, disk));
  // If this process is killed from here on, either site is one that a build wrote.
  await keepWritten(list, { target, files: [...new Set([...before, ...files])] }, disk);
  await swap(site, destination, disk);
  // The new site is out, and the longer list holds for it as well.
  await keepWritten(list, { target, files }, disk).catch(() => {});
}

/** Deletes what killed builds left in `home`, of this site and of others that nobody builds now. */
async function removeDead(destination: Destination, disk: Disk): Promise<void> {
  await disk.rm(destination.staging, { recursive: true, force: true, maxRetries: 3 });
  for (const name of await disk.readdir(destination.home)) {
    const path = join(destination.home, name);
    if (name.startsWith('staging-'))
      await removeUnlocked(path, join(destination.home, name.replace('staging', 'lock')), disk);
    if (/^files-.*\.json$/.test(name) && path !== destination.list && !(await hasSite(path, destination.home, disk)))
      await disk.rm(path);
  }
}

async function removeUnlocked(path: string, lockPath: string, disk: Disk): Promise<void> {
  const lock = await tryLock(lockPath);
  if (lock === null) return;
  await disk.rm(path, { recursive: true, force: true, maxRetries: 3 }).finally(lock.release);
}

/** Whether the site that a list is about is there, or waits to be brought back. */
async function hasSite(list: string, home: string, disk: Disk): Promise<boolean> {
  try {
    if (await exists(join(home, basename(list, '.json').replace('files', 'previous')), disk)) return true;
    const { target } = JSON.parse(await disk.readFile(list, 'utf8'));
    return await exists(target, disk);
  } catch {
    return true;
  }
}

async function inPlainWords<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const sentence = diskErrorSentence(error);
    throw sentence === null ? error : new Error(sentence, { cause: error });
  }
}
