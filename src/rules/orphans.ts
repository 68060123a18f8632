import { linksOf } from '../core/references.ts';
import type { Reference } from '../core/record.ts';
import { type Finding, finding, type Rule } from './rule.ts';

export const orphans: Rule = {
  id: 'orphans',
  severity: 'warning',
  summary: 'Each source, person, initiative and figure is mentioned by another record.',
  scope: 'dossier',
  waivable: true,
  check(input) {
    const { sources, people, initiatives, figures } = input.dossier;
    const mentioned = new Set(linksOf(input.dossier).filter(({ from, to }) => keyOf(from) !== keyOf(to)).map(({ to }) => keyOf(to)));
    const alone = (kind: Reference['kind'], records: { id: string }[]): Finding[] =>
      records
        .filter(({ id }) => !mentioned.has(keyOf({ kind, id })))
        .map((record) => finding(input, record, undefined, `Unexpected ${kind} “${record.id}” that nothing mentions, expected a link from another record`, `Mention it as [words](${kind}:${record.id}), or delete it.`));
    return [...alone('source', sources), ...alone('person', people), ...alone('initiative', initiatives), ...alone('figure', figures)];
  },
};

function keyOf({ kind, id }: Reference): string {
  return `${kind}:${id}`;
}
