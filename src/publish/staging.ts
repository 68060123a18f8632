import * as promises from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Disk, exists, makeFolder } from './disk.ts';
import { diskErrorSentence } from './disk-error.ts';
import { type Lock, tryLock, waitForLock } from './lock.ts';
import { type Place, placeOf } from './place.ts';
import { refuseOtherSite, refuseStrangers } from './strangers.ts';
import { finishSwap, isBrokenOff, swap } from './swap.ts';
import { filesIn, readList, writeList } from './written-files.ts';

/** A folder in which a site is built, out of sight until it is whole. Nobody else builds the same site meanwhile. */
export interface Staging {
  /** Takes the new site. */
  site: string;
  /** Takes what Astro and Vite want to keep. */
  cache: string;
  /** Puts the new site in the place of the old one, or throws and leaves the old one. */
  publish(): Promise<void>;
  /** Deletes what is left of the folder and lets the next build begin. For every end, also after `publish`. */
  discard(): Promise<void>;
}

export interface Publishing {
  /** The scratch folder of a dossier, `.readout` in it. */
  home: string;
  /** The folder that the site is published in, anywhere: a symbolic link to one and a mount point will do as well. */
  outDir: string;
  /** Takes what an editor should know, for instance that another build is waited for. */
  log?: (message: string) => void;
  disk?: Disk;
}

/**
 * Opens a staging folder for the site in `outDir`, after waiting for whoever builds it now and mending what a killed
 * build left. Throws, with a sentence for an editor, where `outDir` holds files that no build wrote.
 */
export async function openStaging({ home, outDir, log = () => {}, disk = promises }: Publishing): Promise<Staging> {
  return inPlainWords(async () => {
    const place = await placeOf(home, outDir);
    await makeFolder(place.home, disk);
    const lock = await waitForLock(place.lock, (holder) =>
      log(`Another build writes ${place.target} (${holder}). Waiting for it to end`),
    );
    try {
      await finishSwap(place, disk);
      await refuseStrangers(place, disk);
      await removeDead(place, disk);
      return await staged(place, lock, disk);
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
    const place = await placeOf(home, outDir);
    if (!(await isBrokenOff(place, disk))) return;
    await makeFolder(place.home, disk);
    const lock = await tryLock(place.lock);
    if (lock !== null) await finishSwap(place, disk).finally(lock.release);
  });
}

async function staged(place: Place, lock: Lock, disk: Disk): Promise<Staging> {
  const site = join(place.staging, 'site');
  await makeFolder(site, disk);
  return {
    site,
    cache: join(place.staging, 'cache'),
    publish: () => inPlainWords(() => publish(site, place, disk)),
    discard: async () => {
      try {
        await disk.rm(place.staging, { recursive: true, force: true, maxRetries: 3 });
      } finally {
        await lock.release();
      }
    },
  };
}

async function publish(site: string, place: Place, disk: Disk): Promise<void> {
  await refuseStrangers(place, disk);
  await refuseOtherSite(place, site, disk);
  const [before, after] = [await readList(place.list, disk), await filesIn(site, disk)];
  // If this process is killed from here on, either site is one that a build wrote.
  await writeList(
    place.list,
    place.target,
    [...new Set([...(before ?? (await filesIn(place.target, disk))), ...after])],
    disk,
  );
  await swap(site, place, disk);
  // The new site is out, and the longer list holds for it as well.
  await writeList(place.list, place.target, after, disk).catch(() => {});
}

/** Deletes what killed builds left in `home`, of this site and of others that nobody builds now. */
async function removeDead(place: Place, disk: Disk): Promise<void> {
  await disk.rm(place.staging, { recursive: true, force: true, maxRetries: 3 });
  for (const name of await disk.readdir(place.home)) {
    const path = join(place.home, name);
    if (name.startsWith('staging-'))
      await removeUnlocked(path, join(place.home, name.replace('staging', 'lock')), disk);
    if (/^files-.*\.json$/.test(name) && path !== place.list && !(await hasSite(path, place.home, disk)))
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
