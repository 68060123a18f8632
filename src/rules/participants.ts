import { countryNamed, organisationNamed, personNamed } from '../core/evidence/naming.ts';
import { normalise } from '../core/evidence/words.ts';
import { countryName } from '../core/model/country.ts';
import type { EventRecord, Organisation, Participant, Person } from '../core/model/record.ts';
import { remembered } from '../core/remembered.ts';
import { citedIn } from '../kinds/claims.ts';
import { countryFindings } from './countries.ts';
import { isFound, sourceWords } from './judged.ts';
import { nameMeant } from './named.ts';
import { type EntryInput, type Finding, finding, type Rule } from './rule.ts';

export const participants: Rule = {
  id: 'participants',
  severity: 'error',
  summary:
    'An event’s evidence names each participant, a person’s evidence the person (by the last name), an organisation’s the organisation (in full or in short), and an entry each country that it links.',
  scope: 'entry',
  waivable: true,
  check(input) {
    const { people, organisations, events, site } = input.dossier;
    const read = remembered(normalise);
    const tests: Named[] = [
      ...people.map((person): Named => namedBy('person', person, (text) => personNamed(person.name, text, read))),
      ...organisations.map((organisation): Named => {
        const { name, short } = organisation;
        return namedBy('organisation', organisation, (text) => organisationNamed([name, short ?? name], text, read));
      }),
    ];
    const misnamed = tests.filter(
      ({ record, isIn }) => isFound(record.evidence) && !sourceWords(record.evidence).some(isIn),
    );
    // Who is misnamed there can’t be looked for in the passages of events.
    const known = new Map(tests.filter((test) => !misnamed.includes(test)).map((test) => [test.key, test]));
    const look: Look = (participant) => {
      if (participant.kind === 'person') return known.get(`person ${participant.person}`) ?? null;
      if (participant.kind === 'organisation') return known.get(`organisation ${participant.organisation}`) ?? null;
      const { country } = participant;
      const name = countryName(country, site.language);
      return name === null ? null : { name, isIn: (text) => countryNamed(country, text, site.language, read) };
    };
    return [
      ...events.flatMap((event) => eventFindings(event, look, input)),
      ...misnamed.map((test) => misnamedFinding(test, input)),
      ...countryFindings(input),
    ];
  },
};

/** A name, and how to tell whether a passage has it. */
interface Known {
  name: string;
  isIn: (passage: string) => boolean;
}

interface Named extends Known {
  key: string;
  kind: 'person' | 'organisation';
  record: Person | Organisation;
}

/** Who a participant is; `null` for a country that doesn’t exist, and for somebody without an entry that fits. */
type Look = (participant: Participant) => Known | null;

function namedBy(kind: Named['kind'], record: Person | Organisation, isIn: Known['isIn']): Named {
  return { key: `${kind} ${record.id}`, kind, name: record.name, record, isIn };
}

function eventFindings(event: EventRecord, look: Look, input: EntryInput): Finding[] {
  const evidence = [...event.evidence, ...citedIn(event.body)];
  if (!isFound(evidence)) return [];
  const passages = sourceWords(evidence);
  return event.participants.flatMap((participant, at) => {
    const known = look(participant);
    if (known === null || passages.some(known.isIn)) return [];
    const field = participant.kind === 'person' || participant.kind === 'organisation' ? participant.kind : 'country';
    const message = `Unexpected participant ${known.name}, expected somebody whom the event’s evidence names`;
    const hint = 'Add a passage that names the participant, or take the participant out.';
    return [finding(input, { kind: 'event', id: event.id }, `participants.${at}.${field}`, message, hint)];
  });
}

function misnamedFinding({ kind, record }: Named, input: EntryInput): Finding {
  const message = `Unexpected name “${record.name}”, expected one that the ${kind}’s evidence has`;
  const meant = nameMeant(record.name, record.evidence);
  const didYouMean = meant === null ? '' : `Did you mean “${meant}”? `;
  const short = kind === 'organisation' ? ', give what it calls it under “short”' : '';
  return finding(
    input,
    { kind, id: record.id },
    'name',
    message,
    `${didYouMean}Write the name as the source does${short}, or add a passage that names the ${kind}.`,
  );
}
