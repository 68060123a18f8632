import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { type EntryKind, entryKinds } from '../core/model/reference.ts';
import { type Beginning, beginEntry } from '../load/begin-entry.ts';
import { diskFiles } from '../load/disk-files.ts';
import { loadDossier } from '../load/dossier.ts';
import { todayFrom } from '../load/today.ts';
import { ask, type Given, terminal } from './ask.ts';
import { dossierFolder } from './astro-run.ts';
import { beginDossier, packageOfNpx } from './begin-dossier.ts';
import { fail, print, readCommandLine, runCommand } from './command-line.ts';

const usage = `Begins an entry: writes its file, with what is left to fill in marked in it. Or begins a dossier in a new folder.

  npm run new                      asks for everything
  npm run new -- event             asks for what isn't given as an option
  npm run new -- event --title "The ports sign" --date "on 3 May 2031" \\
    --with ana-silva --with "Li Wei (CN, minister)" --source wire --quote "…"

  npx readout new port-talks       begins a dossier in the folder port-talks; with --title, if you like

Kinds: ${entryKinds.join(', ')}.

Options:
  --title      the title, or the name of a person or an organisation
  --date       in plain words: "4 Feb 2026", "in October 2025", "before 4 Feb 2026",
               "from 3 to 5 March 2026"; or "before the summit", an event of the dossier
  --type       the kind of an event, as site.yaml's lanes have it; of an organisation, what it is
  --with       who took part, as often as needed: an id or a name that the dossier knows,
               PT, "PT: minister", or "Ana Silva (PT, minister)", which begins her entry too
  --country    the code of a country (ISO 3166-1)
  --role       a person's office
  --unit --value    what a figure counts, and the number as the source gives it
  --summary    the sentence below the title of a briefing or an initiative
  --author     who wrote a briefing, as often as needed
  --source     the id of a source in seeds/
  --quote      2 to 40 words of it, word for word
  --id         the file's name; made from the title if not given
  --readout    of a new dossier: what npm installs as Readout; the package that npx started, if not given

Nothing is written over. Exit codes: 0 begun, 2 could not.
`;

const next = 'Fill in what is marked in it, write the text, and run: npm run check\n';

const text = { type: 'string' } as const;
const list = { type: 'string', multiple: true } as const;
const options = {
  title: text,
  date: text,
  type: text,
  with: list,
  country: text,
  role: text,
  unit: text,
  value: text,
  summary: text,
  author: list,
  source: text,
  quote: text,
  id: text,
  readout: text,
  help: { type: 'boolean', default: false },
} as const;

await runCommand(run);

async function begin(folder: string, { title, readout }: { title?: string; readout?: string }): Promise<number> {
  const named = readout ?? packageOfNpx(folder, process.env);
  if (named !== null) return print(await beginDossier({ folder, title, readout: named }));
  return fail(
    'Say with --readout what npm is to install as Readout, such as the path of its package: ../readout-0.1.0.tgz',
  );
}

async function run(argv: string[]): Promise<number> {
  const { values, positionals } = readCommandLine({ args: argv, options, allowPositionals: true });
  if (values.help) return print(usage);
  const [kind, ...others] = positionals;
  if (others.length > 0) return fail(`Unexpected “${others[0]}”. A title of several words stands in quotation marks.`);
  const isDossier = existsSync(join(dossierFolder(), 'content'));
  if (kind !== undefined && !isEntryKind(kind)) {
    if (!isDossier) return begin(kind, values);
    return fail(`Unexpected kind “${kind}”, expected one of ${entryKinds.join(', ')}.`);
  }
  if (!isDossier) return fail('This folder is no dossier: it has no content/. Begin one: readout new port-talks');
  const { dossier } = await loadDossier(dossierFolder());
  const { author: authors, help: _, readout: __, ...given } = values;
  const beginning = await completed({ ...given, authors, kind }, (known) => ask(known, dossier, terminal));
  if (typeof beginning === 'string') return fail(beginning);
  const begun = beginEntry(beginning, dossier, todayFrom(process.env['READOUT_TODAY'], new Date()));
  if ('problems' in begun) return fail(begun.problems.join('\n'));
  for (const { path } of begun.files) {
    const problem = await obstacle(path);
    if (problem !== null) return fail(problem);
  }
  for (const { path, text } of begun.files) await writeNew(path, text);
  return print([...begun.understood, ...begun.files.map(({ path }) => `Begun: ${path}`), next].join('\n'));
}

/** All that is needed: asked for where somebody sits at a terminal, or else a sentence that says what is missing. */
async function completed(given: Given, ask: (given: Given) => Promise<Beginning | null>): Promise<Beginning | string> {
  const { kind, title } = given;
  if (process.stdin.isTTY && process.stdout.isTTY) return (await ask(given)) ?? 'Nothing was written.';
  if (kind === undefined) return `Expected a kind: npm run new -- ${entryKinds.join('|')}.`;
  return title === undefined ? 'Expected --title.' : { ...given, kind, title };
}

function isEntryKind(kind: string): kind is EntryKind {
  return entryKinds.some((known) => known === kind);
}

/** What stands in the way of a file, as a sentence: another file, or a folder that is a link to elsewhere. */
async function obstacle(path: string): Promise<string | null> {
  const found = await diskFiles(dossierFolder()).list(posix.dirname(path));
  if ('rule' in found) return `${found.file}: ${found.message}`;
  const isTaken = found.some(({ name }) => name === posix.basename(path));
  return isTaken ? `${path} is there already. Say another name with --id.` : null;
}

async function writeNew(path: string, text: string): Promise<void> {
  const target = join(dossierFolder(), path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, text, { flag: 'wx' });
}
