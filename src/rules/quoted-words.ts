import { findPieces, parseQuotation, stretchesOf } from '../core/evidence/quotation.ts';
import { wordsOf } from '../core/evidence/words.ts';
import { quotedSpans } from '../core/language/quote-marks.ts';
import type { Evidence } from '../core/model/record.ts';
import { remembered } from '../core/remembered.ts';
import { judgedClaims } from './judged.ts';
import type { Rule } from './rule.ts';
import { wordFindings } from './word-finding.ts';

export const quotedWords: Rule = {
  id: 'quoted-words',
  severity: 'error',
  summary: 'Words in quotation marks stand in the evidence of their sentence.',
  scope: 'entry',
  waivable: true,
  check(input) {
    const read = remembered((quote) => stretchesOf(quote).map((stretch) => wordsOf(stretch).map(({ form }) => form)));
    return judgedClaims(input.dossier).flatMap((claim) => {
      const found = quotedSpans(claim.text)
        .filter(({ text }) => !isQuoted(text, claim.evidence, read))
        .map(({ text, start }) => ({
          words: { text, index: start },
          message: `Unexpected quotation “${text}”, expected words that stand in the sentence’s evidence`,
          hint: 'Cite a passage that has these words, or say it in your own words without quotation marks.',
        }));
      return wordFindings(input, claim, found);
    });
  },
};

/** Punctuation alone quotes nothing. */
function isQuoted(text: string, evidence: readonly Evidence[], read: (quote: string) => string[][]): boolean {
  const quotation = parseQuotation(text);
  const stands = (words: string[]) => findPieces(quotation, words).status !== 'missing';
  return quotation.pieces.length === 0 || evidence.some(({ quote }) => read(quote).some(stands));
}
