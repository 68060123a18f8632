/** A mutant that does the same as the code: no test can notice it. */
export interface Equivalent {
  /** The line as the code has it, without its indentation. */
  line: string;
  /** The change: `<` to `<=` is written `< → <=`. */
  change: string;
  /** Why nobody can tell the difference. */
  reason: string;
}

/** Looked at one by one. */
export const equivalents: readonly Equivalent[] = [];
