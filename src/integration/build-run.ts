import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Dossier, Site } from '../core/model/dossier.ts';
import { published } from '../core/model/published.ts';
import { contentPolicy } from '../core/policy.ts';
import { checkDossier } from '../load/check.ts';
import { diskFiles } from '../load/disk-files.ts';
import type { DossierFiles } from '../load/files.ts';
import { hasOwnIcon, provide } from '../load/provided.ts';
import { publicFiles } from '../load/public-files.ts';
import { type Address, addressOf, basePath } from '../load/site.ts';
import { writeProofs } from '../load/write-proofs.ts';
import { openStaging, type Staging } from '../publish/staging.ts';
import { type BuildSettings, buildInputs } from '../publish/unchanged.ts';
import { textReport } from '../report/text.ts';
import { writeSitemap } from './found-by-machines.ts';
import { writeSearch } from './search-index.ts';
import { writeShareImages } from './share-images.ts';
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
  settings: Address & { outDir: URL };
  /** Prints the report; with an error in the content, throws. */
  gate(): Promise<void>;
  /** Completes what Astro wrote to `staging`, looks it over and puts it in the place of the old site. */
  publish(): Promise<void>;
}

/**
 * Starts a build: makes room for it, and loads and checks the dossier, the one time that this happens. The pages get
 * this very dossier.
 */
export async function startBuild(going: BuildSettings): Promise<BuildRun> {
  const { dossier, outDir, today, isFrozen } = going;
  const staging = await openStaging({ home: join(dossier, '.readout'), outDir, log: print });
  const inputs = await buildInputs(going);
  performance.mark('readout:check');
  print('Checking the content');
  const report = await checkDossier(dossier, today, isFrozen).catch(async (error) => {
    await staging.discard();
    throw error;
  });
  await writeProofs(dossier, report.loaded.proofFiles);
  const files = diskFiles(dossier);
  const { site } = report.loaded.dossier;
  const base = basePath(site);
  const hasIcon = await hasOwnIcon(files);
  const said: string[] = [];
  const say = (text: string) => {
    said.push(text);
    process.stdout.write(text);
  };
  return {
    settings: { ...addressOf(site), outDir: pathToFileURL(`${staging.site}/`) },
    gate: async () => {
      say(textReport(report, report.loaded.lines));
      await refuseErrors(report.summary.errors, staging, outDir);
      provide({ dossier: published(report.loaded.dossier), base, isForReaders: true, hasIcon });
      for (const sentence of leftOut(site)) say(`  ${sentence}\n`);
      print('Rendering the pages');
    },
    publish: async () => {
      try {
        await writePublicFiles(files, staging.site);
        await writeBesidePages(staging.site, published(report.loaded.dossier), base, dossier);
        await refuseProblems(staging.site, base);
        performance.mark('readout:publish');
        for (const sentence of await longPageSentences(staging.site)) say(`  ${sentence}\n`);
        // What was changed while this went on may be in this site or not, so the next build starts from the beginning.
        const isSettled = inputs !== null && inputs === (await buildInputs(going));
        await staging.publish(isSettled ? { inputs, report: said.join('') } : undefined);
      } finally {
        provide(null);
        await staging.discard();
      }
    },
  };
}

async function refuseErrors(errors: number, staging: Staging, outDir: string): Promise<void> {
  if (errors === 0) return;
  await staging.discard();
  const count = errors === 1 ? 'An error' : `${errors} errors`;
  throw new BuildRefused(`${count} in the content: ${relative(process.cwd(), outDir) || outDir}/ is as it was.`);
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

/** Adds what is made of the whole dossier when the pages are there. */
async function writeBesidePages(site: string, shown: Dossier, base: string, dossier: string): Promise<void> {
  const cache = join(dossier, '.readout/cache');
  await writeSitemap(site, shown);
  await writeSearch(site, shown, base, join(cache, 'search'));
  await writeShareImages(site, shown, base, join(cache, 'share'));
}

/** Adds the files of `public/` to the pages; none may have the name of a file that is there already. */
async function writePublicFiles(files: DossierFiles, site: string): Promise<void> {
  for await (const file of publicFiles(files)) {
    if ('rule' in file) throw new BuildRefused(`${file.file}: ${file.message}`);
    const [path, bytes] = file;
    await mkdir(dirname(join(site, path)), { recursive: true });
    await writeFile(join(site, path), bytes, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      throw new BuildRefused(`public/${path} has the name of a file that the site writes itself. Rename it.`);
    });
  }
}

async function refuseProblems(site: string, base: string): Promise<void> {
  const problems = await outputProblems(site, base, (file) =>
    contentPolicy({ kind: 'page', hasWorker: file === 'search/index.html' }),
  );
  if (problems.length === 0) return;
  const rows = problems.slice(0, 20).map((problem) => `  ${problem}`);
  const more = problems.length > rows.length ? [`  And ${problems.length - rows.length} more.`] : [];
  throw new BuildRefused(['The pages are not whole, so nothing was published.', ...rows, ...more].join('\n'));
}

async function longPageSentences(site: string): Promise<string[]> {
  const sentences = await longPages(site);
  const more = sentences.length > 10 ? [`And ${sentences.length - 10} more pages are as long.`] : [];
  return [...sentences.slice(0, 10), ...more];
}

function print(step: string): void {
  process.stdout.write(`${step} …\n`);
}
