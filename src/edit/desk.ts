import { isUtf8 } from 'node:buffer';
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import type { Dossier } from '../core/model/dossier.ts';
import { type EntryKind, entryKinds, folderOf } from '../core/model/reference.ts';
import { parseDate } from '../core/time/date.ts';
import { dateWords } from '../core/time/date-words.ts';
import { plainDate } from '../core/time/plain-date.ts';
import { kinds, namesIn } from '../kinds/index.ts';
import { fieldsAt } from '../kinds/lookup.ts';
import { type Beginning, beginEntry } from '../load/begin-entry.ts';
import { checkFiles, type Report } from '../load/check.ts';
import { diskFiles } from '../load/disk-files.ts';
import type { DossierFiles } from '../load/files.ts';
import { findFiles } from '../load/folders.ts';
import type { Kept } from '../load/kept.ts';
import { overlaid } from '../load/overlaid-files.ts';
import { writeProofs } from '../load/write-proofs.ts';
import { changeEntry, changeText, plainText, readEntryText } from './change-entry.ts';
import { isGroup } from './field-changes.ts';
import { type Control, type FormField, formOf, type KnownNames, knownNames } from './form-model.ts';
import { type Located, locate } from './locate.ts';
import { type FoundPassages, findFor } from './passages.ts';
import { previewOf } from './preview.ts';

/** An entry in a list. */
interface Listed {
  kind: EntryKind;
  id: string;
  name: string;
  errors: number;
  warnings: number;
}

/** Which file is edited, and which bytes of it were opened. */
interface Opened {
  kind: EntryKind;
  id: string;
  /** Of the file as it was read. */
  hash: string;
}

/** An entry as it stands in the form: its fields and its body, or all of its text where that has no fields to read. */
type Draft = Opened &
  (
    | {
        fields: Record<string, unknown>;
        body: string /** The file as it was mended as text before. */;
        from?: string | undefined;
      }
    | { text: string }
  );

/** What is to be said of a draft. */
export interface Look {
  problems: Located[];
  /** Beside dates, by path: what was understood, and how it is written. */
  notes: Record<string, { text: string; write: string | null }>;
  /** The address of the preview; `null` where the entry can't be shown as it is. */
  preview: string | null;
  /** What the fields and the body say; `null` where they can't be read. */
  said: { fields: Record<string, unknown>; body: string } | null;
}

/** An entry with its form. */
export interface OpenEntry extends Look, Opened {
  path: string;
  name: string;
  form: FormField[];
  names: KnownNames;
  /** All of the file, with plain line ends. */
  text: string;
}

/** Something that can't be done, as a sentence for whoever edits. */
interface Refusal {
  refused: string;
}

/** Where entries of a dossier are edited. Nothing is written but by `save` and `begin`. */
export interface Desk {
  list(): Promise<{ title: string; kinds: readonly EntryKind[]; entries: Listed[] }>;
  open(kind: EntryKind, id: string): Promise<OpenEntry | Refusal>;
  look(draft: Draft): Promise<Look | Refusal>;
  save(draft: Draft): Promise<(Look & { hash: string }) | Refusal>;
  find(source: string, words: string): Promise<FoundPassages>;
  begin(beginning: Beginning): Promise<{ kind: EntryKind; id: string } | Refusal>;
  /** A preview by the last part of its address. */
  preview(name: string): string | null;
}

export function openDesk(folder: string, today: () => string, isFrozen: boolean): Desk {
  const files = diskFiles(folder);
  const kept: Kept = new Map();
  const room: Room = {
    folder,
    files,
    isFrozen,
    opened: new Map(),
    previews: new Map(),
    latest: null,
    check: async (on = files) => {
      room.latest = await checkFiles(on, kept, today(), isFrozen);
      return room.latest;
    },
  };
  return {
    list: async () => listOf(files, await room.check()),
    open: (kind, id) => open(room, kind, id),
    look: async (draft) => {
      const made = await madeOf(room, draft);
      return made === null ? gone : lookAt(room, made, draft);
    },
    save: (draft) => save(room, draft),
    find: async (source, words) => findFor(files, room.latest ?? (await room.check()), source, words),
    begin: async (beginning) => begin(folder, (await room.check()).loaded.dossier, beginning, today()),
    preview: (name) => room.previews.get(name) ?? null,
  };
}

