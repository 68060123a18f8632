import type { Reference } from '../core/model/reference.ts';
import { rememberedOf } from '../core/remembered.ts';
import { factsOf } from '../kinds/coverage.ts';
import type { Catalogue } from './catalogue.ts';

/** The facts that rest on one source and no other. */
export function factsOnlyIn(catalogue: Catalogue, source: string): readonly Reference[] {
  return bySingleSource(catalogue).get(source) ?? [];
}

const bySingleSource = rememberedOf(({ dossier }: Catalogue) => {
  const facts = factsOf(dossier).flatMap(({ reference, evidence }) => {
    const [source, ...others] = new Set(evidence.map((passage) => passage.source));
    return source !== undefined && others.length === 0 ? [{ reference, source }] : [];
  });
  const grouped = Map.groupBy(facts, ({ source }) => source);
  return new Map([...grouped].map(([source, own]) => [source, own.map(({ reference }) => reference)]));
});
