import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { diskFiles } from '../load/disk-files.ts';
import { readAddress } from '../load/site.ts';
import { astroSettings } from './astro-settings.ts';
import { type BuildRun, startBuild } from './build-run.ts';
import { startDev } from './dev-run.ts';
import { siteRoutes } from './routes.ts';

/**
 * Makes a dossier's folder into a site: all that a site's `astro.config.mjs` has to name. Astro's root is the dossier;
 * the pages come from here. A build loads and checks the dossier once, stops with the whole report if anything doesn't
 * hold, and replaces the old site only when the new one is whole.
 */
export function readout(): AstroIntegration {
  let dossier = '';
  let run: BuildRun | null = null;
  return {
    name: 'readout',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, injectRoute }) => {
        dossier = dossierFolder(config);
        for (const route of siteRoutes()) injectRoute({ ...route, prerender: true });
        updateConfig(astroSettings(dossier));
        if (command === 'build') run = await startBuild(dossier, fileURLToPath(config.outDir));
        updateConfig(run?.settings ?? (await readAddress(diskFiles(dossier))));
      },
      'astro:config:done': ({ config }) => {
        if (run !== null && config.outDir.href !== run.settings.outDir.href)
          throw new Error('Another integration changed outDir, so the site could be replaced without being checked.');
      },
      'astro:server:setup': ({ server }) => startDev(dossier, server),
      'astro:build:start': () => run?.gate(),
      'astro:build:done': () => run?.publish(),
    },
  };
}

/** The dossier's folder: the one in `READOUT_DOSSIER`, or else Astro's root. */
function dossierFolder({ root }: AstroConfig): string {
  const folder = resolve(process.env['READOUT_DOSSIER'] ?? fileURLToPath(root));
  if (!existsSync(join(folder, 'content'))) throw new Error(`No folder content/ in ${folder}. Is this a dossier?`);
  return folder;
}
