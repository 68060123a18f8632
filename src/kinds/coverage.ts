import type { QuotationStatus } from '../core/evidence/quotation.ts';
import type { Dossier } from '../core/model/dossier.ts';
import type { Evidence } from '../core/model/record.ts';
import type { Reference } from '../core/model/reference.ts';
import { entriesOf } from './index.ts';
import { passagesOf } from './passages.ts';
import { supporting } from './silences.ts';

/** How well a dossier is sourced, in counts; shares are left to those who show them. */
export interface Coverage {
  /** Sentences, key points and differences of the briefings. */
  sentences: { cited: number; total: number };
  quotations: Record<QuotationStatus, number> & { total: number };
  /** Facts, by how many sources they rest on. */
  facts: { singleSource: number; total: number };
}

/** Counts what is cited, verified and confirmed by a second source. */
export function coverageOf(dossier: Dossier): Coverage {
  const statuses = passagesOf(dossier).map(({ evidence }) => evidence.passage.status);
  const count = (status: QuotationStatus) => statuses.filter((other) => other === status).length;
  const facts = factsOf(dossier);
  return {
    sentences: sentenceCoverage(dossier),
    quotations: {
      verified: count('verified'),
      edited: count('edited'),
      missing: count('missing'),
      total: statuses.length,
    },
    facts: { singleSource: facts.filter(({ evidence }) => sourcesIn(evidence) === 1).length, total: facts.length },
  };
}

function sentenceCoverage({ briefings }: Dossier): Coverage['sentences'] {
  const sentences = briefings.flatMap(({ body }) => body.sentences).filter(({ form }) => form !== 'heading');
  const points = briefings.flatMap(({ keyPoints, differences }) => [...keyPoints, ...differences]).length;
  const cited = sentences.filter(({ citations }) => citations.length > 0).length;
  return { cited: cited + points, total: sentences.length + points };
}

/** The passages that each fact rests on: none that shows that a source is silent or speaks of something else. */
export function factsOf(dossier: Dossier): { reference: Reference; evidence: Evidence[] }[] {
  return entriesOf(dossier).flatMap(({ reference, record, evidence, isFact }) =>
    isFact ? [{ reference, evidence: supporting(evidence, record) }] : [],
  );
}

function sourcesIn(evidence: Evidence[]): number {
  return new Set(evidence.map(({ source }) => source)).size;
}
