import { referenceKey } from '../core/model/reference.ts';
import { type RevisedPart, type Revision, revisionsOf } from '../kinds/revisions.ts';
import { diskFiles } from '../load/disk-files.ts';
import { type Loaded, readDossier } from '../load/dossier.ts';
import { gitFiles } from '../load/git-files.ts';
import { todayFrom } from '../load/today.ts';
import { dossierFolder } from './astro-run.ts';
import { fail, print, readCommandLine, runCommand } from './command-line.ts';

const usage = `Says what changed for readers between two states of the dossier, in words.

  npm run diff -- HEAD             from a revision of git to the files as they are
  npm run diff -- v1.0 v1.1        from one revision to another

New records and those that are gone or moved; of the others titles, dates, sentences, readings, passages and whether
they are verified, corrections, and every other fact. Drafts are left out,
and so is what is published later (publishOn).

  --json   prints it for programs

Exit codes: 0 printed, 2 could not.
`;

const options = { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } as const;

await runCommand(run);

async function run(argv: string[]): Promise<number> {
  const { values, positionals } = readCommandLine({ args: argv, options, allowPositionals: true });
  if (values.help) return print(usage);
  const [from, to, ...more] = positionals;
  if (from === undefined || more.length > 0)
    return fail('Expected a revision of git, or two: npm run diff -- HEAD. --help says more.');
  const folder = dossierFolder();
  const before = await readDossier(await gitFiles(folder, from), null, true);
  const after =
    to === undefined ? await readDossier(diskFiles(folder)) : await readDossier(await gitFiles(folder, to), null, true);
  const revisions = revisionsOf(before.dossier, after.dossier, todayFrom(process.env['READOUT_TODAY'], new Date()));
  const names = { from, to: to ?? 'the files as they are' };
  const unread = { from: unreadIn(before), to: unreadIn(after) };
  if (values.json) return print(`${JSON.stringify({ ...names, unread, revisions }, null, 1)}\n`);
  const left = [...missed(names.from, unread.from), ...missed(names.to, unread.to)];
  if (revisions.length === 0) return print([...left, 'Nothing changed for readers.', ''].join('\n'));
  return print([...left, ...revisions.map(shown), ''].join('\n'));
}

/** The files that this Readout can't read in a state, of which nothing is told. */
function unreadIn({ complete, issues }: Loaded): string[] {
  return complete ? [] : [...new Set(issues.map(({ file }) => file))];
}

function missed(state: string, files: readonly string[]): string[] {
  if (files.length === 0) return [];
  const some = files.slice(0, 10).join(', ');
  return [`In ${state}, ${files.length} of the files can’t be read, and what they say is missing here: ${some}`, ''];
}

function shown({ kind, of, name, from, parts, untold }: Revision): string {
  const id = of === 'site' ? 'content/site.yaml' : referenceKey(of);
  const head = {
    new: `New: ${name} (${id})`,
    gone: `Gone: ${name} (${id})`,
    moved: `Moved: ${name} (from ${from} to ${id})`,
    changed: `Changed: ${name} (${id})`,
  }[kind];
  const silent = untold === 1 ? 'A sentence' : `${untold} sentences`;
  const untoldLine = `  ${silent} that readers may have cited changed, and no correction says so (corrections: was, now).`;
  return [head, ...parts.map(partLines), ...(untold > 0 ? [untoldLine] : [])].join('\n');
}

function partLines({ part, before, after }: RevisedPart): string {
  const name = nameOf(part);
  if (before === null) return `  ${name}, new: ${after}`;
  if (after === null) return `  ${name}, gone: ${before}`;
  return `  ${name}, before: ${before}\n  ${' '.repeat(name.length)}   now: ${after}`;
}

/** `keyPoints` is told as “key point”. */
function nameOf(part: string): string {
  const one = { countries: 'country', people: 'person', inSentences: 'name in sentences' };
  const words = part.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return new Map(Object.entries(one)).get(part) ?? words.replace(/(?<!s)s$/, '');
}
