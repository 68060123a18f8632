import { type Dossier, recordsOf } from '../core/model/dossier.ts';
import { type Reference, recordKinds } from '../core/model/reference.ts';

/** Something that readers were told on a day about a record. */
export interface Update {
  /** `published`: the record is new. */
  kind: 'published' | 'correction' | 'change';
  of: Reference;
  /** A day: `2026-02-04`. */
  date: string;
  /** In the editors' words; `null` for a record that is new. */
  text: string | null;
  /** A sentence as it was before it was corrected. */
  was?: string | undefined;
  /** Its place among the updates of its kind of that record and day, from 1, by which it can be told from the others. */
  number: number;
}

/**
 * All that is dated, the newest first, and on one day in the order of the dossier. When a record other than a briefing was
 * published nobody says.
 */
export function updatesOf(dossier: Dossier): Update[] {
  const updates = recordKinds.flatMap((kind) =>
    recordsOf(dossier, kind).flatMap((record) => {
      const of = { kind, id: record.id };
      return [
        ...('draft' in record ? [{ kind: 'published' as const, of, date: record.date, text: null, number: 1 }] : []),
        ...numbered(record.corrections).map((note) => ({ kind: 'correction' as const, of, ...note })),
        ...numbered(record.changes).map((note) => ({ kind: 'change' as const, of, ...note })),
      ];
    }),
  );
  return updates.toSorted((a, b) => Number(a.date < b.date) - Number(a.date > b.date));
}

function numbered<Note extends { date: string; text: string }>(notes: readonly Note[]) {
  return notes.map((note, at) => ({
    ...note,
    number: notes.slice(0, at + 1).filter(({ date }) => date === note.date).length,
  }));
}
