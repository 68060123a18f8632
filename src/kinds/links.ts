import type { Dossier } from '../core/model/dossier.ts';
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
