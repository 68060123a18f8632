import { remembered } from '../remembered.ts';
import { phrases as arabic } from './phrases/ar.ts';
import type { DatePhrases } from './phrases/date-phrases.ts';
import { phrases as english } from './phrases/en.ts';
import { phrases as hindi } from './phrases/hi.ts';

const phrases: ReadonlyMap<string, DatePhrases> = new Map([
  ['ar', arabic],
  ['en', english],
  ['hi', hindi],
]);

/** English where Readout has no phrases in the language. */
export const phrasesIn = remembered(
  (language): DatePhrases => phrases.get(new Intl.Locale(language).language) ?? english,
);
