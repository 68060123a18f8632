import type { Catalogue } from '../views/catalogue.ts';
import { dayView } from '../views/frame.ts';
import type { Cover } from './one-file.ts';

/** What stands at the beginning of an edition of a dossier. */
export function coverOf(catalogue: Catalogue): Cover {
  const { dossier, words, language } = catalogue;
  const { title, description, url, editors, licence } = dossier.site;
  const [before, after] = words.frame.lastChanged;
  return {
    title,
    description,
    language,
    url,
    facts: [
      words.frame.editedBy(editors),
      words.frame.rights(licence),
      `${before} ${dayView(editionDay(catalogue), language).words}${after}`,
    ],
  };
}

/** The day (2026-02-04) as of which a dossier is: on which it last changed, else on which its last source was read. */
export function editionDay({ dossier, updates }: Catalogue): string {
  const [last] = updates;
  const read = dossier.sources.map(({ accessed }) => accessed).sort();
  return last?.date ?? read.at(-1) ?? '1970-01-01';
}
