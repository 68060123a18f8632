import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { watch } from 'chokidar';
import { baseIssues } from '../load/base.ts';
import { checkFiles, type Report, withIssues } from '../load/check.ts';
import { diskFiles } from '../load/disk-files.ts';
import { writeEditorFiles } from '../load/editor-schemas.ts';
import { followDossier } from '../load/follow.ts';
import { type Kept, type KeptFile, openKept } from '../load/kept.ts';
import { todayFrom } from '../load/today.ts';
import { isFrozen, writeProofs } from '../load/write-proofs.ts';
import { cacheOf } from '../publish/made.ts';
import { engineInputs } from '../publish/unchanged.ts';
import { githubReport } from '../report/github.ts';
import { jsonReport } from '../report/json.ts';
import { reviewReport } from '../report/review.ts';
import { textReport } from '../report/text.ts';
import { sentencesToReview } from '../rules/review.ts';
import { dossierFolder } from './astro-run.ts';
import { chosenWord, fail, readCommandLine, runCommand } from './command-line.ts';

const usage = `Checks every entry of the dossier and says everything that is wrong with it.

  npm run check
  npm run check -- [--format text|json|github] [--strict] [--today <day>] [--watch] [--frozen] [--base <revision>] [--fresh] [--review]

  --format   how to print it: text for people, json for programs, github for pull requests
  --strict   warnings count as errors
  --today    the day after which nothing may be dated (2026-02-04); today (UTC) if not given
  --watch    checks again whenever a file changes
  --frozen   writes no proofs: those that are missing or not needed are errors; so with CI in the environment
  --base     names the seals, facts of sources and gaps that are new since a revision of git; with CI or --frozen they are errors
  --fresh    checks every entry anew, also those that have not changed since the last check
  --review   prints the sentences most worth a second look beside their passages, in place of the problems

Exit code: 0 nothing wrong, 1 errors found, 2 could not run.
READOUT_DOSSIER=<folder> checks another dossier.
`;

const options = {
  format: { type: 'string', default: 'text' },
  strict: { type: 'boolean', default: false },
  today: { type: 'string' },
  watch: { type: 'boolean', default: false },
  frozen: { type: 'boolean', default: false },
  base: { type: 'string' },
  review: { type: 'boolean', default: false },
  fresh: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const formats = ['text', 'json', 'github'] as const;

const printers = {
  text: (report: Report) => textReport(report, report.loaded.lines),
  json: jsonReport,
  github: githubReport,
};

await runCommand(run);

async function run(argv: string[]): Promise<number> {
  const { values } = readCommandLine({ args: argv, options });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const print = printers[chosenWord('format', values.format, formats)];
  const folder = dossierFolder();
  if (!(await isFolder(join(folder, 'content')))) return fail(`No folder content/ in ${folder}. Is this a dossier?`);
  const keptFile = values.fresh ? null : await openKeptOf(folder);
  const kept: Kept = keptFile ?? new Map();
  const frozen = isFrozen(values.frozen, process.env);
  const check = async () => {
    const checked = await checkFiles(diskFiles(folder), kept, todayFrom(values.today, new Date()), frozen);
    const since = values.base === undefined ? [] : await baseIssues(folder, values.base, checked.loaded, frozen);
    const report = withIssues(checked, since);
    await keptFile?.save();
    await writeProofs(folder, report.loaded.proofFiles);
    if (!frozen) await writeEditorFiles(folder, report.loaded.dossier);
    process.stdout.write(values.review ? reviewReport(sentencesToReview(report.loaded), values.format) : print(report));
    return exitCode(report, values.strict);
  };
  if (!values.watch) return check();
  const watcher = watch([], { ignoreInitial: true, followSymlinks: false });
  followDossier(watcher, folder, check);
  // What is saved from here on is seen: nothing falls between the first check and the watching.
  await once(watcher, 'ready');
  const code = await check();
  process.stdout.write('\nWaiting for changes. Ctrl+C ends.\n');
  return code;
}

/** What earlier checks and builds kept; `null` where nothing can be kept. */
async function openKeptOf(folder: string): Promise<KeptFile | null> {
  const [cache, engine] = [await cacheOf(folder), await engineInputs(folder)];
  return cache === null || engine === null ? null : openKept(join(cache, 'kept'), engine);
}

function exitCode({ summary: { errors, warnings } }: Report, strict: boolean): number {
  return errors > 0 || (strict && warnings > 0) ? 1 : 0;
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}
