import type { PageNotes } from './passages.ts';
import type { EntrySentences, SentenceView } from './sentences.ts';

/** A key point or a difference with the labels of the notes that its marks open. */
export interface PointView extends Pick<SentenceView, 'id' | 'former' | 'text'> {
  labels: string[];
}

/** What a page says of a briefing beside its text. */
export interface StatementsView {
  points: PointView[];
  /** What the sources tell differently. */
  differences: PointView[];
}

export function statementViews(
  { points, differences }: Omit<EntrySentences, 'body'>,
  { labelsOf }: PageNotes,
): StatementsView {
  const view = ({ id, former, text, evidence }: SentenceView): PointView => {
    return { id, former, text, labels: labelsOf(evidence) };
  };
  return { points: points.map(view), differences: differences.map(view) };
}
