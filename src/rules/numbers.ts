import type { Evidence } from '../core/model/record.ts';
import { quantitiesIn, supports } from '../core/quantity/quantity.ts';
import { remembered } from '../core/remembered.ts';
import { isFound, judgedClaims, sourceWords } from './judged.ts';
import { finding, type Rule } from './rule.ts';
import { wordFinding } from './word-finding.ts';

export const numbers: Rule = {
  id: 'numbers',
  severity: 'error',
  summary: 'Numbers, amounts and percentages stand in the evidence, by value.',
  scope: 'entry',
  waivable: true,
  check(input) {
    const read = remembered(quantitiesIn);
    const given = (evidence: Evidence[]) =>
      sourceWords(evidence).flatMap((text) => read(text).map(({ quantity }) => quantity));
    const inProse = judgedClaims(input.dossier).flatMap((claim) => {
      const claimed = quantitiesIn(claim.text);
      const known = claimed.length > 0 ? given(claim.evidence) : [];
      return claimed
        .filter(({ quantity }) => !known.some((value) => supports(value, quantity)))
        .map((mention) =>
          wordFinding(
            input,
            claim,
            mention,
            `Unexpected number “${mention.text}”, expected one that stands in the evidence`,
            hint,
          ),
        );
    });
    const readings = input.dossier.figures
      .flatMap((figure) => figure.readings)
      .filter(({ evidence }) => isFound([evidence]));
    const inReadings = readings
      .filter(({ value, evidence }) => !given([evidence]).some((known) => supports(known, value)))
      .map((reading) =>
        finding(
          input,
          reading,
          'value',
          `Unexpected value “${reading.text}”, expected the number that its passage gives`,
          hint,
        ),
      );
    return [...inProse, ...inReadings];
  },
};

const hint = 'Cite the passage that gives this number, or write it as the passage does.';
