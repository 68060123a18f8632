import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setAstroEnvironment } from '../../src/cli/astro-run.ts';
import type { Plugin } from '../../src/integration/astro-settings.ts';

// Run by `pseudo-language.test.ts` in a process of its own: builds the dossier in READOUT_DOSSIER into the folder that is
// named, as any other, but for English, in whose place stands the pseudo-language.
const [out = ''] = process.argv.slice(2);
const root = resolve(import.meta.dirname, '../..');
const marking = join(root, 'tests/unit/words/pseudo-language.ts');
/** A file of English words, where words are chosen by the language. */
const english = /^\.\/(?:en|phrases\/en)(?:\/(?!grammar)[a-z-]+)?\.ts$/;
const choosing = /\/src\/(?:words|core\/time)\/[a-z-]+\.ts$/;
const mark = '?pseudo';

registerHooks({
  resolve(source, context, next) {
    const found = next(source, context);
    return isChosen(source, context.parentURL) ? { ...found, url: found.url + mark } : found;
  },
  load(url, context, next) {
    if (!url.endsWith(mark)) return next(url, context);
    const source = markedModule(fileURLToPath(url.slice(0, -mark.length)), (file) => pathToFileURL(file).href);
    return { format: 'module', source, shortCircuit: true };
  },
});

const pseudoLanguage: Plugin = {
  name: 'pseudo-language',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!isChosen(source, importer)) return null;
    const found = await this.resolve(source, importer, { skipSelf: true });
    return found && found.id + mark;
  },
  load: (id) => (id.endsWith(mark) ? markedModule(id.slice(0, -mark.length), (file) => file) : undefined),
};

setAstroEnvironment();
Object.assign(process.env, {
  NODE_ENV: 'production',
  READOUT_OUT: resolve(out),
  READOUT_FRESH: '1',
  READOUT_FROZEN: '1',
});
const { build } = await import('astro');
const { readout } = await import('../../src/integration/readout.ts');
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  integrations: [readout()],
  vite: { plugins: [pseudoLanguage] },
});

function isChosen(source: string, importer: string | undefined): boolean {
  return english.test(source) && choosing.test(importer ?? '');
}

/** A module that exports what a file of words does, marked. */
function markedModule(file: string, addressOf: (file: string) => string): string {
  const [own, words] = [file, marking].map((path) => JSON.stringify(addressOf(path)));
  if (file.endsWith('/words/en/index.ts')) return `export { pseudo as english } from ${words};`;
  const names = [...readFileSync(file, 'utf8').matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
  return [
    `import * as own from ${own};`,
    `import { marked } from ${words};`,
    ...names.map((name) => `export const ${name} = marked(own.${name});`),
  ].join('\n');
}
