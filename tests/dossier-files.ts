import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { DossierFiles } from '../src/load/files.ts';

/** The files of a dossier by path, to be changed without touching a disk. */
export type FileMap = ReadonlyMap<string, Uint8Array>;

/** All files of a dossier's folder, without the articles' own texts, which not every machine has. */
export async function readFolder(root: string): Promise<FileMap> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const paths = files.map((file): [string, string] => [relative(root, file).split(sep).join('/'), file]);
  const own = paths.filter(
    ([path]) => /^(?:content|seeds|public|articles)\//.test(path) && !path.startsWith('seeds/text/'),
  );
  return new Map(
    await Promise.all(own.map(async ([path, file]): Promise<[string, Uint8Array]> => [path, await readFile(file)])),
  );
}

/** Such files as a dossier that can be checked. */
export function dossierFiles(files: FileMap): DossierFiles {
  const paths = [...files.keys()];
  return {
    list: async (folder) => {
      const below = paths.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));
      const names = new Map(below.map((path) => [path.replace(/\/.*/, ''), path.includes('/')]));
      return [...names].map(([name, isFolder]) => ({ name, isFolder })).sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    read: async (path) => files.get(path) ?? new Uint8Array(),
  };
}
