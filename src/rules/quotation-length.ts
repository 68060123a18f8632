import { countQuotedWords, quotationWords } from '../core/evidence/quotation.ts';
import { remembered } from '../core/remembered.ts';
import { passagesOf } from '../kinds/passages.ts';
import { finding, type Rule } from './rule.ts';

const { least, most } = quotationWords;

export const quotationLength: Rule = {
  id: 'quotation-length',
  severity: 'error',
  summary: `A quoted passage has ${least} to ${most} words.`,
  scope: 'entry',
  waivable: true,
  check(input) {
    const count = remembered(countQuotedWords);
    return passagesOf(input.dossier).flatMap(({ evidence, by, path }) => {
      const words = count(evidence.quote);
      const isCut = evidence.passage.status === 'missing' && words < least;
      if ((words >= least && words <= most) || isCut) return [];
      const hint =
        words < least
          ? 'Quote more of the sentence: a single word says nothing by itself.'
          : 'Quote only the part that the statement rests on.';
      return [
        finding(
          input,
          by,
          `${path}.quote`,
          `Unexpected passage of ${words} ${words === 1 ? 'word' : 'words'}, expected ${least} to ${most}`,
          hint,
        ),
      ];
    });
  },
};
