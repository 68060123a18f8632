import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { GeneratedFile } from './generate.ts';

/** Writes a generated dossier into a folder. */
export async function writeDossier(folder: string, files: Iterable<GeneratedFile>): Promise<void> {
  const made = new Set<string>();
  for (const { path, text } of files) {
    const file = join(folder, path);
    if (!made.has(dirname(file))) await mkdir(dirname(file), { recursive: true });
    made.add(dirname(file));
    await writeFile(file, text);
  }
}
