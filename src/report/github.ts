import type { Report } from '../load/check.ts';
import { printable } from './printable.ts';
import { restWords, shownIssues } from './shown-issues.ts';

/**
 * A report as GitHub's workflow commands, which put each problem beside its line in a pull request. Of many problems
 * with one rule in one file the first are printed.
 */
export function githubReport({ issues }: Pick<Report, 'issues'>): string {
  const { shown, rests } = shownIssues(issues);
  const commands = shown.map(({ severity, file, line, column, end, rule, message, hint }) => {
    const range = end
      ? `line=${line},col=${column},endLine=${end.line},endColumn=${end.column}`
      : `line=${line},col=${column}`;
    const place = `file=${property(file)},${range},title=${property(rule)}`;
    return `::${severity} ${place}::${[message, ...(hint === undefined ? [] : [hint])].map(data).join('%0A')}\n`;
  });
  const more = rests.map(
    (rest) =>
      `::${rest.severity} file=${property(rest.file)},line=1,title=${property(rest.rule)}::${data(restWords(rest))}\n`,
  );
  return [...commands, ...more].join('');
}

function data(text: string): string {
  return printable(text, 500).replaceAll('%', '%25');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