/** What a desk works with and remembers. */
interface Room {
  folder: string;
  files: DossierFiles;
  isFrozen: boolean;
  /** The texts of files as they were opened, by their hashes. */
  opened: Map<string, string>;
  /** Pages by the last parts of their addresses. */
  previews: Map<string, string>;
  latest: Report | null;
  /** Checks the dossier, also with another text in the place of a file. */
  check: (on?: DossierFiles) => Promise<Report>;
}

/** A file as it is with a draft in it, and what the check says of the dossier then. */
interface Made {
  path: string;
  raw: string;
  report: Report;
}

async function open(room: Room, kind: EntryKind, id: string): Promise<OpenEntry | Refusal> {
  const path = await pathOf(room.files, kind, id);
  const raw = path === null ? null : await rawText(room.files, path);
  if (path === null || raw === null) return { refused: `There is no ${kind} “${id}” that can be read.` };
  const hash = hashOf(raw);
  room.opened.set(hash, raw);
  const report = await room.check(overlaid(room.files, new Map([[path, Buffer.from(raw)]])));
  const { dossier } = report.loaded;
  const name = namesIn(dossier, kind).find(([own]) => own === id)?.[1] ?? id;
  const opened = { kind, id, hash, path, name, form: formOf(kind, dossier), names: knownNames(dossier) };
  return { ...opened, text: plainText(raw), ...lookAt(room, { path, raw, report }, opened) };
}

async function save(room: Room, draft: Draft): Promise<(Look & { hash: string }) | Refusal> {
  const made = await madeOf(room, draft);
  if (made === null) return gone;
  const { path, raw, report } = made;
  if (hashOf((await rawText(room.files, path)) ?? '') !== draft.hash) return stale;
  const hash = hashOf(raw);
  if (hash !== draft.hash) await writeOver(join(room.folder, path), raw);
  if (!room.isFrozen) await writeProofs(room.folder, report.loaded.proofFiles);
  room.opened.set(hash, raw);
  return { ...lookAt(room, made, draft), hash };
}

/** `null` where the entry is gone, or its file was never opened. */
async function madeOf({ files, opened, check }: Room, draft: Draft): Promise<Made | null> {
  const path = await pathOf(files, draft.kind, draft.id);
  const before = opened.get(draft.hash);
  if (path === null || before === undefined) return null;
  const mended = 'text' in draft ? draft.text : draft.from;
  const whole = mended === undefined ? before : changeText(before, mended);
  const order = (at: readonly (string | number)[]) => fieldsAt(kinds[draft.kind].schema, at);
  const raw = 'text' in draft ? whole : changeEntry(whole, draft, order);
  return { path, raw, report: await check(overlaid(files, new Map([[path, Buffer.from(raw)]]))) };
}

function lookAt({ previews }: Room, { path, raw, report }: Made, { kind, id }: Opened): Look {
  const said = readEntryText(raw);
  const fields = (said?.fields ?? {}) as Record<string, unknown>;
  const { dossier } = report.loaded;
  const preview = previewOf(dossier, kind, id);
  const issues = report.issues.filter(({ file }) => file === path);
  return {
    problems: locate(issues, plainText(raw), kind),
    notes: Object.fromEntries(dateNotes(formOf(kind, dossier), fields, dossier.site.language)),
    preview: preview === null ? null : keep(previews, preview),
    said: said && { fields, body: said.body },
  };
}

const gone: Refusal = { refused: 'This entry isn’t there any more, or Readout was started anew. Open it again.' };

const stale: Refusal = {
  refused:
    'The file was changed on the disk since you opened it, so nothing was written. What you wrote is still here: copy it, and open the entry again.',
};

async function listOf(files: DossierFiles, { loaded: { dossier }, issues }: Report): ReturnType<Desk['list']> {
  const { found } = await findFiles(files);
  const byFile = Map.groupBy(issues, ({ file }) => file);
  const entries = entryKinds.flatMap((kind) => {
    const names = new Map(namesIn(dossier, kind));
    return found.flatMap(({ kind: own, id, path }): Listed[] => {
      if (own !== kind) return [];
      const problems = byFile.get(path) ?? [];
      const errors = problems.filter(({ severity }) => severity === 'error').length;
      return [{ kind, id, name: names.get(id) ?? id, errors, warnings: problems.length - errors }];
    });
  });
  return { title: dossier.site.title, kinds: entryKinds, entries };
}

