import type { Issue } from '../core/model/issue.ts';

/** How many issues of one rule in one entry are printed for people; nobody reads on, and each takes lines. */
const mostOfRule = 50;

/** How many issues a program gets. */
export const mostInJson = 10_000;

/** Issues of one rule in one entry beyond those that are printed. */
export interface Rest extends Pick<Issue, 'rule' | 'severity' | 'file'> {
  count: number;
}

/** The issues that are printed, in their order, and how many more there are. */
export function shownIssues(issues: readonly Issue[]): { shown: Issue[]; rests: Rest[] } {
  const counts = new Map<string, Rest>();
  const shown = issues.filter(({ file, rule, severity }) => {
    const key = `${rule} ${file}`;
    const seen = counts.get(key) ?? { rule, severity, file, count: 0 };
    seen.count++;
    counts.set(key, seen);
    return seen.count <= mostOfRule;
  });
  const over = [...counts.values()].filter(({ count }) => count > mostOfRule);
  return { shown, rests: over.map((rest) => ({ ...rest, count: rest.count - mostOfRule })) };
}

/** “and 9,450 more of numbers in this entry” */
export function restWords({ count, rule }: Rest): string {
  return `and ${count.toLocaleString('en')} more of ${rule} in this entry`;
}
