import type { Dossier } from './dossier.ts';
import type { Reference } from './record.ts';
import { linksOf } from './references.ts';

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

/** One text a record, for sets and maps. */
export function referenceKey({ kind, id }: Reference): string {
  return `${kind}:${id}`;
}

export function uniqueReferences(references: readonly Reference[]): Reference[] {
  return [...new Map(references.map((reference) => [referenceKey(reference), reference])).values()];
}

export function references(kind: Reference['kind'], ids: readonly string[]): Reference[] {
  return ids.map((id) => ({ kind, id }));
}
