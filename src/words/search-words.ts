import { evidence as arEvidence } from './ar/evidence.ts';
import * as arGrammar from './ar/grammar.ts';
import { search as ar } from './ar/search.ts';
import { evidence as enEvidence } from './en/evidence.ts';
import * as enGrammar from './en/grammar.ts';
import { search as en } from './en/search.ts';
import { evidence as hiEvidence } from './hi/evidence.ts';
import * as hiGrammar from './hi/grammar.ts';
import { search as hi } from './hi/search.ts';
import { inLanguage } from './in-language.ts';
import type { Words } from './words.ts';

export type SearchWords = Pick<Words, 'evidence' | 'marks' | 'number' | 'search'>;

/** The words of the search alone, for its script. */
export function searchWords(language: string): SearchWords {
  const { marks, number } = inLanguage<Pick<Words, 'marks' | 'number'>>(
    { ar: arGrammar, en: enGrammar, hi: hiGrammar },
    language,
  );
  return {
    evidence: inLanguage({ ar: arEvidence, en: enEvidence, hi: hiEvidence }, language),
    marks,
    number,
    search: inLanguage({ ar, en, hi }, language),
  };
}
