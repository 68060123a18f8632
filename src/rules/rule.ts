import type { ArticleText } from '../core/evidence/article.ts';
import type { Dossier } from '../core/model/dossier.ts';
import type { Place, Severity } from '../core/model/issue.ts';
import { type Holder, type Positions, placeOf } from '../core/model/positions.ts';
import type { RecordKind } from '../core/model/reference.ts';

/** An article's full text, where it lies on this machine. */
export interface SourceText {
  file: string;
  article: ArticleText;
  /** What a confidential source is sealed with; empty for others. */
  secret: string;
  /** Which of the record's seals is that of its words, counted from 0; `null` where none is. */
  edition: number | null;
}

/** What is wrong with the proofs beside a source's record. */
export interface SourceProofs {
  file: string;
  /** Lines that no passage needs, or that are no proof at all. */
  lines: { line: number; isBroken: boolean }[];
}

/** What a rule may look at. */
export interface RuleInput {
  dossier: Dossier;
  positions: Positions;
  /** The ids of all files that were found, also of those that couldn't be read. */
  known: ReadonlyMap<RecordKind, ReadonlySet<string>>;
  /** The sources' full texts, so far as they lie on this machine. */
  texts: ReadonlyMap<string, SourceText>;
  /** The paths of the files in `public/`, from there. */
  publicFiles: ReadonlySet<string>;
  /** The proofs of each source. */
  proofs: ReadonlyMap<string, SourceProofs>;
  /** Whether this check only reads: proofs that it could write are missing, and those it could delete too many. */
  isFrozen: boolean;
  /** The lines of a file, as they were read; none where it wasn't. */
  lines: (file: string) => string[];
  /** Whether all files could be read to the end. */
  complete: boolean;
  /** The day on which the check takes place (2026-02-04); `null` where that is of no interest. */
  today: string | null;
}

/** What a rule found; `apply` makes an issue of it. */
export interface Finding extends Place {
  message: string;
  hint?: string;
}

/** What a rule on one entry may look at: the dossier may be a part of the whole. */
export type EntryInput = Pick<RuleInput, 'dossier' | 'positions' | 'lines'>;

export type Rule = {
  id: string;
  severity: Severity;
  /** One sentence: what it holds an entry to. */
  summary: string;
  /** Whether an entry may set it aside with a reason. */
  waivable: boolean;
} & (
  | {
      /** Each finding is at an entry and follows from it, from what it links to, the sources and the site: it is kept until one of these changes. */
      scope: 'entry';
      check(input: EntryInput): Finding[];
    }
  | {
      /**
       * `record`: each finding is at one record, and may follow from others. `dossier`: it follows from all entries together,
       * and would mislead while one of them can't be read, so it waits until then.
       */
      scope: 'record' | 'dossier';
      check(input: RuleInput): Finding[];
    }
);

/** A finding at a part of a record or of the site; at all of it where the path is empty. */
export function finding(
  { positions }: Pick<RuleInput, 'positions'>,
  of: Holder,
  path: string,
  message: string,
  hint?: string,
): Finding {
  return { ...placeOf(positions, { of, path }), message, ...(hint !== undefined && { hint }) };
}
