import * as disk from 'node:fs/promises';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { headersFile } from '../core/host-headers.ts';
import type { Site } from '../core/model/dossier.ts';
import { published } from '../core/model/published.ts';
import { contentPolicy, isEditionPolicy, workerOf } from '../core/policy.ts';
import { checkDossier, type Report } from '../load/check.ts';
import { diskFiles } from '../load/disk-files.ts';
import type { DossierFiles } from '../load/files.ts';
import { openKept } from '../load/kept.ts';
import { hasOwnIcon, type Provided, provide } from '../load/provided.ts';
import { publicFiles } from '../load/public-files.ts';
import { type Address, addressOf, basePath } from '../load/site.ts';
import { isEdition, versionBytes, versionsOf } from '../load/versions.ts';
import { writeProofs } from '../load/write-proofs.ts';
import { cacheOf, digestOf } from '../publish/made.ts';
import { openStaging, type Staging } from '../publish/staging.ts';
import { type BuildSettings, buildInputs, engineInputs } from '../publish/unchanged.ts';
import { changesFile, filesIn, keepChanges } from '../publish/written-files.ts';
import { textReport } from '../report/text.ts';
import type { Settings } from './astro-settings.ts';
import { writeExports } from './exports.ts';
import { writeSitemap } from './found-by-machines.ts';
import { writeIcons } from './icons.ts';
import { type KeptPages, keepPages } from './kept-pages.ts';
import { writeSearch } from './search-index.ts';
import { writeShareImages } from './share-images.ts';
import { shippedWords } from './shipped-words.ts';
import { type SiteFonts, siteFonts } from './site-fonts.ts';
import { longPages, outputProblems } from './verify-output.ts';

/** Stops a build in which something doesn't hold. What it says is meant for the person who started the build. */
class BuildRefused extends Error {
  override name = 'BuildRefused';
  // Where in the code it was thrown helps nobody who reads the report above it.
  override stack = '';
}

/** A build from the check of the dossier to the new site in the place of the old one. */
export interface BuildRun {
  /** Where Astro has to write, and for which address. */
  settings: Address & { outDir: URL } & Pick<Settings, 'vite'>;
  /** Prints the report; with an error in the content, throws. Gives what stands before Astro's own prerenderer. */
  gate(): Promise<KeptPages['prerenderer']>;
  /** Completes what Astro wrote to `staging`, looks it over and puts it in the place of the old site. */
  publish(): Promise<void>;
}

/**
 * Starts a build: makes room for it, and loads and checks the dossier, the one time that this happens. The pages get
 * this very dossier. With `isFresh`, nothing of the last site is taken over.
 */
export async function startBuild(going: BuildSettings, isFresh = false): Promise<BuildRun> {
  const { dossier, outDir, today, isFrozen } = going;
  // Where a machine has much memory, V8 else lets a heap grow to several times what is in use.
  setFlagsFromString('--heap-growing-percent=40');
  const cache = await cacheOf(dossier);
  const staging = await openStaging({ home: join(dossier, '.readout'), outDir, cache, log: print });
  const inputs = await buildInputs(going);
  const engine = await engineInputs(dossier);
  performance.mark('readout:check');
  print('Checking the content');
  const kept = cache === null || engine === null || isFresh ? null : await openKept(join(cache, 'kept'), engine);
  const report = await checkDossier(dossier, today, isFrozen, kept).catch(async (error) => {
    await staging.discard();
    throw error;
  });
  await kept?.save();
  await writeProofs(dossier, report.loaded.proofFiles);
  const fonts = await siteFonts(report.loaded.dossier, join(cache ?? staging.cache, 'fonts'), isFresh);
  return runOf(going, isFresh, staging, report, fonts, { inputs, engine });
}

async function runOf(
  going: BuildSettings,
  isFresh: boolean,
  staging: Staging,
  report: Report,
  fonts: SiteFonts,
  { inputs, engine }: Record<'inputs' | 'engine', string | null>,
): Promise<BuildRun> {
  const { dossier, outDir } = going;
  const [files, { site }] = [diskFiles(dossier), report.loaded.dossier];
  const shown = await shownOf(report, files, going.hasExports);
  const { base } = shown;
  const shared = digestOf(JSON.stringify([engine, site, base, shown.hasIcon, fonts.letters]));
  const last = engine === null || isFresh ? { ...staging.last, made: null } : staging.last;
  const pages = keepPages({ last, shared, site: staging.site, base });
  let beside = Promise.resolve();
  // The report itself, with the place of each word, may be let go before pages are made.
  const [told, { errors }] = [textReport(report, report.loaded.lines), report.summary];
  const said: string[] = [];
  const say = (text: string) => {
    said.push(text);
    process.stdout.write(text);
  };
  return {
    settings: {
      ...addressOf(site),
      outDir: pathToFileURL(`${staging.site}/`),
      vite: { ...fonts.settings, plugins: [shippedWords([site.language]), fonts.settings.plugins] },
    },
    gate: async () => {
      say(told);
      await refuseErrors(errors, staging, relative(dossier, outDir) || outDir);
      provide(shown);
      for (const sentence of leftOut(site)) say(`  ${sentence}\n`);
      print('Rendering the pages');
      beside = inBackground(writeMeanwhile(staging.site, shown, pages));
      return pages.prerenderer;
    },
    publish: async () => {
      try {
        await beside;
        const written = await writeBesidePages(staging.site, files, shown);
        const linked = await refuseProblems(staging, base, pages, written);
        performance.mark('readout:publish');
        for (const sentence of longPageSentences(staging.site, written)) say(`  ${sentence}\n`);
        // What was changed while this went on may be in this site or not, so the next build starts from the beginning.
        const isSame = engine !== null && engine === (await engineInputs(dossier));
        const isSettled = inputs !== null && inputs === (await buildInputs(going));
        const keys = Object.fromEntries(pages.keys);
        const made = { inputs: isSettled ? inputs : null, shared, report: said.join(''), keys, linked: [...linked] };
        await tellChanges(await staging.publish(isSame ? made : undefined, pages.kept), dossier);
      } finally {
        provide(null);
        await staging.discard();
      }
    },
  };
}

