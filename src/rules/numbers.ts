import { stretchesOf } from '../core/evidence/quotation.ts';
import type { Evidence } from '../core/model/record.ts';
import { type Quantity, supporter } from '../core/quantity/quantity.ts';
import { quantitiesIn } from '../core/quantity/quantity-text.ts';
import { remembered } from '../core/remembered.ts';
import { isFound, judgedClaims } from './judged.ts';
import { finding, type Rule } from './rule.ts';
import { wordFindings } from './word-finding.ts';

export const numbers: Rule = {
  id: 'numbers',
  severity: 'error',
  summary: 'Numbers, amounts and percentages stand in the evidence, by value.',
  scope: 'entry',
  waivable: true,
  check(input) {
    const given = remembered((quote) =>
      supporter(stretchesOf(quote).flatMap((text) => quantitiesIn(text).map(({ quantity }) => quantity))),
    );
    const isGiven = (quantity: Quantity, evidence: Evidence[]) => evidence.some(({ quote }) => given(quote)(quantity));
    const inProse = judgedClaims(input.dossier).flatMap((claim) => {
      const unsupported = quantitiesIn(claim.text).filter(({ quantity }) => !isGiven(quantity, claim.evidence));
      const found = unsupported.map((words) => ({
        words,
        message: `Unexpected number “${words.text}”, expected one that stands in the evidence`,
        hint,
      }));
      return wordFindings(input, claim, found);
    });
    const readings = input.dossier.figures
      .flatMap(({ id, readings }) => readings.map((reading, at) => ({ ...reading, id, path: `readings.${at}.value` })))
      .filter(({ evidence }) => isFound([evidence]));
    const inReadings = readings
      .filter(({ value, evidence }) => !isGiven(value, [evidence]))
      .map((reading) =>
        finding(
          input,
          { kind: 'figure', id: reading.id },
          reading.path,
          `Unexpected value “${reading.text}”, expected the number that its passage gives`,
          hint,
        ),
      );
    return [...inProse, ...inReadings];
  },
};

const hint = 'Cite the passage that gives this number, or write it as the passage does.';
