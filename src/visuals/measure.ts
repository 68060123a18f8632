/** The width in px of `text` set in `fontSize` px. */
export type Measure = (text: string, fontSize: number) => number;
