import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { beginDossier, packageOfNpx } from '../../../src/cli/begin-dossier.ts';

const readout = '../readout.tgz';
const folder = async () => join(await mkdtemp(join(tmpdir(), 'readout-begin-')), 'Port talks, 2031');
const json = async (...path: string[]) => JSON.parse(await readFile(join(...path), 'utf8'));

describe('a dossier that is begun', () => {
  test('has the title that was given, whatever signs are in it', async () => {
    const target = await folder();
    await beginDossier({ folder: target, title: 'Ports: the “talks” # "2031"', readout });
    expect(parse(await readFile(join(target, 'content/site.yaml'), 'utf8')).title).toBe('Ports: the “talks” # "2031"');
    expect(await readFile(join(target, 'README.md'), 'utf8')).toContain('# Ports: the “talks” # "2031"\n');
  });

  test('has a name that npm takes, and depends on what is said', async () => {
    const target = await folder();
    await beginDossier({ folder: target, readout });
    expect(await json(target, 'package.json')).toMatchObject({ name: 'port-talks-2031', dependencies: { readout } });
  });

  test('depends on the package that npx started, and on no name that may be somebody else’s', () => {
    expect(packageOfNpx('port-talks', { npm_config_package: './package.json' })).toBe('../package.json');
    expect(packageOfNpx('port-talks', { npm_config_package: 'readout' })).toBe(null);
    expect(packageOfNpx('port-talks', {})).toBe(null);
  });

  test('checks with the task that this repository has', async () => {
    const target = await folder();
    await beginDossier({ folder: target, readout });
    const [own] = (await json('.vscode/tasks.json')).tasks;
    expect((await json(target, '.vscode/tasks.json')).tasks).toEqual([own]);
  });
});

test('nothing is written into a folder that has something', async () => {
  const target = await folder();
  await beginDossier({ folder: target, readout });
  await expect(beginDossier({ folder: target, readout })).rejects.toThrow('isn’t empty');
  const file = `${await folder()}.txt`;
  await writeFile(file, '');
  await expect(beginDossier({ folder: file, readout })).rejects.toThrow('is a file');
});
