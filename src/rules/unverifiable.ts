import { countQuotedWords, quotationWords, shortestPiece } from '../core/evidence/quotation.ts';
import { passagesOf } from '../kinds/passages.ts';
import { finding, type Rule } from './rule.ts';

export const unverifiable: Rule = {
  id: 'unverifiable',
  severity: 'warning',
  summary: `Each piece of a passage, between ellipses and brackets, has at least ${shortestPiece} words.`,
  scope: 'entry',
  waivable: true,
  check(input) {
    return passagesOf(input.dossier)
      .filter(
        ({ evidence: { passage, quote } }) =>
          passage.status === 'unverifiable' && countQuotedWords(quote) >= quotationWords.least,
      )
      .map(({ by, path }) => {
        const message = `Unexpected short piece in a shortened passage, expected ${shortestPiece} words or more on each side of … or [ ]`;
        return finding(
          input,
          by,
          `${path}.quote`,
          message,
          'Leave out less. Readers see this passage marked as unverifiable.',
        );
      });
  },
};
