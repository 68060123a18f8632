import type { WordRange } from '../core/evidence/quotation.ts';
import type { Dossier } from '../core/model/dossier.ts';
import type { Reference } from '../core/model/reference.ts';
import { citedPassages } from './claims.ts';
import { entriesOf } from './index.ts';
import type { PassageAt } from './kind.ts';

/** A passage with the record that quotes it. */
export interface QuotedPassage extends PassageAt {
  by: Reference;
}

/** Every passage that the dossier quotes, in the order of its records. */
export function passagesOf(dossier: Dossier): QuotedPassage[] {
  return entriesOf(dossier).flatMap(({ reference, record, passages }) =>
    [...passages, ...citedPassages(record.body)].map((passage) => ({ ...passage, by: reference })),
  );
}

/** How many words of a source these passages quote; a word quoted twice counts once. */
export function countQuoted(ranges: readonly WordRange[]): number {
  let words = 0;
  let reached = 0;
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    words += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return words;
}
