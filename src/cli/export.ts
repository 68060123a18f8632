import { spawn } from 'node:child_process';
import { mkdir, rename, rm } from 'node:fs/promises';
import { extname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { published } from '../core/model/published.ts';
import { editionDay } from '../editions/cover.ts';
import { keepVersion } from '../editions/version.ts';
import { needChromium, sizeOf, type Written, writeHtml, writePdf } from '../editions/write.ts';
import { checkDossier } from '../load/check.ts';
import { basePath } from '../load/site.ts';
import { todayFrom } from '../load/today.ts';
import { type Catalogue, catalogueOf } from '../views/catalogue.ts';
import { dossierFolder } from './astro-run.ts';
import { print, readCommandLine, runCommand } from './command-line.ts';

const usage = `Writes the whole dossier as one HTML file and as a PDF, into exports/.

  npm run export
  npm run export -- [--html] [--version] [--out <folder>] [--today <day>]

  --html      the HTML file alone: a PDF needs Chrome or Chromium
  --version   keeps the HTML file and the data as a version of this day in content/versions/, which sites then offer
  --out       writes into another folder
  --today     as on that day (2026-02-04); today (UTC) if not given

The site is built first, so what doesn’t hold isn’t exported. CHROMIUM_PATH names a browser that isn’t on PATH.
Exit codes: 0 written, 1 mistakes in the content, 2 could not run.
`;

const options = {
  html: { type: 'boolean', default: false },
  version: { type: 'boolean', default: false },
  out: { type: 'string' },
  today: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

await runCommand(run);

async function run(argv: string[]): Promise<number> {
  const { values } = readCommandLine({ args: argv, options });
  if (values.help) return print(usage);
  const dossier = dossierFolder();
  const today = todayFrom(values.today ?? process.env['READOUT_TODAY'], new Date());
  // Before the work of building, for whoever lacks it.
  const browser = values.html || values.version ? null : needChromium(process.env);
  const code = await build(dossier, today);
  if (code !== 0) return code;
  const catalogue = await catalogueIn(dossier, today);
  const site = join(dossier, 'dist');
  if (values.version) return print(`Kept ${shown(await keepVersion(dossier, site, catalogue))}.\n`);
  const out = resolve(values.out ?? join(dossier, 'exports'));
  const html = await writeWhole(join(out, 'dossier.html'), (path) => writeHtml(site, catalogue, path));
  const pdf =
    browser && (await writeWhole(join(out, 'dossier.pdf'), (path) => writePdf(site, catalogue, path, browser)));
  const rows = [html, ...(pdf ? [pdf] : [])].map(({ path, bytes }) => `  ${shown(path)}  ${sizeOf(bytes)}\n`);
  return print(`The dossier as of ${editionDay(catalogue)}:\n${rows.join('')}`);
}

/** Builds the site into `dist/`, in a process of its own, and gives the code that it ends with. */
function build(dossier: string, today: string): Promise<number> {
  const command = fileURLToPath(new URL(`./build${extname(import.meta.url)}`, import.meta.url));
  const child = spawn(process.execPath, [command, '--out', join(dossier, 'dist'), '--today', today], {
    env: { ...process.env, READOUT_DOSSIER: dossier },
    stdio: 'inherit',
  });
  return new Promise((done, fail) => child.on('error', fail).on('close', (code) => done(code ?? 2)));
}

async function catalogueIn(dossier: string, today: string): Promise<Catalogue> {
  const { loaded } = await checkDossier(dossier, today, true);
  return catalogueOf(published(loaded.dossier, today), basePath(loaded.dossier.site));
}

/** Writes a file beside its place first, so that what is there stays until the new one is whole. */
async function writeWhole(path: string, write: (path: string) => Promise<Written>): Promise<Written> {
  await mkdir(resolve(path, '..'), { recursive: true });
  const coming = `${path}.new`;
  try {
    const { bytes } = await write(coming);
    await rename(coming, path);
    return { path, bytes };
  } finally {
    await rm(coming, { force: true });
  }
}

function shown(path: string): string {
  const name = relative('.', path);
  return name.startsWith('..') ? path : name;
}
