import { lstat, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { withinName } from './destination.ts';
import type { Disk } from './disk.ts';

/** What file managers and file systems put into any folder. */
const dropped =
  /^(\.DS_Store|\._.*|\.localized|\.directory|\.Trash.*|\.fseventsd|\.Spotlight-V100|Thumbs\.db|ehthumbs\.db|desktop\.ini|lost\+found)$/i;

/** Whether a name in a site is nobody's, and goes or stays unasked. */
export function isDropped(name: string): boolean {
  return dropped.test(name);
}

/** Of a compressed file beside what it was made from, and of one that is being written. */
export const compressedEndings = /\.(?:br|gz)(?:\.new)?$/;

/**
 * Every file of a folder, by its path in it with `/`, in order. No folder has no files. A compressed file beside what it was
 * made from is no file of its own.
 */
export async function filesIn(folder: string, disk: Disk): Promise<string[]> {
  const found = new Set(await walk(folder, '', disk));
  return [...found]
    .filter((file) => !compressedEndings.test(file) || !found.has(file.replace(compressedEndings, '')))
    .sort();
}

async function walk(folder: string, prefix: string, disk: Disk): Promise<string[]> {
  const entries = await disk.readdir(folder, { withFileTypes: true }).catch(noneIfAbsent);
  const found = entries.map((entry) => {
    const path = prefix + entry.name;
    if (isDropped(entry.name) || path === withinName) return [];
    return entry.isDirectory() ? walk(join(folder, entry.name), `${path}/`, disk) : [path];
  });
  return (await Promise.all(found)).flat();
}

function noneIfAbsent(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

/** What is kept of the last build of a site. */
export interface Written {
  /** The folder of the site. */
  target: string;
  /** The files that builds wrote into it, by their path with `/`. */
  files: readonly string[];
}

/** What is kept of the last build; `null` where that isn’t known. */
export async function readWritten(list: string, disk: Disk): Promise<Written | null> {
  try {
    const written = JSON.parse(await disk.readFile(list, 'utf8'));
    return Array.isArray(written.files) ? written : null;
  } catch {
    return null;
  }
}

/** Keeps it, whole or not at all. */
export async function keepWritten(list: string, written: Written, disk: Disk): Promise<void> {
  await disk.writeFile(`${list}.new`, `${JSON.stringify(written, null, 1)}\n`);
  await disk.rename(`${list}.new`, list);
}

/** In a dossier: the files of the site that the last build changed, a line each. */
export const changesFile = '.readout/changed.txt';

/** Keeps them for whoever comes after the build; no such file says that any may have changed. */
export async function keepChanges(dossier: string, changed: readonly string[] | null): Promise<void> {
  const path = join(dossier, changesFile);
  await mkdir(dirname(path), { recursive: true });
  // A link could lead anywhere.
  if (!(await lstat(dirname(path))).isDirectory()) return;
  await rm(path, { force: true });
  if (changed === null) return;
  await writeFile(path, changed.map((file) => `${file}\n`).join(''), { flag: 'wx' });
}
