import type { Issue } from '../../../src/core/model/issue.ts';
import type { Report } from '../../../src/load/check.ts';

export const lines = [
  '---',
  'name: Ana Silva',
  'evidence:',
  '  - source: wires',
  '    quote: A list is read by the neighbours of the harbour',
  '---',
  '',
  `${'She spoke at length, and then again. '.repeat(6)}They met on Monday, 3 March 2026.`,
];

export const issues: Issue[] = [
  {
    rule: 'references',
    severity: 'error',
    message: 'Unexpected source “wires”, expected a source of seeds/',
    hint: 'Did you mean “wire”?',
    file: 'content/people/ana-silva.md',
    line: 4,
    column: 13,
    end: { line: 4, column: 18 },
  },
  {
    rule: 'weekdays',
    severity: 'error',
    message: 'Unexpected “Monday, 3 March 2026”, expected Tuesday for that day',
    file: 'content/people/ana-silva.md',
    line: 8,
    column: 234,
  },
  {
    rule: 'file',
    severity: 'warning',
    message: 'Unexpected file, expected none: 100%',
    hint: 'Take it away,\nplease.',
    file: 'seeds/a, b.yaml',
    line: 1,
    column: 1,
  },
];

/** A report on these issues. */
export function reportOf(some: Issue[], waived: Report['waived'] = []): Pick<Report, 'issues' | 'waived' | 'summary'> {
  const count = (severity: Issue['severity']) => some.filter((issue) => issue.severity === severity).length;
  const coverage = {
    sentences: { cited: 9, total: 12 },
    quotations: { verified: 20, edited: 2, missing: 0, total: 22 },
    facts: { singleSource: 3, total: 4 },
  };
  const allowances = [{ source: 'wire', name: 'Wire', words: 400, quoted: 61, left: 39, budget: 0.25 }];
  const waiting = { entries: 1, next: '2026-05-01' };
  return {
    issues: some,
    waived,
    summary: {
      files: 7,
      today: null,
      errors: count('error'),
      warnings: count('warning'),
      coverage,
      allowances,
      waiting,
    },
  };
}
