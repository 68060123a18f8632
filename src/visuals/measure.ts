/** The width in px of `text` set in `fontSize` px. */
export type Measure = (text: string, fontSize: number) => number;

/** Of text as a reader may space it: letters by .12 em more and words by .16 (WCAG 2.2, 1.4.12). */
export function withSpacing(measure: Measure): Measure {
  return (text, size) => measure(text, size) + size * (0.12 * lettersOf(text) + 0.16 * (text.split(' ').length - 1));
}

function lettersOf(text: string): number {
  return [...text.replace(/[\p{M}\p{Cf}]/gu, '')].length;
}

/** The sizes of text in drawings in px, as `src/styles/tokens.css` has them (`--drawing-1` and on). */
export const drawingSizes = { number: 11.5, word: 13, name: 14.5 };

/** To a tenth of a px. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}
