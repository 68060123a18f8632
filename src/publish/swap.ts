import { dirname, join } from 'node:path';
import type { Destination } from './destination.ts';
import { type Disk, exists, makeFolder } from './disk.ts';
import { isDropped } from './written-files.ts';

/**
 * Puts `site` in the place of the old site, or throws and leaves the old one. Three ways, each taken where the one
 * before isn’t possible: two renames; the same beside `target`, when the scratch folder is on another file system;
 * the entries within `target` one by one, when that can’t be renamed itself, as a mount point can’t.
 */
export async function swap(site: string, destination: Destination, disk: Disk): Promise<void> {
  const { target, previous, beside, within } = destination;
  await makeFolder(dirname(target), disk);
  if ((await refusal(() => swapByRenaming(site, target, previous, disk))) === null) return;
  const refused = await refusal(() => swapBeside(site, target, beside, disk));
  if (refused === null) return;
  if (!(await exists(target, disk))) throw refused;
  await disk.mkdir(within);
  await copy(site, join(within, 'new'), within, disk);
  await swapWithin(target, within, disk);
}

/** Goes a way; gives the error where the disk refuses a rename there, so that another way may do, and throws others. */
async function refusal(way: () => Promise<void>): Promise<unknown> {
  try {
    await way();
    return null;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['EXDEV', 'EBUSY', 'EACCES', 'EPERM', 'EROFS'].includes(code)) return error;
    throw error;
  }
}

/** Between the two renames there is no site for an instant; `recover` brings the old one back if that is the end. */
async function swapByRenaming(incoming: string, target: string, previous: string, disk: Disk): Promise<void> {
  const replaces = await exists(target, disk);
  if (replaces) await disk.rename(target, previous);
  try {
    await disk.rename(incoming, target);
  } catch (error) {
    if (replaces) await disk.rename(previous, target);
    throw error;
  }
  // The new site is out; what can’t be deleted now, the next build deletes.
  await removeFolder(previous, disk).catch(() => {});
}

async function swapBeside(site: string, target: string, beside: Destination['beside'], disk: Disk): Promise<void> {
  await copy(site, beside.incoming, beside.incoming, disk);
  try {
    await swapByRenaming(beside.incoming, target, beside.previous, disk);
  } finally {
    await removeFolder(beside.incoming, disk).catch(() => {});
  }
}

/** Copies a folder whole, or deletes `scratch` and throws. */
async function copy(folder: string, to: string, scratch: string, disk: Disk): Promise<void> {
  try {
    await disk.cp(folder, to, { recursive: true });
  } catch (error) {
    await removeFolder(scratch, disk).catch(() => {});
    throw error;
  }
}

/**
 * Moves the old entries into `within/old`, then those of `within/new` up. How far it came stands in the folder’s own
 * name, which changes in one step: `old` while they move away, `moved` while and after the new ones come. Until then, pages are
 * missing for some milliseconds.
 */
async function swapWithin(target: string, within: string, disk: Disk): Promise<void> {
  await disk.mkdir(join(within, 'old'));
  try {
    await moveEntries(target, join(within, 'old'), disk);
    await disk.rename(join(within, 'old'), join(within, 'moved'));
    await moveEntries(join(within, 'new'), target, disk);
  } catch (error) {
    await bringBack(target, within, disk);
    throw error;
  }
  await removeFolder(within, disk).catch(() => {});
}

/** Undoes what `swapWithin` did so far. */
async function bringBack(target: string, within: string, disk: Disk): Promise<void> {
  if (await exists(join(within, 'moved'), disk)) {
    await moveEntries(target, join(within, 'new'), disk);
    await disk.rename(join(within, 'moved'), join(within, 'old'));
  }
  await moveEntries(join(within, 'old'), target, disk);
  await removeFolder(within, disk);
}

async function moveEntries(from: string, to: string, disk: Disk): Promise<void> {
  const names = (await disk.readdir(from)).filter((name) => !isDropped(name) && join(from, name) !== dirname(to));
  for (const name of names) await disk.rename(join(from, name), join(to, name));
}

/** Whether a swap was broken off before its end. */
export async function isBrokenOff({ previous, beside, within }: Destination, disk: Disk): Promise<boolean> {
  for (const path of [previous, beside.previous, beside.incoming, within]) if (await exists(path, disk)) return true;
  return false;
}

/**
 * Brings a swap that was broken off to an end, so that `target` is a whole site: the new one where that had begun to
 * stand there, the old one otherwise. To be called while nobody else builds into `target`.
 */
export async function finishSwap(destination: Destination, disk: Disk): Promise<void> {
  const { target, within, previous, beside } = destination;
  if (await exists(within, disk)) await finishWithin(target, within, disk);
  for (const old of [previous, beside.previous]) {
    if (!(await exists(old, disk))) continue;
    if (await isEmpty(target, disk)) await putBack(old, destination, disk);
    // Something else than a site stands there: the old one is kept until an editor has cleared that up.
    else if (await exists(join(target, 'index.html'), disk)) await removeFolder(old, disk);
  }
  await removeFolder(beside.incoming, disk);
}

async function finishWithin(target: string, within: string, disk: Disk): Promise<void> {
  if (await exists(join(within, 'old'), disk)) await moveEntries(join(within, 'old'), target, disk);
  // Both are there until the last entry has moved; then one may be cleared away already, and the other not.
  const isMoving = (await exists(join(within, 'moved'), disk)) && (await exists(join(within, 'new'), disk));
  if (isMoving) await moveEntries(join(within, 'new'), target, disk);
  await removeFolder(within, disk);
}

async function isEmpty(folder: string, disk: Disk): Promise<boolean> {
  if (!(await exists(folder, disk))) return true;
  return (await disk.readdir(folder)).every(isDropped);
}

async function putBack(old: string, { target, beside }: Destination, disk: Disk): Promise<void> {
  await makeFolder(dirname(target), disk);
  await removeFolder(target, disk);
  if ((await refusal(() => disk.rename(old, target))) === null) return;
  // Somebody moved it to another file system by hand.
  await copy(old, beside.incoming, beside.incoming, disk);
  await disk.rename(beside.incoming, target);
  await removeFolder(old, disk);
}

async function removeFolder(path: string, disk: Disk): Promise<void> {
  await disk.rm(path, { recursive: true, force: true, maxRetries: 3 });
}
