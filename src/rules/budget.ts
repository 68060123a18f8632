import type { Source } from '../core/model/record.ts';
import { budgetOf, passagesOf, quotedOf } from '../kinds/passages.ts';
import { type Finding, finding, type Rule, type RuleInput } from './rule.ts';

export const budget: Rule = {
  id: 'budget',
  severity: 'error',
  summary: 'No more of a source’s words is quoted than site.yaml allows, or its own record.',
  scope: 'dossier',
  waivable: false,
  check(input) {
    return eachSource(input, (source, { share }) => {
      const budget = budgetOf(source, input.dossier);
      if (share <= budget) return null;
      return {
        message: `Unexpected share of ${percent(share)} of ${source.name} in quotations, expected at most ${percent(budget)}`,
        hint: 'Quote shorter passages, or cite one passage in several places.',
      };
    });
  },
};

/** Whoever knows all of a text but fewer words could try what these are until the seal fits. */
const leastUnquoted = 40;

export const unquoted: Rule = {
  id: 'unquoted',
  severity: 'warning',
  summary: `At least ${leastUnquoted} words of a source without a secret are quoted nowhere, so that nobody can guess them.`,
  scope: 'dossier',
  waivable: false,
  check(input) {
    return eachSource(input, (source, { words: quoted, unquoted: words }) => {
      // With a secret a guess is of no use, however few words are left; nor of a text that anybody may publish.
      if (source.secret || source.quotationBudget === 1 || quoted === 0 || words >= leastUnquoted) return null;
      return {
        message: `Unexpected rest of ${words} words of ${source.name} that nothing quotes, expected ${leastUnquoted} or more`,
        hint: 'Who has all words but these could guess them. Quote less, or seal it with a secret: npm run source -- add … --secret.',
      };
    });
  },
};

type Quoted = ReturnType<typeof quotedOf>;

function eachSource(
  input: RuleInput,
  judge: (source: Source, quoted: Quoted) => { message: string; hint: string } | null,
): Finding[] {
  const passages = Map.groupBy(passagesOf(input.dossier), ({ evidence }) => evidence.source);
  return input.dossier.sources.flatMap((source) => {
    const judged = judge(source, quotedOf(source, passages.get(source.id) ?? []));
    return judged ? [finding(input, { kind: 'source', id: source.id }, 'seal', judged.message, judged.hint)] : [];
  });
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
