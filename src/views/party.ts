import type { Participant } from '../core/model/record.ts';
import type { Catalogue } from './catalogue.ts';
import { type LinkView, linkTo } from './link.ts';
import { sentenceCase } from './words.ts';

/** Somebody who took part in an event. */
export interface PartyView {
  text: string;
  /** The person's or the country's page; `null` for somebody whom the sources don't name. */
  href: string | null;
  role: string | null;
  /** Whether it is a country's delegation, of which no member is told. */
  isCountry: boolean;
  /** The country for which a person acted. */
  country: LinkView | null;
}

export function partyView(catalogue: Catalogue, participant: Participant): PartyView {
  if (participant.kind === 'person') return personParty(catalogue, participant.person, participant.role);
  const country = linkTo(catalogue, { kind: 'country', id: participant.country });
  if (participant.kind === 'delegation') return { ...country, role: null, isCountry: true, country: null };
  return { text: sentenceCase(participant.role), href: null, role: null, isCountry: false, country };
}

/** The code of the country for which a participant acted. */
export function countryOf({ people }: Catalogue, participant: Participant): string | null {
  return participant.kind === 'person' ? (people.get(participant.person)?.country ?? null) : participant.country;
}

function personParty(catalogue: Catalogue, id: string, role: string | null): PartyView {
  const person = catalogue.people.get(id);
  const country = person?.country ? linkTo(catalogue, { kind: 'country', id: person.country }) : null;
  const link = linkTo(catalogue, { kind: 'person', id });
  return { ...link, role: role ?? person?.role ?? null, isCountry: false, country };
}
