import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { compareText } from '../core/language/text-order.ts';
import type { Issue } from '../core/model/issue.ts';
import { type DossierFiles, type FolderEntry, fileIssue, largestEntry } from './files.ts';

const run = promisify(execFile);

/** What a revision has at a path: `mode` says whether it is a file, a link or another repository. */
interface Blob {
  mode: string;
  id: string;
  size: number;
}

/**
 * The files of a dossier as a revision of git has them: nothing is checked out. Texts that git leaves out, such as those of
 * the articles, aren't among them. Throws a sentence where git knows no such revision.
 */
export async function gitFiles(root: string, revision: string): Promise<DossierFiles> {
  const blobs = await blobsIn(root, await commitOf(root, revision));
  const wanted = [...blobs].filter(
    ([path, { mode, size }]) => /^(?:content|seeds)\//.test(path) && /^100/.test(mode) && size <= largestEntry,
  );
  const contents = await contentsOf(root, new Set(wanted.map(([, { id }]) => id)));
  const folders = foldersOf(blobs.keys());
  return {
    list: async (folder) => [...(folders.get(folder)?.values() ?? [])].sort((a, b) => compareText(a.name, b.name)),
    read: async (path) => {
      const blob = blobs.get(path);
      const bytes = blob && contents.get(blob.id);
      return bytes ?? unreadable(path, blob);
    },
  };
}

/** The id of the commit that a revision's name stands for. Throws a sentence where there is none. */
export async function commitOf(root: string, revision: string): Promise<string> {
  // Without the option, a name that starts with a hyphen would be one.
  const args = ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`];
  const { stdout } = await run('git', args, { cwd: root }).catch(() => {
    throw new Error(`Unexpected “${revision}”, expected a revision that git knows, such as origin/main.`);
  });
  return stdout.trim();
}

async function blobsIn(root: string, commit: string): Promise<Map<string, Blob>> {
  const args = ['ls-tree', '-r', '-z', '-l', commit, '--', 'content', 'seeds', 'public'];
  const { stdout } = await run('git', args, { cwd: root, maxBuffer: 256_000_000 });
  return new Map(
    stdout.split('\0').flatMap((row) => {
      const [, mode = '', id = '', size = '', path = ''] = /^(\d+) \w+ (\w+) +(\S+)\t(.*)$/s.exec(row) ?? [];
      return path === '' ? [] : [[path, { mode, id, size: Number(size) }] as const];
    }),
  );
}

function foldersOf(paths: Iterable<string>): Map<string, Map<string, FolderEntry>> {
  const folders = new Map<string, Map<string, FolderEntry>>();
  for (const path of paths) {
    const parts = path.split('/');
    for (const [at, name] of parts.entries()) {
      const folder = parts.slice(0, at).join('/');
      const entries = folders.get(folder) ?? new Map<string, FolderEntry>();
      folders.set(folder, entries.set(name, { name, isFolder: at < parts.length - 1 }));
    }
  }
  return folders;
}

/** The bytes of many blobs, by one process. */
async function contentsOf(root: string, ids: ReadonlySet<string>): Promise<Map<string, Uint8Array>> {
  const git = spawn('git', ['cat-file', '--batch'], { cwd: root, stdio: ['pipe', 'pipe', 'ignore'] });
  git.stdin.end([...ids, ''].join('\n'));
  const chunks: Buffer[] = [];
  for await (const chunk of git.stdout) chunks.push(chunk);
  const all = Buffer.concat(chunks);
  const contents = new Map<string, Uint8Array>();
  for (let at = 0; at < all.length; ) {
    const end = all.indexOf('\n', at);
    const [id = '', , size = ''] = all.toString('utf8', at, end).split(' ');
    const start = end + 1;
    contents.set(id, all.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return contents;
}

function unreadable(path: string, blob: Blob | undefined): Issue {
  if (blob === undefined)
    return fileIssue(path, 'Unexpected path, expected a file of the revision', 'Look at its name.');
  if (blob.mode === '120000')
    return fileIssue(path, 'Unexpected link, expected the file itself', 'Links aren’t followed, wherever they lead.');
  return fileIssue(path, 'Unexpected file of more than 1 MB, expected an entry', 'Split it.');
}
