/** A point in a text; lines and columns count from 1, as editors show them. */
export interface Point {
  line: number;
  column: number;
}

/** Where something starts in a text, and where it ends: behind its last character, where that is known. */
export interface Range extends Point {
  end?: Point;
}

/** Where something stands in a file. */
export interface Place extends Range {
  file: string;
}

export type Severity = 'error' | 'warning';

/** A problem in the content, as data: it is collected, sorted and printed, never thrown. */
export interface Issue extends Place {
  rule: string;
  severity: Severity;
  /** One sentence in the form “Unexpected …, expected …”. */
  message: string;
  /** What to do about it, in words for somebody who writes no code. */
  hint?: string;
}
