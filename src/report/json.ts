import type { Report } from '../load/check.ts';
import { printableJson } from './printable.ts';
import { mostInJson } from './shown-issues.ts';

/**
 * A report for programs: `{issues, waived, omitted, summary}`, files relative to the dossier. It has the first 10,000
 * of each list; `omitted` says how many more there are.
 */
export function jsonReport({ issues, waived, summary }: Pick<Report, 'issues' | 'summary' | 'waived'>): string {
  const report = {
    issues: issues.slice(0, mostInJson),
    waived: waived.slice(0, mostInJson),
    omitted: { issues: Math.max(0, issues.length - mostInJson), waived: Math.max(0, waived.length - mostInJson) },
    summary,
  };
  return `${printableJson(JSON.stringify(report, null, 2))}\n`;
}
