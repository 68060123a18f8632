import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { AstroIntegration } from 'astro';
import { setAstroEnvironment } from '../../src/cli/astro-run.ts';
import { astroSettings } from '../../src/integration/astro-settings.ts';
import { provide } from '../../src/load/provided.ts';
import { generatedModel } from './model.ts';

// Builds the pages and files of a timeline alone, with the site's own pages and endpoints, from a generated model.

const option = { type: 'string', default: '' } as const;
const { values } = parseArgs({ options: { out: option, events: option, seed: option } });
const root = resolve(import.meta.dirname, '../..');

const routes: [pattern: string, entrypoint: string][] = [
  ['/timeline', 'src/routes/timeline/index.astro'],
  ['/timeline/[period]', 'src/routes/timeline/[period].astro'],
  ['/data/timeline-[part].bin', 'src/routes/data/timeline-[part].bin.ts'],
  ['/data/timeline-[part].json', 'src/routes/data/timeline-[part].json.ts'],
  ['/data/timeline.json', 'src/routes/data/timeline.json.ts'],
];

const timelineOnly: AstroIntegration = {
  name: 'timeline-only',
  hooks: {
    'astro:config:setup': ({ injectRoute, updateConfig }) => {
      updateConfig(astroSettings(join(values.out, '..')));
      for (const [pattern, entrypoint] of routes) injectRoute({ pattern, entrypoint: join(root, entrypoint) });
    },
  },
};

setAstroEnvironment();
process.env['NODE_ENV'] = 'production';
provide({
  dossier: generatedModel(Number(values.events), Number(values.seed)),
  base: '/',
  isForReaders: true,
  hasIcon: true,
});
const { build } = await import('astro');
await build({ root, configFile: false, outDir: values.out, logLevel: 'warn', integrations: [timelineOnly] });
