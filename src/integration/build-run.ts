import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { textReport } from '../cli/report-text.ts';

import { published } from '../core/model/published.ts';
import { checkDossier } from '../load/check.ts';
import { diskFiles } from '../load/disk-files.ts';
import { hasOwnIcon, provide } from '../load/provided.ts';
import { type Address, addressOf, basePath } from '../load/site.ts';
import { openStaging } from '../publish/staging.ts';
import { deadAddresses } from './verify-output.ts';

/** Stops a build in which something doesn't hold. What it says is meant for the person who started the build. */
export class BuildRefused extends Error {
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
export async function startBuild(dossier: string, outDir: string): Promise<BuildRun> {
  const staging = await openStaging({ home: join(dossier, '.readout'), outDir, log: print });
  print('Checking the content');
  const report = await checkDossier(dossier);
  const hasIcon = await hasOwnIcon(diskFiles(dossier));
  const base = basePath(report.loaded.dossier.site);
  const shown = `${relative(process.cwd(), outDir) || outDir}/`;
  return {
    settings: { ...addressOf(report.loaded.dossier.site), outDir: pathToFileURL(`${staging.site}/`) },
    gate: async () => {
      process.stdout.write(textReport(report, report.loaded.lines));
      const { errors } = report.summary;
      if (errors > 0) {
        await staging.discard();
        throw new BuildRefused(
          `${errors === 1 ? 'An error' : `${errors} errors`} in the content: ${shown} is as it was.`,
        );
      }
      provide({ dossier: published(report.loaded.dossier), base, hasIcon });
      print('Rendering the pages');
    },
    publish: async () => {
      try {
        await refuseDeadAddresses(staging.site, base);
        await staging.publish();
      } finally {
        provide(null);
        await staging.discard();
      }
    },
  };
}

async function refuseDeadAddresses(site: string, base: string): Promise<void> {
  const dead = await deadAddresses(site, base);
  if (dead.length === 0) return;
  const rows = dead.slice(0, 20).map(({ file, address }) => `  ${file} names ${address}`);
  const more = dead.length > rows.length ? [`  and ${dead.length - rows.length} more`] : [];
  throw new BuildRefused(
    ['Pages name files that are not there, so nothing was published.', ...rows, ...more].join('\n'),
  );
}

function print(step: string): void {
  process.stdout.write(`${step} …\n`);
}
