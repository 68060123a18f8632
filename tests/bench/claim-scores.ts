import type { JudgedClaim } from './claim-check.ts';

/** How well the check tells true claims from false ones. An error refuses or stops; a warning alone only flags. */
export interface Score {
  true: number;
  refused: number;
  warned: number;
  false: number;
  stopped: number;
  flagged: number;
  /** Of the claims with an error, the share that is false; `null` where there is none. */
  precision: number | null;
  /** Of the false claims, the share with an error. */
  recall: number | null;
  /** The same for an error or a warning. */
  precisionWithWarnings: number | null;
  recallWithWarnings: number | null;
}

export interface Scores {
  all: Score;
  kinds: Record<string, Score>;
  languages: Record<string, Score>;
  /** What each rule by itself did, among all claims. */
  rules: Record<string, Score>;
  /** The same by kind of claim. */
  byKind: Record<string, Record<string, Score>>;
}

export function scoresOf(judged: JudgedClaim[]): Scores {
  const rules = new Set(judged.flatMap(({ errors, warnings }) => [...errors, ...warnings]));
  return {
    all: scoreOf(judged),
    kinds: grouped(judged, ({ kind }) => kind),
    languages: grouped(judged, ({ language }) => language),
    rules: Object.fromEntries([...rules].sort().map((rule) => [rule, scoreOf(judged.map(byRule(rule)))])),
    byKind: Object.fromEntries(
      [...rules].sort().map((rule) => [rule, grouped(judged.map(byRule(rule)), ({ kind }) => kind)]),
    ),
  };
}

function byRule(rule: string): (claim: JudgedClaim) => JudgedClaim {
  const only = (rules: string[]) => rules.filter((one) => one === rule);
  return (claim) => ({ ...claim, errors: only(claim.errors), warnings: only(claim.warnings) });
}

function grouped(judged: JudgedClaim[], key: (claim: JudgedClaim) => string): Record<string, Score> {
  const groups = [...Map.groupBy(judged, key)].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(groups.map(([name, claims]) => [name, scoreOf(claims)]));
}

function scoreOf(judged: JudgedClaim[]): Score {
  const count = (isTrue: boolean, isCounted: (claim: JudgedClaim) => boolean = () => true) =>
    judged.filter((claim) => claim.isTrue === isTrue && isCounted(claim)).length;
  const isRefused = ({ errors }: JudgedClaim) => errors.length > 0;
  const isWarned = ({ errors, warnings }: JudgedClaim) => errors.length === 0 && warnings.length > 0;
  const [refused, warned] = [count(true, isRefused), count(true, isWarned)];
  const [stopped, flagged] = [count(false, isRefused), count(false, isWarned)];
  return {
    true: count(true),
    refused,
    warned,
    false: count(false),
    stopped,
    flagged,
    precision: share(stopped, stopped + refused),
    recall: share(stopped, count(false)),
    precisionWithWarnings: share(stopped + flagged, stopped + flagged + refused + warned),
    recallWithWarnings: share(stopped + flagged, count(false)),
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** Three tables, with a line for each kind, language and rule. */
export function printScores(part: string, { all, kinds, languages, rules }: Scores): string {
  const title = `${part}: ${all.true} true and ${all.false} false claims`;
  const tables = Object.entries({ kind: kinds, language: languages, rule: rules }).map(([name, scores]) => [
    row([name, ...columns]),
    ...Object.entries(scores).map(([key, score]) => row([key, ...figures(score)])),
    row(['all', ...figures(all)]),
  ]);
  return `${[title, ...tables.map((lines) => lines.join('\n')), '  * warnings counted as errors'].join('\n\n')}\n`;
}

const columns = [
  'true',
  'refused',
  'warned',
  'false',
  'stopped',
  'flagged',
  'precision',
  'recall',
  'precision*',
  'recall*',
];

function figures(score: Score): string[] {
  const { precision, recall, precisionWithWarnings, recallWithWarnings } = score;
  const counts = [score.true, score.refused, score.warned, score.false, score.stopped, score.flagged];
  return [...counts.map(String), ...[precision, recall, precisionWithWarnings, recallWithWarnings].map(percent)];
}

function percent(part: number | null): string {
  return part === null ? '–' : `${(part * 100).toFixed(0)} %`;
}

function row([name = '', ...cells]: string[]): string {
  return `  ${name.padEnd(14)}${cells.map((cell) => cell.padStart(10)).join(' ')}`.trimEnd();
}

/** Each claim that came out wrong, by kind: true and refused or warned, false and passed. */
export function printMissed(judged: JudgedClaim[]): string {
  const missed = judged.filter(({ isTrue, errors, warnings }) => isTrue === errors.length + warnings.length > 0);
  const lines = missed
    .toSorted((a, b) => (a.kind < b.kind ? -1 : Number(a.kind > b.kind)))
    .map(({ text, kind, isTrue, claim, quote, errors, messages }) => {
      const outcome = isTrue ? (errors.length > 0 ? 'true, refused' : 'true, warned') : 'false, passed';
      const words = 'sentence' in claim ? claim.sentence : JSON.stringify(claim);
      return [`${kind} (${outcome}, ${text}): ${words}`, `    “${quote}”`, ...messages.map((said) => `    ${said}`)];
    });
  return `${lines.flat().join('\n')}\n`;
}
