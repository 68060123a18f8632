import { confirm, isCancel } from '@clack/prompts';
import { recordKinds } from '../core/model/reference.ts';
import type { Change, FileChange, Planned, Wanted } from '../load/move-record.ts';
import type { Naming } from '../load/namings.ts';
import { writeChanges } from '../load/write-changes.ts';
import { dossierFolder } from './astro-run.ts';
import { fail, print } from './command-line.ts';

/** A record as it is named on the command line: `port-talks`, `event port-talks` or `event:port-talks`. */
export function wantedFrom(words: readonly string[]): Wanted | null {
  const [first = '', second] = words.length === 1 ? (words[0] ?? '').split(/:(.*)/s) : words;
  const kind = recordKinds.find((known) => known === first);
  if (second === undefined) return first === '' ? null : { kind: undefined, id: first };
  return kind === undefined || words.length > 2 ? null : { kind, id: second };
}

/** Shows a change, and writes it: with `yes`, or where somebody at a terminal says so. Gives the code to end with. */
export async function carryOut(planned: Planned, shown: (change: Change) => string, yes: boolean): Promise<number> {
  if ('problems' in planned) return fail(planned.problems.join('\n'));
  print(shown(planned));
  if (!yes && !(await isConfirmed())) return print('Nothing was written. With --yes it is.\n');
  await writeChanges(dossierFolder(), planned.files);
  return print('Written.\n');
}

async function isConfirmed(): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return false;
  const answer = await confirm({ message: 'Write this?', initialValue: false });
  return !isCancel(answer) && answer;
}

/** What becomes of a file, as a line. */
export function fileLine({ path, to }: FileChange): string {
  return to === null ? `  ${path} goes` : path === to ? `  ${path}` : `  ${path} → ${to}`;
}

/** A place that names a record, as a line with the words that stand there. */
export function namingLine({ file, start, written }: Naming): string {
  return `  ${file}:${start.line}:${start.column} ${written}`;
}
