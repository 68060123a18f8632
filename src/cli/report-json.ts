import type { Report } from '../load/check.ts';

/** A report for programs: `{issues, waived, summary}`, files relative to the dossier. */
export function jsonReport({ issues, waived, summary }: Pick<Report, 'issues' | 'summary' | 'waived'>): string {
  return `${JSON.stringify({ issues, waived, summary }, null, 2)}\n`;
}
