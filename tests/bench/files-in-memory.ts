import type { DossierFiles } from '../../src/load/files.ts';
import type { GeneratedFile } from './generate.ts';

/** Generated files as a dossier that can be read without a disk. */
export function filesInMemory(generated: Iterable<GeneratedFile>): DossierFiles {
  const texts = new Map([...generated].map(({ path, text }) => [path, text]));
  const folders = Map.groupBy(texts.keys(), (path) => path.slice(0, path.lastIndexOf('/')));
  const subfolders = [...folders.keys()].map((folder) => folder.split('/'));
  return {
    list: async (folder) => {
      const files = (folders.get(folder) ?? []).map((path) => ({
        name: path.slice(folder.length + 1),
        isFolder: false,
      }));
      const inner = subfolders.filter((parts) => parts.slice(0, -1).join('/') === folder);
      return [...inner.map((parts) => ({ name: parts.at(-1) ?? '', isFolder: true })), ...files].sort((a, b) =>
        a.name < b.name ? -1 : 1,
      );
    },
    read: async (path) => new TextEncoder().encode(texts.get(path) ?? ''),
  };
}
