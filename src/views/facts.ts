import type { Reference } from '../core/model/reference.ts';
import { factsOf } from '../kinds/coverage.ts';
import type { Catalogue } from './catalogue.ts';

/** The facts that rest on one source and no other. */
export function factsOnlyIn({ dossier }: Catalogue, source: string): Reference[] {
  return factsOf(dossier)
    .filter(({ evidence }) => evidence.length > 0 && evidence.every((passage) => passage.source === source))
    .map(({ reference }) => reference);
}
