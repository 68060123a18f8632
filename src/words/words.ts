import type { english } from './en/index.ts';

/**
 * All words of the interface in one language: texts, and functions of what a sentence is about. English says what there
 * is; another language must have the same. Dates and quantities in words have phrases of their own in `src/core`. The
 * timeline's drawing, its tools and its scripts (`src/visuals/timeline`) still hold their own words, and so does the
 * panel of `npm run dev`.
 */
export type Words = typeof english;
