import { stripVTControlCharacters } from 'node:util';
import { checkFiles, type Report } from '../../src/load/check.ts';
import type { Kept } from '../../src/load/kept.ts';
import { githubReport } from '../../src/report/github.ts';
import { jsonReport } from '../../src/report/json.ts';
import { textReport } from '../../src/report/text.ts';
import { dossierFiles, type FileMap } from '../dossier-files.ts';
import type { HostileInput } from './input.ts';

/** What the check makes of an input; dangerous ones say why. */
export interface Judged {
  input: HostileInput;
  outcome: 'stopped' | 'harmless' | 'dangerous';
  dangers: string[];
}

export const today = '2024-06-01';

/** Checks the dossier with the input laid over it. An input that can be built isn't known to be harmless before it was visited. */
export async function judge(input: HostileInput, good: FileMap, parsed: Kept): Promise<Judged> {
  const before = Object.getOwnPropertyNames(Object.prototype).length;
  const report = await checkFiles(dossierFiles(new Map([...good, ...input.files])), parsed, today);
  const stopped = report.summary.errors > 0;
  const dangers = [
    ...printedDangers(report),
    ...(stopped || !input.mustStop ? [] : ['it isn’t stopped']),
    ...(Object.getOwnPropertyNames(Object.prototype).length === before ? [] : ['it changed what every object has']),
  ];
  return { input, outcome: dangers.length > 0 ? 'dangerous' : stopped ? 'stopped' : 'harmless', dangers };
}

const unseen = /[^\P{C}\n]|[\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

const colour = new RegExp(`${'\x1b'}\\[\\d+m`, 'g');

/** What reports must not hold, in any form. */
function printedDangers(report: Report): string[] {
  const text = textReport(report, report.loaded.lines);
  const github = githubReport(report);
  const json = jsonReport(report);
  const shown = { text: stripVTControlCharacters(text), json, github };
  const commands = github.split('\n').filter((line) => !/^(?:::(?:error|warning) file=|$)/.test(line));
  return [
    ...Object.entries(shown).flatMap(([name, printed]) => [
      ...(unseen.test(printed) ? [`the ${name} report has a character that nobody sees`] : []),
      ...(printed.includes('##[') || printed.includes('##vso[') ? [`the ${name} report has a command`] : []),
      ...(printed.includes('hunter2') ? [`the ${name} report has a password`] : []),
    ]),
    ...(/^\s*::/m.test(shown.text) || /^\s*::/m.test(json) ? ['a report has a command'] : []),
    ...(commands.length > 0 ? ['the github report has a command that isn’t its own'] : []),
    ...(text.replace(colour, '').includes('\x1b') ? ['the text report has an escape'] : []),
  ];
}
