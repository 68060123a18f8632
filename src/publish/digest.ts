import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
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
      else if (entry.isFile())
        part(
          'file',
          orNothing<string | Uint8Array>(() => readFileSync(place), ''),
        );
      else if (entry.isSymbolicLink())
        part(
          'link',
          orNothing(() => readlinkSync(place), ''),
        );
      else part('other', '');
    }
  };
  walk('');
  return digest.digest('hex');
}

function entriesOf(folder: string) {
  const entries = orNothing(() => readdirSync(folder, { withFileTypes: true }), []);
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What may not be read, or went away meanwhile, is nothing: whoever else needs it says so. */
function orNothing<Read>(read: () => Read, nothing: Read): Read {
  try {
    return read();
  } catch (error) {
    if (['ENOENT', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return nothing;
    throw error;
  }
}
