import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { HookParameters } from 'astro';

/** What an integration may hand to Astro's `updateConfig`. */
export type Settings = Parameters<HookParameters<'astro:config:setup'>['updateConfig']>[0];

const engine = new URL('../../', import.meta.url);

/** Everything in Astro's settings that doesn't hang on what the dossier says. */
export function astroSettings(dossier: string): Settings {
  const cache = join(dossier, '.readout/cache');
  return {
    output: 'static',
    trailingSlash: 'always',
    build: { format: 'directory', inlineStylesheets: 'never' },
    compressHTML: true,
    devToolbar: { enabled: false },
    // There Astro finds no page, middleware or collection that the dossier's folder might hold beside its content.
    srcDir: new URL('src/', engine),
    // There is none: Readout itself gives the files of public/, which it looks at one by one.
    publicDir: pathToFileURL(`${cache}/public/`),
    cacheDir: pathToFileURL(`${cache}/`),
    vite: {
      publicDir: false,
      cacheDir: join(cache, 'vite'),
      server: { fs: { allow: [fileURLToPath(engine), dossier] }, watch: { followSymlinks: false } },
      build: {
        // Scripts, fonts and images stay files: a content security policy then needs no exception for what is inline.
        assetsInlineLimit: 0,
        // What d3-time makes when it is loaded, for ticks and local times that nothing here uses: a kilobyte and more
        // before a timeline is ready.
        rolldownOptions: {
          treeshake: {
            manualPureFunctions: ['ticker', 'timeInterval', 'timeWeekday', 'utcWeekday'],
            propertyReadSideEffects: false,
          },
        },
      },
    },
  };
}
