import { nearestIds } from '../core/language/nearest.ts';
import { countryName } from '../core/model/country.ts';
import { longCodes } from '../core/model/former-countries.ts';
import { type Part, placeOf } from '../core/model/positions.ts';
import { dayOut } from '../core/model/published.ts';
import type { RecordKind, Reference } from '../core/model/reference.ts';
import { folderOf, referenceKey } from '../core/model/reference.ts';
import { entriesOf } from '../kinds/index.ts';
import { linksOf, silentTargets } from '../kinds/links.ts';
import { deadAddresses } from './addresses.ts';
import { wrongCorrections } from './corrected.ts';
import { type Finding, finding, type Rule, type RuleInput } from './rule.ts';

export const references: Rule = {
  id: 'references',
  severity: 'error',
  summary:
    'What an entry points to exists: records, countries, lanes, kinds of event, corrected sentences, and pages and files of the site.',
  scope: 'record',
  waivable: false,
  check(input) {
    const { site } = input.dossier;
    const suggest = suggestions(input);
    const links = linksOf(input.dossier).filter(({ to }) => !exists(to, input));
    return [
      ...links.map(({ from, to, path }) => dangling(to, { of: from, path }, suggest, input)),
      ...(site.lead === null || exists({ kind: 'briefing', id: site.lead }, input)
        ? []
        : [dangling({ kind: 'briefing', id: site.lead }, { of: 'site', path: 'lead' }, suggest, input)]),
      ...unpublishedFindings(input),
      ...kindFindings(input),
      ...laneFindings(input),
      ...deadAddresses(input),
      ...wrongCorrections(input),
      ...entriesOf(input.dossier).flatMap((entry) =>
        silentTargets(entry)
          .filter(({ to }) => !exists(to, input))
          .map(({ to, path }) => dangling(to, { of: entry.reference, path }, suggest, input)),
      ),
    ];
  },
};

function exists({ kind, id }: Reference, { known, dossier }: RuleInput): boolean {
  if (kind === 'country') return countryName(id, dossier.site.language) !== null;
  return known.get(kind)?.has(id) ?? false;
}

type Suggest = (id: string, kind: RecordKind, file: string) => string[];

/** How many ids of a file are compared with those that exist; who has more that don't mends these first. */
const mostCompared = 50;

function suggestions({ known }: RuleInput): Suggest {
  const compared = new Map<string, number>();
  return (id, kind, file) => {
    const count = compared.get(file) ?? 0;
    compared.set(file, count + 1);
    return count < mostCompared ? nearestIds(id, known.get(kind) ?? []) : [];
  };
}

function dangling({ kind, id }: Reference, part: Part, suggest: Suggest, input: RuleInput): Finding {
  if (kind === 'country') {
    const message = `Unexpected country “${id}”, expected a code such as IN or US (ISO 3166-1)`;
    const former = longCodes(id).map((code) => `${code} is ${countryName(code, input.dossier.site.language)}`);
    return finding(input, part.of, part.path, message, former.length > 0 ? `${former.join(', ')}.` : undefined);
  }
  const message = `Unexpected ${kind} “${id}”, expected ${kind === 'source' ? 'a source of seeds/' : `an entry of content/${folderOf(kind)}/`}`;
  const near = suggest(id, kind, placeOf(input.positions, part).file);
  return finding(input, part.of, part.path, message, hintFor(id, near, kind));
}

function hintFor(id: string, near: string[], kind: RecordKind): string {
  return near.length > 0
    ? `Did you mean ${near.map((other) => `“${other}”`).join(' or ')}?`
    : `Add it as ${kind === 'source' ? 'seeds' : `content/${folderOf(kind)}`}/${id}${kind === 'source' ? '.yaml' : '.md'}.`;
}

/** Links that would lead nowhere on the site, since what they lead to is published later, or not at all. */
function unpublishedFindings(input: RuleInput): Finding[] {
  const { dossier, today } = input;
  const days = new Map(
    entriesOf(dossier).map(({ reference, record }) => [referenceKey(reference), { record, day: dayOut(record) }]),
  );
  const late = new Set([...days].flatMap(([key, { day }]) => (day > (today ?? '') ? [key] : [])));
  if (late.size === 0) return [];
  const found = (to: Reference, of: Part['of'], path: string, what: string): Finding[] => {
    const target = late.has(referenceKey(to)) ? days.get(referenceKey(to)) : undefined;
    const day = of === 'site' ? '' : (days.get(referenceKey(of))?.day ?? '');
    if (!target || target.day <= day || (of !== 'site' && isDraft(of, dossier))) return [];
    const isNever = isDraft(to, dossier);
    const state = isNever ? 'is a draft' : `is published on ${target.day}`;
    const expected =
      to.kind === 'briefing' && isNever ? 'a briefing that is published' : 'one that is published by then';
    const message = `Unexpected ${what} “${to.id}”, which ${state}, expected ${expected}`;
    const own = of === 'site' ? 'name another until then' : 'leave the link out until then';
    const hint = isNever
      ? `Finish “${to.id}” and take draft: true out of it, or ${own}.`
      : `Write an earlier publishOn there${of === 'site' ? '' : `, or publishOn: ${target.day} here`}, or ${own}.`;
    return [finding(input, of, path, message, hint)];
  };
  const { lead } = dossier.site;
  return [
    ...linksOf(dossier).flatMap(({ from, to, path }) => found(to, from, path, 'link to')),
    ...(lead === null ? [] : found({ kind: 'briefing', id: lead }, 'site', 'lead', 'lead')),
  ];
}

function isDraft({ kind, id }: Reference, { briefings }: RuleInput['dossier']): boolean {
  return kind === 'briefing' && briefings.some((briefing) => briefing.id === id && briefing.draft);
}

function kindFindings(input: RuleInput): Finding[] {
  const { site, events } = input.dossier;
  const kinds = new Set(site.lanes.flatMap((lane) => lane.kinds));
  if (kinds.size === 0) return [];
  return events
    .filter(({ kind }) => !kinds.has(kind))
    .map((event, at) => {
      const [near] = at < mostCompared ? nearestIds(event.kind, kinds) : [];
      const message = `Unexpected kind “${event.kind}”, expected one of ${someOf([...kinds])}`;
      return finding(
        input,
        { kind: 'event', id: event.id },
        'kind',
        message,
        near ? `Did you mean “${near}”?` : 'site.yaml says which kinds there are.',
      );
    });
}

function laneFindings(input: RuleInput): Finding[] {
  const lanes = input.dossier.site.lanes.map(({ id }) => id);
  const known = new Set(lanes);
  return input.dossier.briefings.flatMap(({ id: briefing, body }) =>
    body.parts.flatMap((part, at) => {
      const named = part.kind === 'component' ? part.attributes['lanes'] : undefined;
      if (typeof named !== 'string' || lanes.length === 0) return [];
      return laneIds(named)
        .filter((id) => !known.has(id))
        .map((id) =>
          finding(
            input,
            { kind: 'briefing', id: briefing },
            `body.parts.${at}`,
            `Unexpected lane “${id}”, expected one of ${someOf(lanes)}`,
            'site.yaml says which lanes there are.',
          ),
        );
    }),
  );
}

/** So many that they can be read; a list of all could be as long as site.yaml, and stand in each finding. */
function someOf(names: readonly string[]): string {
  return names.length > 20 ? `${names.slice(0, 20).join(', ')} …` : names.join(', ');
}

function laneIds(list: string): string[] {
  return list.split(',').map((id) => id.trim());
}
