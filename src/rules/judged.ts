import { stretchesOf } from '../core/evidence/quotation.ts';
import type { Dossier } from '../core/model/dossier.ts';
import type { Evidence } from '../core/model/record.ts';
import { rememberedOf } from '../core/remembered.ts';
import { type Claim, claimsOf, reasonsOf } from '../kinds/claims.ts';

/**
 * The claims whose passages all stand in their sources. Another one can't be judged before its passages are put
 * right, which is reported already.
 */
export const judgedClaims = rememberedOf((dossier: Dossier): Claim[] => judged(claimsOf(dossier)));

/** The same of the reasons that editors give, which are claims in what they quote alone. */
export function judgedReasons(dossier: Dossier): Claim[] {
  return judged(reasonsOf(dossier));
}

function judged(claims: Claim[]): Claim[] {
  return claims.filter(({ evidence, incomplete }) => !incomplete && isFound(evidence));
}

/** Whether each passage was found in its source, and is one at all. */
export function isFound(evidence: readonly Evidence[]): boolean {
  return evidence.every(isPassage);
}

function isPassage({ passage }: Evidence): boolean {
  return passage.status !== 'missing';
}

/** What the sources themselves say in these passages: no words of the editors in brackets, nothing across a gap. */
export function sourceWords(evidence: readonly Evidence[]): string[] {
  return evidence.flatMap(ownWords);
}

const ownWords = rememberedOf(({ quote }: Evidence): readonly string[] => stretchesOf(quote));
