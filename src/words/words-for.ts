import { arabic } from './ar/index.ts';
import { english } from './en/index.ts';
import { hindi } from './hi/index.ts';
import { inLanguage } from './in-language.ts';
import type { Words } from './words.ts';

/** The interface's words in a language (BCP 47), or else in English. */
export function wordsFor(language: string): Words {
  return inLanguage({ ar: arabic, en: english, hi: hindi }, language);
}
