import { createHash } from 'node:crypto';
import * as disk from 'node:fs/promises';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn } from '../../src/publish/written-files.ts';

/** One line a file, its fingerprint and its path: two folders with the same list hold the same. */
export async function hashListOf(folder: string): Promise<string> {
  const files = await filesIn(folder, disk);
  const lines = files.map(async (file) => line(file, await readFile(join(folder, file))));
  return (await Promise.all(lines)).join('\n');
}

export function hashListOfFiles(files: Record<string, string>): string {
  const paths = Object.keys(files).sort();
  return paths.map((path) => line(path, files[path] ?? '')).join('\n');
}

function line(path: string, contents: string | Buffer): string {
  return `${createHash('sha256').update(contents).digest('hex')}  ${path}`;
}
