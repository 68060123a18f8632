import { type Coverage, coverageOf } from '../core/coverage.ts';
import type { Issue } from '../core/issue.ts';
import { applyRules, type WaivedIssue } from '../rules/apply.ts';
import { type Loaded, loadDossier } from './dossier.ts';

/** What a check of a whole dossier came to. */
export interface Report {
  loaded: Loaded;
  issues: Issue[];
  waived: WaivedIssue[];
  summary: { files: number; errors: number; warnings: number; coverage: Coverage };
}

/** Reads a dossier and holds it to every rule; finds everything that is wrong in one go. */
export async function checkDossier(root: string): Promise<Report> {
  const loaded = await loadDossier(root);
  const { issues, waived } = applyRules(loaded, loaded.issues);
  const count = (severity: Issue['severity']) => issues.filter((issue) => issue.severity === severity).length;
  const summary = { files: loaded.files, errors: count('error'), warnings: count('warning'), coverage: coverageOf(loaded.dossier) };
  return { loaded, issues, waived, summary };
}
