import type { Statement } from '../core/model/record.ts';
import type { Catalogue } from './catalogue.ts';
import { type NoteView, passageView } from './passages.ts';

/** A key point or a difference with the note that its mark opens. */
export interface PointView {
  text: string;
  note: NoteView;
}

/** What a page says of a briefing beside its text. */
export interface StatementsView {
  points: PointView[];
  /** What the sources tell differently. */
  differences: PointView[];
}

/** Key points and differences have letters for marks, so that they don't get mixed up with a body's numbers. */
export function statementViews(catalogue: Catalogue, briefing: StatementsOf): StatementsView {
  const { keyPoints, differences } = briefing;
  const views = [...keyPoints, ...differences].map(({ text, evidence }, at) => ({
    text,
    note: {
      id: at < keyPoints.length ? `point-${at + 1}` : `difference-${at - keyPoints.length + 1}`,
      label: letterOf(at),
      passages: evidence.map((passage) => passageView(catalogue, passage)),
    },
  }));
  return { points: views.slice(0, keyPoints.length), differences: views.slice(keyPoints.length) };
}

type StatementsOf = Record<'keyPoints' | 'differences', readonly Statement[]>;

/** a … z, aa, ab … */
function letterOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
