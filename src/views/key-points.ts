import type { Statement } from '../core/model/record.ts';
import type { Catalogue } from './catalogue.ts';
import { type NoteView, passageView } from './passages.ts';

/** A key point with the note that its mark opens. */
export interface PointView {
  text: string;
  note: NoteView;
}

/** Key points have letters for marks, so that they don't get mixed up with a body's numbers. */
export function keyPointViews(catalogue: Catalogue, points: readonly Statement[]): PointView[] {
  return points.map(({ text, evidence }, at) => ({
    text,
    note: {
      id: `point-${at + 1}`,
      label: letterOf(at),
      passages: evidence.map((passage) => passageView(catalogue, passage)),
    },
  }));
}

/** a … z, aa, ab … */
function letterOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
