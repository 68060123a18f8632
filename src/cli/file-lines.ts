import { readFileSync } from 'node:fs';

/** The lines of a file, for showing a place in it; none where it can't be read. */
export function fileLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/);
  } catch {
    return [];
  }
}
