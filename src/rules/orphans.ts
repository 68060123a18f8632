import { recordsOf } from '../core/model/dossier.ts';
import type { Person } from '../core/model/record.ts';
import { type RecordKind, type Reference, recordKinds } from '../core/model/reference.ts';
import { kinds } from '../kinds/index.ts';
import { linksOf } from '../kinds/links.ts';
import { type Finding, finding, type Rule, type RuleInput } from './rule.ts';

export const orphans: Rule = {
  id: 'orphans',
  severity: 'warning',
  summary: 'Each source, person, organisation, initiative and figure is mentioned by another record.',
  scope: 'dossier',
  waivable: true,
  check(input) {
    const links = linksOf(input.dossier).filter(({ from, to }) => keyOf(from) !== keyOf(to));
    const mentioned = new Set(links.map(({ to }) => keyOf(to)));
    return recordKinds
      .filter((kind) => kinds[kind].isMentioned)
      .flatMap((kind) => {
        const records: readonly { id: string }[] =
          kind === 'person' ? withoutNamesakes(input.dossier.people) : recordsOf(input.dossier, kind);
        return records
          .filter(({ id }) => !mentioned.has(keyOf({ kind, id })))
          .map((record) => alone(kind, record, input));
      });
  },
};

function alone(kind: RecordKind, record: { id: string }, input: RuleInput): Finding {
  const message = `Unexpected ${kind} “${record.id}” that nothing mentions, expected a link from another record`;
  return finding(
    input,
    { kind, id: record.id },
    '',
    message,
    `Mention it as [words](${kind}:${record.id}), or delete it.`,
  );
}

// Two entries of one person are a mistake of their own.
function withoutNamesakes(people: readonly Person[]): Person[] {
  const byName = Map.groupBy(people, ({ name }) => name);
  return people.filter(({ name }) => byName.get(name)?.length === 1);
}

// An id that differs in case alone is a mistake of its own.
function keyOf({ kind, id }: Reference): string {
  return `${kind}:${id.toLowerCase()}`;
}
