import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { AstroIntegration } from 'astro';
import { setAstroEnvironment } from '../../src/cli/astro-environment.ts';

// Builds the pages and files of a timeline alone, with the site's own pages and endpoints, from a generated model.

const option = { type: 'string', default: '' } as const;
const { values } = parseArgs({ options: { out: option, events: option, seed: option } });
const root = resolve(import.meta.dirname, '../..');
const empty = join(values.out, '../src');

const routes: [pattern: string, entrypoint: string][] = [
  ['/timeline', 'src/pages/timeline/index.astro'],
  ['/timeline/[period]', 'src/pages/timeline/[period].astro'],
  ['/data/timeline-[part].bin', 'src/pages/data/timeline-[part].bin.ts'],
];

const timelineOnly: AstroIntegration = {
  name: 'timeline-only',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      for (const [pattern, entrypoint] of routes) injectRoute({ pattern, entrypoint: join(root, entrypoint) });
    },
  },
};

const generatedDossier = {
  name: 'generated-dossier',
  load: (id: string) =>
    id.endsWith('/src/load/current.ts')
      ? `import { generatedModel } from ${JSON.stringify(join(root, 'tests/bench/model.ts'))};
         export const dossier = generatedModel(${Number(values.events)}, ${Number(values.seed)});`
      : null,
};

setAstroEnvironment();
process.env['NODE_ENV'] = 'production';
await mkdir(join(empty, 'pages'), { recursive: true });
const { build } = await import('astro');
const cache = join(values.out, '../cache');
await build({
  root,
  srcDir: empty,
  outDir: values.out,
  cacheDir: cache,
  logLevel: 'warn',
  integrations: [timelineOnly],
  vite: { cacheDir: join(cache, 'vite'), plugins: [generatedDossier] },
});
