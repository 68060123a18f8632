import * as promises from 'node:fs/promises';
import { mkdir, mkdtemp, readdir, readFile, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Disk } from '../../../src/publish/disk.ts';
import { openStaging, recover, unchangedReport } from '../../../src/publish/staging.ts';
import { filesIn } from '../../../src/publish/written-files.ts';

let root: string;
let home: string;
let dist: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'readout-staging-'));
  home = join(root, '.readout');
  dist = join(root, 'dist');
});

afterEach(() => rm(root, { recursive: true }));

describe('a build that would change nothing', () => {
  const made = { inputs: 'as now', shared: '', report: 'No mistakes.', keys: {}, linked: [] };
  const cache = () => join(root, 'cache');
  const asked = (inputs: string) => unchangedReport({ home, outDir: dist, cache: cache() }, inputs);
  const publishMade = async () => {
    const staging = await openStaging({ home, outDir: dist, cache: cache() });
    await write(staging.site, 'new', ['a/b.html']);
    await staging.publish(made);
    await staging.discard();
  };

  test('is known by what it is made of, and repeats what the last one said', async () => {
    expect(await asked('as now')).toBe(null);
    await publishMade();
    expect(await asked('as now')).toBe('No mistakes.');
    expect(await asked('changed')).toBe(null);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['a page was changed', () => writeFile(join(dist, 'a/b.html'), 'mended by hand')],
    ['a page is gone', () => rm(join(dist, 'a/b.html'))],
    ['a file was added', () => writeFile(join(dist, 'more.html'), '')],
    ['the site is gone', () => rm(dist, { recursive: true })],
    ['a build was killed while it put its site there', () => mkdir(join(home, 'previous-dist'))],
    ['another build came after it', () => publish('newer')],
  ])('is none where %s', async (_, change) => {
    await publishMade();
    await change();
    expect(await asked('as now')).toBe(null);
  });

  test('is one although a file manager left its traces', async () => {
    await publishMade();
    await writeFile(join(dist, '.DS_Store'), '');
    expect(await asked('as now')).toBe('No mistakes.');
  });
});

describe('publishing', () => {
  test('replaces the old site as a whole, and keeps a list alone', async () => {
    await publish('old', ['gone.html']);
    const staging = await openStaging({ home, outDir: dist });
    await write(staging.site, 'new');
    expect(await site()).toEqual({ 'index.html': 'old', 'gone.html': 'old' });
    await staging.publish();
    await staging.discard();
    expect(await site()).toEqual({ 'index.html': 'new' });
    expect(await readdir(home)).toEqual(['files-dist.json']);
  });

  test('does not happen when the staging folder is discarded', async () => {
    await publish('old');
    const staging = await openStaging({ home, outDir: dist });
    await write(staging.site, 'half');
    await staging.discard();
    expect(await site()).toEqual({ 'index.html': 'old' });
  });

  test('needs no old site, and may go deeper or anywhere else', async () => {
    for (const outDir of [join(root, 'out/site'), join(`${root}-elsewhere`, 'dist')]) {
      await publish('new', [], { outDir });
      expect(await site(outDir)).toEqual({ 'index.html': 'new' });
    }
    await rm(`${root}-elsewhere`, { recursive: true });
  });

  test('keeps a symbolic link and replaces what it leads to, which may not be there yet', async () => {
    await symlink('hosted/site', dist);
    for (const contents of ['old', 'new']) {
      await publish(contents);
      expect(await site(join(root, 'hosted/site'))).toEqual({ 'index.html': contents });
    }
    expect(await readlink(dist)).toBe('hosted/site');
  });

  test('refuses the folder that holds the dossier, and the scratch folder', async () => {
    for (const outDir of [root, home, join(root, '..')])
      await expect(openStaging({ home, outDir })).rejects.toThrow('Unexpected output folder');
  });
});

test('a site whose list is lost is known by its first page, although hosts’ headers stand beside it', async () => {
  await publish('old', ['_headers']);
  await rm(home, { recursive: true });
  await publish('new', ['_headers']);
  expect(await site()).toEqual({ 'index.html': 'new', _headers: 'new' });
});

