import { relative, resolve } from 'node:path';
import { needChromium } from '../editions/write.ts';
import { buildSite } from '../integration/build-site.ts';
import { todayFrom } from '../load/today.ts';
import { isFrozen } from '../load/write-proofs.ts';
import { diskErrorSentence } from '../publish/disk-error.ts';
import { lastReport } from '../publish/unchanged.ts';
import { keepChanges } from '../publish/written-files.ts';
import { astroRoot, dossierFolder, isPlain, setAstroEnvironment } from './astro-run.ts';
import { fail, print, readCommandLine, runCommand } from './command-line.ts';

const usage = `Checks a dossier and builds its site.

  npm run build                               this folder's dossier, into dist/
  READOUT_DOSSIER=<folder> npm run build      the dossier of another folder, into that folder's dist/
  npm run build -- --out <folder>             into any other folder
  npm run build -- --today <day>              as on that day (2026-02-04); today (UTC) if not given
  npm run build -- --frozen                   writes no proofs; so with CI in the environment
  npm run build -- --fresh                    everything anew, also what has not changed since the last build
  npm run build -- --with-exports             offers the dossier as one file and as PDF on the site; needs Chrome or Chromium
  npm run build -- --verbose                  with Astro's own messages

The old site stays as it is unless everything succeeds. Where nothing has changed, it is what a build would make, so
nothing is done.
Exit codes: 0 built, 1 mistakes in the content, 2 could not run.
`;

const options = {
  out: { type: 'string' },
  today: { type: 'string' },
  frozen: { type: 'boolean', default: false },
  fresh: { type: 'boolean', default: false },
  'with-exports': { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

await runCommand(run, refuse);

async function run(argv: string[]): Promise<number> {
  const { values } = readCommandLine({ args: argv, options });
  if (values.help) return print(usage);
  const started = performance.now();
  const dossier = dossierFolder();
  const outDir = resolve(values.out ?? `${dossier}/dist`);
  const { READOUT_TODAY, READOUT_FROZEN } = process.env;
  const today = todayFrom(values.today ?? READOUT_TODAY, new Date());
  const hasExports = values['with-exports'] || process.env['READOUT_EXPORTS'] === '1';
  if (hasExports) needChromium(process.env);
  const frozen = isFrozen(values.frozen || READOUT_FROZEN === '1', process.env);
  const settings = { dossier, outDir, today, isFrozen: frozen, hasExports };
  const report = values.fresh ? null : await lastReport(settings);
  const place = shown(outDir);
  if (report !== null) await keepChanges(dossier, []);
  if (report !== null) return print(`${report}Nothing has changed, so ${place} stays as it was built.\n`);
  setAstroEnvironment();
  Object.assign(process.env, {
    NODE_ENV: 'production',
    READOUT_DOSSIER: dossier,
    READOUT_OUT: outDir,
    ...(values.frozen && { READOUT_FROZEN: '1' }),
    ...(values.fresh && { READOUT_FRESH: '1' }),
    ...(hasExports && { READOUT_EXPORTS: '1' }),
    ...(values.today !== undefined && { READOUT_TODAY: values.today }),
  });
  const logLevel = values.verbose ? 'info' : 'silent';
  await buildSite(settings, { root: astroRoot(dossier), isPlain: isPlain(dossier), isFresh: values.fresh, logLevel });
  return print(`Built ${place} in ${((performance.now() - started) / 1000).toFixed(1)} s.\n`);
}

function shown(folder: string): string {
  const name = relative('.', folder);
  return name.startsWith('..') ? folder : `${name}/`;
}

function refuse(error: Error): number {
  if (error.name === 'BuildRefused') return fail(error.message, 1);
  const short = diskErrorSentence(error) ?? error.message;
  const detail = process.argv.includes('--verbose') ? error.stack : `${short}\nWith --verbose it says more.`;
  return fail(`The site could not be built. ${detail}`);
}
