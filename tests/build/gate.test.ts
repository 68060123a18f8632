import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { type TemporaryDossier, temporaryDossier } from '../temporary-dossier.ts';

const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
const dossiers: TemporaryDossier[] = [];
afterAll(() => Promise.all(dossiers.map((dossier) => dossier.discard())));

async function dossier(options: Parameters<typeof temporaryDossier>[0]): Promise<TemporaryDossier> {
  const made = await temporaryDossier(options);
  dossiers.push(made);
  return made;
}

/** Ends as a command would: its exit code and all that it printed. */
function run(
  command: string[],
  options: { cwd?: string; dossier?: string },
): Promise<{ code: number; output: string }> {
  const { NODE_ENV: _, VITEST: __, READOUT_DOSSIER: ___, ...rest } = process.env;
  const env = {
    ...rest,
    ASTRO_TELEMETRY_DISABLED: '1',
    ...(options.dossier !== undefined && { READOUT_DOSSIER: options.dossier }),
  };
  return new Promise((done) => {
    execFile(process.execPath, command, { cwd: options.cwd, env }, (error, stdout, stderr) => {
      done({ code: error ? Number(error.code) : 0, output: stdout + stderr });
    });
  });
}

/** All ways in which somebody starts a build. */
const ways = {
  'npm run build': { own: false, start: (folder: string) => run(['src/cli/build.ts'], { dossier: folder }) },
  'npm run astro build': {
    own: false,
    start: (folder: string) => run(['src/cli/astro.ts', 'build'], { dossier: folder }),
  },
  'astro build, named by the environment': {
    own: false,
    start: (folder: string) => run([astro, 'build'], { dossier: folder }),
  },
  'astro build in a folder of its own': {
    own: true,
    start: (folder: string) => run([astro, 'build'], { cwd: folder }),
  },
};

describe.each(Object.entries(ways))('%s', (_, { own, start }) => {
  test('a false quotation stops it with the whole report, and nothing but caches is written', async () => {
    const { folder, edit } = await dossier({ own });
    const before = await readdir(folder);
    await edit('content/events/bridge-opening-1932.md', 'bridge', 'ballroom and the bridge');
    const { code, output } = await start(folder);
    expect(output).toContain('content/events/bridge-opening-1932.md');
    expect(output).toContain('Unexpected passage “The ballroom and the bridge');
    expect(output).toContain('dist/ is as it was');
    expect(code).toBe(1);
    expect((await readdir(folder)).filter((name) => !['.readout', '.astro'].includes(name))).toEqual(before);
    expect((await readdir(join(folder, '.readout'))).filter((name) => name.startsWith('staging'))).toEqual([]);
  });
});

test('a folder with any name gives the same bytes, and a second build nothing new', async () => {
  const { folder } = await dossier({ name: 'a%20b #c?d*e\\f é {g} [h]' });
  expect(await run(['src/cli/build.ts'], { dossier: folder })).toMatchObject({ code: 0 });
  const site = await contents(join(folder, 'dist'));
  expect(site).toEqual(await contents(inject('secondSite')?.folder ?? ''));
  // A stranger's dossier could bring what lies in it: nothing that goes onto the site is kept there.
  expect(await readdir(join(folder, '.readout/cache'))).toEqual(['vite']);
  const again = await run(['src/cli/build.ts'], { dossier: folder });
  expect(again).toMatchObject({ code: 0, output: expect.stringContaining('Nothing has changed') });
  expect(await contents(join(folder, 'dist'))).toEqual(site);
});

test.each(['a%20b', 'a#b', 'a?b', 'a*b'])('a project in a folder %s is refused in plain words', async (name) => {
  const { folder } = await dossier({ own: true, name });
  const { code, output } = await run([astro, 'build'], { cwd: folder });
  expect(output).toContain(`because of the ${name[1]} in its name. Rename the folder or move it.`);
  expect(code).toBe(1);
  expect((await readdir(folder)).sort()).not.toContain('dist');
});

/** A digest of each file of a folder. */
async function contents(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const pairs = files.sort().map(async (file) => {
    const digest = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    return [relative(folder, file), digest] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}

test('a folder that is no dossier is told so, and nothing is written into it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'readout-no-dossier-'));
  const { code, output } = await run(['src/cli/build.ts'], { dossier: folder });
  expect([code, output]).toEqual([2, expect.stringContaining(`No folder content/ in ${folder}. Is this a dossier?`)]);
  expect(await readdir(folder)).toEqual([]);
  await rm(folder, { recursive: true });
});
