import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Issue } from '../core/model/issue.ts';
import { type DossierFiles, type FolderEntry, fileIssue } from './files.ts';

/** In bytes. */
const largest = 1_000_000;

/** The files of a dossier in a folder of this machine. Nothing outside the folder is read, wherever links lead. */
export function diskFiles(root: string): DossierFiles {
  const home = realpath(root);
  return {
    list: (folder) => listFolder(join(root, folder)),
    read: async (path) => {
      const refused = await refusal(join(root, path), await home, path);
      return refused ?? readBytes(join(root, path), path);
    },
  };
}

async function listFolder(folder: string): Promise<FolderEntry[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function refusal(file: string, home: string, path: string): Promise<Issue | null> {
  const target = await realpath(file).catch(() => null);
  if (target === null)
    return fileIssue(path, 'Unexpected link to nowhere, expected a file', 'Put the file itself here.');
  if (!target.startsWith(home + sep)) {
    const message = 'Unexpected link out of the dossier’s folder, expected a file inside it';
    return fileIssue(path, message, 'Copy the file to this place.');
  }
  const { size, isFile } = await stat(target).then((found) => ({ size: found.size, isFile: found.isFile() }));
  if (!isFile)
    return fileIssue(path, 'Unexpected folder or device, expected a file', 'Rename it, or move it out of here.');
  if (size <= largest) return null;
  const message = `Unexpected file of ${(size / 1e6).toFixed(1)} MB, expected at most 1 MB`;
  return fileIssue(path, message, 'Split the entry, or look whether this is the right file.');
}

async function readBytes(file: string, path: string): Promise<Uint8Array | Issue> {
  return readFile(file).catch(({ code }: NodeJS.ErrnoException) =>
    fileIssue(
      path,
      `Unexpected refusal by the system (${code}), expected a file that can be read`,
      'Look at the file’s permissions.',
    ),
  );
}
