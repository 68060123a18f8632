import { isUtf8 } from 'node:buffer';
import type { Issue } from '../core/model/issue.ts';

/** The files of a dossier, wherever they are kept; paths start at the dossier's folder and have slashes. */
export interface DossierFiles {
  /** All that stands in a folder, sorted by name; nothing where there is none, or the reason why it isn't taken. */
  list(folder: string): Promise<FolderEntry[] | Issue>;
  /** A file's bytes, or the reason why it isn't taken: at most `largest` of them. Never throws. */
  read(path: string, largest?: number): Promise<Uint8Array | Issue>;
}

/** In bytes. */
export const largestEntry = 1_000_000;

export interface FolderEntry {
  name: string;
  /** A link is none, wherever it leads. */
  isFolder: boolean;
}

/** A file of the dossier and its text with plain line ends. */
export interface TextFile {
  path: string;
  text: string;
}

/** A file's text, or the reason why it isn't taken. A byte-order mark is dropped, and CRLF read as a line end. */
export async function readText(files: DossierFiles, path: string): Promise<TextFile | Issue> {
  const bytes = await files.read(path);
  if ('rule' in bytes) return bytes;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isUtf8(buffer)) return brokenText(path, buffer);
  const text = buffer
    .toString()
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  if (text.trim() === '') return fileIssue(path, 'Unexpected empty file, expected an entry', 'Fill it or delete it.');
  return { path, text };
}

/** An issue with a file as a whole. */
export function fileIssue(file: string, message: string, hint: string): Issue {
  return { rule: 'file', severity: 'error', message, hint, file, line: 1, column: 1 };
}

function brokenText(path: string, bytes: Buffer): Issue {
  const issue = fileIssue(
    path,
    'Unexpected bytes that are not UTF-8, expected text',
    'Save the file as UTF-8 in your editor.',
  );
  return { ...issue, ...firstBroken(bytes) };
}

function firstBroken(bytes: Buffer): { line: number; column: number } {
  const lines = bytes.toString('latin1').split('\n');
  const contents = lines.map((line) => Buffer.from(line, 'latin1'));
  const broken = contents.findIndex((content) => !isUtf8(content));
  return { line: broken + 1, column: String(contents[broken]).indexOf('\uFFFD') + 1 };
}
