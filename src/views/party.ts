import { countryNamed } from '../core/evidence/naming.ts';
import type { Participant } from '../core/model/record.ts';
import type { Reference } from '../core/model/reference.ts';
import type { Catalogue } from './catalogue.ts';
import { type LinkView, linkTo } from './link.ts';
import { sentenceCase } from './words.ts';

/** Somebody who took part in an event. */
export interface PartyView {
  text: string;
  /** The person’s, organisation’s or country’s page; `null` for somebody whom the sources don't name. */
  href: string | null;
  role: string | null;
  /** Whether it is a country's delegation, of which no member is told. */
  isCountry: boolean;
  /** The country for which a person acted. */
  country: LinkView | null;
  /** Where the text leads: to the party's page, or to the country's where the text says it (“Keeper from Iceland”). */
  textHref: string | null;
  /** The country, unless the text says it. */
  aside: LinkView | null;
}

export function partyView(catalogue: Catalogue, participant: Participant): PartyView {
  switch (participant.kind) {
    case 'person':
      return named(catalogue, { kind: 'person', id: participant.person }, participant.role);
    case 'organisation':
      return named(catalogue, { kind: 'organisation', id: participant.organisation }, participant.role);
    case 'delegation': {
      const link = countryLink(catalogue, participant.country);
      return { ...link, role: null, isCountry: true, country: null, textHref: link.href, aside: null };
    }
    case 'unnamed':
      return unnamed(catalogue, participant.country, participant.role);
  }
}

/** The code of the country for which a participant acted. */
export function countryOf({ people, organisations }: Catalogue, participant: Participant): string | null {
  switch (participant.kind) {
    case 'person':
      return people.get(participant.person)?.country ?? null;
    case 'organisation':
      return organisations.get(participant.organisation)?.country ?? null;
    default:
      return participant.country;
  }
}

/** Somebody who has a page. */
function named(catalogue: Catalogue, reference: Reference, role: string | null): PartyView {
  const { kind, id } = reference;
  const record = kind === 'person' ? catalogue.people.get(id) : catalogue.organisations.get(id);
  const usual = record && 'role' in record ? record.role : null;
  const country = record?.country ? countryLink(catalogue, record.country) : null;
  const link = linkTo(catalogue, reference);
  return { ...link, role: role ?? usual, isCountry: false, country, textHref: link.href, aside: country };
}

/** Somebody whom the sources name by office and country only. */
function unnamed(catalogue: Catalogue, code: string, role: string): PartyView {
  const country = countryLink(catalogue, code);
  const party = { text: sentenceCase(role), href: null, role: null, isCountry: false, country };
  return countryNamed(code, role, catalogue.language)
    ? { ...party, textHref: country.href, aside: null }
    : { ...party, textHref: null, aside: country };
}

function countryLink(catalogue: Catalogue, code: string): LinkView {
  return linkTo(catalogue, { kind: 'country', id: code });
}
