import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Renderer } from '@takumi-rs/core';
import type { Dossier } from '../core/model/dossier.ts';
import { catalogueOf } from '../views/catalogue.ts';
import { type ShareImage, shareImages } from '../views/share-images.ts';

/** Writes the pictures beside links; `orKept` may have them from the last build, by what they are made from. */
export async function writeShareImages(
  site: string,
  dossier: Dossier,
  base: string,
  orKept: (folder: string, key: string, make: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const images = shareImages(catalogueOf(dossier, base));
  if (images.length === 0) return;
  const key = createHash('sha256').update(JSON.stringify(images)).digest('hex');
  await orKept('share', key, async () => {
    await mkdir(join(site, 'share'), { recursive: true });
    const renderer = await madeRenderer();
    await Promise.all(
      images.map(async (image) => writeFile(join(site, 'share', `${image.name}.png`), await draw(renderer, image))),
    );
  });
}

const letters = [
  'source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  'source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2',
  'source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2',
  'source-serif-4/files/source-serif-4-greek-wght-normal.woff2',
  'noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
  'noto-serif-devanagari/files/noto-serif-devanagari-devanagari-wght-normal.woff2',
];

async function madeRenderer(): Promise<Renderer> {
  const { Renderer: Made } = await import('@takumi-rs/core');
  const renderer = new Made();
  for (const file of letters)
    await renderer.registerFont(await readFile(new URL(import.meta.resolve(`@fontsource-variable/${file}`))));
  return renderer;
}

/** In px, as those who show such pictures want them. */
const size = { width: 1200, height: 630 } as const;

function draw(renderer: Renderer, { kind, title, foot, direction }: ShareImage): Promise<Uint8Array> {
  const paragraph = (text: string, style: object) => {
    return { type: 'text' as const, text, style: { textAlign: direction === 'rtl' ? 'right' : 'left', ...style } };
  };
  const page = {
    type: 'container' as const,
    style: {
      width: '100%',
      height: '100%',
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: '64px 72px',
      borderTop: '16px solid #1d1c1a',
      backgroundColor: '#fdfcf9',
      color: '#1d1c1a',
      fontFamily: '"Source Serif 4", "Noto Naskh Arabic", "Noto Serif Devanagari"',
      direction,
    },
    children: [
      paragraph(kind, { fontSize: '30px', color: '#8c2a1c' }),
      paragraph(title, { fontSize: '64px', fontWeight: 600, lineHeight: 1.15, lineClamp: 4 }),
      paragraph(foot, { fontSize: '32px', lineHeight: 1.3, lineClamp: 3 }),
    ],
  };
  return renderer.render(page as Parameters<Renderer['render']>[0], { ...size, format: 'png' });
}
