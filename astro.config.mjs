// @ts-check
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';
import { siteAddress } from './src/core/model/address.ts';
import { watchDossier } from './src/dev/watch-dossier.ts';

const dossier = resolve(process.env['READOUT_DOSSIER'] ?? '.');

export default defineConfig({
  ...(await address(join(dossier, 'content/site.yaml'))),
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  vite: {
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
  integrations: [watchDossier(dossier)],
});

/**
 * Where the site will stand, as `content/site.yaml` says it; a mistake in that file is the content check's to report.
 * @param {string} file
 * @returns {Promise<{ site?: string, base?: string }>}
 */
async function address(file) {
  const { url } = parse(await readFile(file, 'utf8').catch(() => '')) ?? {};
  const known = typeof url === 'string' ? siteAddress(url) : null;
  return known ? { site: known.origin, base: known.base } : {};
}
