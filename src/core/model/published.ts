import { type Dossier, type RecordLists, recordsOf } from './dossier.ts';
import type { EntryRecord } from './record.ts';
import { entryKinds, folderOf } from './reference.ts';

/** The dossier as readers see it on a day: without drafts, and without what is published later. */
export function published(dossier: Dossier, today: string | null): Dossier {
  const lists = entryKinds.map((kind) => [
    folderOf(kind),
    recordsOf(dossier, kind).filter((record) => isOut(record, today)),
  ]);
  return { ...dossier, ...(Object.fromEntries(lists) as Partial<RecordLists>) };
}

/** Whether readers see an entry on a day; where no day is of interest, all that is no draft. */
function isOut(entry: EntryRecord, today: string | null): boolean {
  const day = dayOut(entry);
  return day !== never && (today === null || day <= today);
}

/** Later than any day. */
const never = '~';

/** The day from which readers see an entry, to be compared with others: earlier than all where it is out at once. */
export function dayOut(entry: EntryRecord): string {
  return 'draft' in entry && entry.draft === true ? never : (entry.publishOn ?? '');
}
