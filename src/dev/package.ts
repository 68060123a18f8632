import { globSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** What npm is told of the package, from what it is told of the repository. */
interface Manifest {
  name: string;
  version: string;
  description: string;
  license: string;
  engines: object;
  dependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
}

/** What a dossier needs of the engine's folder beside `src`. */
const papers = ['LICENSE', 'README.md', 'CHANGELOG.md', 'docs/*.md', 'docs/guide/*.md', 'docs/rules/*.md'];

/**
 * Writes the engine as the npm package `readout` into an empty folder: the same files at the same places, with
 * TypeScript compiled file by file, since Node.js takes none below `node_modules`.
 */
export async function writePackage(engine: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const files = globSync('src/**/*', { cwd: engine, exclude: ['src/dev', '**/*.d.ts'], withFileTypes: true }).filter(
    (entry) => entry.isFile(),
  );
  const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(engine.length + 1));
  for (const path of [...paths, ...globSync(papers, { cwd: engine })]) await writePart(engine, path, folder);
  const manifest: Manifest = JSON.parse(await readFile(join(engine, 'package.json'), 'utf8'));
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifestOf(manifest), null, 2)}\n`);
  await writeFile(join(folder, 'readout.d.ts'), declaration);
}

async function writePart(engine: string, path: string, folder: string): Promise<void> {
  const compiled = /\.(?:ts|mjs|astro)$/.test(path)
    ? compile(path.replaceAll('\\', '/'), await readFile(join(engine, path), 'utf8'))
    : { path, text: null };
  const target = join(folder, compiled.path);
  await mkdir(dirname(target), { recursive: true });
  await (compiled.text === null ? cp(join(engine, path), target) : writeFile(target, compiled.text));
}

/** A file of `src` as the package has it: without types, and with `.js` wherever it imports a `.ts` of ours. */
export function compile(path: string, text: string): { path: string; text: string } {
  const imports = ts.preProcessFile(codeOf(text, path), true, true).importedFiles;
  const ours = imports.filter(({ fileName }) => /^\.{1,2}\/.*\.ts$/.test(fileName)).toReversed();
  const pointed = ours.reduce(
    (before, { fileName, pos }) =>
      // `pos` may stand on the quotation mark.
      before.slice(0, pos) + before.slice(pos).replace(fileName, fileName.replace(/ts$/, 'js')),
    text,
  );
  if (!path.endsWith('.ts')) return { path, text: pointed };
  const { outputText } = ts.transpileModule(pointed.replaceAll(ownAddress, '$1js$2'), {
    fileName: path,
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
  });
  return { path: path.replace(/\.ts$/, '.js'), text: outputText };
}

/** A file of ours that is named by its address. */
const ownAddress = /(new URL\('\.{1,2}\/[^']+\.)ts(', import\.meta\.url\))/g;

/** The text without the markup of an `.astro` file, whose quotation marks mean nothing; lines stay where they are. */
export function codeOf(text: string, file: string): string {
  if (!file.endsWith('.astro')) return text;
  const parts = text.split(/(^---$.*?^---$|<script.*?<\/script>)/ms);
  return parts.map((part, at) => (at % 2 === 1 ? part : part.replaceAll(/./g, ' '))).join('');
}

function manifestOf({ name, version, description, license, engines, ...needs }: Manifest): object {
  return {
    name,
    version,
    description,
    license,
    type: 'module',
    engines,
    bin: { readout: 'src/cli/readout.mjs' },
    exports: {
      '.': { types: './readout.d.ts', default: './src/integration/readout.js' },
      './package.json': './package.json',
    },
    dependencies: needs.dependencies,
    optionalDependencies: needs.optionalDependencies,
  };
}

const declaration = `import type { AstroIntegration } from 'astro';

/** Makes a dossier's folder into a site: all that its astro.config.mjs has to name. */
export declare function readout(): AstroIntegration;
`;
