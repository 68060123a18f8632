import type { Dossier } from '../core/model/dossier.ts';
import type { Part } from '../core/model/positions.ts';
import { type Reference, referenceKey, uniqueReferences } from '../core/model/reference.ts';
import { rememberedOf } from '../core/remembered.ts';
import { citedPassages } from './claims.ts';
import { type DescribedEntry, entriesOf } from './index.ts';
import type { PassageAt } from './kind.ts';
import { componentTargets, linkTargets, type Target, target } from './target.ts';

/** One record's pointer to another, with the part of the record that makes it. */
export interface Link extends Target {
  from: Reference;
}

/** Every pointer in a dossier, in the order of its records: the base of backlinks and of the rule that none dangles. */
export const linksOf = rememberedOf((dossier: Dossier): readonly Link[] => entriesOf(dossier).flatMap(linksFrom));

/** The pointers of one entry. */
export function linksFrom({ reference, record, passages, targets }: DescribedEntry): Link[] {
  const { body } = record;
  return [
    ...targets,
    ...passages.map(toSource),
    ...linkTargets(body),
    ...citedPassages(body).map(toSource),
    ...componentTargets(body),
  ].map((each) => ({ from: reference, ...each }));
}

/** A field that names a record, with what it names. */
export interface NamingField extends Part {
  to: Reference;
}

/** Every field of a dossier that names a record: what links, and what only names, as a silent source and the lead are. */
export function namingFields(dossier: Dossier): NamingField[] {
  const { lead } = dossier.site;
  return [
    ...(lead === null ? [] : [{ of: 'site' as const, path: 'lead', to: { kind: 'briefing' as const, id: lead } }]),
    ...entriesOf(dossier).flatMap((entry) =>
      [...entry.targets, ...entry.passages.map(toSource), ...silentTargets(entry)].map((each) => ({
        ...each,
        of: entry.reference,
      })),
    ),
  ];
}

/** Sources that an entry calls silent. They are no links: nothing rests on what a source doesn't say. */
export function silentTargets({ record }: DescribedEntry): Target[] {
  return (record.silent ?? []).map(({ source }, at) => target('source', source, `silent.${at}.source`));
}

function toSource({ evidence, path }: PassageAt): Target {
  return target('source', evidence.source, `${path}.source`);
}

/** The records that point to one, each once and without itself, in the order of the dossier. */
export type Mentions = (of: Reference) => Reference[];

/** Everything that points to a record or a country, by structure or in its prose. */
export function mentionsIn(dossier: Dossier): Mentions {
  const byTarget = Map.groupBy(linksOf(dossier), ({ to }) => referenceKey(to));
  return (of) => {
    const own = referenceKey(of);
    const from = (byTarget.get(own) ?? []).map((link) => link.from);
    return uniqueReferences(from).filter((reference) => referenceKey(reference) !== own);
  };
}

/** The codes of all countries that the dossier points to, sorted. */
export function countriesIn(dossier: Dossier): string[] {
  const codes = linksOf(dossier).flatMap(({ to }) => (to.kind === 'country' ? [to.id] : []));
  return [...new Set(codes)].sort();
}
