import { recordKinds } from '../core/record.ts';
import { type Finding, finding, type Rule, type RuleInput } from './rule.ts';

export const ids: Rule = {
  id: 'ids',
  severity: 'error',
  summary: 'Names are given once: two ids of a kind never differ in case alone, and no two lanes share an id or a kind.',
  scope: 'entry',
  waivable: false,
  check(input) {
    const { sources, briefings, events, people, initiatives, figures, site } = input.dossier;
    const records: { id: string }[][] = [sources, briefings, events, people, initiatives, figures];
    return [
      ...recordKinds.flatMap((kind, at) => twins(records[at] ?? [], ({ id }) => [id.toLowerCase()], kind, input)),
      ...twins(site.lanes, ({ id }) => [id], 'lane', input),
      ...twins(site.lanes, ({ kinds }) => kinds, 'lane with the kind', input),
      ...people.flatMap((person) => (people.some((other) => other.name === person.name && other.id < person.id) ? [sameName(person, input)] : [])),
    ];
  },
};

function twins<Part extends object>(parts: Part[], namesOf: (part: Part) => string[], what: string, input: RuleInput): Finding[] {
  const seen = new Set<string>();
  return parts.flatMap((part) =>
    namesOf(part).flatMap((name) => {
      if (!seen.has(name)) {
        seen.add(name);
        return [];
      }
      return [finding(input, part, undefined, `Unexpected second ${what} “${name}”, expected each once`, 'Rename or merge one of the two.')];
    }),
  );
}

function sameName(person: { name: string }, input: RuleInput): Finding {
  return finding(input, person, 'name', `Unexpected second person named “${person.name}”, expected each person once`, 'Merge the two entries.');
}
