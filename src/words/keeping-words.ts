import { keeping as ar } from './ar/keeping.ts';
import { keeping as en } from './en/keeping.ts';
import { keeping as hi } from './hi/keeping.ts';
import { inLanguage } from './in-language.ts';
import type { Words } from './words.ts';

/** The words of copies alone, for the script that has pages kept. */
export function keepingWords(language: string): Words['keeping'] {
  return inLanguage({ ar, en, hi }, language);
}
