import { type Direction, directionOf } from '../core/language/direction.ts';
import { countryName } from '../core/model/country.ts';
import { pathOf, type Reference, referenceKey } from '../core/model/reference.ts';
import type { Catalogue } from './catalogue.ts';

/** What elements say of the language of a text that isn't the page's, and of its direction where it goes the other way. */
export interface TextAttributes {
  lang?: string;
  dir?: Direction;
}

export interface LinkView extends TextAttributes {
  text: string;
  href: string;
}

/** A link to a record's page, with the record's name. */
export function linkTo(catalogue: Catalogue, reference: Reference): LinkView {
  const [text, href] = [nameOf(catalogue, reference), pathOf(reference, catalogue.base)];
  return { text, href, ...attributesOf(catalogue, reference) };
}

/** What elements say of the language of a record's own texts, on pages in the dossier's. */
export function attributesOf({ briefings, language }: Catalogue, { kind, id }: Reference): TextAttributes {
  const lang = kind === 'briefing' ? (briefings.get(id)?.language ?? null) : null;
  if (lang === null) return {};
  const dir = directionOf(lang);
  return dir === directionOf(language) ? { lang } : { lang, dir };
}

export function linksTo(catalogue: Catalogue, kind: Reference['kind'], ids: readonly string[]): LinkView[] {
  return ids.map((id) => linkTo(catalogue, { kind, id }));
}

/** What sentences call a source. */
export function sourceInSentences(catalogue: Catalogue, id: string): string {
  return catalogue.sources.get(id)?.inSentences ?? nameOf(catalogue, { kind: 'source', id });
}

/** What readers know a record by; its id where there is no such record. */
export function nameOf({ names, language }: Catalogue, reference: Reference): string {
  const { kind, id } = reference;
  return (kind === 'country' ? countryName(id, language) : names.get(referenceKey(reference))) ?? id;
}

/** The whole address of a path from the site's base; `null` while the site's own isn't known. */
export function addressIn({ dossier: { site } }: Catalogue, path: string): string | null {
  return site.url === null ? null : new URL(path, site.url.endsWith('/') ? site.url : `${site.url}/`).href;
}
