import type { WordRange } from '../core/evidence/seal.ts';
import type { Dossier } from '../core/model/dossier.ts';
import type { Evidence, Source } from '../core/model/record.ts';
import type { Reference } from '../core/model/reference.ts';
import { rememberedOf } from '../core/remembered.ts';
import { citedPassages } from './claims.ts';
import { entriesOf } from './index.ts';
import type { PassageAt } from './kind.ts';

/** A passage with the record that quotes it. */
export interface QuotedPassage extends PassageAt {
  by: Reference;
}

/** Every passage that the dossier quotes, in the order of its records. */
export const passagesOf = rememberedOf((dossier: Dossier): readonly QuotedPassage[] =>
  entriesOf(dossier).flatMap(({ reference, record, passages }) =>
    [...passages, ...citedPassages(record.body)].map((passage) => ({ ...passage, by: reference })),
  ),
);

/** How many words of a source are quoted, each once: all in all, and of each copy of its text. */
export function quotedOf(
  { seal }: Source,
  passages: readonly { evidence: Evidence }[],
): { words: number; share: number; unquoted: number } {
  const byEdition = Map.groupBy(passages, ({ evidence }) => evidence.passage.edition);
  const counts = seal.map((_, at) =>
    countWords((byEdition.get(at) ?? []).flatMap(({ evidence }) => evidence.passage.ranges)),
  );
  const words = counts.reduce((sum, count) => sum + count, 0);
  const unquoted = Math.min(...seal.map((each, at) => each.words - (counts[at] ?? 0)));
  return { words, share: words / (seal[0]?.words ?? 1), unquoted };
}

/** What of a source is quoted, and what may be. */
export interface Allowance {
  source: string;
  name: string;
  /** How many words it has, how many of them are quoted, and how many more may be. */
  words: number;
  quoted: number;
  left: number;
  /** The largest share that may be quoted, between 0 and 1. */
  budget: number;
}

/** How much may still be quoted of each source. */
export function allowancesOf(dossier: Dossier): Allowance[] {
  const passages = Map.groupBy(passagesOf(dossier), ({ evidence }) => evidence.source);
  return dossier.sources.map((source) => {
    const words = source.seal[0]?.words ?? 0;
    const { words: quoted } = quotedOf(source, passages.get(source.id) ?? []);
    const budget = budgetOf(source, dossier);
    const left = Math.max(0, Math.floor(budget * words) - quoted);
    return { source: source.id, name: source.name, words, quoted, left, budget };
  });
}

/** The largest share of a source's words that may be quoted: its own, or that of the site. */
export function budgetOf(
  { quotationBudget }: Pick<Source, 'quotationBudget'>,
  { site }: Pick<Dossier, 'site'>,
): number {
  return quotationBudget ?? site.quotationBudget;
}

function countWords(ranges: readonly WordRange[]): number {
  let words = 0;
  let reached = 0;
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    words += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return words;
}
