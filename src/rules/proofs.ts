import type { Finding, Rule } from './rule.ts';

export const proofs: Rule = {
  id: 'proofs',
  severity: 'error',
  summary: 'Where nothing may be written, each line beside a source proves a passage that is quoted.',
  scope: 'dossier',
  waivable: false,
  check({ proofs: all, isFrozen }) {
    if (!isFrozen) return [];
    return [...all.values()].flatMap(({ file, lines }) =>
      lines.map(({ line, isBroken }): Finding => {
        const message = isBroken
          ? 'Unexpected line, expected a proof by one of the record’s seals'
          : 'Unexpected proof that no passage needs or that doesn’t hold, expected none';
        return { file, line, column: 1, message, hint: 'npm run check, without CI or --frozen, puts the file right.' };
      }),
    );
  },
};
