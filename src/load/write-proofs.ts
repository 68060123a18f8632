import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diskFiles } from './disk-files.ts';
import type { ProofFile } from './proofs.ts';

/** Whether proofs may only be read: so the environment says (`CI`, as most services set it), or a flag. */
export function isFrozen(flag: boolean, { CI = '' }: { CI?: string | undefined }): boolean {
  return flag || !['', '0', 'false'].includes(CI.toLowerCase());
}

/** Puts files of proofs in the place of those that are there, each at once; nothing where `seeds/` isn't a plain folder. */
export async function writeProofs(root: string, files: readonly ProofFile[]): Promise<void> {
  if (files.length === 0 || 'rule' in (await diskFiles(root).list('seeds'))) return;
  for (const { path, text } of files) {
    const target = join(root, path);
    if (text === null) await rm(target, { force: true });
    else {
      // Hidden, so that no check takes it for a file of the dossier.
      const beside = join(root, 'seeds', `.${randomUUID()}.proofs`);
      await writeFile(beside, text, { flag: 'wx' });
      await rename(beside, target);
    }
  }
}
