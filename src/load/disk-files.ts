import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../core/language/text-order.ts';
import type { Issue } from '../core/model/issue.ts';
import { type DossierFiles, type FolderEntry, fileIssue, largestEntry } from './files.ts';

/**
 * The files of a dossier in a folder of this machine. The folder itself is trusted and may be reached by a link; in it,
 * links, pipes, sockets and devices are told apart before anything is opened, and never opened. (A hard link can't be
 * told from its file; git makes none.) Each call does its work at once: for thousands of small files, waiting for each
 * step of each costs several times as much.
 */
export function diskFiles(root: string): DossierFiles {
  return {
    list: async (folder) => refusedParent(root, folder) ?? listFolder(join(root, folder), folder),
    read: async (path, largest = largestEntry) =>
      refusedParent(root, path) ?? readPlainFile(join(root, path), path, largest),
  };
}

/** The issue with the first folder on the way to a path that is none, so that no link leads out of the dossier. */
function refusedParent(root: string, path: string): Issue | null {
  const parts = path.split('/');
  for (let length = 1; length < parts.length; length++) {
    const folder = parts.slice(0, length).join('/');
    const found = lstatSync(join(root, folder), { throwIfNoEntry: false });
    if (found && !found.isDirectory()) return notFolder(folder, found);
  }
  return null;
}

function listFolder(folder: string, path: string): FolderEntry[] | Issue {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return notFolder(path, found);
  const entries = orRefusal(path, () => readdirSync(folder, { withFileTypes: true }));
  if ('rule' in entries) return entries;
  return entries
    .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
    .sort((a, b) => compareText(a.name, b.name));
}

function readPlainFile(file: string, path: string, largest: number): Uint8Array | Issue {
  const found = orRefusal(path, () => lstatSync(file));
  if ('rule' in found) return found;
  const refused = notPlain(path, found, largest);
  if (refused) return refused;
  // Whatever takes the file's place in between is neither followed nor waited for, and is looked at once more.
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  return orRefusal(path, () => {
    const opened = openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
      return notPlain(path, fstatSync(opened), largest) ?? readFileSync(opened);
    } finally {
      closeSync(opened);
    }
  });
}

function notPlain(path: string, found: Stats, largest: number): Issue | null {
  if (found.isSymbolicLink())
    return fileIssue(path, 'Unexpected link, expected the file itself', `${unfollowed} Copy the file to this place.`);
  if (found.isDirectory())
    return fileIssue(path, 'Unexpected folder, expected a file', 'Rename it, or move it out of here.');
  if (!found.isFile()) return special(path, 'a file');
  if (found.size <= largest) return null;
  const message = `Unexpected file of ${megabytes(found.size)} MB, expected at most ${megabytes(largest)} MB`;
  return fileIssue(path, message, 'Split it, or look whether this is the right file.');
}

function notFolder(path: string, found: Stats): Issue {
  if (found.isSymbolicLink())
    return fileIssue(
      path,
      'Unexpected link, expected the folder itself',
      `${unfollowed} Copy the folder to this place.`,
    );
  if (!found.isFile()) return special(path, 'a folder');
  return fileIssue(path, 'Unexpected file, expected a folder', 'Rename it, or move it out of here.');
}

const unfollowed = 'Links aren’t followed, wherever they lead.';

function special(path: string, expected: string): Issue {
  return fileIssue(path, `Unexpected pipe, socket or device, expected ${expected}`, 'Delete it.');
}

/** Never less than it is, so that a size beyond a limit doesn't read like the limit. */
function megabytes(size: number): number {
  return Math.ceil(size / 1e5) / 10;
}

/** What `act` gives, or the issue that the system refuses it. */
function orRefusal<Given>(path: string, act: () => Given): Given | Issue {
  try {
    return act();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const message = `Unexpected refusal by the system (${code}), expected a file that can be read`;
    return fileIssue(path, message, 'Look at the file’s permissions.');
  }
}
