import { cp, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import type { AstroPrerenderer } from 'astro';
import type { Site } from '../core/model/dossier.ts';
import { published } from '../core/model/published.ts';
import { contentPolicy, isEditionPolicy, workerOf } from '../core/policy.ts';
import { checkDossier, type Report } from '../load/check.ts';
import { diskFiles } from '../load/disk-files.ts';
import type { DossierFiles } from '../load/files.ts';
import { openKept } from '../load/kept.ts';
import { hasOwnIcon, type Provided, provide } from '../load/provided.ts';
import { type Address, addressOf, basePath } from '../load/site.ts';
import { isEdition, versionsOf } from '../load/versions.ts';
import { writeProofs } from '../load/write-proofs.ts';
import { cacheOf, digestOf } from '../publish/made.ts';
import { openStaging, type Staging } from '../publish/staging.ts';
import { type BuildSettings, buildInputs, engineInputs } from '../publish/unchanged.ts';
import { changesFile, keepChanges } from '../publish/written-files.ts';
import { textReport } from '../report/text.ts';
import type { Settings } from './astro-settings.ts';
import { writeBesidePages, writeMeanwhile } from './beside-pages.ts';
import { BuildRefused } from './build-refused.ts';
import { keepBundle, openBundle } from './kept-bundle.ts';
import { type KeptPages, keepPages } from './kept-pages.ts';
import { shippedWords } from './shipped-words.ts';
import { type SiteFonts, siteFonts } from './site-fonts.ts';
import { longPages, outputProblems } from './verify-output.ts';

/** A build from the check of the dossier to the new site in the place of the old one. */
export interface BuildRun {
  /** Where Astro has to write, and for which address. */
  settings: Address & { outDir: URL } & Pick<Settings, 'vite'>;
  /**
   * Prints the report; with an error in the content, throws. Gives what stands between Astro and its own prerenderer: it
   * leaves Astro no page to write, who waits several times for the disk with each of them.
   */
  gate(): Promise<(own: AstroPrerenderer) => AstroPrerenderer>;
  /** Completes what Astro wrote to `staging`, looks it over and puts it in the place of the old site. */
  publish(): Promise<void>;
  /** Does all of it without Astro, where what Astro bundled before would be the same; says whether it did. */
  finishWithKept(): Promise<boolean>;
}

/**
 * Starts a build: makes room for it, and loads and checks the dossier, the one time that this happens. The pages get
 * this very dossier. With `isFresh`, nothing of the last site is taken over.
 */
export async function startBuild(going: BuildSettings, isFresh = false): Promise<BuildRun> {
  const { dossier, outDir, today, isFrozen } = going;
  // Where a machine has much memory, V8 else lets a heap grow to several times what is in use.
  const entries = await readdir(join(dossier, 'content'), { recursive: true });
  setFlagsFromString(`--heap-growing-percent=${entries.length > large ? 40 : 100}`);
  const cache = await cacheOf(dossier);
  const staging = await openStaging({ home: join(dossier, '.readout'), outDir, cache, log: print });
  const inputs = await buildInputs(going);
  const engine = await engineInputs(dossier);
  performance.mark('check');
  print('Checking the content');
  const kept = cache === null || engine === null || isFresh ? null : await openKept(join(cache, 'kept'), engine);
  const report = await checkDossier(dossier, today, isFrozen, kept).catch(async (error) => {
    await staging.discard();
    throw error;
  });
  await kept?.save();
  await writeProofs(dossier, report.loaded.proofFiles);
  const fonts = await siteFonts(report.loaded.dossier, join(cache ?? staging.cache, 'fonts'), isFresh);
  const shown = await shownOf(report, diskFiles(dossier), going.hasExports);
  const shared = digestOf(JSON.stringify([engine, shown.dossier.site, shown.base, shown.hasIcon, fonts.letters]));
  const last = engine === null || isFresh ? { ...staging.last, made: null } : staging.last;
  const pages = keepPages({ last, shared, site: staging.site, base: shown.base });
  const [told, { errors }] = [textReport(report, report.loaded.lines), report.summary];
  const bundles = cache === null || engine === null ? null : join(cache, 'bundle');
  const made = { going, staging, told, errors, shown, fonts, pages, inputs, engine, shared, bundles };
  performance.mark('checked');
  return runOf({ ...made, said: [], beside: Promise.resolve() }, isFresh);
}

/** How many entries take so much memory that it is worth a tenth more time to need less of it. */
const large = 8000;

/** What a build has in hand once the dossier is checked. */
interface Work {
  going: BuildSettings;
  staging: Staging;
  /** What the check said, and how many errors it found; the report itself, with the place of each word, may be let go. */
  told: string;
  errors: number;
  /** What readers are shown. */
  shown: Provided;
  fonts: SiteFonts;
  pages: KeptPages;
  /** Stand for all that the build depends on, for the engine, and for what all pages depend on. */
  inputs: string | null;
  engine: string | null;
  shared: string;
  /** Where bundles are kept; `null` where none can be. */
  bundles: string | null;
  /** What was printed for the editor. */
  said: string[];
  /** What goes on beside the pages. */
  beside: Promise<void>;
}

function runOf(work: Work, isFresh: boolean): BuildRun {
  const { staging, fonts, shown } = work;
  const { site } = shown.dossier;
  return {
    settings: {
      ...addressOf(site),
      outDir: pathToFileURL(`${staging.site}/`),
      vite: { ...fonts.settings, plugins: [shippedWords([site.language]), fonts.settings.plugins] },
    },
    gate: async () => {
      await gate(work);
      return (own) => ({ ...own, getStaticPaths: () => renderAll(work, own) });
    },
    publish: () => publish(work),
    finishWithKept: () => (isFresh ? Promise.resolve(false) : finishWithKept(work)),
  };
}

async function gate(work: Work): Promise<void> {
  const { going, staging, shown, pages } = work;
  say(work, work.told);
  await refuseErrors(work.errors, staging, relative(going.dossier, going.outDir) || going.outDir);
  provide(shown);
  for (const sentence of leftOut(shown.dossier.site)) say(work, `  ${sentence}\n`);
  print('Rendering the pages');
  work.beside = inBackground(writeMeanwhile(staging.site, shown, pages));
  performance.mark('bundle');
}

/** Leaves Astro nothing to render. What it bundled is kept, if it was made of the engine that the build began with. */
async function renderAll(work: Work, own: AstroPrerenderer): Promise<[]> {
  const { bundles, shared, staging, pages } = work;
  if (bundles !== null && (await isSameEngine(work))) await keepBundle(bundles, shared, staging.site);
  performance.mark('render');
  await pages.renderAll(own);
  return [];
}

async function finishWithKept(work: Work): Promise<boolean> {
  const { bundles, errors, shared, shown, staging, pages } = work;
  if (bundles === null || errors > 0) return false;
  provide(shown);
  const bundle = await openBundle(bundles, shared);
  if (bundle === null) return false;
  await gate(work);
  await cp(bundle.assets, staging.site, { recursive: true });
  performance.mark('render');
  await pages.renderAll(bundle.prerenderer);
  await publish(work);
  return true;
}

async function publish(work: Work): Promise<void> {
  const { going, staging, shown, pages, inputs, shared, said } = work;
  try {
    performance.mark('verify');
    await work.beside;
    const written = await writeBesidePages(staging.site, diskFiles(going.dossier), shown);
    const linked = await refuseProblems(staging, shown.base, pages, written);
    performance.mark('publish');
    for (const sentence of longPageSentences(staging.site, written)) say(work, `  ${sentence}\n`);
    // What was changed while this went on may be in this site or not, so the next build starts from the beginning.
    const isSame = await isSameEngine(work);
    const isSettled = inputs !== null && inputs === (await buildInputs(going));
    const keys = Object.fromEntries(pages.keys);
    const made = { inputs: isSettled ? inputs : null, shared, report: said.join(''), keys, linked: [...linked] };
    await tellChanges(await staging.publish(isSame ? made : undefined, pages.kept), going.dossier);
    performance.mark('done');
  } finally {
    provide(null);
    await staging.discard();
  }
}

async function isSameEngine({ engine, going }: Work): Promise<boolean> {
  return engine !== null && engine === (await engineInputs(going.dossier));
}

function say({ said }: Work, text: string): void {
  said.push(text);
  process.stdout.write(text);
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
