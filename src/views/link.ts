import { countryName } from '../core/model/country.ts';
import { pathOf, type Reference, referenceKey } from '../core/model/reference.ts';
import type { Catalogue } from './catalogue.ts';

export interface LinkView {
  text: string;
  href: string;
}

/** A link to a record's page, with the record's name. */
export function linkTo(catalogue: Catalogue, reference: Reference): LinkView {
  return { text: nameOf(catalogue, reference), href: pathOf(reference, catalogue.base) };
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
