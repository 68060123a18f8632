import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { basename, dirname } from 'node:path/posix';
import { diskFiles } from './disk-files.ts';
import type { FileChange } from './move-record.ts';

/**
 * Writes a change of a dossier, all of it or nothing: what is new is written beside its place first, and where one step
 * fails, those before it are undone. Throws with the reason.
 */
export async function writeChanges(root: string, changes: readonly FileChange[]): Promise<void> {
  for (const change of changes) await refuse(root, change);
  const staged = changes.map((change) => {
    const place = join(root, change.to ?? change.path);
    // Hidden, so that no check takes it for a file of the dossier.
    const beside = join(place, '..', `.${randomUUID()}`);
    return { ...change, place, from: join(root, change.path), beside, old: `${beside}.old` };
  });
  const undo: (() => Promise<unknown>)[] = [];
  try {
    for (const { to, beside, bytes } of staged) {
      await mkdir(dirname(beside), { recursive: true });
      if (to !== null) await writeFile(beside, bytes, { flag: 'wx' });
    }
    for (const { to, place, from, beside, old } of staged) {
      await rename(from, old);
      undo.unshift(() => rename(old, from));
      if (to === null) continue;
      await rename(beside, place);
      undo.unshift(() => rename(place, beside));
    }
  } catch (error) {
    for (const step of undo) await step();
    throw error;
  } finally {
    for (const { beside } of staged) await rm(beside, { force: true });
  }
  for (const { old } of staged) await rm(old, { force: true });
}

/** No folder on the way may be a link, which could lead out of the dossier, and nothing is written over. */
async function refuse(root: string, { path, to }: FileChange): Promise<void> {
  for (const each of new Set([path, to ?? path])) {
    const listed = await diskFiles(root).list(dirname(each));
    if ('rule' in listed) throw new Error(`${listed.file}: ${listed.message}`);
    // Where a disk takes both names for one, the file is its own namesake.
    const isItself = each.normalize('NFC').toLowerCase() === path.normalize('NFC').toLowerCase();
    if (!isItself && listed.some(({ name }) => name === basename(each))) throw new Error(`${each} is there already.`);
  }
}
