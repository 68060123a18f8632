import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeShareImages } from '../../../src/integration/share-images.ts';
import { catalogueOf } from '../../../src/views/catalogue.ts';
import { shareImagePath, shareImages } from '../../../src/views/share-images.ts';
import { catalogue, smallDossier } from '../views/small-dossier.ts';

const home = await mkdtemp(join(tmpdir(), 'share-'));
afterAll(() => rm(home, { recursive: true }));

/** The pictures of the small dossier by name. */
async function drawn(site: string, dossier = smallDossier()): Promise<Map<string, Buffer>> {
  await writeShareImages(join(home, site), dossier, '/light/', (_, __, make) => make());
  const folder = join(home, site, 'share');
  const names = await readdir(folder);
  return new Map(
    await Promise.all(names.sort().map(async (name) => [name, await readFile(join(folder, name))] as const)),
  );
}

test('home, briefings and figures have a picture each, and each kind has one', () => {
  expect(shareImages(catalogue).map(({ name }) => name)).toEqual([
    ...['home', 'briefing', 'event', 'person', 'organisation', 'country', 'initiative', 'figure', 'source'],
    ...['briefing-lit-again', 'briefing-unfinished', 'figure-lamps'],
  ]);
  expect(shareImagePath(catalogue, 'figures/lamps/', { kind: 'figure', id: 'lamps' })).toBe('share/figure-lamps.png');
  expect(shareImagePath(catalogue, 'people/ada/', { kind: 'person', id: 'ada' })).toBe('share/person.png');
  expect(shareImagePath(catalogue, 'about/', undefined)).toBe('share/home.png');
});

test('they have the same bytes however often they are drawn, and 1200 × 630 px', async () => {
  const [first, second] = [await drawn('a'), await drawn('b')];
  expect(second).toEqual(first);
  expect(first.size).toBe(shareImages(catalogue).length);
  for (const bytes of first.values()) expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
});

test('an Arabic title is drawn, from right to left; in a script without letters here there is no picture', async () => {
  const { site } = smallDossier();
  const arabic = {
    ...smallDossier(),
    site: { ...site, language: 'ar', title: 'المنارة', description: 'قال الحارس إن 54 مصباحا أضيئت.' },
  };
  const first = shareImages(catalogueOf(arabic, '/light/'))[0];
  expect([first?.name, first?.direction]).toEqual(['home', 'rtl']);
  const [own, other] = [await drawn('e', arabic), await drawn('f')];
  expect(own.get('home.png')).not.toEqual(other.get('home.png'));
  const chinese = catalogueOf({ ...smallDossier(), site: { ...site, title: '灯塔' } }, '/light/');
  expect(shareImagePath(chinese, '', undefined)).toBeNull();
});
