import { claimsOf } from '../core/claims.ts';
import { quotedSpans } from '../core/quote-marks.ts';
import { normalise } from '../core/words.ts';
import { finding, type Rule } from './rule.ts';

export const quotedWords: Rule = {
  id: 'quoted-words',
  severity: 'error',
  summary: 'Words in quotation marks stand in the evidence of their sentence.',
  scope: 'entry',
  waivable: true,
  check(input) {
    return claimsOf(input.dossier).flatMap((claim) => {
      const passages = claim.evidence.map(({ quote }) => ` ${normalise(quote)} `);
      return quotedSpans(claim.text)
        .filter(({ text }) => !passages.some((passage) => passage.includes(` ${normalise(text)} `)))
        .map(({ text }) => {
          const message = `Unexpected quotation “${text}”, expected words that stand in the sentence’s evidence`;
          return finding(input, claim.part, claim.field, message, 'Cite a passage that has these words, or say it in your own words without quotation marks.');
        });
    });
  },
};
