import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { writePackage } from '../../src/dev/package.ts';

// Laid out as pnpm does: the dossier's own node_modules has Readout alone, and what it needs lies beside it elsewhere.
// `npm run package -- --try` lets npm install it.
let home: string;
let packages: string;
let dossier: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'readout-package-'));
  packages = join(home, 'store/node_modules');
  await writePackage(resolve('.'), join(home, 'package'));
  npm(['pack', join(home, 'package'), '--pack-destination', home, '--silent']);
  const [tarball = ''] = (await readdir(home)).filter((name) => name.endsWith('.tgz'));
  await mkdir(join(packages, 'readout'), { recursive: true });
  execFileSync('tar', ['-xzf', join(home, tarball), '-C', join(packages, 'readout'), '--strip-components=1']);
  await linkPackages();
  readout(home, 'new', 'port-talks', '--readout', '../readout.tgz');
  dossier = join(home, 'port-talks');
  await mkdir(join(dossier, 'node_modules'));
  await symlink(join(packages, 'readout'), join(dossier, 'node_modules/readout'));
});

/** What the package says it needs, from this repository's own. */
async function linkPackages(): Promise<void> {
  const { dependencies, optionalDependencies } = JSON.parse(
    await readFile(join(packages, 'readout/package.json'), 'utf8'),
  );
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const installed = resolve('node_modules', name);
    if (!existsSync(installed)) continue;
    await mkdir(dirname(join(packages, name)), { recursive: true });
    await symlink(installed, join(packages, name));
  }
  await writeFile(join(packages, '.modules.yaml'), '');
}

afterAll(() => rm(home, { recursive: true, force: true, maxRetries: 3 }));

test('a dossier is begun in a new folder, with nothing of the engine', async () => {
  expect(await filesOf(dossier)).toEqual([
    '.github/workflows/links.yml',
    '.github/workflows/publish.yml',
    '.gitignore',
    '.vscode/extensions.json',
    '.vscode/readout.code-snippets',
    '.vscode/settings.json',
    '.vscode/tasks.json',
    'README.md',
    'astro.config.mjs',
    'content/site.yaml',
    'package.json',
    'seeds/.gitattributes',
  ]);
  expect(readout(dossier, 'check')).toContain('No problems in 1 file.');
});

test('the site of the second dossier is the same as from this repository, to the byte', async () => {
  const { folder } = inject('secondSite')!;
  for (const part of ['content', 'seeds']) {
    await rm(join(dossier, part), { recursive: true });
    await cp(join('tests/fixtures/harbour', part), join(dossier, part), { recursive: true });
  }
  readout(dossier, 'build');
  const built = join(dossier, 'dist');
  const names = await filesOf(built);
  expect(names).toEqual(await filesOf(folder));
  for (const name of names)
    expect((await readFile(join(built, name))).equals(await readFile(join(folder, name))), name).toBe(true);
});

test('an edit is built with what was bundled before, without Astro', async () => {
  const [entry = ''] = await readdir(join(dossier, 'content/events'));
  await appendFile(join(dossier, 'content/events', entry), '\nNothing else is known.\n');
  const said = readout(dossier, 'build', '--verbose');
  expect(said).toContain('Built dist/');
  expect(said).not.toContain('[build]');
});

test('the form for entries opens, with scripts that browsers can read', async () => {
  const child = spawn(process.execPath, [bin(), 'edit'], { cwd: dossier, env: ownEnvironment(), stdio: 'pipe' });
  const ended = new Promise((done) => child.once('exit', done));
  try {
    const address = await new Promise<string>((found) => {
      child.stdout.on('data', (chunk) => {
        const [url] = /http:\S+(?=#)/.exec(String(chunk)) ?? [];
        if (url !== undefined) found(url);
      });
    });
    const page = await (await fetch(address)).text();
    const [, script = ''] = /src="([^"]+)"/.exec(page) ?? [];
    expect(script).toBe('/client/main.js');
    const text = await (await fetch(new URL(script, address))).text();
    const imported = [...text.matchAll(/from '\.\/([^']+)'/g)].map(([, name]) => name);
    expect(imported).not.toEqual([]);
    for (const name of imported) expect((await fetch(new URL(`/client/${name}`, address))).status).toBe(200);
  } finally {
    child.kill();
    await ended;
  }
});

function readout(folder: string, ...words: string[]): string {
  return execFileSync(process.execPath, [bin(), ...words], { cwd: folder, env: ownEnvironment(), encoding: 'utf8' });
}

/** A command is an editor's own, in a process of its own. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const { NODE_ENV: _, VITEST: __, READOUT_DOSSIER: ___, ...env } = process.env;
  return env;
}

function bin(): string {
  return join(packages, 'readout/src/cli/readout.mjs');
}

function npm(words: string[]): void {
  execFileSync('npm', words, { stdio: 'ignore', shell: process.platform === 'win32' });
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
    .filter((path) => !/^(?:\.readout|node_modules)\//.test(path))
    .sort();
}
