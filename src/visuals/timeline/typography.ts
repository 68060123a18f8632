import { drawingSizes } from '../measure.ts';

/** Sizes in px; a line's height and the part of it above the baseline. */
export const title = { size: drawingSizes.name, line: 19, ascent: 14 } as const;
export const date = { size: drawingSizes.word, line: 17, ascent: 12.5 } as const;
export const heading = { size: drawingSizes.word, line: 16, ascent: 11.5, boldness: 1.04 } as const;
export const tick = { size: drawingSizes.word, line: 17 } as const;
/** The px behind a mark that a question mark takes. */
export const questionWidth = 13;
