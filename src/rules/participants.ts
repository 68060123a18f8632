import { citedIn } from '../core/claims.ts';
import { countryNamed, personNamed } from '../core/naming.ts';
import type { EventRecord, Participant } from '../core/record.ts';
import { finding, type Rule, type RuleInput } from './rule.ts';

export const participants: Rule = {
  id: 'participants',
  severity: 'error',
  summary: 'An event’s evidence names each participant: a person by the last name, a country by its name.',
  scope: 'entry',
  waivable: true,
  check(input) {
    const people = new Map(input.dossier.people.map((person) => [person.id, person.name]));
    return input.dossier.events.flatMap((event) =>
      event.participants.flatMap((participant) => {
        const missing = unnamed(participant, event, people, input);
        if (missing === null) return [];
        const field = participant.kind === 'person' ? 'person' : 'country';
        const message = `Unexpected participant ${missing}, expected somebody whom the event’s evidence names`;
        return [finding(input, participant, field, message, 'Add a passage that names the participant, or take the participant out.')];
      }),
    );
  },
};

function unnamed(participant: Participant, event: EventRecord, people: Map<string, string>, { dossier }: RuleInput): string | null {
  const quotes = [...event.evidence, ...citedIn(event.body)].map(({ quote }) => quote);
  if (participant.kind === 'person') {
    const name = people.get(participant.person);
    return name === undefined || quotes.some((quote) => personNamed(name, quote)) ? null : name;
  }
  const { country } = participant;
  return quotes.some((quote) => countryNamed(country, quote, dossier.site.language)) ? null : country;
}
