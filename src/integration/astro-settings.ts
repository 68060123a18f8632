import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { HookParameters } from 'astro';

/** What an integration may hand to Astro's `updateConfig`. */
export type Settings = Parameters<HookParameters<'astro:config:setup'>['updateConfig']>[0];

interface PostcssPlugin {
  postcssPlugin: string;
  Once: (root: {
    walkAtRules: (name: string, each: (rule: { params: string; remove: () => unknown }) => void) => void;
  }) => void;
}

export type Plugin = Extract<NonNullable<NonNullable<Settings['vite']>['plugins']>[number], { name: string }>;

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
      plugins: [fromEngine, plainImports],
      css: { postcss: { plugins: [withoutPaper] } },
      publicDir: false,
      cacheDir: join(cache, 'vite'),
      server: { fs: { allow: [fileURLToPath(engine), dossier] }, watch: { followSymlinks: false } },
      build: {
        // What stands there was written by us.
        emptyOutDir: false,
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
      // A script is called by its component: what Astro adds to that takes room on every page.
      environments: {
        client: {
          build: {
            rolldownOptions: {
              output: { entryFileNames: ({ name }) => `_astro/${name.replace(/\.astro_.*/, '')}.[hash].js` },
            },
          },
        },
      },
    },
  };
}

/** What only paper needs holds up no page: all of it stands in `paper.css`, which `src/exports/paper-styles.ts` makes. */
const withoutPaper: PostcssPlugin = {
  postcssPlugin: 'without-paper',
  Once: (root) => root.walkAtRules('media', (rule) => void (rule.params === 'print' && rule.remove())),
};

/**
 * Vite wraps each import that waits for its use in a helper that fetches style sheets and what the script imports, and
 * lists these: a third of the script that a timeline loads before its first use. Here such scripts have no style
 * sheets, and ask for what they import themselves. The helper is left to each script, since a file of its own would
 * be asked for, and waited for, before any of them is ready.
 */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      for (const chunk of chunks)
        chunk.code = chunk.code
          .replace(/^const __vite__mapDeps=.*\n/, '')
          .replaceAll(/__vite__mapDeps\(\[[\d,]*\]\)/g, '[]')
          .replace(/import\{\w+ as (\w+)\}from"\.\/preload-helper\.[\w-]+\.js";/, 'const $1=load=>load();');
      for (const { name, fileName } of chunks)
        if (name === 'preload-helper' && !chunks.some(({ code }) => code.includes(`/${fileName.split('/').at(-1)}`)))
          delete bundle[fileName];
    },
  },
};

/**
 * Astro looks for itself from its root. Where a dossier's own packages are Readout alone, as pnpm lays them out, it is found
 * from here.
 */
const fromEngine: Plugin = {
  name: 'from-engine',
  enforce: 'pre',
  async resolveId(id, importer, options) {
    if (!/^astro(?:\/|$)/.test(id)) return null;
    const found = await this.resolve(id, importer, { ...options, skipSelf: true });
    return found ?? this.resolve(id, import.meta.filename, { ...options, skipSelf: true });
  },
};
