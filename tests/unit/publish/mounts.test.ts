import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStaging, recover } from '../../../src/publish/staging.ts';

let root: string;
let home: string;
let dist: string;
const mounted: string[] = [];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'readout-mounts-'));
  home = join(root, '.readout');
  dist = join(root, 'dist');
});

afterEach(async () => {
  for (const folder of mounted.splice(0).toReversed()) execFileSync('umount', [folder]);
  await rm(root, { recursive: true });
});

/** Puts a small disk of its own at a folder; `false` where this user may not. */
async function mount(folder: string): Promise<boolean> {
  await mkdir(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'readout-test', folder], { stdio: 'ignore' });
  } catch {
    return false;
  }
  mounted.push(folder);
  return true;
}

const noMounts = 'this user may not mount a disk here';

describe('an output folder that is a mount point', () => {
  test('takes one site after another', async ({ skip }) => {
    if (!(await mount(dist))) skip(noMounts);
    await publish('old', 10, ['gone.html']);
    expect(await readdir(dist)).toEqual(['gone.html', 'index.html']);
    await publish('new');
    expect(await readdir(dist)).toEqual(['index.html']);
    expect(await readFile(join(dist, 'index.html'), 'utf8')).toMatch(/^new/);
  });

  test('keeps the old site when the new one does not fit', async ({ skip }) => {
    if (!(await mount(dist))) skip(noMounts);
    await publish('old', 400_000);
    await expect(publish('new', 800_000)).rejects.toThrow('The disk is full.');
    expect(await readdir(dist)).toEqual(['index.html']);
    expect(await readFile(join(dist, 'index.html'), 'utf8')).toMatch(/^old/);
    await recover({ home, outDir: dist });
    await publish('new', 400_000);
    expect(await readFile(join(dist, 'index.html'), 'utf8')).toMatch(/^new/);
  });
});

describe('a disk', () => {
  test('that is another one than the dossier’s takes one site after another', async ({ skip }) => {
    if (!(await mount(join(root, 'disk')))) skip(noMounts);
    dist = join(root, 'disk/dist');
    for (const contents of ['old', 'new']) await publish(contents);
    expect(await readdir(join(root, 'disk'))).toEqual(['dist']);
    expect(await readFile(join(dist, 'index.html'), 'utf8')).toMatch(/^new/);
  });

  test('that is full beside the old site keeps the old site', async ({ skip }) => {
    if (!(await mount(join(root, 'disk')))) skip(noMounts);
    dist = join(root, 'disk/dist');
    await publish('old', 400_000);
    await expect(publish('new', 800_000)).rejects.toThrow('The disk is full.');
    expect(await readdir(join(root, 'disk'))).toEqual(['dist']);
    expect(await readFile(join(dist, 'index.html'), 'utf8')).toMatch(/^old/);
  });

  test('that is full while the site is rendered keeps the old site', async ({ skip }) => {
    if (!(await mount(join(root, 'disk')))) skip(noMounts);
    [home, dist] = [join(root, 'disk/.readout'), join(root, 'disk/dist')];
    await publish('old', 400_000);
    await expect(publish('new', 800_000)).rejects.toThrow('ENOSPC');
    expect(await readFile(join(dist, 'index.html'), 'utf8')).toMatch(/^old/);
    expect(await readdir(home)).toEqual(['files-dist.json']);
    await publish('new', 400_000);
  });

  test('that is full before a build begins is said in a sentence', async ({ skip }) => {
    if (!(await mount(join(root, 'disk')))) skip(noMounts);
    [home, dist] = [join(root, 'disk/.readout'), join(root, 'disk/dist')];
    await publish('old');
    await writeFile(join(root, 'disk/large'), 'x'.repeat(2_000_000)).catch(() => {});
    await expect(publish('new')).rejects.toThrow('The disk is full.');
    expect(await readFile(join(dist, 'index.html'), 'utf8')).toMatch(/^old/);
  });

  test('that can only be read is said in a sentence', async ({ skip }) => {
    if (!(await mount(join(root, 'disk')))) skip(noMounts);
    dist = join(root, 'disk/dist');
    await publish('old');
    execFileSync('mount', ['-o', 'remount,ro', join(root, 'disk')]);
    await expect(publish('new')).rejects.toThrow('only be read');
    expect(await readFile(join(dist, 'index.html'), 'utf8')).toMatch(/^old/);
    home = join(root, 'disk/.readout');
    await expect(publish('new')).rejects.toThrow('only be read');
  });
});

async function publish(contents: string, size = 10, others: string[] = []): Promise<void> {
  const staging = await openStaging({ home, outDir: dist });
  try {
    for (const name of ['index.html', ...others]) await writeFile(join(staging.site, name), contents.padEnd(size));
    await staging.publish();
  } finally {
    await staging.discard();
  }
}
