import { nearestIds } from '../core/language/nearest.ts';
import { countryName } from '../core/model/country.ts';
import { folderOf } from '../core/model/path.ts';
import type { RecordKind, Reference } from '../core/model/record.ts';
import { linksOf } from '../core/model/references.ts';
import { type Finding, finding, type Rule, type RuleInput } from './rule.ts';

export const references: Rule = {
  id: 'references',
  severity: 'error',
  summary: 'What an entry points to exists: records, countries, lanes and kinds of event.',
  scope: 'entry',
  waivable: false,
  check(input) {
    const { site, events } = input.dossier;
    const links = linksOf(input.dossier).filter(({ to }) => !exists(to, input));
    return [
      ...links.map(({ to, part, field, at }) => dangling(to, part, at === undefined ? field : `${field}.${at}`, input)),
      ...(site.lead === '' || exists({ kind: 'briefing', id: site.lead }, input)
        ? []
        : [dangling({ kind: 'briefing', id: site.lead }, site, 'lead', input)]),
      ...events.flatMap((event) => kindFindings(event, input)),
      ...laneFindings(input),
    ];
  },
};

function exists({ kind, id }: Reference, { known, dossier }: RuleInput): boolean {
  if (kind === 'country') return countryName(id, dossier.site.language) !== null;
  return known.get(kind)?.has(id) ?? false;
}

function dangling({ kind, id }: Reference, part: object, field: string | undefined, input: RuleInput): Finding {
  if (kind === 'country')
    return finding(input, part, field, `Unexpected country “${id}”, expected a code such as IN or US (ISO 3166-1)`);
  const message = `Unexpected ${kind} “${id}”, expected ${kind === 'source' ? 'a source of seeds/' : `an entry of content/${folderOf(kind)}/`}`;
  return finding(input, part, field, message, meant(id, input.known.get(kind) ?? [], kind));
}

function meant(id: string, ids: Iterable<string>, kind: RecordKind): string {
  const near = nearestIds(id, ids);
  return near.length > 0
    ? `Did you mean ${near.map((other) => `“${other}”`).join(' or ')}?`
    : `Add it as ${kind === 'source' ? 'seeds' : `content/${folderOf(kind)}`}/${id}${kind === 'source' ? '.yaml' : '.md'}.`;
}

function kindFindings(event: { kind: string }, input: RuleInput): Finding[] {
  const { lanes } = input.dossier.site;
  const kinds = lanes.flatMap((lane) => lane.kinds);
  if (kinds.length === 0 || kinds.includes(event.kind)) return [];
  const [near] = nearestIds(event.kind, kinds);
  return [
    finding(
      input,
      event,
      'kind',
      `Unexpected kind “${event.kind}”, expected one of ${kinds.join(', ')}`,
      near ? `Did you mean “${near}”?` : 'site.yaml says which kinds there are.',
    ),
  ];
}

function laneFindings(input: RuleInput): Finding[] {
  const lanes = input.dossier.site.lanes.map(({ id }) => id);
  return input.dossier.briefings.flatMap(({ body }) =>
    body.parts.flatMap((part) => {
      const named = part.kind === 'component' ? part.attributes['lanes'] : undefined;
      if (typeof named !== 'string' || lanes.length === 0) return [];
      return laneIds(named)
        .filter((id) => !lanes.includes(id))
        .map((id) =>
          finding(
            input,
            part,
            undefined,
            `Unexpected lane “${id}”, expected one of ${lanes.join(', ')}`,
            'site.yaml says which lanes there are.',
          ),
        );
    }),
  );
}

function laneIds(list: string): string[] {
  return list.split(',').map((id) => id.trim());
}
