import { describe, expect, test } from 'vitest';
import type { DossierFiles } from '../../../src/load/files.ts';
import { findFiles } from '../../../src/load/folders.ts';
import { memoryFiles } from '../rules/dossier.ts';

const site = 'content/site.yaml';

async function find(...paths: string[]) {
  return findFiles(memoryFiles(Object.fromEntries(paths.map((path) => [path, '']))));
}

const shown = ({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`;
const told = async (...paths: string[]) =>
  (await find(...paths)).issues
    .filter(({ message }) => !message.startsWith('Unexpected missing'))
    .map(({ file, message, hint }) => [file, message, hint]);

test('findFiles(files) gives each file with its kind and id, folder by folder', async () => {
  const { found, refused } = await find(
    ...[site, 'seeds/wire.yaml', 'seeds/wire.proofs', 'seeds/text/wire.txt', 'seeds/text/wire.secret'],
    ...['content/events/opening.md', 'content/briefings/lead.mdx', 'content/people/ana-silva.md'],
    ...['content/events/.hidden', 'seeds/confirmed.txt'],
  );
  expect(found.map(shown).sort()).toEqual([
    ...['briefing lead', 'event opening', 'person ana-silva', 'proofs wire', 'secret wire', 'site site'],
    ...['source wire', 'text wire'],
  ]);
  expect(refused).toEqual([]);
});

describe('a file that has no place is refused, with what to do', () => {
  test.each<[string, string, string]>([
    [
      'content/events/opening.txt',
      'Unexpected file “content/events/opening.txt”, expected files that end in .md',
      'Rename it, or move it out of here.',
    ],
    [
      'content/events/Two  words.md',
      'Unexpected file name “Two  words”, expected letters, digits and single hyphens',
      'Rename it to “two-words”.',
    ],
    [
      'content/events/---.md',
      'Unexpected file name “---”, expected letters, digits and single hyphens',
      'Rename it to “entry”.',
    ],
    [
      'content/events/deep/opening.md',
      'Unexpected folder “content/events/deep”, expected files that end in .md',
      'Entries stand in their folder itself, not deeper.',
    ],
    [
      'seeds/wire.json',
      'Unexpected file “seeds/wire.json”, expected files that end in .yaml or .proofs',
      'Rename it, or move it out of here.',
    ],
    [
      'content/persons/a.md',
      'Unexpected “persons” in content/, expected site.yaml or a folder of entries',
      'Did you mean content/people?',
    ],
    [
      'content/organizations/a.md',
      'Unexpected “organizations” in content/, expected site.yaml or a folder of entries',
      'Did you mean content/organisations?',
    ],
    [
      'content/event/a.md',
      'Unexpected “event” in content/, expected site.yaml or a folder of entries',
      'Did you mean content/events?',
    ],
    [
      'content/sites.yaml',
      'Unexpected “sites.yaml” in content/, expected site.yaml or a folder of entries',
      'Did you mean content/site.yaml?',
    ],
    [
      'content/photographs/a.md',
      'Unexpected “photographs” in content/, expected site.yaml or a folder of entries',
      'The folders are briefings, events, people, organisations, initiatives, figures.',
    ],
  ])('%s', async (path, message, hint) => {
    const issues = await told(site, path);
    expect(issues.map(([, ...rest]) => rest)).toContainEqual([message, hint]);
  });

  test('of two files for one id the second is', async () => {
    const { found, refused, issues } = await find(site, 'content/events/caf\u00e9.md', 'content/events/cafe\u0301.md');
    expect([found, refused].map((files) => files.filter(({ kind }) => kind === 'event').length)).toEqual([1, 1]);
    expect(issues.map(({ message }) => message.split(',')[0])).toContain('Unexpected second file for “café”');
    expect(await told(site, 'seeds/wire.yaml', 'seeds/wire.proofs')).toEqual([]);
  });

  test('under the id that it would have with a right name', async () => {
    const { refused } = await find(
      site,
      'content/events/Two words.md',
      'content/people/ana.silva.markdown',
      'content/events/a.b.md',
    );
    expect(refused.map(shown).sort()).toEqual(['event a-b', 'event two-words', 'person ana-silva']);
  });
});

test('a dossier without content/site.yaml is told so', async () => {
  expect(await told('content/events/a.md')).toEqual([
    [
      site,
      'Unexpected dossier without content/site.yaml, expected this file',
      'docs/records.md says what stands in it.',
    ],
  ]);
});

test('what stands in the way of a folder is told once', async () => {
  const files = memoryFiles({ [site]: '' });
  const blocked: DossierFiles = {
    ...files,
    list: async (folder) =>
      folder.startsWith('seeds')
        ? { rule: 'file', severity: 'error', message: 'Unexpected link', file: 'seeds', line: 1, column: 1 }
        : files.list(folder),
  };
  expect((await findFiles(blocked)).issues.map(({ file }) => file)).toEqual(['seeds']);
  const other: DossierFiles = {
    ...files,
    list: async (folder) =>
      /^seeds|events/.test(folder)
        ? { rule: 'file', severity: 'error', message: 'Unexpected link', file: folder, line: 1, column: 1 }
        : files.list(folder),
  };
  expect((await findFiles(other)).issues.map(({ file }) => file)).toEqual(['seeds', 'seeds/text', 'content/events']);
});
