import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { isUtf8 } from 'node:buffer';
import type { Issue } from '../core/issue.ts';

/** A file of the dossier: its path from the dossier's folder, with slashes, and its text with plain line ends. */
export interface TextFile {
  path: string;
  text: string;
}

const largest = 1_000_000;

/** The names in a folder of the dossier, sorted; none where there is no such folder. Hidden files don't count. */
export async function listFolder(root: string, folder: string): Promise<{ name: string; isFolder: boolean }[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A file's text, or the reason why it isn't taken. A byte-order mark is dropped, and CRLF read as a line end. */
export async function readText(root: string, path: string): Promise<TextFile | Issue> {
  const refused = await refusal(root, path);
  if (refused) return refused;
  const bytes = await readFile(join(root, path));
  if (!isUtf8(bytes)) return brokenText(path, bytes);
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  if (text.trim() === '') return problem(path, 'Unexpected empty file, expected an entry', 'Fill it or delete it.');
  return { path, text };
}

async function refusal(root: string, path: string): Promise<Issue | null> {
  const [file, folder] = await Promise.all([realpath(join(root, path)).catch(() => null), realpath(root)]);
  if (file === null) return problem(path, 'Unexpected link to nowhere, expected a file', 'Put the file itself here.');
  if (!file.startsWith(folder + sep)) {
    return problem(path, 'Unexpected link out of the dossier’s folder, expected a file inside it', 'Copy the file to this place.');
  }
  const { size } = await lstat(file);
  if (size <= largest) return null;
  const megabytes = (size / 1e6).toFixed(1);
  return problem(path, `Unexpected file of ${megabytes} MB, expected at most 1 MB`, 'Split the entry, or look whether this is the right file.');
}

function brokenText(path: string, bytes: Buffer): Issue {
  const { line, column } = firstBroken(bytes);
  const issue = problem(path, 'Unexpected bytes that are not UTF-8, expected text', 'Save the file as UTF-8 in your editor.');
  return { ...issue, line, column };
}

function firstBroken(bytes: Buffer): { line: number; column: number } {
  let start = 0;
  for (let line = 1; ; line++) {
    const found = bytes.indexOf(0x0a, start);
    const end = found < 0 ? bytes.length : found;
    const content = bytes.subarray(start, end);
    if (!isUtf8(content)) return { line, column: content.toString('utf8').indexOf('\uFFFD') + 1 };
    if (found < 0) return { line, column: 1 };
    start = end + 1;
  }
}

function problem(file: string, message: string, hint: string): Issue {
  return { rule: 'file', severity: 'error', message, hint, file, line: 1, column: 1 };
}
