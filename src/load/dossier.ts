import type { Proof } from '../core/evidence/seal.ts';
import type { Dossier, RecordLists, Site } from '../core/model/dossier.ts';
import type { Issue } from '../core/model/issue.ts';
import { type EntryKind, entryKinds, folderOf, recordKinds, referenceKey } from '../core/model/reference.ts';
import { remembered } from '../core/remembered.ts';
import type { RuleInput } from '../rules/rule.ts';
import { writtenCharacters } from './characters.ts';
import { type Collected, startCollecting } from './collected.ts';
import { diskFiles } from './disk-files.ts';
import { type EntryContext, readEntry } from './entry.ts';
import { type DossierFiles, readText, type TextFile } from './files.ts';
import { type Found, type FoundFiles, findFiles } from './folders.ts';
import type { Kept } from './kept.ts';
import { readOwnWords } from './own-words.ts';
import { parseInTwo } from './parse-in-two.ts';
import { type ProofFile, startProving } from './proofs.ts';
import { publicPaths } from './public-files.ts';
import { readSite } from './site.ts';
import { readSource } from './sources.ts';
import { readTheme } from './theme.ts';

/** A dossier as it was read, with what the rules need to know beside it. */
export interface Loaded extends Omit<RuleInput, 'today'> {
  /** What kept files from being read, or parts of them. */
  issues: Issue[];
  /** Files of proofs that should say something else. */
  proofFiles: ProofFile[];
  /** What the passages of each source are proved by. */
  provedBy: ReadonlyMap<string, readonly Proof[]>;
  /** How many files were found. */
  files: number;
  /** Stands for each entry as it was read, by `referenceKey`. */
  keys: ReadonlyMap<string, string>;
}

/** Reads a dossier from the folder that holds `content/` and `seeds/`. Throws only where there is no such folder. */
export function loadDossier(root: string): Promise<Loaded> {
  return readDossier(diskFiles(root));
}

/** Reads a dossier; `kept` has what was costly the last time. With `isFrozen`, no proof is made. */
export async function readDossier(files: DossierFiles, kept: Kept | null = null, isFrozen = false): Promise<Loaded> {
  const all = await findFiles(files);
  const collected = startCollecting(all.issues);
  const texts = await readTexts(files, all.found, collected);
  // An article's own text is never published, and is kept as its publisher wrote it; proofs are held against passages.
  for (const [{ kind }, text] of texts) if (ownFiles.has(kind)) all.issues.push(...writtenCharacters(text));
  const of = (kind: Found['kind']) => texts.filter(([file]) => file.kind === kind);
  const { positions, keep } = collected;

  const theme = of('theme').flatMap(([, text]) => keep(readTheme(text)))[0];
  const words = of('words').flatMap(([, text]) => keep(readOwnWords(text)))[0];
  const said = of('site').flatMap(([, text]) => keep(readSite(text, positions)))[0] ?? unknownSite;
  const site = { ...said, ...(words && { words }), ...(theme && { theme }) };
  const sources = of('source').flatMap(([{ id }, text]) => keep(readSource(id, text, positions)));
  const beside = (kind: Found['kind']) => new Map(of(kind).map(([{ id }, text]) => [id, text]));
  const [proofs, articles, secrets] = [beside('proofs'), beside('text'), beside('secret')];
  const besideOf = (id: string) => ({ proofs: proofs.get(id), text: articles.get(id), secret: secrets.get(id) });
  const proving = startProving(sources, besideOf, isFrozen, kept);
  const context = { positions, verify: proving.verify, language: site.language, kept };
  const keys = new Map<string, string>();
  const entries = entryKinds.flatMap((kind) => of(kind).map(([, file]) => ({ kind, file })));
  if (kept) await parseInTwo(entries, site.language, kept);
  const lists = entryKinds.map((kind) => [folderOf(kind), readRecords(kind, of(kind), context, collected, keys)]);
  const dossier: Dossier = { site, ...(Object.fromEntries([...lists, ['sources', sources]]) as RecordLists) };
  const { proofs: proved, files: proofFiles, provedBy } = proving.outcome(collected.complete());
  return {
    dossier,
    positions,
    known: knownIds(all),
    publicFiles: await publicPaths(files),
    texts: proving.texts,
    proofs: proved,
    proofFiles,
    provedBy,
    isFrozen,
    lines: linesOf(texts),
    complete: collected.complete(),
    issues: collected.issues,
    files: all.found.length,
    keys,
  };
}

/** What editors write beside entries, of which the reader of each looks at the letters. */
const ownFiles: ReadonlySet<Found['kind']> = new Set(['site', 'words', 'theme', 'source']);

type ReadFile = [Found, TextFile];

async function readTexts(files: DossierFiles, found: Found[], { keep }: Collected): Promise<ReadFile[]> {
  const texts: ReadFile[] = [];
  for (const file of found) for (const text of keep(await readText(files, file.path))) texts.push([file, text]);
  return texts;
}

// One by one, so that what an entry was parsed into is let go before the next.
function readRecords(
  kind: EntryKind,
  texts: ReadFile[],
  context: EntryContext,
  { keep, miss, issues }: Collected,
  keys: Map<string, string>,
): { id: string }[] {
  return texts.flatMap(([{ id }, text]) =>
    keep(readEntry(kind, id, text, context)).map((entry) => {
      issues.push(...entry.issues);
      if (!entry.whole) miss();
      keys.set(referenceKey({ kind, id }), entry.key);
      return entry.record;
    }),
  );
}

function knownIds({ found, refused }: FoundFiles): Loaded['known'] {
  const all = [...found, ...refused];
  return new Map(
    recordKinds.map((kind) => [kind, new Set(all.filter((file) => file.kind === kind).map(({ id }) => id))]),
  );
}

function linesOf(texts: ReadFile[]): RuleInput['lines'] {
  const byPath = new Map(texts.map(([{ path }, { text }]) => [path, text]));
  return remembered((file) => byPath.get(file)?.split('\n') ?? []);
}

/** Stands in for a site.yaml with mistakes, so that the rest of the dossier is checked all the same. */
export const unknownSite: Site = {
  title: '',
  description: '',
  language: 'en',
  url: null,
  lead: null,
  lanes: [],
  quotationBudget: 1,
  editors: [],
  reports: null,
  licence: null,
  about: '',
};

/** A dossier without a record. */
export function emptyDossier(site: Site): Dossier {
  return { site, ...(Object.fromEntries(recordKinds.map((kind) => [folderOf(kind), []])) as unknown as RecordLists) };
}
