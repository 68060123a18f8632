import { countQuoted, passagesOf } from '../kinds/passages.ts';
import { finding, type Rule } from './rule.ts';

export const budget: Rule = {
  id: 'budget',
  severity: 'error',
  summary: 'No more of a source’s words is quoted than site.yaml allows.',
  scope: 'dossier',
  waivable: false,
  check(input) {
    const { site, sources } = input.dossier;
    const passages = Map.groupBy(passagesOf(input.dossier), ({ evidence }) => evidence.source);
    return sources.flatMap((source) => {
      const ranges = (passages.get(source.id) ?? []).flatMap(({ evidence }) => evidence.passage.ranges);
      const share = countQuoted(ranges) / source.wordCount;
      if (share <= site.quotationBudget) return [];
      const message = `Unexpected share of ${percent(share)} of ${source.name} in quotations, expected at most ${percent(site.quotationBudget)}`;
      return [
        finding(
          input,
          { kind: 'source', id: source.id },
          'wordCount',
          message,
          'Quote shorter passages, or cite one passage in several places.',
        ),
      ];
    });
  },
};

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
