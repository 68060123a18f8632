import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A digest of all that stands in a folder: each path, what kind of thing it is, and the bytes of each file, SHA-256 in
 * hexadecimal. Two folders have the same one only if they hold the same. Nothing but files is opened, links aren't
 * followed, and an absent folder counts as an empty one. What is left out is asked by name and path.
 */
export function digestOfFolder(folder: string, isLeftOut: (name: string, path: string) => boolean): string {
  const digest = createHash('sha256');
  const walk = (prefix: string): void => {
    for (const entry of entriesOf(join(folder, prefix))) {
      const path = prefix + entry.name;
      if (isLeftOut(entry.name, path)) continue;
      const place = join(folder, path);
      const part = (kind: string, content: string | Uint8Array) => {
        const length = typeof content === 'string' ? Buffer.byteLength(content) : content.length;
        digest.update(`${JSON.stringify([path, kind, length])}\n`).update(content);
      };
      if (entry.isDirectory()) walk(`${path}/`);
      else if (entry.isFile()) part('file', readFileSync(place));
      else if (entry.isSymbolicLink()) part('link', readlinkSync(place));
      else part('other', String(lstatSync(place).mode));
    }
  };
  walk('');
  return digest.digest('hex');
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
