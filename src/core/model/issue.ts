/** Where something stands in a file; lines and columns count from 1, as editors show them. */
export interface Place {
  file: string;
  line: number;
  column: number;
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
