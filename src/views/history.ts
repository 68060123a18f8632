import { type Reference, referenceKey } from '../core/model/reference.ts';
import type { Catalogue } from './catalogue.ts';
import { type DayView, dayView } from './frame.ts';

/** A correction or change as the page of its record shows it. */
export interface UpdateView {
  /** “Correction” */
  kind: string;
  date: DayView;
  text: string;
}

/** What was corrected and changed of a record, the newest first. */
export function recordHistory({ history, language, words }: Catalogue, reference: Reference): UpdateView[] {
  return (history.get(referenceKey(reference)) ?? []).flatMap(({ kind, date, text }) =>
    text === null ? [] : [{ kind: words.changes.kinds[kind], date: dayView(date, language), text }],
  );
}
