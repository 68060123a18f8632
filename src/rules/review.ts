import { strangeness } from '../core/language/contrast.ts';
import type { Place } from '../core/model/issue.ts';
import { placeOf } from '../core/model/positions.ts';
import type { Claim } from '../kinds/claims.ts';
import { judgedClaims, sourceWords } from './judged.ts';
import type { RuleInput } from './rule.ts';
import { type Doubt, doubtsOf } from './second-look.ts';

/** A sentence that somebody should hold against its passages. */
export interface Reviewed extends Place {
  sentence: string;
  passages: string[];
  /** What the rules say of it; empty where it only has many words that no passage has. */
  reasons: string[];
  /** How much there is to doubt, from 0 to 1: an order, no probability. */
  doubt: number;
}

/** How often a warning of each rule was right, in the benchmark’s development part. */
const weights: Record<Doubt['kind'], number> = {
  contradiction: 1,
  direction: 0.95,
  names: 0.95,
  scope: 0.9,
  swapped: 0.9,
  negation: 0.8,
  unrelated: 0.7,
  hedges: 0.7,
  unread: 0.5,
};

/** The sentences of a dossier that most need a second look, those first. */
export function sentencesToReview({ dossier, positions }: Pick<RuleInput, 'dossier' | 'positions'>): Reviewed[] {
  const doubts = new Map(doubtsOf(dossier).map(({ claim, doubts }) => [keyOf(claim), doubts]));
  return judgedClaims(dossier)
    .filter(
      ({ text, evidence, path, quoted }) =>
        evidence.length > 0 && !quoted && /^body\.sentences|\.text$/.test(path) && /[.!?…”"’)]\s*$/u.test(text),
    )
    .map((claim): Reviewed => {
      const own = doubts.get(keyOf(claim)) ?? [];
      const strange = strangeness(claim.text, sourceWords(claim.evidence));
      // Half of what words alone tell: a paraphrase has other words as well.
      const rest = own.reduce((left, { kind }) => left * (1 - weights[kind]), 1 - strange / 2);
      return {
        ...placeOf(positions, claim),
        sentence: claim.text,
        passages: claim.evidence.map(({ quote }) => quote),
        reasons: own.map(({ message }) => message),
        doubt: Math.round((1 - rest) * 100) / 100,
      };
    })
    .filter(({ doubt }) => doubt > 0)
    .sort((a, b) => b.doubt - a.doubt);
}

function keyOf({ of, path }: Claim): string {
  return `${of.kind} ${of.id} ${path}`;
}
