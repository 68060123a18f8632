import { citedIn } from '../core/evidence/claims.ts';
import { countryNamed, personNamed } from '../core/evidence/naming.ts';
import { normalise } from '../core/evidence/words.ts';
import { countryName } from '../core/model/country.ts';
import type { EventRecord, Participant, Person } from '../core/model/record.ts';
import { remembered } from '../core/remembered.ts';
import { countryFindings } from './countries.ts';
import { isFound, sourceWords } from './judged.ts';
import { type Finding, finding, type Rule, type RuleInput } from './rule.ts';

export const participants: Rule = {
  id: 'participants',
  severity: 'error',
  summary:
    'An event’s evidence names each participant, a person’s evidence the person (by the last name), and an entry each country that it links.',
  scope: 'entry',
  waivable: true,
  check(input) {
    const { people, events } = input.dossier;
    const read = remembered(normalise);
    const isMisnamed = ({ name, evidence }: Person) =>
      isFound(evidence) && !sourceWords(evidence).some((passage) => personNamed(name, passage, read));
    const named = people.filter((person) => !isMisnamed(person));
    const names = new Map(named.map((person) => [person.id, person.name]));
    return [
      ...events.flatMap((event) => eventFindings(event, names, read, input)),
      ...people.filter(isMisnamed).map((person) => misnamed(person, input)),
      ...countryFindings(input),
    ];
  },
};

type Read = (text: string) => string;

function eventFindings(event: EventRecord, names: Map<string, string>, read: Read, input: RuleInput): Finding[] {
  const evidence = [...event.evidence, ...citedIn(event.body)];
  if (!isFound(evidence)) return [];
  const passages = sourceWords(evidence);
  return event.participants.flatMap((participant) => {
    const missing = unnamed(participant, passages, names, read, input);
    if (missing === null) return [];
    const field = participant.kind === 'person' ? 'person' : 'country';
    const message = `Unexpected participant ${missing}, expected somebody whom the event’s evidence names`;
    return [
      finding(
        input,
        participant,
        field,
        message,
        'Add a passage that names the participant, or take the participant out.',
      ),
    ];
  });
}

/** The participant's name where no passage has it; `null` also for a country that doesn't exist, and for a person without an entry that fits. */
function unnamed(
  participant: Participant,
  passages: string[],
  names: Map<string, string>,
  read: Read,
  { dossier }: RuleInput,
): string | null {
  const { language } = dossier.site;
  if (participant.kind === 'person') {
    const name = names.get(participant.person);
    return name === undefined || passages.some((passage) => personNamed(name, passage, read)) ? null : name;
  }
  const name = countryName(participant.country, language);
  return name === null || passages.some((passage) => countryNamed(participant.country, passage, language, read))
    ? null
    : name;
}

function misnamed(person: Person, input: RuleInput): Finding {
  const message = `Unexpected name “${person.name}”, expected one that the person’s evidence has`;
  return finding(
    input,
    person,
    'name',
    message,
    'Write the name as the source does, or add a passage that names the person.',
  );
}
