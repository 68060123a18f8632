import { execFileSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diskFiles } from '../../../src/load/disk-files.ts';
import { readDossier } from '../../../src/load/dossier.ts';
import { gitFiles } from '../../../src/load/git-files.ts';
import { type TemporaryDossier, temporaryDossier } from '../../temporary-dossier.ts';
import { run } from '../cli/run.ts';

let dossier: TemporaryDossier;
beforeAll(async () => {
  dossier = await temporaryDossier();
  await symlink('/etc/hostname', join(dossier.folder, 'content/link.md'));
  // The dossier is a folder within the repository.
  const git = (...args: string[]) => execFileSync('git', args, { cwd: join(dossier.folder, '..') });
  git('init', '--quiet');
  git('add', '--all');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--message', 'All');
}, 30_000);
afterAll(() => dossier.discard());

test('a revision says what the files say that were committed', async () => {
  const committed = await gitFiles(dossier.folder, 'HEAD');
  const { dossier: told } = await readDossier(committed, null, true);
  const { dossier: there } = await readDossier(diskFiles(dossier.folder), null, true);
  expect(told).toEqual(there);
  expect(told.events.length).toBeGreaterThan(5);
});

test('links aren’t followed, and what isn’t there is an issue', async () => {
  const committed = await gitFiles(dossier.folder, 'HEAD');
  expect(await committed.read('content/link.md')).toMatchObject({
    message: expect.stringContaining('Unexpected link'),
  });
  expect(await committed.read('content/none.md')).toMatchObject({
    message: expect.stringContaining('Unexpected path'),
  });
  expect(await committed.list('content/none')).toEqual([]);
});

test.each(['no-such', '--output=x', 'HEAD:content'])('%s is no revision', async (revision) => {
  await expect(gitFiles(dossier.folder, revision)).rejects.toThrow(`Unexpected “${revision}”, expected a revision`);
});

test('diff tells in words what changed since a revision', async () => {
  await dossier.edit('content/people/oskar-lindqvist.md', 'role: Mayor of Ebbaholm', 'role: Mayor');
  const { output } = await run('diff', ['HEAD'], dossier.folder);
  expect(output).toContain(
    'Changed: Oskar Lindqvist (person:oskar-lindqvist)\n  role, before: Mayor of Ebbaholm\n         now: Mayor\n',
  );
  const json = await run('diff', ['HEAD', 'HEAD', '--json'], dossier.folder);
  expect(JSON.parse(json.output)).toMatchObject({ from: 'HEAD', to: 'HEAD', revisions: [] });
}, 30_000);
