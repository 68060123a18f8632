import { directionOf } from './core/language/direction.ts';
import { contentPolicy } from './core/policy.ts';
import { provided } from './load/provided.ts';
import { catalogueOf } from './views/catalogue.ts';

const { dossier, base, isForReaders, hasIcon } = provided();

/** What all pages are made from. */
export const catalogue = catalogueOf(dossier, base);

/** Those of the interface. */
export const { words } = catalogue;

/** What elements of the interface say of their language, where it isn't the dossier's. */
export const inWords = sameLanguage(words.language, catalogue.language)
  ? {}
  : { lang: words.language, dir: directionOf(words.language) };

/** What browsers must hold a page to; `null` in `dev`, whose own scripts and styles it would stop. */
export function policyOf(hasWorker: boolean): string | null {
  return isForReaders ? contentPolicy({ kind: 'page', hasWorker }) : null;
}

/** The address of the dossier's own icon; `null` where it has none. */
export const icon = hasIcon ? `${base}favicon.svg` : null;

function sameLanguage(a: string, b: string): boolean {
  return new Intl.Locale(a).language === new Intl.Locale(b).language;
}
