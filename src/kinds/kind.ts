import type { z } from 'astro/zod';
import type { EntryRecord, Evidence, Prose, RecordOf, Statement } from '../core/model/record.ts';
import type { EntryKind, RecordKind } from '../core/model/reference.ts';
import type { Target } from './target.ts';

/** What holds for every kind of record. */
export interface Kind<Each extends RecordKind> {
  /** What its front matter may say. */
  schema: z.ZodType;
  /** How its files end. */
  endings: readonly string[];
  /** What readers know a record by. */
  nameOf(record: RecordOf[Each]): string;
  /** Whether a record that nothing mentions is of no use to readers. */
  isMentioned: boolean;
}

/** All that is particular to a kind of entry: what goes over all kinds goes over the table of these. */
export interface KindOfEntry<Each extends EntryKind, Schema extends z.ZodType = z.ZodType> extends Kind<Each> {
  schema: Schema;
  /** An entry whose front matter fits, made into a record. */
  toRecord(entry: ReadEntry<z.output<Schema>>): RecordOf[Each];
  /** The passages in the front matter. */
  passagesOf(record: RecordOf[Each]): PassageAt[];
  /** Fields whose words rest on all evidence of the entry, those of its body included. */
  headsOf(record: RecordOf[Each]): Record<string, string>;
  /** Sentences in the front matter that have evidence of their own. */
  statementsOf(record: RecordOf[Each]): StatementAt[];
  /** What the front matter points to, its passages apart. */
  targetsOf(record: RecordOf[Each]): Target[];
  /** Whether it is a fact that one or several sources bear out. */
  isFact: boolean;
}

/** A file of content whose front matter fits its schema, with the means to build its record from it. */
export interface ReadEntry<Data> {
  id: string;
  data: Data;
  body: Prose;
  /** Looks a passage of the front matter up in its source. */
  verify(quoted: Quoted): Evidence;
}

/** A passage as an editor gives it. */
export interface Quoted {
  source: string;
  quote: string;
  aside?: string | undefined;
  derived?: string | undefined;
  translation?: string | undefined;
}

/** A passage with the path of the field that has it. */
export interface PassageAt {
  path: string;
  evidence: Evidence;
}

/** A sentence with the path of the field that has it. */
export interface StatementAt extends Statement {
  path: string;
}

/** Checks a descriptor, and keeps the type of its schema. */
export function kindOfEntry<Each extends EntryKind>() {
  return <Schema extends z.ZodType>(descriptor: KindOfEntry<Each, Schema>) => descriptor;
}

/** A list of passages, by the path of the list. */
export function passagesAt(path: string, evidence: readonly Evidence[]): PassageAt[] {
  return evidence.map((passage, at) => ({ path: `${path}.${at}`, evidence: passage }));
}

/** What every entry has: its id, its body, the rules that it sets aside, and what became of it. */
export function commonParts({ id, data, body }: ReadEntry<Pick<EntryRecord, 'waivers' | 'corrections' | 'changes'>>) {
  return { id, body, waivers: data.waivers, corrections: data.corrections, changes: data.changes };
}