/** What the pages don’t wait for: it goes on while Astro bundles and renders, and fails where it is waited for. */
function inBackground(work: Promise<void>): Promise<void> {
  work.catch(() => {});
  return work;
}

/** What readers are shown. */
async function shownOf(
  { loaded: { dossier }, summary }: Report,
  files: DossierFiles,
  hasExports: boolean,
): Promise<Provided> {
  const [hasIcon, versions] = [await hasOwnIcon(files), await versionsOf(files)];
  const base = basePath(dossier.site);
  return { dossier: published(dossier, summary.today), base, isForReaders: true, hasIcon, versions, hasExports };
}

async function refuseErrors(errors: number, staging: Staging, site: string): Promise<void> {
  if (errors === 0) return;
  await staging.discard();
  const count = errors === 1 ? 'An error' : `${errors} errors`;
  throw new BuildRefused(`${count} in the content: ${site}/ is as it was.`);
}

/** What a site lacks while its settings leave something open, a sentence each. */
function leftOut({ url, reports }: Site): string[] {
  return [
    ...(url === null
      ? [
          'No address in content/site.yaml (url), so there are no feeds, no sitemap, no linked data and no pictures beside links, and no page or citation says its own address.',
        ]
      : []),
    ...(reports === null
      ? ['No address for reports in content/site.yaml (reports), so no sentence offers to report a mistake in it.']
      : []),
  ];
}

/** Writes what is made of the dossier and not of its pages. */
async function writeMeanwhile(site: string, { dossier, base }: Provided, { folder }: KeptPages): Promise<void> {
  await writeSearch(site, dossier, base, folder);
  await writeShareImages(site, dossier, base, folder);
}

/**
 * Adds the dossier's own files, and what is made of the whole dossier when the pages are there; gives all files of the
 * site, in order.
 */
async function writeBesidePages(site: string, files: DossierFiles, { dossier, base, hasExports }: Provided) {
  await writeFiles(publicFiles(files), 'public/', site);
  await writeFiles(versionBytes(files), 'content/', site);
  await writeIcons(site);
  if (hasExports) await writeExports(site, dossier, base);
  const written = await filesIn(site, disk);
  written.push(...(await writeSitemap(site, written, dossier)));
  const path = join(site, '_headers');
  await writeFile(path, headersFile(written.sort(), base, await readFile(path, 'utf8').catch(() => '')));
  return written.includes('_headers') ? written : [...written, '_headers'];
}

/** Adds files of the dossier to the pages as they are; none may have the name of a file that is there already. */
async function writeFiles(files: ReturnType<typeof publicFiles>, from: string, site: string): Promise<void> {
  for await (const file of files) {
    if ('rule' in file) throw new BuildRefused(`${file.file}: ${file.message}`);
    const [path, bytes] = file;
    await mkdir(dirname(join(site, path)), { recursive: true });
    await writeFile(join(site, path), bytes, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      throw new BuildRefused(`${from}${path} has the name of a file that the site writes itself. Rename it.`);
    });
  }
}

/** Gives the files that pages and style sheets lead to. */
async function refuseProblems({ site, last }: Staging, base: string, { kept }: KeptPages, written: readonly string[]) {
  // What was taken over leads to what was there: it is looked over again where some of that is gone.
  const there = new Set(written);
  const linkedBefore = last.made?.linked ?? [];
  const isWhole = linkedBefore.every((file) => there.has(file));
  const isKnown = (file: string) => isWhole && kept.has(file);
  const { problems, linked } = await outputProblems(site, written, base, isHeld, isKnown);
  if (problems.length === 0) return new Set([...(isWhole ? linkedBefore : []), ...linked]);
  const rows = problems.slice(0, 20).map((problem) => `  ${problem}`);
  const more = problems.length > rows.length ? [`  And ${problems.length - rows.length} more.`] : [];
  throw new BuildRefused(['The pages are not whole, so nothing was published.', ...rows, ...more].join('\n'));
}

function isHeld(file: string, policies: readonly string[]): boolean {
  const [policy = '', ...others] = policies;
  if (others.length > 0) return false;
  if (isEdition(file)) return isEditionPolicy(policy);
  return policy === contentPolicy({ kind: 'page', worker: workerOf(file) });
}

/**
 * For whoever has to tell a host between the site and its readers which addresses to fetch anew: all of them in a file,
 * a line each, and some on the screen. Where nobody knows there is no such file.
 */
async function tellChanges(changed: readonly string[] | null, dossier: string): Promise<void> {
  await keepChanges(dossier, changed);
  if (changed === null) return;
  const rows = changed.slice(0, 20).map((file) => `  ${file}\n`);
  const more = changed.length > rows.length ? `  and ${changed.length - rows.length} more: ${changesFile}\n` : '';
  const count = changed.length === 1 ? 'One file of the site' : `${changed.length} files of the site`;
  process.stdout.write(`${count} changed since the last build\n${rows.join('')}${more}`);
}

function longPageSentences(site: string, written: readonly string[]): string[] {
  const sentences = longPages(site, written);
  const more = sentences.length > 10 ? [`And ${sentences.length - 10} more pages are as long.`] : [];
  return [...sentences.slice(0, 10), ...more];
}

function print(step: string): void {
  process.stdout.write(`${step} …\n`);
}