describe('files that no build wrote', () => {
  test('are refused before a build begins, with what to do', async () => {
    await publish('old');
    await writeFile(join(dist, 'CNAME'), 'example.org');
    await expect(openStaging({ home, outDir: dist })).rejects.toThrow(/CNAME\. .*public\//);
    expect(await site()).toEqual({ 'index.html': 'old', CNAME: 'example.org' });
  });

  test('are refused too when they came while the site was rendered', async () => {
    await publish('old');
    const staging = await openStaging({ home, outDir: dist });
    await write(staging.site, 'new');
    await writeFile(join(dist, 'index.html.bak'), '');
    await expect(staging.publish()).rejects.toThrow('index.html.bak');
    await staging.discard();
    expect(await site()).toMatchObject({ 'index.html': 'old' });
  });

  test('are named up to five, and counted beyond that', async () => {
    await publish('old');
    const refused = async (count: number) => {
      for (let at = 1; at <= count; at++) await writeFile(join(dist, `own-${at}`), '');
      const error: unknown = await openStaging({ home, outDir: dist }).catch((some) => some);
      return error instanceof Error ? error.message.replace(/^.* wrote: |\. A build .*$/g, '') : '';
    };
    expect(await refused(5)).toBe('own-1, own-2, own-3, own-4, own-5');
    expect(await refused(7)).toBe('own-1, own-2, own-3, own-4, own-5 and 2 more');
  });

  test('are none where a file manager or file system drops them', async () => {
    await publish('old', ['about/index.html']);
    for (const name of ['.DS_Store', 'about/Thumbs.db', '._index.html']) await writeFile(join(dist, name), '');
    await publish('new');
    expect(await site()).toEqual({ 'index.html': 'new' });
  });

  test('are all files of a folder without a first page', async () => {
    await mkdir(join(root, 'src'));
    await writeFile(join(root, 'src/build.ts'), '');
    await expect(openStaging({ home, outDir: join(root, 'src') })).rejects.toThrow('build.ts');
    expect(await readdir(join(root, 'src'))).toEqual(['build.ts']);
  });

  test.each(['CNAME', '.nojekyll', '.git/config'])('are told from a site of unknown origin: %s', async (name) => {
    await write(dist, 'old', [name]);
    await expect(openStaging({ home, outDir: dist })).rejects.toThrow(name);
  });

  test('are folders that a site of unknown origin has and the new one has not', async () => {
    await write(dist, 'old', ['about/index.html', 'holiday/photo.jpg']);
    const staging = await openStaging({ home, outDir: dist });
    await write(staging.site, 'new', ['about/index.html']);
    await expect(staging.publish()).rejects.toThrow('holiday');
    await rm(join(dist, 'holiday'), { recursive: true });
    await staging.publish();
    await staging.discard();
    expect(await site()).toEqual({ 'index.html': 'new', 'about/index.html': 'new' });
  });

  test('are none of either site after a kill between the list and the swap', async () => {
    await publish('old', ['gone.html']);
    const disk = failing('rename', (from) => (from === dist ? 'EIO' : null));
    await expect(publish('new', ['came.html'], { disk })).rejects.toThrow('EIO');
    expect(await site()).toEqual({ 'index.html': 'old', 'gone.html': 'old' });
    await publish('next');
    expect(await site()).toEqual({ 'index.html': 'next' });
  });
});

describe('after a kill', () => {
  test.each(['.readout/previous-dist', '.dist.readout-old'])('a site in %s comes back', async (previous) => {
    await publish('old');
    await rename(dist, join(root, previous));
    await recover({ home, outDir: dist });
    expect(await site()).toEqual({ 'index.html': 'old' });
    expect((await readdir(root)).sort()).toEqual(['.readout', 'dist']);
  });

  test('opening recovers first, also where the folder is refused then', async () => {
    await publish('old', ['CNAME']);
    await rename(dist, join(home, 'previous-dist'));
    await rm(join(home, 'files-dist.json'));
    await expect(openStaging({ home, outDir: dist })).rejects.toThrow('CNAME');
    expect(await site()).toMatchObject({ 'index.html': 'old' });
  });

  test('the old site goes when the new one stands, and stays when something else stands there', async () => {
    await publish('new');
    await write(join(home, 'previous-dist'), 'old');
    await recover({ home, outDir: dist });
    expect(await site()).toEqual({ 'index.html': 'new' });
    await rename(dist, join(home, 'previous-dist'));
    await mkdir(dist);
    await writeFile(join(dist, 'CNAME'), '');
    await expect(openStaging({ home, outDir: dist })).rejects.toThrow('CNAME');
    await rm(join(dist, 'CNAME'));
    await recover({ home, outDir: dist });
    expect(await site()).toEqual({ 'index.html': 'new' });
  });

  test('what a build left is deleted by the next build of any site, but not what is at work', async () => {
    const other = await openStaging({ home, outDir: join(root, 'other') });
    await mkdir(join(home, 'staging-killed/site'), { recursive: true });
    const staging = await openStaging({ home, outDir: dist });
    const left = (await readdir(home)).filter((name) => name.startsWith('staging-'));
    expect(left.sort()).toEqual(['staging-dist', 'staging-other']);
    await staging.discard();
    await other.discard();
    expect(await readdir(home)).toEqual([]);
  });
});

test('the list of a site is forgotten with the site, but not while the site waits to be brought back', async () => {
  const other = join(root, 'other');
  await publish('old', [], { outDir: other });
  await rename(other, join(home, 'previous-other'));
  await publish('new');
  expect((await readdir(home)).sort()).toEqual(['files-dist.json', 'files-other.json', 'previous-other']);
  await recover({ home, outDir: other });
  await rm(other, { recursive: true });
  await publish('new');
  expect(await readdir(home)).toEqual(['files-dist.json']);
});

test.each([
  ['old', 'new'],
  ['moved', 'new'],
  ['new', 'moved'],
  ['new', 'old'],
])(
  'within a mount point, a build that is killed while it clears %s away, before %s, leaves a whole site',
  async (gone, left) => {
    await publish('old');
    await mkdir(join(dist, '.readout-swap', left), { recursive: true });
    await expect(readdir(join(dist, '.readout-swap', gone))).rejects.toThrow('ENOENT');
    await publish('new');
    expect(await site()).toEqual({ 'index.html': 'new' });
    expect(await readdir(dist)).toEqual(['index.html']);
  },
);

describe('when the file system fails', () => {
  test('in the second rename, the old site comes back at once', async () => {
    await publish('old');
    const disk = failing('rename', (_, to) => (to === dist ? 'ENOSPC' : null), 1);
    await expect(publish('new', [], { disk })).rejects.toThrow('The disk is full.');
    expect(await site()).toEqual({ 'index.html': 'old' });
  });

  test.each(['EXDEV', 'EBUSY', 'EACCES', 'EPERM', 'EROFS'])('with %s, another way is taken', async (code) => {
    await publish('old', ['gone.html', 'about/index.html']);
    const ways = [
      failing('rename', (from, to) => (from === join(home, 'previous-dist') || to.startsWith(home) ? code : null)),
      failing('rename', (from, to) => (from === dist || to === dist ? code : null)),
    ];
    for (const [index, way] of ways.entries()) {
      const disk = { ...way, writeFile, rename: listsPass(way.rename) };
      await publish(`new ${index}`, ['about/index.html'], { disk });
      expect(await site()).toEqual({ 'index.html': `new ${index}`, 'about/index.html': `new ${index}` });
      expect((await readdir(root)).sort()).toEqual(['.readout', 'dist']);
    }
  });

  test('at any single step, also within a mount point, a whole site stands there afterwards', async () => {
    for (let step = 1, failed = true; failed; step++) {
      await publish('old', ['gone.html', 'about/index.html']);
      let steps = 0;
      const fail = (path: string) => path.includes('dist') && ++steps === step;
      const rename = async (from: string, to: string) => {
        if (from === dist || to === dist) throw systemError('EBUSY');
        if (fail(to)) throw systemError('EIO');
        await promises.rename(from, to);
      };
      const disk = { ...promises, rename: listsPass(rename as Disk['rename']) };
      const outcome = await publish('new', ['about/index.html'], { disk }).then(
        () => 'new',
        () => 'old',
      );
      const whole = { 'index.html': outcome, 'about/index.html': outcome };
      expect(await site()).toEqual(outcome === 'old' ? { ...whole, 'gone.html': 'old' } : whole);
      failed = outcome === 'old';
      expect(step).toBeLessThan(20);
    }
  });

  test.each([
    ['ENOSPC', 'The disk is full.'],
    ['EACCES', 'There is no permission'],
    ['EROFS', 'can only be read'],
    ['ENAMETOOLONG', 'longer than this disk allows'],
  ])('%s is said in a sentence, and the old site stays', async (code, sentence) => {
    await publish('old');
    const disk = { ...promises, writeFile: () => Promise.reject(systemError(code)) };
    await expect(publish('new', [], { disk })).rejects.toThrow(sentence);
    expect(await site()).toEqual({ 'index.html': 'old' });
    await publish('new');
  });
});

interface Options {
  outDir?: string;
  disk?: Disk;
}

async function publish(contents: string, others: string[] = [], { outDir = dist, ...rest }: Options = {}) {
  const staging = await openStaging({ home, outDir, ...rest });
  try {
    await write(staging.site, contents, others);
    await staging.publish();
  } finally {
    await staging.discard();
  }
}

async function write(folder: string, contents: string, others: string[] = []): Promise<void> {
  for (const name of ['index.html', ...others]) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), contents);
  }
}

async function site(folder = dist): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const file of await filesIn(folder, promises)) files[file] = await readFile(join(folder, file), 'utf8');
  return files;
}

/** The disk, but for renames for which `codeOf` gives a code; those fail, as often as is said. */
function failing(_: 'rename', codeOf: (from: string, to: string) => string | null, times = Infinity): Disk {
  let failures = 0;
  const rename = async (from: string, to: string) => {
    const code = codeOf(from, to);
    if (code !== null && failures++ < times) throw systemError(code);
    await promises.rename(from, to);
  };
  return { ...promises, rename: rename as Disk['rename'] };
}

/** The list of files is renamed whatever else fails. */
function listsPass(rename: Disk['rename']): Disk['rename'] {
  return (from, to) => (String(to).endsWith('.json') ? promises.rename(from, to) : rename(from, to));
}

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made up`), { code });
}
