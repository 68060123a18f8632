import type { Person, Reference } from '../core/model/record.ts';
import { linksOf } from '../core/model/references.ts';
import { type Finding, finding, type Rule } from './rule.ts';

export const orphans: Rule = {
  id: 'orphans',
  severity: 'warning',
  summary: 'Each source, person, initiative and figure is mentioned by another record.',
  scope: 'dossier',
  waivable: true,
  check(input) {
    const { sources, people, initiatives, figures } = input.dossier;
    const links = linksOf(input.dossier).filter(({ from, to }) => keyOf(from) !== keyOf(to));
    const mentioned = new Set(links.map(({ to }) => keyOf(to)));
    const alone = (kind: Reference['kind'], records: { id: string }[]): Finding[] =>
      records
        .filter(({ id }) => !mentioned.has(keyOf({ kind, id })))
        .map((record) => {
          const message = `Unexpected ${kind} “${record.id}” that nothing mentions, expected a link from another record`;
          return finding(
            input,
            record,
            undefined,
            message,
            `Mention it as [words](${kind}:${record.id}), or delete it.`,
          );
        });
    return [
      ...alone('source', sources),
      ...alone('person', withoutNamesakes(people)),
      ...alone('initiative', initiatives),
      ...alone('figure', figures),
    ];
  },
};

// Two entries of one person are a mistake of their own.
function withoutNamesakes(people: readonly Person[]): Person[] {
  const byName = Map.groupBy(people, ({ name }) => name);
  return people.filter(({ name }) => byName.get(name)?.length === 1);
}

// An id that differs in case alone is a mistake of its own.
function keyOf({ kind, id }: Reference): string {
  return `${kind}:${id.toLowerCase()}`;
}
