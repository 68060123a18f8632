import { checking as ar } from './ar/checking.ts';
import { evidence as arEvidence } from './ar/evidence.ts';
import { checking as en } from './en/checking.ts';
import { evidence as enEvidence } from './en/evidence.ts';
import { checking as hi } from './hi/checking.ts';
import { evidence as hiEvidence } from './hi/evidence.ts';
import { inLanguage } from './in-language.ts';
import type { Words } from './words.ts';

export type CheckingWords = Pick<Words, 'checking' | 'evidence'>;

/** The words of a check of a reader's own copy alone, for its script. */
export function checkingWords(language: string): CheckingWords {
  return {
    checking: inLanguage({ ar, en, hi }, language),
    evidence: inLanguage({ ar: arEvidence, en: enEvidence, hi: hiEvidence }, language),
  };
}
