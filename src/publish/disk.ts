import type * as promises from 'node:fs/promises';
import { dirname } from 'node:path';

/** What publishing does to files: `node:fs/promises`, or in tests one that fails on purpose. */
export type Disk = Pick<
  typeof promises,
  'cp' | 'lstat' | 'mkdir' | 'readdir' | 'readFile' | 'rename' | 'rm' | 'rmdir' | 'writeFile'
>;

export async function exists(path: string, disk: Disk): Promise<boolean> {
  try {
    await disk.lstat(path);
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** Makes a folder and those above it, where they aren’t there. Node’s own way hides why a disk refuses. */
export async function makeFolder(path: string, disk: Disk): Promise<void> {
  try {
    await disk.mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path), disk);
    await disk.mkdir(path);
  }
}
