import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wantedFrom } from '../../../src/cli/change.ts';
import { writeChanges } from '../../../src/load/write-changes.ts';
import { type TemporaryDossier, temporaryDossier } from '../../temporary-dossier.ts';
import { run } from './run.ts';

vi.setConfig({ testTimeout: 30_000 });

let dossier: TemporaryDossier;
beforeEach(async () => {
  dossier = await temporaryDossier();
});
afterEach(() => dossier.discard());

test('move shows what changes and writes nothing, until it is told to', async () => {
  const shown = await run('move', ['port-talks', 'harbour-talks'], dossier.folder);
  expect(shown.output).toBe(
    [
      'The event “port-talks”:',
      '  content/events/port-talks.md → content/events/harbour-talks.md',
      '2 places name it:',
      '  content/briefings/two-cities-one-harbour.mdx:35:11 event:port-talks → event:harbour-talks',
      '  content/figures/rounds-of-talks.md:8:10 port-talks → harbour-talks',
      'If /harbour/events/port-talks/ was published, links from elsewhere lead to nothing now, those to its sentences too. Hosts that read public/_redirects send readers on by this line:',
      '  /harbour/events/port-talks/ /harbour/events/harbour-talks/ 301',
      'Nothing was written. With --yes it is.',
      '',
    ].join('\n'),
  );
  expect(await readdir(`${dossier.folder}/content/events`)).toContain('port-talks.md');
  expect(await run('move', ['event', 'port-talks', 'harbour-talks', '--yes'], dossier.folder)).toMatchObject({
    code: 0,
  });
  expect(await readdir(`${dossier.folder}/content/events`)).toContain('harbour-talks.md');
  expect(await dossier.read('content/figures/rounds-of-talks.md')).toContain('events: [harbour-talks]');
});

test('remove lists what names a record, and leaves it there', async () => {
  const outcome = await run('remove', ['port-talks', '--yes'], dossier.folder);
  expect(outcome).toMatchObject({
    code: 1,
    output: expect.stringContaining('2 places name it, and would lead to nothing:'),
  });
  expect(await readdir(`${dossier.folder}/content/events`)).toContain('port-talks.md');
});

test.each([
  [['talks'], { kind: undefined, id: 'talks' }],
  [['event', 'talks'], { kind: 'event', id: 'talks' }],
  [['event:talks'], { kind: 'event', id: 'talks' }],
  [['events', 'talks'], null],
  [[], null],
])('%j names a record', (words, wanted) => {
  expect(wantedFrom(words)).toEqual(wanted);
});

test('where one step of a change fails, those before it are undone', async () => {
  const before = await readdir(dossier.folder, { recursive: true });
  const site = await dossier.read('content/site.yaml');
  const changes = [
    { path: 'content/site.yaml', to: 'content/site.yaml', bytes: Buffer.from('title: other\n') },
    { path: 'content/events/port-talks.md', to: 'content/events/talks.md', bytes: Buffer.from('x') },
    { path: 'content/events/none.md', to: 'content/events/some.md', bytes: Buffer.from('x') },
  ];
  await expect(writeChanges(dossier.folder, changes)).rejects.toThrow('none.md');
  expect(await readdir(dossier.folder, { recursive: true })).toEqual(before);
  expect(await dossier.read('content/site.yaml')).toBe(site);
});

test('nothing is written over', async () => {
  const change = {
    path: 'content/events/port-talks.md',
    to: 'content/events/council-vote.md',
    bytes: Buffer.from('x'),
  };
  await expect(writeChanges(dossier.folder, [change])).rejects.toThrow(
    'content/events/council-vote.md is there already.',
  );
});
