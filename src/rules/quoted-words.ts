import { findInWords, parseQuotation } from '../core/evidence/quotation.ts';
import { wordsOf } from '../core/evidence/words.ts';
import { quotedSpans } from '../core/language/quote-marks.ts';
import { remembered } from '../core/remembered.ts';
import { judgedClaims, sourceWords } from './judged.ts';
import type { Rule } from './rule.ts';
import { wordFinding } from './word-finding.ts';

export const quotedWords: Rule = {
  id: 'quoted-words',
  severity: 'error',
  summary: 'Words in quotation marks stand in the evidence of their sentence.',
  scope: 'entry',
  waivable: true,
  check(input) {
    const read = remembered((text) => wordsOf(text).map(({ form }) => form));
    return judgedClaims(input.dossier).flatMap((claim) => {
      const spans = quotedSpans(claim.text);
      if (spans.length === 0) return [];
      const passages = sourceWords(claim.evidence).map(read);
      return spans
        .filter(({ text }) => !passages.some((words) => isIn(text, words)))
        .map(({ text, start }) => {
          const message = `Unexpected quotation “${text}”, expected words that stand in the sentence’s evidence`;
          return wordFinding(
            input,
            claim,
            { text, index: start },
            message,
            'Cite a passage that has these words, or say it in your own words without quotation marks.',
          );
        });
    });
  },
};

// Punctuation alone quotes nothing.
function isIn(quotation: string, words: string[]): boolean {
  return parseQuotation(quotation).pieces.length === 0 || findInWords(quotation, words).status !== 'missing';
}
