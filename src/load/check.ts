import type { Dossier } from '../core/model/dossier.ts';
import type { Issue } from '../core/model/issue.ts';
import { type Coverage, coverageOf } from '../kinds/coverage.ts';
import { entriesOf } from '../kinds/index.ts';
import { type Allowance, allowancesOf } from '../kinds/passages.ts';
import { dossierFormat } from '../kinds/site.ts';
import { applyRules, type WaivedIssue } from '../rules/apply.ts';
import { rules } from '../rules/index.ts';
import { diskFiles } from './disk-files.ts';
import { type Loaded, readDossier } from './dossier.ts';
import type { DossierFiles } from './files.ts';
import { newerIssue, olderFiles, olderIssue, statedFormat } from './format.ts';
import type { Kept } from './kept.ts';
import { keptFindings } from './kept-findings.ts';
import { publicIssues } from './public-files.ts';
import { versionIssues } from './versions.ts';

/** What a check of a whole dossier came to. */
export interface Report {
  loaded: Loaded;
  issues: Issue[];
  waived: WaivedIssue[];
  summary: {
    files: number;
    /** The day that it went by; `null` where that was of no interest. */
    today: string | null;
    errors: number;
    warnings: number;
    coverage: Coverage;
    /** How much of each source may still be quoted. */
    allowances: Allowance[];
    /** How many entries are published later, and on which day the next is. */
    waiting: { entries: number; next: string } | null;
  };
}

/** Reads the dossier in a folder and holds it to every rule; finds everything that is wrong in one go. */
export function checkDossier(
  root: string,
  today: string | null = null,
  isFrozen = false,
  kept: Kept | null = null,
): Promise<Report> {
  return checkFiles(diskFiles(root), kept, today, isFrozen);
}

/**
 * The same for a dossier that is kept anywhere; `kept` makes the next check of it quicker. With `today`, what is dated
 * later is found too. With `isFrozen`, missing proofs are errors, and those that nothing needs.
 */
export async function checkFiles(
  files: DossierFiles,
  kept: Kept | null = null,
  today: string | null = null,
  isFrozen = false,
): Promise<Report> {
  const loaded = await readDossier(files, kept, isFrozen);
  const outside = [...(await publicIssues(files, loaded.dossier.site.url)), ...(await versionIssues(files))];
  const input = { ...loaded, today };
  const applied = applyRules(
    input,
    [...loaded.issues, ...outside],
    rules,
    kept ? keptFindings(input, kept) : undefined,
  );
  const issues = await withFormat(files, applied.issues);
  const { waived } = applied;
  const { dossier } = loaded;
  const more = { coverage: coverageOf(dossier), allowances: allowancesOf(dossier), waiting: waitingIn(dossier, today) };
  return {
    loaded,
    issues,
    waived,
    summary: { files: loaded.files, today, ...countsOf(issues), ...more },
  };
}

function waitingIn(dossier: Dossier, today: string | null): Report['summary']['waiting'] {
  const days = entriesOf(dossier).flatMap(({ record: { publishOn = '' } }) =>
    publishOn > (today ?? '~') ? [publishOn] : [],
  );
  const [next] = days.sort();
  return next === undefined ? null : { entries: days.length, next };
}

/** Of a dossier in another format only that is told, since what else seems wrong with its files follows from it. */
async function withFormat(files: DossierFiles, issues: Issue[]): Promise<Issue[]> {
  if (!issues.some(({ rule }) => rule === 'schema')) return issues;
  const stated = await statedFormat(files);
  if (stated !== null && stated > dossierFormat) return [newerIssue(stated)];
  const older = stated === dossierFormat ? [] : await olderFiles(files);
  if (older.length === 0) return issues;
  // In an entry the slip may be of today, and is told at its line as well.
  const told = ({ rule, file }: Issue) => rule !== 'schema' || !older.includes(file) || file.startsWith('content/');
  return [olderIssue(older), ...issues.filter(told)];
}

/** The same report with more issues, before its own. */
export function withIssues(report: Report, more: readonly Issue[]): Report {
  const issues = [...more, ...report.issues];
  return { ...report, issues, summary: { ...report.summary, ...countsOf(issues) } };
}

function countsOf(issues: readonly Issue[]): { errors: number; warnings: number } {
  const count = (severity: Issue['severity']) => issues.filter((issue) => issue.severity === severity).length;
  return { errors: count('error'), warnings: count('warning') };
}
