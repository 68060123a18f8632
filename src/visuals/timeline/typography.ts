/** Sizes in px, as `src/styles/timeline/drawing.css` sets them. */
export const title = { size: 15, line: 19, ascent: 14 } as const;
export const date = { size: 13, line: 17, ascent: 12.5 } as const;
export const heading = { size: 12.5, line: 16, ascent: 11.5, tracking: 0.08, boldness: 1.04 } as const;
export const tick = { size: 13, line: 17 } as const;
/** The px behind a mark that a question mark takes. */
export const questionWidth = 13;
