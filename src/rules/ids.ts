import { recordsOf } from '../core/model/dossier.ts';
import { foldId, lookOf } from '../core/model/id.ts';
import type { Part } from '../core/model/positions.ts';
import { recordKinds } from '../core/model/reference.ts';
import { type Finding, finding, type Rule, type RuleInput } from './rule.ts';

export const ids: Rule = {
  id: 'ids',
  severity: 'error',
  summary:
    'Names are given once: two ids of a kind never differ in case, encoding or letters that look alike alone, and no two lanes share an id or a kind.',
  scope: 'record',
  waivable: false,
  check(input) {
    const { site } = input.dossier;
    return [
      ...recordKinds.flatMap((kind) =>
        twins(
          recordsOf(input.dossier, kind) as readonly { id: string }[],
          ({ id }) => [id],
          kind,
          ({ id }) => ({ of: { kind, id }, path: '' }),
          input,
        ),
      ),
      ...twins(site.lanes, ({ id }) => [id], 'lane', laneAt, input),
      ...twins(site.lanes, ({ kinds }) => kinds, 'lane with the kind', laneAt, input),
      ...namesakes(input),
    ];
  },
};

function laneAt(_: unknown, at: number): Part {
  return { of: 'site', path: `lanes.${at}` };
}

function twins<Named>(
  named: readonly Named[],
  namesOf: (each: Named) => string[],
  what: string,
  partOf: (each: Named, at: number) => Part,
  input: RuleInput,
): Finding[] {
  const seen = new Map<string, string>();
  return named.flatMap((each, at) =>
    namesOf(each).flatMap((name) => {
      const first = seen.get(lookOf(name));
      seen.set(lookOf(name), first ?? name);
      if (first === undefined) return [];
      const message = `Unexpected second ${what} “${name}”, expected each once`;
      const takers = foldId(first) === foldId(name) ? 'Some disks and hosts' : 'Readers';
      const same = first === name ? '' : `${takers} take it for “${first}”. `;
      const { of, path } = partOf(each, at);
      return [finding(input, of, path, message, `${same}Rename or merge one of the two.`)];
    }),
  );
}

/** Two entries of one person, unless their ids give that away already. */
function namesakes(input: RuleInput): Finding[] {
  const byName = new Map<string, string>();
  return input.dossier.people.flatMap((person) => {
    const first = byName.get(person.name);
    byName.set(person.name, first ?? person.id);
    if (first === undefined || foldId(first) === foldId(person.id)) return [];
    const message = `Unexpected second person named “${person.name}”, expected each person once`;
    return [finding(input, { kind: 'person', id: person.id }, 'name', message, `Merge the entry with “${first}”.`)];
  });
}
