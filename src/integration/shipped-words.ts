import { type InterfaceLanguage, ownLanguage } from '../words/in-language.ts';
import type { Plugin } from './astro-settings.ts';

/** A file of words, beside its like in other languages: `./hi/search.ts`, `./phrases/hi.ts`; compiled in the package. */
const inOneLanguage = /^(\.\/(?:phrases\/)?)([a-z]{2})((?:\/[a-z-]+)?\.[jt]s)$/;
const withWords = /\/src\/(?:words|core\/time)\/[a-z-]+\.[jt]s$/;

/**
 * Readers' scripts ship the words of the languages that the site is written in, and no others: where a script asks for
 * those of another, it gets the first of these, which it has already; so the files of each language export the same names.
 *
 * @param languages of the dossier first, and of what it holds (BCP 47)
 */
export function shippedWords(languages: readonly string[]): Plugin {
  const own = new Set<InterfaceLanguage>(languages.map((language) => ownLanguage(language) ?? 'en'));
  const [first = 'en'] = own;
  return {
    name: 'shipped-words',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId(source, importer) {
      const [, folder, language = '', file] = (withWords.test(importer ?? '') && inOneLanguage.exec(source)) || [];
      if (folder === undefined || ownLanguage(language) === null || own.has(language as InterfaceLanguage)) return null;
      return this.resolve(folder + first + file, importer);
    },
  };
}
