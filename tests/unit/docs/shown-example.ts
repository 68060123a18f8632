import { stripVTControlCharacters } from 'node:util';
import { checkFiles } from '../../../src/load/check.ts';
import { textReport } from '../../../src/report/text.ts';
import { filesOf, type Literal, memoryFiles, today } from '../rules/dossier.ts';

/** What `check` prints of one rule for a dossier, as plain text. */
export async function shownExample(rule: string, literal: Literal): Promise<string> {
  const report = await checkFiles(memoryFiles(await filesOf(literal)), null, today, literal.frozen);
  const issues = report.issues.filter((issue) => issue.rule === rule);
  const text = textReport({ ...report, issues }, report.loaded.lines);
  return stripVTControlCharacters(text)
    .replace(/\n\n[^\n]*in \d+ files?\.[\s\S]*$/, '')
    .trim();
}
