import { english } from './en/index.ts';
import type { Words } from './words.ts';

/** The dictionaries by the language (BCP 47) that they are written in. */
const dictionaries: ReadonlyMap<string, Words> = new Map([['en', english]]);

/** The interface's words in a language, in a wider one that has them (`en` for `en-GB`), or else in English. */
export function wordsFor(language: string): Words {
  const tags = language.toLowerCase().split('-');
  const wider = tags.map((_, at) => tags.slice(0, tags.length - at).join('-'));
  return wider.flatMap((tag) => dictionaries.get(tag) ?? [])[0] ?? english;
}
