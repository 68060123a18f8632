import { type Reference, referenceKey } from '../core/model/reference.ts';
import { sentenceId } from '../core/model/sentence-id.ts';
import type { Catalogue } from './catalogue.ts';
import { type DayView, dayView } from './frame.ts';

/** A correction or change as the page of its record shows it. */
export interface UpdateView {
  /** “Correction” */
  kind: string;
  date: DayView;
  text: string;
  /** A sentence as it was. */
  was: string | null;
  /** Its id, where no sentence stands in its place. */
  former: string | null;
}

/**
 * What was corrected and changed of a record, the newest first.
 *
 * @param lost the ids of sentences for which none stands now
 */
export function recordHistory(
  { history, language, words }: Catalogue,
  reference: Reference,
  lost: readonly string[] = [],
): UpdateView[] {
  const left = new Set(lost);
  return (history.get(referenceKey(reference)) ?? []).flatMap(({ kind, date, text, was = null }) => {
    if (text === null) return [];
    const id = was === null ? '' : sentenceId(reference, was);
    const former = left.delete(id) ? id : null;
    return [{ kind: words.changes.kinds[kind], date: dayView(date, language), text, was, former }];
  });
}
