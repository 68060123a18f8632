import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { diskFiles } from '../load/disk-files.ts';
import { readAddress } from '../load/site.ts';
import { todayFrom } from '../load/today.ts';
import { isFrozen } from '../load/write-proofs.ts';
import { cacheOf } from '../publish/made.ts';
import { recover } from '../publish/staging.ts';
import { astroSettings } from './astro-settings.ts';
import { type BuildRun, startBuild } from './build-run.ts';
import { begunBuild } from './build-site.ts';
import { devFiles } from './dev-files.ts';
import { startDev } from './dev-run.ts';
import { refuseFolders } from './refused-folders.ts';
import { siteRoutes } from './routes.ts';

const panel = new URL('./panel.ts', import.meta.url);

/**
 * Makes a dossier's folder into a site: all that a site's `astro.config.mjs` has to name. Astro's root is the dossier;
 * the pages come from here. A build loads and checks the dossier once, stops with the whole report if anything doesn't
 * hold, and replaces the old site only when the new one is whole.
 */
export function readout(): AstroIntegration {
  let dossier = '';
  let base = '/';
  let run: BuildRun | null = null;
  return {
    name: 'readout',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, injectRoute, injectScript }) => {
        const root = fileURLToPath(config.root);
        // The folder in `READOUT_DOSSIER`, or else Astro's root.
        dossier = resolve(process.env['READOUT_DOSSIER'] ?? root);
        refuseFolders(root, dossier);
        for (const route of siteRoutes()) injectRoute({ ...route, prerender: true });
        updateConfig(astroSettings(dossier));
        if (command === 'dev') injectScript('page', `import ${JSON.stringify(fileURLToPath(panel))};`);
        const outDir = outFolder(config, dossier);
        if (command === 'build') {
          // Astro bundles into the folder that it runs in, where the site isn't written below that: each dossier needs one
          // to itself, below the packages that the bundle imports.
          process.chdir(resolve(root) === dossier ? dossier : ((await cacheOf(dossier)) ?? '.'));
          const settings = { dossier, outDir, today: today(), isFrozen: frozen(), hasExports: hasExports() };
          run = begunBuild() ?? (await startBuild(settings, process.env['READOUT_FRESH'] === '1'));
        }
        if (command === 'preview') await recover({ home: join(dossier, '.readout'), outDir });
        updateConfig({ outDir: pathToFileURL(`${outDir}/`) });
        updateConfig(run?.settings ?? (await readAddress(diskFiles(dossier))));
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
        if (run !== null && config.outDir.href !== run.settings.outDir.href)
          throw new Error('Another integration changed outDir, so the site could be replaced without being checked.');
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(devFiles(diskFiles(dossier), dossier, base));
        return startDev(server, dossier, base, today(), frozen());
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        if (run !== null) setPrerenderer(await run.gate());
      },
      'astro:build:done': () => run?.publish(),
    },
  };
}

/** Where the site goes: where a command was told to put it, or else into the dossier's `dist/`. */
function outFolder({ root, outDir }: AstroConfig, dossier: string): string {
  const named = process.env['READOUT_OUT'];
  if (named !== undefined) return resolve(named);
  return resolve(fileURLToPath(root)) === dossier ? resolve(fileURLToPath(outDir)) : join(dossier, 'dist');
}

/** The day that builds go by: the one that a command was given, or else today's. */
function today(): string {
  return todayFrom(process.env['READOUT_TODAY'], new Date());
}

/** Whether no proofs may be written. */
function frozen(): boolean {
  return isFrozen(process.env['READOUT_FROZEN'] === '1', process.env);
}

/** Whether the site offers itself as one file and as PDF. */
function hasExports(): boolean {
  return process.env['READOUT_EXPORTS'] === '1';
}
