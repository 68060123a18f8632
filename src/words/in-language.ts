import { pluralCategories } from './grammar.ts';

/** A language that the interface has words in. */
export type InterfaceLanguage = keyof typeof pluralCategories;

/** A part of each dictionary: that in a language (BCP 47), or else in English. */
export function inLanguage<Part>(parts: Record<InterfaceLanguage, Part>, language: string): Part {
  return parts[ownLanguage(language) ?? 'en'];
}

/** The interface’s language for `hi` or `hi-IN`; `null` where it has no words in it. */
export function ownLanguage(language: string): InterfaceLanguage | null {
  const [tag = ''] = language.toLowerCase().split('-');
  return Object.hasOwn(pluralCategories, tag) ? (tag as InterfaceLanguage) : null;
}
