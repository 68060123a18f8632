import { styleText } from 'node:util';
import { withoutSecrets } from '../core/language/excerpt.ts';
import type { Issue, Range } from '../core/model/issue.ts';
import type { Report } from '../load/check.ts';
import { printable } from './printable.ts';
import { type Rest, restWords, shownIssues } from './shown-issues.ts';

/**
 * A report for people: each problem under its file with the lines around it, then the counts. The lines are those that
 * were checked: whoever prints reads no file again. Of many problems with one rule in one file the first are printed.
 */
export function textReport(
  report: Pick<Report, 'issues' | 'summary' | 'waived'>,
  linesOf: (file: string) => string[],
): string {
  const { shown, rests } = shownIssues(report.issues);
  const restsByFile = Map.groupBy(rests, ({ file }) => file);
  const blocks = [...Map.groupBy(shown, ({ file }) => file)].map(([file, issues]) =>
    fileBlock(file, issues, restsByFile.get(file) ?? [], linesOf(file)),
  );
  return `${[...blocks, summaryBlock(report)].join('\n\n')}\n`;
}

function fileBlock(file: string, issues: Issue[], rests: Rest[], lines: string[]): string {
  return [
    styleText('underline', printable(file)),
    ...issues.map((issue) => issueBlock(issue, lines)),
    ...rests.map((rest) => `  … ${restWords(rest)}`),
  ].join('\n\n');
}

function issueBlock(issue: Issue, lines: string[]): string {
  const { line, column, severity, message, rule, hint } = issue;
  const mark = severity === 'error' ? styleText('red', '✗ error') : styleText('yellow', '! warning');
  const head = `  ${mark}  ${printable(message, longest)}  ${styleText('dim', `${line}:${column} ${rule}`)}`;
  return [
    head,
    codeFrame(issue, lines),
    ...(hint === undefined ? [] : [`    ${styleText('cyan', '→')} ${printable(hint, longest)}`]),
  ]
    .filter(Boolean)
    .join('\n');
}

/** Of a message; what it quotes is shortened where it is written, so this is for what nobody thought of. */
const longest = 500;

const widest = 100;

/** The line in question between its neighbours, with a caret under each letter in question, or under the first. */
export function codeFrame({ line, column, end }: Range, lines: readonly string[]): string {
  const numbers = [line - 1, line, line + 1].filter((number) => number >= 1 && number <= lines.length);
  const gutter = String(numbers.at(-1) ?? 0).length;
  const from = Math.max(0, column - widest + 20);
  return numbers
    .flatMap((number) => {
      const text = cut(withoutSecrets(lines[number - 1] ?? ''), from);
      const before = widthOf(text.slice(0, column - 1 - from));
      const last = end && (end.line === line ? end.column - 1 - from : text.length);
      const marked = Math.max(1, widthOf(text.slice(column - 1 - from, last ?? 0)));
      const beyond = Math.max(0, column - 1 - from - text.length);
      const row =
        `    ${styleText('dim', `${String(number).padStart(gutter)} │`)} ${printable(text, Number.POSITIVE_INFINITY)}`.trimEnd();
      const caret = `    ${' '.repeat(gutter)} ${styleText('dim', '│')} ${' '.repeat(before + beyond)}${styleText('red', '^'.repeat(marked))}`;
      return number === line ? [row, caret] : [row];
    })
    .join('\n');
}

function widthOf(text: string): number {
  return printable(`${text}.`, Number.POSITIVE_INFINITY).length - 1;
}

function cut(text: string, from: number): string {
  const visible = text.slice(from, from + widest).replace(/\t/g, ' ');
  return text.length > from + widest ? `${visible.slice(0, -1)}…` : visible;
}

function summaryBlock({ summary, waived }: Pick<Report, 'summary' | 'waived'>): string {
  const { files, today, errors, warnings, coverage, allowances, waiting } = summary;
  const { sentences, quotations, facts } = coverage;
  const problems =
    errors + warnings === 0
      ? styleText('green', 'No problems')
      : `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
  return [
    `${problems} in ${counted(files, 'file')}.${waived.length > 0 ? ` ${counted(waived.length, 'problem')} set aside by waivers.` : ''}`,
    `  sentences cited      ${share(sentences.cited, sentences.total)}`,
    `  quotations verified  ${share(quotations.verified, quotations.total)}${details(quotations)}`,
    `  facts on one source  ${share(facts.singleSource, facts.total)}`,
    ...allowanceLines(allowances),
    ...(waiting === null
      ? []
      : [`  published later      ${counted(waiting.entries, 'entry')}, the next on ${waiting.next}`]),
    ...(today === null ? [] : [`  today                ${today}`]),
  ].join('\n');
}

/** How many sources are named; of more, those of which least is left. */
const mostSources = 8;

function allowanceLines(allowances: Report['summary']['allowances']): string[] {
  const quoted = allowances.filter((each) => each.quoted > 0).toSorted((a, b) => a.left - b.left);
  const rows = quoted.slice(0, mostSources).map(({ name, words, quoted, left, budget }) => {
    const limit = `${Math.round(100 * budget)} % may be`;
    return `${share(quoted, words)} of ${printable(name, 60)}; ${limit}, ${counted(left, 'word')} left`;
  });
  const more = quoted.length > mostSources ? [`and of ${quoted.length - mostSources} more sources`] : [];
  return [...rows, ...more].map((row, at) => `  ${at === 0 ? 'words quoted' : '            '}         ${row}`);
}

function details({ edited, missing }: Report['summary']['coverage']['quotations']): string {
  const parts = Object.entries({ edited, missing }).filter(([, count]) => count > 0);
  return parts.map(([status, count]) => `, ${count} ${status}`).join('');
}

function share(part: number, total: number): string {
  return `${part} of ${total}${total === 0 ? '' : ` (${Math.round((100 * part) / total)} %)`}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : noun.replace(/y?$/, (end) => (end === 'y' ? 'ies' : 's'))}`;
}
