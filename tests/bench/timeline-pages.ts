import { join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { setAstroEnvironment } from '../../src/cli/astro-run.ts';
import type { Dossier } from '../../src/core/model/dossier.ts';
import { astroSettings } from '../../src/integration/astro-settings.ts';
import { shippedWords } from '../../src/integration/shipped-words.ts';
import { provide } from '../../src/load/provided.ts';

const root = resolve(import.meta.dirname, '../..');

const routes: [pattern: string, entrypoint: string][] = [
  ['/paper.css', 'src/routes/paper.css.ts'],
  ['/timeline', 'src/routes/timeline/index.astro'],
  ['/timeline/[period]', 'src/routes/timeline/[period].astro'],
  ['/embed/timeline', 'src/routes/embed/timeline.astro'],
  ['/data/timeline-[part].bin', 'src/routes/data/timeline-[part].bin.ts'],
  ['/data/timeline-[part].json', 'src/routes/data/timeline-[part].json.ts'],
  ['/data/timeline.json', 'src/routes/data/timeline.json.ts'],
];

const timelineOnly = (out: string, language: string): AstroIntegration => ({
  name: 'timeline-only',
  hooks: {
    'astro:config:setup': ({ injectRoute, updateConfig }) => {
      updateConfig(astroSettings(join(out, '..')));
      updateConfig({ vite: { plugins: [shippedWords([language])] } });
      for (const [pattern, entrypoint] of routes) injectRoute({ pattern, entrypoint: join(root, entrypoint) });
    },
  },
});

/** Builds the pages and files of a model's timeline alone, with the site's own pages and endpoints. */
export async function buildTimelinePages(dossier: Dossier, out: string): Promise<void> {
  setAstroEnvironment();
  process.env['NODE_ENV'] = 'production';
  provide({ dossier, base: '/', isForReaders: true, hasIcon: false, versions: [], hasExports: false });
  const { build } = await import('astro');
  await build({
    root,
    configFile: false,
    outDir: out,
    logLevel: 'warn',
    integrations: [timelineOnly(out, dossier.site.language)],
  });
}
