import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { plainConfig } from './astro-run.ts';

const template = fileURLToPath(new URL('../template/', import.meta.url));

/** npm leaves such files out of a package, or takes them for its own, so they have no dot in the template. */
const dotted = /^(?=(?:vscode|github|gitignore)(?:\/|$))|(?<=\/)(?=gitattributes$)/;

/** What somebody says of a dossier that they begin. */
export interface NewDossier {
  folder: string;
  title?: string | undefined;
  /** What npm installs as `readout`: the path of a package as seen from the folder, or a version. */
  readout: string;
}

/**
 * Begins a dossier in a new or empty folder: all that an editor needs, and nothing of the engine. Returns what to do
 * next. Throws a sentence where something is in the folder already.
 */
export async function beginDossier({ folder, title, readout }: NewDossier): Promise<string> {
  const target = resolve(folder);
  const there = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new Error(error.code === 'ENOTDIR' ? `${folder} is a file.` : `Can’t read ${folder}: ${error.code}.`);
  });
  const inTheWay = there.filter((name) => name !== '.git');
  if (inTheWay.length > 0)
    throw new Error(`${folder} isn’t empty: it has ${inTheWay.slice(0, 3).join(', ')}. Say a new folder.`);
  const name = title ?? titleFrom(basename(target));
  for (const path of await filesOf(template)) {
    const text = await readFile(join(template, path), 'utf8');
    const quoted = path.endsWith('.yaml') ? text.replace('"{title}"', stringify(name).trim()) : text;
    await write(join(target, path.replace(dotted, '.')), quoted.replaceAll('{title}', name));
  }
  await write(join(target, 'package.json'), packageFile(basename(target), readout));
  await write(join(target, 'astro.config.mjs'), plainConfig);
  await mkdir(join(target, 'public'), { recursive: true });
  return `Begun: ${folder}\n\n  cd ${relative('.', target) || '.'}\n  npm install\n  npm run dev\n\nIts README.md says how to go on.\n`;
}

/**
 * The package that npx was told to start (`npx --package=<path> readout new …`), as seen from a folder; `null` for none.
 * Nothing is assumed of the name on npm's registry, which may be somebody else's.
 */
export function packageOfNpx(folder: string, env: NodeJS.ProcessEnv): string | null {
  const named = env['npm_config_package'];
  if (!named || !existsSync(named)) return null;
  return relative(resolve(folder), resolve(named)).replaceAll('\\', '/');
}

const scriptNames = 'dev check build export preview new edit source move remove diff upgrade host compress links'.split(
  ' ',
);

function packageFile(folder: string, readout: string): string {
  const scripts = scriptNames.map((name) => [name, `readout ${name}`]);
  const name =
    folder
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '') || 'dossier';
  const fields = {
    name,
    private: true,
    type: 'module',
    scripts: Object.fromEntries(scripts),
    dependencies: { readout },
  };
  return `${JSON.stringify(fields, null, 2)}\n`;
}

/** `port-talks` gives “Port talks”. */
function titleFrom(folder: string): string {
  const words = folder.replaceAll(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
    .sort();
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { flag: 'wx' });
}
