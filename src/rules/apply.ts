import { normalise } from '../core/evidence/words.ts';
import { excerpt } from '../core/language/excerpt.ts';
import { nearestIds } from '../core/language/nearest.ts';
import type { Issue, Place } from '../core/model/issue.ts';
import { placeOf } from '../core/model/positions.ts';
import type { Waiver } from '../core/model/record.ts';
import { entriesOf } from '../kinds/index.ts';
import { rules } from './index.ts';
import type { Finding, Rule, RuleInput } from './rule.ts';

/** The issues of a dossier, and those that its editors set aside. */
export interface Outcome {
  issues: Issue[];
  waived: WaivedIssue[];
}

export interface WaivedIssue extends Issue {
  reason: string;
}

/**
 * Applies every rule to a dossier and adds what reading its files found, all of it sorted by file and line. Rules
 * that judge the dossier as a whole wait until each file can be read. `findingsOf` may know what a rule finds.
 */
export function applyRules(
  input: RuleInput,
  found: readonly Issue[],
  table: readonly Rule[] = rules,
  findingsOf: (rule: Rule) => readonly Finding[] = (rule) => rule.check(input),
): Outcome {
  const applicable = table.filter(({ scope }) => scope !== 'dossier' || input.complete);
  const issues = applicable.flatMap((rule) => findingsOf(rule).map((finding) => issueOf(rule, finding)));
  const waivers = waiversByFile(input);
  // Where each waiver is used: it is for one place, and another one needs a waiver of its own.
  const used = new Map<PlacedWaiver, number>();
  const waived: WaivedIssue[] = [];
  const standing = issues.filter((issue) => {
    const isFree = (waiver: PlacedWaiver) => (used.get(waiver) ?? issue.line) === issue.line;
    const waiver = waivers.get(issue.file)?.find((each) => isFor(each, issue) && isFree(each));
    if (!waiver || !isWaivable(issue.rule, table)) return true;
    used.set(waiver, issue.line);
    waived.push({ ...issue, reason: waiver.reason });
    return false;
  });
  const idle = [...waivers.values()].flat().filter((waiver) => !used.has(waiver));
  const idleIssues = idle.map((waiver) => idleWaiver(waiver, table, standing));
  return { issues: sorted([...found, ...standing, ...idleIssues]), waived: sorted(waived) };
}

function issueOf({ id, severity }: Rule, { message, ...finding }: Finding): Issue {
  return { rule: id, severity, message, ...finding };
}

interface PlacedWaiver extends Waiver {
  place: Place;
}

function waiversByFile({ dossier, positions }: RuleInput): Map<string, PlacedWaiver[]> {
  const waivers = entriesOf(dossier).flatMap(({ reference: of, record }) =>
    record.waivers.map((waiver, at) => ({ ...waiver, place: placeOf(positions, { of, path: `waivers.${at}.rule` }) })),
  );
  return Map.groupBy(waivers, ({ place }) => place.file);
}

/** A waiver is for one finding of its rule: another number in the entry, or in another line, is still refused. */
function isFor({ rule, words }: Waiver, { rule: found, message }: Issue): boolean {
  return rule === found && comparable(words) === comparable(waivedWords(message));
}

/** “50+” is more than “50”. */
function comparable(words: string): string {
  return normalise(words.replaceAll('+', ' plus '));
}

/** What a rule didn’t expect, by which a waiver names its finding: “two” of “Unexpected number “two”, expected …”, or all up to the comma. */
export function waivedWords(message: string): string {
  const [subject = ''] = message.replace(/^Unexpected /, '').split(', expected ', 1);
  return /“(.*)”/su.exec(subject)?.[1] ?? subject;
}

function isWaivable(id: string, table: readonly Rule[]): boolean {
  return table.some((rule) => rule.id === id && rule.waivable);
}

function idleWaiver({ rule, words, place }: PlacedWaiver, table: readonly Rule[], standing: readonly Issue[]): Issue {
  if (isWaivable(rule, table)) {
    const message = `Unexpected waiver of “${rule}” for “${excerpt(words)}”, expected a problem that it sets aside`;
    const other = standing.filter((issue) => issue.file === place.file && issue.rule === rule);
    const meant = [...new Set(other.map((issue) => `“${waivedWords(issue.message)}”`))].join(', ');
    const hint =
      other.length > 0
        ? `What “${rule}” finds here is ${meant}: write that as its words.`
        : 'Delete it: the entry keeps to the rule.';
    return { rule: 'waiver', severity: 'warning', message, hint, ...place };
  }
  const known = table.filter((each) => each.waivable).map(({ id }) => id);
  const fixed = table.some(({ id }) => id === rule);
  const message = `Unexpected waiver of “${rule}”, expected a rule that can be waived`;
  const [near] = nearestIds(rule, known);
  const hint = fixed
    ? 'This rule has no exceptions.'
    : near
      ? `Did you mean “${near}”?`
      : `The rules are ${known.join(', ')}.`;
  return { rule: 'waiver', severity: 'error', message, hint, ...place };
}

function sorted<Found extends Issue>(issues: Found[]): Found[] {
  return issues.toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
