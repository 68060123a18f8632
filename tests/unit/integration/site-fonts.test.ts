import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { afterAll, expect, test } from 'vitest';
import type { Dossier } from '../../../src/core/model/dossier.ts';
import { siteFonts } from '../../../src/integration/site-fonts.ts';
import { smallDossier } from '../views/small-dossier.ts';

const home = mkdtempSync(join(tmpdir(), 'readout-fonts-'));
afterAll(() => rmSync(home, { recursive: true }));

/** The files that are made for a dossier, by their names. */
async function made(dossier: Dossier, folder: string): Promise<Map<string, Buffer>> {
  await siteFonts(dossier, join(home, folder), false);
  const [key = ''] = readdirSync(join(home, folder));
  return new Map(
    readdirSync(join(home, folder, key)).map((name) => [name, readFileSync(join(home, folder, key, name))]),
  );
}

function saying(title: string): Dossier {
  const dossier = smallDossier();
  return { ...dossier, site: { ...dossier.site, title } };
}

test('a site gets the fonts of its letters, less than half of the whole, and the same bytes each time', async () => {
  const fonts = await made(saying('The bridge'), 'first');
  expect([...fonts.keys()]).toEqual([
    'source-serif-4-latin-wght-italic.woff2',
    'source-serif-4-latin-wght-normal.woff2',
  ]);
  for (const bytes of fonts.values()) expect(bytes.length).toBeLessThan(25_000);
  expect(await made(saying('Another title, of the same letters'), 'second')).toEqual(fonts);
}, 60_000);

test('letters of another script bring its font, with these letters alone', async () => {
  const fonts = await made(saying('The bridge (पुल)'), 'hindi');
  const name = 'noto-serif-devanagari-devanagari-wght-normal.woff2';
  expect([...fonts.keys()]).toContain(name);
  const font = create(fonts.get(name) as Buffer) as Font;
  expect([...'पुल'].every((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))).toBe(true);
  expect(font.hasGlyphForCodePoint('क'.codePointAt(0) ?? 0)).toBe(false);
  expect(fonts.get(name)?.length).toBeLessThan(6000);
}, 60_000);

test('the weights that styles ask for are there, and letters are set as before', async () => {
  const fonts = await made(saying('The bridge'), 'first');
  const font = create(fonts.get('source-serif-4-latin-wght-normal.woff2') as Buffer) as Font;
  expect(font.variationAxes['wght']).toMatchObject({ min: 400, max: 700 });
  expect(font.availableFeatures).toEqual(expect.arrayContaining(['kern', 'liga']));
});
