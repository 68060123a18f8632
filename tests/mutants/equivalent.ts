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
export const equivalents: readonly Equivalent[] = [
  {
    line: 'for (let step = 0; link && step <= byId.size; step++) {',
    change: '<= → <',
    reason: 'A chain of different events is no longer than their number.',
  },
  {
    line: 'return at < 0 ? -1 : (starts.indexes.get(at) ?? -1);',
    change: '1 → 2',
    reason: 'What is found begins at a word; any place below 0 means that nothing was found.',
  },
];
