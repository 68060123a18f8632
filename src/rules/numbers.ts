import { claimsOf } from '../core/claims.ts';
import { quantitiesIn, supports } from '../core/quantity.ts';
import type { Evidence } from '../core/record.ts';
import { finding, type Rule } from './rule.ts';

export const numbers: Rule = {
  id: 'numbers',
  severity: 'error',
  summary: 'Numbers, amounts and percentages stand in the evidence, by value.',
  scope: 'entry',
  waivable: true,
  check(input) {
    const inProse = claimsOf(input.dossier).flatMap((claim) => {
      const given = quantitiesOf(claim.evidence);
      return quantitiesIn(claim.text)
        .filter(({ quantity }) => !given.some((value) => supports(value, quantity)))
        .map(({ text }) => finding(input, claim.part, claim.field, `Unexpected number “${text}”, expected one that stands in the evidence`, hint));
    });
    const inReadings = input.dossier.figures.flatMap(({ readings }) =>
      readings
        .filter(({ value, evidence }) => !quantitiesOf([evidence]).some((given) => supports(given, value)))
        .map((reading) => finding(input, reading, 'value', `Unexpected value “${reading.text}”, expected the number that its passage gives`, hint)),
    );
    return [...inProse, ...inReadings];
  },
};

const hint = 'Cite the passage that gives this number, or write it as the passage does.';

function quantitiesOf(evidence: Evidence[]) {
  return evidence.flatMap(({ quote }) => quantitiesIn(quote).map(({ quantity }) => quantity));
}
