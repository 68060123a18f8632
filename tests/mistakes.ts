import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { FileMap } from './dossier-files.ts';

interface Edit {
  file: string;
  replace?: string;
  pattern?: string;
  with?: string;
  write?: string;
  copy?: string;
  rename?: string;
  delete?: true;
  encode?: 'bom' | 'crlf' | 'latin1';
}

/** One mistake in a good dossier; `tests/fixtures/mistakes/README.md` explains the fields. */
export interface Mistake extends Edit {
  name: string;
  also?: Edit[];
  /** Whether nothing may be written. */
  frozen?: true;
  /** `rule line`, or `rule file line` for another file than the one with the mistake. */
  expect: string[];
}

const mistakesFolder = join(import.meta.dirname, 'fixtures/mistakes');

/** The mistakes of each group, by the group's name. */
export function readMistakes(): Map<string, Mistake[]> {
  const names = readdirSync(mistakesFolder).filter((name) => name.endsWith('.yaml'));
  return new Map(
    names
      .sort()
      .map((name) => [name.replace('.yaml', ''), parse(readFileSync(join(mistakesFolder, name), 'utf8')) as Mistake[]]),
  );
}

/** The files with the mistake made in them. Throws where its text doesn't stand in its file exactly once. */
export function withMistake(files: FileMap, mistake: Mistake): FileMap {
  const edited = new Map(files);
  for (const edit of [mistake, ...(mistake.also ?? [])]) apply(edit, edited);
  return edited;
}

function apply(edit: Edit, files: Map<string, Uint8Array>): void {
  const { file, rename } = edit;
  const text = edit.delete ? null : textAfter(edit, Buffer.from(files.get(file) ?? '').toString());
  files.delete(file);
  if (text === null) return;
  const path = rename ?? file;
  files.set(path, edit.copy ? (files.get(edit.copy) ?? Buffer.from(text)) : encoded(text, edit.encode));
}

function textAfter(edit: Edit, text: string): string {
  if (edit.write !== undefined) return edit.write;
  if (edit.replace !== undefined) return replaceOnce(text, edit.replace, edit.with ?? '', edit.file);
  if (edit.pattern === undefined) return text;
  const pattern = new RegExp(edit.pattern, 'gm');
  if (!pattern.test(text)) throw new Error(`${edit.pattern} doesn’t stand in ${edit.file}`);
  return text.replace(pattern, edit.with ?? '');
}

function replaceOnce(text: string, old: string, replacement: string, file: string): string {
  const parts = text.split(old);
  if (parts.length !== 2) throw new Error(`“${old}” stands ${parts.length - 1} times in ${file}, not once`);
  return parts.join(replacement);
}

function encoded(text: string, encoding: Edit['encode']): Uint8Array {
  if (encoding === 'latin1') return Buffer.from(text, 'latin1');
  if (encoding === 'bom') return Buffer.from(`\uFEFF${text}`);
  return Buffer.from(encoding === 'crlf' ? text.replaceAll('\n', '\r\n') : text);
}
