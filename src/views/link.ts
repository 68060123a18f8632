import { countryName } from '../core/model/country.ts';
import { pathOf } from '../core/model/path.ts';
import type { Reference } from '../core/model/record.ts';
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

/** What readers know a record by; its id where there is no such record. */
export function nameOf(catalogue: Catalogue, { kind, id }: Reference): string {
  switch (kind) {
    case 'source':
      return catalogue.sources.get(id)?.name ?? id;
    case 'briefing':
      return catalogue.briefings.get(id)?.title ?? id;
    case 'event':
      return catalogue.events.get(id)?.title ?? id;
    case 'person':
      return catalogue.people.get(id)?.name ?? id;
    case 'initiative':
      return catalogue.initiatives.get(id)?.title ?? id;
    case 'figure':
      return catalogue.figures.get(id)?.title ?? id;
    case 'country':
      return countryName(id, catalogue.language) ?? id;
  }
}
