import { mkdir, readdir, rename, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type TemporaryDossier, temporaryDossier } from '../../temporary-dossier.ts';
import { run } from './run.ts';

vi.setConfig({ testTimeout: 30_000 });

let dossier: TemporaryDossier;
beforeEach(async () => {
  dossier = await temporaryDossier();
});
afterEach(() => dossier.discard());

const begin = (...args: string[]) => run('new', args, dossier.folder);
const events = () => readdir(join(dossier.folder, 'content/events'));

test('says what it understood and which files it began', async () => {
  const args = ['event', '--title', 'The ports talk again', '--date', 'in October 2025', '--with', 'Li Wei (CN)'];
  const { code, output } = await begin(...args);
  expect({ code, output }).toEqual({
    code: 0,
    output: [
      '“in October 2025” is written 2025-10, and shown as “October 2025”.',
      'Begun: content/events/the-ports-talk-again.md',
      'Begun: content/people/li-wei.md',
      'Fill in what is marked in it, write the text, and run: npm run check',
      '',
    ].join('\n'),
  });
  expect(await dossier.read('content/events/the-ports-talk-again.md')).toContain('- person: li-wei');
  expect(await dossier.read('content/people/li-wei.md')).toContain('country: CN');
});

test('begins nothing where one of its files is there already, and couldn’t be read', async () => {
  await dossier.save('content/people/li-wei.md', 'no entry yet');
  const before = await events();
  const outcome = await begin('event', '--title', 'The ports talk again', '--with', 'Li Wei (CN)');
  expect(outcome).toMatchObject({
    code: 2,
    errors: expect.stringContaining('content/people/li-wei.md is there already'),
  });
  expect(await events()).toEqual(before);
  expect(await dossier.read('content/people/li-wei.md')).toBe('no entry yet');
});

test('writes nowhere else, where a link stands for the folder', async () => {
  const elsewhere = join(dossier.folder, '../elsewhere');
  await mkdir(elsewhere);
  await rename(join(dossier.folder, 'content/figures'), join(dossier.folder, '../figures'));
  await symlink(elsewhere, join(dossier.folder, 'content/figures'));
  const outcome = await begin('figure', '--title', 'Ships');
  expect(outcome).toMatchObject({ code: 2, errors: expect.stringContaining('content/figures: Unexpected link') });
  expect(await readdir(elsewhere)).toEqual([]);
});

test.each([
  [['events'], 'Unexpected kind “events”, expected one of briefing, event,'],
  [['event'], 'Expected --title.'],
  [[], 'Expected a kind: npm run new -- briefing|event|'],
  [['event', 'The', 'ports'], 'Unexpected “The”. A title of several words stands in quotation marks.'],
  [['event', '--titl', 'x'], 'Did you mean --title?'],
])('%j is refused in a sentence', async (args, sentence) => {
  expect(await begin(...args)).toMatchObject({ code: 2, output: '', errors: expect.stringContaining(sentence) });
});
