import type { pluralCategories } from './grammar.ts';

/** A part of each dictionary: that in a language, or else in English. */
export function inLanguage<Part>(parts: Record<keyof typeof pluralCategories, Part>, language: string): Part {
  const tag = new Intl.Locale(language).language;
  return Object.hasOwn(parts, tag) ? parts[tag as keyof typeof parts] : parts.en;
}
