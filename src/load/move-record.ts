import { nearestIds } from '../core/language/nearest.ts';
import { recordsOf } from '../core/model/dossier.ts';
import { idForm, idProblem, lookOf } from '../core/model/id.ts';
import type { Issue, Point } from '../core/model/issue.ts';
import { folderOf, pathOf, type RecordKind, type Reference, recordKinds } from '../core/model/reference.ts';
import { kinds } from '../kinds/index.ts';
import { checkFiles } from './check.ts';
import { type Loaded, readDossier } from './dossier.ts';
import type { DossierFiles } from './files.ts';
import { confirmedFile } from './folders.ts';
import type { Kept } from './kept.ts';
import { type Naming, namingsOf } from './namings.ts';
import { overlaid } from './overlaid-files.ts';
import { basePath } from './site.ts';

/** What a record is asked by: its id, and its kind where several have that id. */
export interface Wanted {
  kind: RecordKind | undefined;
  id: string;
}

/** A file that gets other bytes, another path, or goes. */
export interface FileChange {
  path: string;
  /** Where it stands afterwards; `null` where it goes. */
  to: string | null;
  bytes: Uint8Array;
}

/** A change of a dossier that nobody has written yet. */
export interface Change {
  record: Reference & { kind: RecordKind };
  /** The id that it gets; `null` where it goes. */
  id: string | null;
  files: FileChange[];
  /** What names the record. */
  namings: Naming[];
  /** What somebody should know who writes it, as sentences. */
  remarks: string[];
}

export type Planned = Change | { problems: string[] };

/**
 * A record under another id: its files, and every place that names it, in which the letters of the id change and no byte
 * beside them. It is tried in memory first: where the check then finds more than before, the change is refused.
 */
export async function planMove(
  files: DossierFiles,
  wanted: Wanted,
  to: string,
  kept: Kept = new Map(),
): Promise<Planned> {
  const loaded = await readDossier(files, kept);
  const record = recordIn(loaded, wanted);
  if ('problems' in record) return record;
  const id = to.normalize('NFC');
  const problem = freeProblem(id, record, loaded);
  if (problem !== null) return { problems: [problem] };
  const changes = await renamedFiles(files, loaded, [{ record, id }]);
  const more = await newIssues(files, changes, kept);
  if (more.length > 0)
    return { problems: ['With this change the check would find more than before:', ...more.map(issueLine)] };
  const namings = namingsOf(record, loaded);
  return { record, id, files: changes, namings, remarks: moveRemarks(record, id, loaded) };
}

/** The files that change where records get other ids. */
export async function renamedFiles(
  files: DossierFiles,
  loaded: Loaded,
  moves: readonly { record: Change['record']; id: string }[],
): Promise<FileChange[]> {
  const paths = new Map<string, string>();
  for (const { record, id } of moves)
    for (const path of await ownFiles(files, record)) paths.set(path, renamed(path, record, id));
  const edits = moves.flatMap(({ record, id }) =>
    namingsOf(record, loaded).map(({ file, start, end, withId }) => ({ file, start, end, text: withId(id) })),
  );
  const byFile = Map.groupBy(edits, ({ file }) => file);
  const changes: FileChange[] = [];
  for (const path of [...new Set([...paths.keys(), ...byFile.keys()])].sort()) {
    const bytes = await files.read(path);
    if ('rule' in bytes) throw new Error(`${bytes.file}: ${bytes.message}`);
    changes.push({ path, to: paths.get(path) ?? path, bytes: edited(bytes, byFile.get(path) ?? []) });
  }
  return [...changes, ...(await confirmedChange(files, moves))];
}

/** A dossier without a record: its files, and what names it and is left to put right. */
export async function planRemoval(files: DossierFiles, wanted: Wanted): Promise<Planned> {
  const loaded = await readDossier(files);
  const record = recordIn(loaded, wanted);
  if ('problems' in record) return record;
  const own = await ownFiles(files, record);
  // A record's own corrections and links to itself go with it.
  const namings = namingsOf(record, loaded).filter(({ file }) => !own.includes(file));
  const changes = own.map((path): FileChange => ({ path, to: null, bytes: new Uint8Array() }));
  return { record, id: null, files: changes, namings, remarks: [] };
}

function recordIn(loaded: Loaded, { kind, id }: Wanted): Change['record'] | { problems: string[] } {
  if (!loaded.complete) {
    const broken = [...new Set(loaded.issues.map(issueLine))];
    return { problems: ['What names the record can be told once every file can be read:', ...broken] };
  }
  const all = recordKinds.filter((each) => kind === undefined || each === kind);
  const of = (each: RecordKind) => recordsOf(loaded.dossier, each).map((record) => record.id);
  const found = all.filter((each) => of(each).includes(id.normalize('NFC')));
  const [first] = found;
  if (first !== undefined && found.length === 1) return { kind: first, id: id.normalize('NFC') };
  if (found.length > 1)
    return { problems: [`“${id}” is ${found.map((each) => `the ${each}`).join(' and ')}. Say the kind before it.`] };
  const near = all.flatMap((each) => nearestIds(id, of(each)).map((other) => `${each} ${other}`));
  const hint = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : '';
  return { problems: [`There is no ${kind ?? 'record'} “${id}”.${hint}`] };
}

