import { type Dossier, recordsOf } from '../core/model/dossier.ts';
import type { EntryRecord, Evidence, RecordOf } from '../core/model/record.ts';
import { type EntryKind, entryKinds, type RecordKind, type Reference } from '../core/model/reference.ts';
import { rememberedOf } from '../core/remembered.ts';
import { briefing } from './briefing.ts';
import { event } from './event.ts';
import { figure } from './figure.ts';
import { initiative } from './initiative.ts';
import type { Kind, KindOfEntry, PassageAt, StatementAt } from './kind.ts';
import { organisation } from './organisation.ts';
import { person } from './person.ts';
import { source } from './source.ts';
import type { Target } from './target.ts';

/** All kinds of record. One that is missing here, or in what it must say, doesn't compile. */
export const kinds = { briefing, event, person, organisation, initiative, figure, source } as const satisfies {
  [Each in EntryKind]: KindOfEntry<Each>;
} & { source: Kind<'source'> };

/** An entry with all that its kind says of it. */
export interface DescribedEntry {
  reference: Reference;
  record: EntryRecord;
  /** The passages in its front matter. */
  passages: PassageAt[];
  /** The same without their paths. */
  evidence: Evidence[];
  heads: Record<string, string>;
  statements: StatementAt[];
  /** What its front matter points to, its passages apart. */
  targets: Target[];
  isFact: boolean;
}

/** Every entry of a dossier, kind by kind. */
export const entriesOf = rememberedOf((dossier: Dossier): readonly DescribedEntry[] =>
  entryKinds.flatMap((kind) => recordsOf(dossier, kind).map((record) => describedEntry(kind, record))),
);

export function describedEntry<Each extends EntryKind>(kind: Each, record: RecordOf[Each]): DescribedEntry {
  const descriptor = kinds[kind] as unknown as KindOfEntry<Each>;
  const passages = descriptor.passagesOf(record);
  return {
    reference: { kind, id: record.id },
    record,
    passages,
    evidence: passages.map(({ evidence }) => evidence),
    heads: descriptor.headsOf(record),
    statements: descriptor.statementsOf(record),
    targets: descriptor.targetsOf(record),
    isFact: descriptor.isFact,
  };
}

/** What readers know each record by. */
export function namesIn<Each extends RecordKind>(dossier: Dossier, kind: Each): [id: string, name: string][] {
  const { nameOf } = kinds[kind] as unknown as Kind<Each>;
  return recordsOf(dossier, kind).map((record) => [record.id, nameOf(record)]);
}
