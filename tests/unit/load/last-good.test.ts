import { beforeAll, expect, test } from 'vitest';
import { startLooking } from '../../../src/load/last-good.ts';
import { dossierFiles, type FileMap, readFolder } from '../../dossier-files.ts';

const today = '2026-05-01';
const event = 'content/events/bridge-opening-1932.md';
const person = 'content/people/oskar-lindqvist.md';

let good: FileMap;
beforeAll(async () => {
  good = await readFolder('tests/fixtures/harbour');
});

/** A dossier that a test saves files in; `look` says which files have errors, and what is shown. */
function editing(files = new Map(good)) {
  const look = startLooking(
    { list: (folder) => dossierFiles(files).list(folder), read: (path) => dossierFiles(files).read(path) },
    () => today,
  );
  const edit = (path: string, from: string, to: string) => {
    const text = Buffer.from(files.get(path) ?? []).toString();
    if (!text.includes(from)) throw new Error(`“${from}” doesn't stand in ${path}.`);
    files.set(path, Buffer.from(text.replace(from, to)));
  };
  return {
    files,
    edit,
    look: async () => {
      const { report, shown } = await look();
      const errors = report.issues.filter(({ severity }) => severity === 'error');
      const dossier = shown?.loaded.dossier;
      const titleOf = (id: string) => dossier?.events.find((one) => one.id === id)?.title;
      return { broken: [...new Set(errors.map(({ file }) => file))], dossier, title: titleOf('bridge-opening-1932') };
    },
  };
}

test('a dossier without errors is shown as it is', async () => {
  expect(await editing().look()).toMatchObject({ broken: [], title: 'The Skerry Bridge is opened' });
});

test('an entry with an error is shown as it last was, and the others as they are', async () => {
  const { edit, look } = editing();
  await look();
  edit(event, 'quote: The bridge', 'quote: The ballroom');
  edit(event, 'title: The Skerry Bridge', 'title: The Skerry Ballroom');
  edit('content/site.yaml', 'title: ', 'title: New ');
  const { broken, title, dossier } = await look();
  expect(broken).toEqual([event]);
  expect(title).toBe('The Skerry Bridge is opened');
  expect(dossier?.site.title).toMatch(/^New /);
});

test('when it is mended, it is shown anew', async () => {
  const { edit, look } = editing();
  await look();
  edit(event, 'quote: The bridge', 'quote: The ballroom');
  await look();
  edit(event, 'quote: The ballroom', 'quote: The bridge');
  edit(event, 'title: The Skerry Bridge', 'title: The old Skerry Bridge');
  expect(await look()).toMatchObject({ broken: [], title: 'The old Skerry Bridge is opened' });
});

test('what other entries need stays as it was when it is deleted', async () => {
  const { files, look } = editing();
  await look();
  files.delete(person);
  const { broken, dossier } = await look();
  expect(broken.length).toBeGreaterThan(0);
  expect(dossier?.people.map(({ id }) => id)).toContain('oskar-lindqvist');
});

test('at the start, an entry with errors is left out with all that needs it', async () => {
  const { edit, look } = editing();
  edit(person, 'name:', 'nmae:');
  const { broken, dossier } = await look();
  expect(broken).toContain(person);
  expect(dossier?.people.map(({ id }) => id)).not.toContain('oskar-lindqvist');
});

test('at the start, a lead with errors is left out, and all else is shown', async () => {
  const { edit, look } = editing();
  edit('content/briefings/two-cities-one-harbour.mdx', 'title:', 'titel:');
  const { title, dossier } = await look();
  expect(title).toBe('The Skerry Bridge is opened');
  expect(dossier?.briefings.map(({ id }) => id)).toEqual(['after-the-opening', 'gazette-summary']);
});

test('while site.yaml was never good, nothing is shown', async () => {
  const { edit, look } = editing();
  edit('content/site.yaml', 'title:', 'titel:');
  expect((await look()).dossier).toBeUndefined();
});
