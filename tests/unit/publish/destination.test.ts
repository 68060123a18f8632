import { mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { destinationOf } from '../../../src/publish/destination.ts';

let folder: string;
let home: string;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'readout-destination-')));
  home = join(folder, 'dossier/.readout');
  await mkdir(home, { recursive: true });
  await symlink('../sites/new', join(folder, 'dossier/link'));
  await symlink('round', join(folder, 'round'));
});

afterAll(() => rm(folder, { recursive: true }));

describe('destinationOf(home, outDir)', () => {
  test('of a dossier’s own site has its name, and all that builds keep lies in home or beside it', async () => {
    const target = join(folder, 'dossier/dist');
    expect(await destinationOf(home, target)).toEqual({
      ...{ home, target },
      ...{ staging: join(home, 'staging-dist'), previous: join(home, 'previous-dist') },
      ...{ list: join(home, 'files-dist.json'), lock: join(home, 'lock-dist') },
      beside: {
        incoming: join(folder, 'dossier/.dist.readout-new'),
        previous: join(folder, 'dossier/.dist.readout-old'),
      },
      within: join(target, '.readout-swap'),
    });
  });

  test('elsewhere has a name of its letters and of where it is, which no two folders share', async () => {
    const nameOf = async (outDir: string) => basename((await destinationOf(home, join(folder, outDir))).lock);
    expect(await nameOf('sites/a-site')).toMatch(/^lock-asite-[\da-f]{12}$/);
    expect(await nameOf('sites/abcdefghijklmnopqrstuv')).toMatch(/^lock-abcdefghijklmnopqrst-[\da-f]{12}$/);
    expect(await nameOf('sites/asite')).not.toBe(await nameOf('sites/a-site'));
    expect(await nameOf('other/asite')).not.toBe(await nameOf('sites/asite'));
  });

  test('follows a link, also to a folder that isn’t there yet', async () => {
    expect((await destinationOf(home, join(folder, 'dossier/link/deeper'))).target).toBe(
      join(folder, 'sites/new/deeper'),
    );
    await expect(destinationOf(home, join(folder, 'round'))).rejects.toThrow('ELOOP');
  });

  test.each(['dossier/.readout', 'dossier', '.'])('refuses %s, which holds home', async (outDir) => {
    await expect(destinationOf(home, join(folder, outDir))).rejects.toThrow(
      'expected one that doesn’t hold the dossier',
    );
  });

  test.each(['dossier/.readout/dist', 'dossier/.readout2', 'dossier/..dist'])('takes %s', async (outDir) => {
    expect((await destinationOf(home, join(folder, outDir))).target).toBe(join(folder, outDir));
  });
});
