import { basename, dirname } from 'node:path/posix';
import { compareText } from '../core/language/text-order.ts';
import type { DossierFiles, FolderEntry } from './files.ts';

/** Other bytes for some files, by path; with `null` a file isn't there. */
export type Replaced = ReadonlyMap<string, Uint8Array | null>;

/** A dossier as it would be with some of its files replaced, taken away or added; nothing is written. */
export function overlaid(files: DossierFiles, replaced: Replaced): DossierFiles {
  const added = Map.groupBy(
    [...replaced].flatMap(([path, bytes]) => (bytes === null ? [] : path)),
    (path) => dirname(path),
  );
  return {
    list: async (folder) => {
      const entries = await files.list(folder);
      if (!Array.isArray(entries)) return entries;
      const kept = entries.filter(({ name }) => replaced.get(`${folder}/${name}`) !== null);
      const there = new Set(kept.map(({ name }) => name));
      const more = (added.get(folder) ?? [])
        .map((path): FolderEntry => ({ name: basename(path), isFolder: false }))
        .filter(({ name }) => !there.has(name));
      return more.length === 0 ? kept : [...kept, ...more].sort((a, b) => compareText(a.name, b.name));
    },
    read: async (path, largest) => replaced.get(path) ?? files.read(path, largest),
  };
}