/** An entry's file, by the list of those that there are: no path is made of what a browser says. */
async function pathOf(files: DossierFiles, kind: EntryKind, id: string): Promise<string | null> {
  const { found } = await findFiles(files);
  return found.find((file) => file.kind === kind && file.id === id)?.path ?? null;
}

/** A file's text to the byte; `null` where it can't be read, or isn't UTF-8. */
async function rawText(files: DossierFiles, path: string): Promise<string | null> {
  const bytes = await files.read(path);
  return 'rule' in bytes || !isUtf8(bytes) ? null : Buffer.from(bytes).toString();
}

function hashOf(raw: string): string {
  return createHash('sha256').update(raw).digest('base64url');
}

/** Whole or not at all, and with the permissions that the file has. */
async function writeOver(target: string, raw: string): Promise<void> {
  const { mode } = await stat(target);
  // Hidden, so that no check takes it for a file of the dossier.
  const beside = join(dirname(target), `.${randomBytes(9).toString('hex')}.part`);
  await writeFile(beside, raw, { flag: 'wx', mode });
  await rename(beside, target);
}

async function begin(
  folder: string,
  dossier: Dossier,
  beginning: Beginning,
  today: string,
): Promise<{ kind: EntryKind; id: string } | Refusal> {
  const begun = beginEntry(beginning, dossier, today);
  if ('problems' in begun) return { refused: begun.problems.join(' ') };
  const parent = `content/${folderOf(beginning.kind)}`;
  const beside = await diskFiles(folder).list(parent);
  if ('rule' in beside) return { refused: beside.message };
  const [file] = begun.files;
  if (file === undefined) return { refused: 'Nothing was begun.' };
  await mkdir(join(folder, parent), { recursive: true });
  try {
    await writeFile(join(folder, file.path), file.text, { flag: 'wx' });
  } catch {
    return { refused: `${file.path} can’t be written. Is it there already?` };
  }
  return { kind: beginning.kind, id: posix.basename(file.path).replace(/\.[a-z]+$/, '') };
}

/** So many previews are kept: a page that is being replaced may still be asked for. */
const mostPreviews = 4;

function keep(previews: Map<string, string>, html: string): string {
  const [oldest] = previews.keys();
  if (previews.size >= mostPreviews && oldest !== undefined) previews.delete(oldest);
  const name = randomBytes(18).toString('base64url');
  previews.set(name, html);
  return `/preview/${name}`;
}

type Notes = Look['notes'];

/** What readers see of each date, and how one in plain words is written. */
function dateNotes(
  form: readonly FormField[],
  fields: unknown,
  language: string,
): [path: string, note: Notes[string]][] {
  const visit = (control: Control, value: unknown, path: string): [string, Notes[string]][] => {
    switch (control.kind) {
      case 'text': {
        const note = /^da/.test(control.reads) ? dateNote(value, control.reads === 'day', language) : null;
        return note === null ? [] : [[path, note]];
      }
      case 'list':
        return Array.isArray(value) ? value.flatMap((part, at) => visit(control.of, part, `${path}.${at}`)) : [];
      case 'group':
        return inside(control.fields, value, path);
      default:
        return [];
    }
  };
  const inside = (own: readonly FormField[], value: unknown, path: string) =>
    own.flatMap(({ name, control }) =>
      isGroup(value) ? visit(control, value[name], path === '' ? name : `${path}.${name}`) : [],
    );
  return inside(form, fields, '');
}

function dateNote(value: unknown, isDay: boolean, language: string): Notes[string] | null {
  const said = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const date = parseDate(said);
  if (date) return { text: `Shown as “${dateWords(date, language)}”.`, write: null };
  const read = plainDate(said);
  const edtf = 'edtf' in read ? read.edtf : '';
  const understood = parseDate(edtf);
  if (!understood || (isDay && !/^\d{4}-\d\d-\d\d$/.test(edtf))) return null;
  return { text: `Understood as “${dateWords(understood, language)}”.`, write: edtf };
}
