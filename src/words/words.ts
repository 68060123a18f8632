import type { english } from './en/index.ts';

/**
 * All words of the interface in one language: texts, and functions of what a sentence is about. English says what there
 * is; another language must have the same. Dates and quantities in words have phrases of their own in `src/core`. The
 * panel of `npm run dev` still holds its own.
 */
export type Words = typeof english;
