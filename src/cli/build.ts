import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkDossier, type Report } from '../load/check.ts';
import { diskErrorSentence } from '../publish/disk-error.ts';
import { openStaging, type Staging } from '../publish/staging.ts';
import { setAstroEnvironment } from './astro-environment.ts';
import { dossierFolder } from './dossier-folder.ts';
import { textReport } from './report-text.ts';

const root = resolve(import.meta.dirname, '../..');

const usage = `Checks a dossier and builds its site.

  npm run build                               this folder's dossier, into dist/
  READOUT_DOSSIER=<folder> npm run build      the dossier of another folder
  npm run build -- --out <folder>             into another folder
  npm run build -- --verbose                  with Astro's own messages

The old site stays as it is unless everything succeeds.
Exit codes: 0 built, 1 mistakes in the content, 2 could not run.
`;

export interface BuildOptions {
  /** The folder with `content/` and `seeds/`. */
  dossier: string;
  /** A folder anywhere, replaced as a whole. */
  outDir: string;
  /** Whether to show Astro's own messages. */
  verbose: boolean;
  /** Takes the name of each step as it starts. */
  log: (step: string) => void;
}

/**
 * Builds a dossier's site into `outDir`, and gives the report on its content. With an error in the content nothing is
 * built; then, and whenever it throws, `outDir` is as it was. Once in a process: Astro's settings are the process's.
 */
export async function buildSite({ dossier, outDir, verbose, log }: BuildOptions): Promise<Report> {
  const staging = await openStaging({ home: join(root, '.readout'), outDir, log });
  try {
    log('Checking the content');
    const report = await checkDossier(dossier);
    if (report.summary.errors > 0) return report;
    log('Rendering the pages');
    await renderPages(dossier, staging, verbose);
    await staging.publish();
    return report;
  } finally {
    await staging.discard();
  }
}

async function renderPages(dossier: string, { site, cache }: Staging, verbose: boolean): Promise<void> {
  setAstroEnvironment();
  Object.assign(process.env, { NODE_ENV: 'production', READOUT_DOSSIER: dossier });
  const { build } = await import('astro');
  await build({
    root,
    outDir: site,
    cacheDir: cache,
    logLevel: verbose ? 'info' : 'warn',
    vite: { cacheDir: join(cache, 'vite') },
  });
}

async function run(argv: string[]): Promise<number> {
  const text = { type: 'string', default: 'dist' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ args: argv, options: { out: text, verbose: flag, help: flag } });
  if (values.help) return print(usage, 0);
  const outDir = resolve(values.out);
  const dossier = dossierFolder();
  if (!existsSync(join(dossier, 'content'))) throw new Error(`No folder content/ in ${dossier}. Is this a dossier?`);
  process.chdir(root);
  const started = performance.now();
  const log = (step: string) => print(`${step} …\n`, 0);
  const report = await buildSite({ dossier, outDir, verbose: values.verbose, log });
  print(textReport(report, report.loaded.lines), 0);
  if (report.summary.errors > 0) return print(`Nothing was built: ${shown(outDir)} is as it was.\n`, 1);
  return print(`Built ${shown(outDir)} in ${((performance.now() - started) / 1000).toFixed(1)} s.\n`, 0);
}

function shown(folder: string): string {
  const name = relative(root, folder);
  return name.startsWith('..') ? folder : `${name}/`;
}

function print(message: string, code: number): number {
  process.stdout.write(message);
  return code;
}

if (import.meta.main) {
  try {
    process.exitCode = await run(process.argv.slice(2));
  } catch (error) {
    const { message, stack } = error as Error;
    const short = diskErrorSentence(error) ?? message;
    const detail = process.argv.includes('--verbose') ? stack : `${short}\nWith --verbose it says more.`;
    process.stderr.write(`The site could not be built. ${detail}\n`);
    process.exitCode = 2;
  }
}
