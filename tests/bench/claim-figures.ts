import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Score, Scores } from './claim-scores.ts';

/** Writes what was measured into docs/benchmark.md and onto the page of each rule that found something. */
export function writeFigures(parts: Record<string, Scores>): void {
  rewrite('docs/benchmark.md', '| Claims | True', overview(parts));
  const rules = new Set(Object.values(parts).flatMap(({ rules }) => Object.keys(rules)));
  for (const rule of rules) {
    const path = `docs/rules/${rule}.md`;
    if (existsSync(path)) rewrite(path, '| Part | Of kind', ofRule(parts, rule), heading);
  }
}

const heading = `
## Measured

By \`npm run bench -- claims\`, on [true and false claims](../benchmark.md). Right: of the claims that the rule speaks of, the share that is false. Found: of the false claims of a kind, the share that it speaks of; only kinds of which it finds some.
`;

function overview(parts: Record<string, Scores>): string[] {
  return [
    '| Claims | True | Refused | Warned | False | Stopped | Flagged | Precision | Recall |',
    '|---|---|---|---|---|---|---|---|---|',
    ...Object.entries(parts).flatMap(([part, { languages }]) => {
      const [english, others] = [
        sum(Object.entries(languages).flatMap(([tag, score]) => (tag === 'en' ? [score] : []))),
        sum(Object.entries(languages).flatMap(([tag, score]) => (tag === 'en' ? [] : [score]))),
      ];
      return [line(`${part}, English`, english), line(`${part}, other languages`, others)];
    }),
  ];
}

type Counts = Pick<Score, 'true' | 'refused' | 'warned' | 'false' | 'stopped' | 'flagged'>;

function sum(scores: Counts[]): Counts {
  const of = (name: keyof Counts) => scores.reduce((all, score) => all + score[name], 0);
  return {
    true: of('true'),
    refused: of('refused'),
    warned: of('warned'),
    false: of('false'),
    stopped: of('stopped'),
    flagged: of('flagged'),
  };
}

function line(name: string, score: Counts): string {
  const { refused, stopped } = score;
  const counts = [score.true, refused, score.warned, score.false, stopped, score.flagged];
  return `| ${[name, ...counts, percent(stopped, stopped + refused), percent(stopped, score.false)].join(' | ')} |`;
}

function ofRule(parts: Record<string, Scores>, rule: string): string[] {
  const rows = Object.entries(parts).flatMap(([part, { rules, byKind }]) => {
    const all = rules[rule];
    if (all === undefined) return [];
    const kinds = Object.entries(byKind[rule] ?? {}).filter(([, score]) => score.stopped + score.flagged > 0);
    return [ruleLine(part, 'all', all), ...kinds.map(([kind, score]) => ruleLine('', kind, score))];
  });
  return [
    '| Part | Of kind | True | Spoken of | False | Spoken of | Right | Found |',
    '|---|---|--:|--:|--:|--:|--:|--:|',
    ...rows,
  ];
}

function ruleLine(part: string, kind: string, score: Counts): string {
  const [wrong, right] = [score.refused + score.warned, score.stopped + score.flagged];
  const cells = [score.true, wrong, score.false, right, percent(right, right + wrong), percent(right, score.false)];
  return `| ${[part, kind, ...cells].join(' | ')} |`.replace('|  |', '| |');
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`;
}

/** Puts a table in the place of the one that begins like it, or at the end of the page under its heading. */
function rewrite(path: string, start: string, table: string[], headed = ''): void {
  const page = readFileSync(path, 'utf8');
  const text = `${table.join('\n')}\n`;
  const at = page.indexOf(start);
  const rest = at < 0 ? '' : page.slice(at).replace(/^(?:\|.*\n?)+/, '');
  const before = at < 0 ? `${page.trimEnd()}\n${headed}\n` : page.slice(0, at);
  writeFileSync(path, before + text + rest);
}
