import type { Dossier, Site } from '../core/dossier.ts';
import type { Issue } from '../core/issue.ts';
import type { Places } from '../core/places.ts';
import { type RecordKind, recordKinds } from '../core/record.ts';
import type { SourceText } from '../rules/rule.ts';
import { type Entry, type EntryContext, readEntry } from './entry.ts';
import { readText, type TextFile } from './files.ts';
import { findFiles, type Found } from './folders.ts';
import { toBriefing, toEvent, toFigure, toInitiative, toPerson } from './records.ts';
import { basePath, readSite } from './site.ts';
import { readSource, textSha256 } from './sources.ts';
import { verifier } from './verify.ts';

/** A dossier as it was read, and what the rules need to know beside it. */
export interface Loaded {
  dossier: Dossier;
  places: Places;
  /** The ids of all files that were found, also of those that couldn't be read. */
  known: ReadonlyMap<RecordKind, ReadonlySet<string>>;
  /** The sources' full texts, so far as they lie on this machine. */
  texts: ReadonlyMap<string, SourceText>;
  /** What kept files from being read, or parts of them. */
  issues: Issue[];
  files: number;
}


/** Reads a dossier: the folder that holds `content/` and `seeds/`. Throws only where `content/site.yaml` can't be read as a file. */
export async function loadDossier(root: string): Promise<Loaded> {
  const { found, issues } = await findFiles(root);
  const places: Places = new Map();
  const keep = <Value>(result: Value | Issue | Issue[]): Value[] => {
    if (!isProblem(result)) return [result];
    issues.push(...[result].flat());
    return [];
  };
  const texts = new Map<Found, TextFile>();
  for (const file of found) for (const text of keep(await readText(root, file.path))) texts.set(file, text);
  const filesOf = (kind: Found['kind']) => [...texts].filter(([file]) => file.kind === kind);

  const site = filesOf('site').flatMap(([, text]) => keep(readSite(text, places)))[0] ?? unknownSite;
  const sources = filesOf('source').flatMap(([{ id }, text]) => keep(readSource(id, text, places)));
  const context: EntryContext = { places, verify: verifier(sources), language: site.language, base: basePath(site) };
  const records = <Kind extends Exclude<RecordKind, 'source'>, Record>(kind: Kind, toRecord: (entry: Entry<Kind>) => Record) =>
    filesOf(kind).flatMap(([{ id }, text]) =>
      keep(readEntry(kind, id, text, context)).map((entry) => {
        issues.push(...entry.issues);
        return toRecord(entry);
      }),
    );
  const dossier: Dossier = {
    site,
    sources,
    briefings: records('briefing', toBriefing),
    events: records('event', toEvent),
    people: records('person', toPerson),
    initiatives: records('initiative', toInitiative),
    figures: records('figure', toFigure),
  };
  return { dossier, places, known: knownIds(found), texts: sourceTexts(filesOf('text')), issues, files: found.length };
}

function isProblem(result: unknown): result is Issue | Issue[] {
  const first = Array.isArray(result) ? result[0] : result;
  return typeof first === 'object' && first !== null && 'severity' in first;
}

function knownIds(found: Found[]): Loaded['known'] {
  return new Map(recordKinds.map((kind) => [kind, new Set(found.filter((file) => file.kind === kind).map(({ id }) => id))]));
}

function sourceTexts(files: [Found, TextFile][]): Loaded['texts'] {
  return new Map(files.map(([{ id, path }, { text }]) => [id, { file: path, text, sha256: textSha256(text) }]));
}

// Stands in for a site.yaml with mistakes, so that the rest of the dossier is checked all the same.
const unknownSite: Site = {
  title: '',
  description: '',
  language: 'en',
  url: null,
  lead: '',
  lanes: [],
  quotationBudget: 1,
  editors: [],
  about: '',
};

