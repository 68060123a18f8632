import type { Issue } from '../core/model/issue.ts';
import { type Positions, setPositions } from '../core/model/positions.ts';
import type { EntryRecord, Prose } from '../core/model/record.ts';
import type { EntryKind } from '../core/model/reference.ts';
import { kinds } from '../kinds/index.ts';
import type { KindOfEntry } from '../kinds/kind.ts';
import type { Body } from '../markdown/body.ts';
import type { TextFile } from './files.ts';
import { type ParsedEntries, parseEntry } from './parsed-entry.ts';
import type { Verify } from './verify.ts';

/** What reading an entry needs to know of the dossier around it. */
export interface EntryContext {
  positions: Positions;
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
  const { body, data, ranges } = parsed;
  const { positions, verify } = context;
  const { toRecord } = kinds[kind] as KindOfEntry<EntryKind>;
  setPositions(positions, { kind, id }, file.path, ranges);
  return {
    record: toRecord({ id, data, body: proseOf(body, verify), verify }),
    issues: body.problems.map((problem) => ({ severity: 'error', file: file.path, ...problem })),
    whole: body.whole,
  };
}

function proseOf({ parts, footnotes, sentences, references }: Body, verify: Verify): Prose {
  return {
    parts: parts.map(({ part }) => part),
    citations: footnotes.map(({ number, label, passages }) => ({
      number,
      label,
      evidence: passages.map(({ source, quote }) => verify({ source, quote })),
    })),
    sentences: sentences.map(({ text, citations }) => ({ text, citations })),
    references: references.map(({ part }) => part),
  };
}
