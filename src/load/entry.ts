import type { Issue, Range } from '../core/model/issue.ts';
import { type Places, setPlace } from '../core/model/places.ts';
import type { Citation, EntryRecord, Prose } from '../core/model/record.ts';
import type { EntryKind } from '../core/model/reference.ts';
import { kinds } from '../kinds/index.ts';
import type { KindOfEntry } from '../kinds/kind.ts';
import type { Body } from '../markdown/body.ts';
import type { Located } from '../markdown/problem.ts';
import type { TextFile } from './files.ts';
import { type ParsedEntries, parseEntry } from './parsed-entry.ts';
import type { Verify } from './verify.ts';
import type { Yaml, YamlPath } from './yaml.ts';

/** What reading an entry needs to know of the dossier around it. */
export interface EntryContext {
  places: Places;
  verify: Verify;
  language: string;
  /** What an earlier reading left. */
  parsed: ParsedEntries | null;
}

/** What became of a file of content. */
export interface EntryOutcome {
  record: EntryRecord;
  issues: Issue[];
  /** Whether all of the body could be read. */
  whole: boolean;
}

/** Reads a file of content into its record; issues alone where its front matter can't be used. */
export function readEntry(kind: EntryKind, id: string, file: TextFile, context: EntryContext): EntryOutcome | Issue[] {
  const parsed = parseEntry(kind, file, context, context.parsed);
  if (Array.isArray(parsed)) return parsed;
  const { yaml, body, data } = parsed;
  const { places, verify } = context;
  const { toRecord } = kinds[kind] as KindOfEntry<EntryKind>;
  return {
    record: toRecord({
      id,
      data,
      body: proseOf(body, file.path, context),
      mark: (part, path) => markFields(part, path, yaml, places),
      evidence: (path, { source, quote }) => markFields(verify(source, quote), path, yaml, places),
    }),
    issues: body.problems.map((problem) => ({ severity: 'error', file: file.path, ...problem })),
    whole: body.whole,
  };
}

function markFields<Part extends object>(part: Part, path: YamlPath, yaml: Yaml, places: Places): Part {
  setPlace(places, part, yaml.placeOf(path));
  const fields = path.reduce<unknown>(
    (data, key) => (data as Record<PropertyKey, unknown> | undefined)?.[key],
    yaml.data,
  );
  for (const [field, value] of Object.entries(fields ?? {})) {
    setPlace(places, part, yaml.placeOf([...path, field]), field);
    if (isIdList(value))
      for (const at of value.keys()) setPlace(places, part, yaml.placeOf([...path, field, at]), `${field}.${at}`);
  }
  return part;
}

function isIdList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((member) => typeof member === 'string');
}

function proseOf(body: Body, file: string, { places, verify }: EntryContext): Prose {
  const keep = <Part extends object>(part: Part, { line, column, end }: Range): Part => {
    setPlace(places, part, { file, line, column, ...(end && { end }) });
    return part;
  };
  const kept = <Part extends object>(located: Located<Part>[]) =>
    located.map(({ part, ...place }) => keep(part, place));
  return {
    parts: kept(body.parts),
    citations: body.footnotes.map(
      ({ number, label, passages, ...place }): Citation =>
        keep(
          { number, label, evidence: passages.map((passage) => keep(verify(passage.source, passage.quote), passage)) },
          place,
        ),
    ),
    sentences: body.sentences.map(({ text, citations, ...place }) => keep({ text, citations }, place)),
    references: kept(body.references),
  };
}
