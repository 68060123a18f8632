/** The width in px of `text` set in `fontSize` px. */
export type Measure = (text: string, fontSize: number) => number;

/** The sizes of text in drawings in px, as `src/styles/tokens.css` has them (`--drawing-1` and on). */
export const drawingSizes = { number: 11.5, word: 13, name: 14.5 };

/** To a tenth of a px. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}
