import type { z } from 'astro/zod';
import { excerpt } from '../core/language/excerpt.ts';
import type { Issue, Range } from '../core/model/issue.ts';
import { type Positions, type Ranges, setPositions } from '../core/model/positions.ts';
import type { Citation, EntryRecord, Evidence, Prose } from '../core/model/record.ts';
import { type EntryKind, entryKinds, folderOf } from '../core/model/reference.ts';
import { kinds } from '../kinds/index.ts';
import type { KindOfEntry } from '../kinds/kind.ts';
import { fieldNamesOf } from '../kinds/lookup.ts';
import { type Body, readBody } from '../markdown/body.ts';
import type { Footnote } from '../markdown/citations.ts';
import { writtenCharacters } from './characters.ts';
import type { TextFile } from './files.ts';
import { type Kept, keptOr, keyOf } from './kept.ts';
import type { Verify } from './proofs.ts';
import { schemaIssues } from './schema-issues.ts';
import { meantLine } from './suggested.ts';
import { readYaml } from './yaml.ts';

/** A file of content by its syntax and schema alone: nothing in it has been looked up. */
interface ParsedEntry {
  data: unknown;
  body: Body;
  /** Where its fields and the parts of its body stand. */
  ranges: Ranges;
}

/** What reading an entry needs to know of the dossier around it. */
export interface EntryContext {
  positions: Positions;
  verify: Verify;
  language: string;
  /** What an earlier reading left. */
  kept: Kept | null;
}

/** What became of a file of content. */
export interface EntryOutcome {
  record: EntryRecord;
  /** Stands for the record, and for where its parts stand. */
  key: string;
  issues: Issue[];
  /** Whether all of the body could be read. */
  whole: boolean;
}

/**
 * Reads a file of content into its record; issues alone where its front matter can't be used. Letters that it must not
 * hold are issues of both.
 */
export function readEntry(kind: EntryKind, id: string, file: TextFile, context: EntryContext): EntryOutcome | Issue[] {
  const { language, kept } = context;
  const key = entryKey(kind, language, file);
  const { refused, parsed } = keptOr(kept, `entry ${file.path}`, key, () => parseFile(kind, file, language));
  if (Array.isArray(parsed)) return [...refused, ...parsed];
  const { body, data, ranges } = parsed;
  const verdicts: Evidence['passage'][] = [];
  const verify: Verify = (quoted) => {
    const evidence = context.verify(quoted);
    verdicts.push(evidence.passage);
    return evidence;
  };
  const { toRecord } = kinds[kind] as KindOfEntry<EntryKind>;
  setPositions(context.positions, { kind, id }, file.path, ranges);
  return {
    record: toRecord({ id, data, body: proseOf(body, verify), verify }),
    key: keyOf(key, file.path, JSON.stringify(verdicts)),
    issues: [
      ...refused,
      ...body.problems.map((problem) => ({ severity: 'error' as const, file: file.path, ...problem })),
    ],
    whole: body.whole,
  };
}

/** Stands for all that a file of content is parsed from. */
export function entryKey(kind: EntryKind, language: string, { text }: TextFile): string {
  return keyOf(kind, language, text);
}

/** What a file of content is by itself. */
export interface ParsedFile {
  /** Letters that it must not hold. */
  refused: Issue[];
  parsed: ParsedEntry | Issue[];
}

/** Parses a file of content, which takes most of the time of a check. */
export function parseFile(kind: EntryKind, file: TextFile, language: string): ParsedFile {
  return { refused: writtenCharacters(file), parsed: parseEntry(kind, file, language) };
}

/** Parses it by its syntax and schema alone. */
function parseEntry(kind: EntryKind, file: TextFile, language: string): ParsedEntry | Issue[] {
  const split = splitEntry(file);
  if ('rule' in split) return [split];
  const yaml = readYaml(split.yaml, file.path, split.yamlLine);
  const { schema } = kinds[kind];
  if (yaml.issues.length > 0) return orMeant(split, file, schema, yaml.issues);
  const result = schema.safeParse(yaml.data ?? {});
  if (!result.success) {
    const other = otherKind(kind, yaml.data);
    if (other) return [wrongFolder(file, kind, other)];
    return orMeant(split, file, schema, schemaIssues(schema, result.error, yaml));
  }
  const cut = /\s#[^\s#]/.test(split.yaml) ? orMeant(split, file, schema, []) : [];
  if (cut.length > 0) return cut;
  const syntax = file.path.endsWith('.mdx') ? 'mdx' : 'md';
  // A translated briefing is cut into sentences as its own language does.
  const own = 'language' in result.data ? result.data.language : null;
  const body = readBody(split.body, { syntax, language: own ?? language });
  return { data: result.data, body, ranges: new Map([...yaml.ranges(), ...bodyRanges(body)]) };
}