function freeProblem(id: string, record: Reference & { kind: RecordKind }, { dossier }: Loaded): string | null {
  if (!idForm.test(id)) return `“${id}” can’t be an id: letters, digits and single hyphens are expected.`;
  const problem = idProblem(id);
  if (problem !== null) return `“${id}” can’t be an id: ${problem}.`;
  if (id === record.id) return `It is called “${id}” already.`;
  const taken = recordsOf(dossier, record.kind).find(
    (other) => other.id !== record.id && lookOf(other.id) === lookOf(id),
  );
  return taken ? `Another ${record.kind} is called “${taken.id}”.` : null;
}

/** The files of a record itself: of a source also its proofs, its text and its secret, where they are here. */
async function ownFiles(files: DossierFiles, { kind, id }: Change['record']): Promise<string[]> {
  const folder = kind === 'source' ? 'seeds' : `content/${folderOf(kind)}`;
  const names: [folder: string, ending: string][] = kinds[kind].endings.map((ending) => [folder, ending]);
  if (kind === 'source') names.push(['seeds', '.proofs'], ['seeds/text', '.txt'], ['seeds/text', '.secret']);
  const own: string[] = [];
  for (const [place, ending] of names) {
    const entries = await files.list(place);
    if (!Array.isArray(entries)) continue;
    const found = entries.find(({ name }) => name.normalize('NFC') === `${id}${ending}`);
    if (found) own.push(`${place}/${found.name}`);
  }
  return own;
}

function renamed(path: string, { id }: Reference, to: string): string {
  const [, folder = '', name = ''] = /^(.*\/)([^/]*)$/.exec(path) ?? [];
  return `${folder}${to}${name.normalize('NFC').slice(id.length)}`;
}

/** A file with other letters at some places, in its own line ends and with its byte-order mark. */
function edited(bytes: Uint8Array, edits: readonly { start: Point; end: Point; text: string }[]): Uint8Array {
  let all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  const mark = all.startsWith('\uFEFF') ? 1 : 0;
  const starts = [mark, ...[...all.matchAll(/\r\n?|\n/g)].map(({ index, 0: end }) => index + end.length)];
  const offset = ({ line, column }: Point) => (starts[line - 1] ?? 0) + column - 1;
  for (const { start, end, text } of edits.toSorted((a, b) => offset(b.start) - offset(a.start)))
    all = all.slice(0, offset(start)) + text + all.slice(offset(end));
  return Buffer.from(all);
}

/** What maintainers confirmed of sources, under their new ids. */
async function confirmedChange(files: DossierFiles, moves: Parameters<typeof renamedFiles>[2]): Promise<FileChange[]> {
  const ids = new Map(moves.flatMap(({ record, id }) => (record.kind === 'source' ? [[record.id, id]] : [])));
  const bytes = ids.size === 0 ? null : await files.read(confirmedFile);
  if (bytes === null || 'rule' in bytes) return [];
  const text = Buffer.from(bytes).toString();
  const changed = text.replaceAll(/^[^\s#]+(?= )/gm, (id) => ids.get(id) ?? id);
  return changed === text ? [] : [{ path: confirmedFile, to: confirmedFile, bytes: Buffer.from(changed) }];
}

/** What the check finds with a change and doesn't find without it, by how often a rule does. */
async function newIssues(files: DossierFiles, changes: FileChange[], kept: Kept): Promise<Issue[]> {
  const before = Map.groupBy((await checkFiles(files, kept)).issues, ({ rule }) => rule);
  const after = Map.groupBy((await checkFiles(overlaid(files, replacedBy(changes)), kept)).issues, ({ rule }) => rule);
  return [...after].flatMap(([rule, issues]) => (issues.length > (before.get(rule)?.length ?? 0) ? issues : []));
}

/** The dossier’s files with a change, by path. */
export function replacedBy(changes: readonly FileChange[]): Map<string, Uint8Array | null> {
  const gone = changes.filter(({ path, to }) => path !== to).map(({ path }) => [path, null] as const);
  const there = changes.flatMap(({ to, bytes }) => (to === null ? [] : [[to, bytes] as const]));
  return new Map<string, Uint8Array | null>([...gone, ...there]);
}

function issueLine({ file, line, message }: Issue): string {
  return `  ${file}:${line} ${message}`;
}

function moveRemarks(record: Change['record'], id: string, { dossier }: Loaded): string[] {
  if (record.kind === 'source')
    return ['check --base will ask for it to be confirmed under its new id, as a seal that is new.'];
  const base = basePath(dossier.site);
  const [from, to] = [pathOf(record, base), pathOf({ ...record, id }, base)];
  const lost = `If ${from} was published, links from elsewhere lead to nothing now, those to its sentences too.`;
  // Such a file may name plain paths only.
  if (`${from}${to}`.includes('%')) return [lost];
  return [`${lost} Hosts that read public/_redirects send readers on by this line:`, `  ${from} ${to} 301`];
}