/** The kind whose fields these are, where they are another one's. */
function otherKind(kind: EntryKind, data: unknown): EntryKind | undefined {
  return entryKinds.find((other) => other !== kind && kinds[other].schema.safeParse(data).success);
}

function wrongFolder({ path }: TextFile, kind: EntryKind, other: EntryKind): Issue {
  const message = `Unexpected fields of a record of the kind “${other}”, expected those of the kind “${kind}” in this folder`;
  const hint = `Move it to content/${folderOf(other)}/${path.slice(path.lastIndexOf('/') + 1)}`;
  return { rule: 'file', severity: 'error', message, hint, file: path, line: 1, column: 1 };
}

/** Lines that YAML takes for something else than they are likely to mean; whatever else seems wrong follows from them. */
function orMeant(split: EntryParts, { path }: TextFile, schema: z.ZodType, issues: Issue[]): Issue[] {
  const mistaken = split.yaml.split('\n').flatMap((line, at): Issue[] => {
    const said = meantLine(line, fieldNamesOf(schema));
    if (said === null) return [];
    const start = /^- \S/.test(said.meant) ? /\S/ : /[^\s-]/;
    const message = `Unexpected “${excerpt(line)}”, expected ${said.expected}`;
    const [number, column] = [split.yamlLine + at, line.search(start) + 1];
    const place = { line: number, column, end: { line: number, column: line.length + 1 } };
    return [{ rule: 'yaml', severity: 'error', message, hint: `Write ${said.meant}`, file: path, ...place }];
  });
  return mistaken.length > 0 ? mistaken : issues;
}

function bodyRanges({ parts, footnotes, sentences, references, addresses }: Body): [path: string, range: Range][] {
  const each = (path: string, located: readonly Range[]) =>
    located.map(({ line, column, end }, at): [string, Range] => [
      `body.${path}.${at}`,
      { line, column, ...(end && { end }) },
    ]);
  return [
    ...each('parts', parts),
    ...each('citations', footnotes),
    ...footnotes.flatMap(({ passages }, at) => each(`citations.${at}.evidence`, passages)),
    ...each('sentences', sentences),
    ...each('references', references),
    ...each('addresses', addresses),
  ];
}

/** An entry taken apart: its YAML, and its body with the front matter blanked so that lines keep their numbers. */
export interface EntryParts {
  yaml: string;
  /** The line at which the YAML starts. */
  yamlLine: number;
  body: string;
}

/** Divides an entry at its two lines of three hyphens. */
export function splitEntry({ path, text }: TextFile): EntryParts | Issue {
  const lines = text.split('\n');
  const dash = lines
    .slice(0, fieldsAtMost)
    .findIndex((line) => /^(?:[\u2010-\u2015]+|[-\u2010-\u2015]{2,4})-?\s*$/.test(line) && line.trimEnd() !== '---');
  if (dash === 0 || (dash > 0 && lines.slice(1, dash).every((line) => line.trimEnd() !== '---')))
    return dashIssue(path, dash + 1, lines[dash] ?? '');
  if (lines[0]?.trimEnd() !== '---')
    return fenceIssue(path, 1, 'Unexpected start of the entry, expected a line of three hyphens (---)');
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end === -1)
    return fenceIssue(
      path,
      1,
      'Unexpected end of the file inside the front matter, expected a second line of three hyphens (---)',
    );
  const body = [...Array.from({ length: end + 1 }, () => ''), ...lines.slice(end + 1)].join('\n');
  return { yaml: lines.slice(1, end).join('\n'), yamlLine: 2, body };
}

/** How many lines fields may take before a dash is no end of them. */
const fieldsAtMost = 400;

/** An editor makes “—” of three hyphens. */
function dashIssue(file: string, line: number, dash: string): Issue {
  const message = `Unexpected “${dash.trim()}”, expected a line of three hyphens (---)`;
  const place = { line, column: 1, end: { line, column: dash.length + 1 } };
  return { rule: 'yaml', severity: 'error', message, hint: 'Write ---', file, ...place };
}

function fenceIssue(file: string, line: number, message: string): Issue {
  const hint = 'An entry starts with ---, then its fields, then --- again, then the text.';
  return { rule: 'yaml', severity: 'error', message, hint, file, line, column: 1 };
}

function proseOf({ parts, footnotes, sentences, references, addresses }: Body, verify: Verify): Prose {
  return {
    parts: parts.map(({ part }) => part),
    citations: footnotes.map((footnote) => citationOf(footnote, verify)),
    sentences: sentences.map(({ form, text, citations }) => ({ form, text, citations })),
    references: references.map(({ part }) => part),
    addresses: addresses.map(({ part }) => part),
  };
}

function citationOf({ number, label, passages }: Footnote, verify: Verify): Citation {
  return {
    number,
    label,
    evidence: passages.map(({ source, quote, derived, translation }) =>
      verify({ source, quote, derived, translation }),
    ),
  };
}
