import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Renderer } from '@takumi-rs/core';
import { iconPath, iconSizes } from '../views/web-manifest.ts';

const engineIcon = new URL('../assets/icon.svg', import.meta.url);

/** Writes the icon of a site, its own `favicon.svg` where it has one, as pictures for the manifest. */
export async function writeIcons(site: string): Promise<void> {
  const { Renderer: Made } = await import('@takumi-rs/core');
  const drawing = await readFile(join(site, 'favicon.svg')).catch(() => readFile(engineIcon));
  const src = `data:image/svg+xml;base64,${drawing.toString('base64')}`;
  const page = { type: 'image' as const, src, style: { width: '100%', height: '100%' } };
  const renderer = new Made();
  for (const size of iconSizes) {
    const file = join(site, iconPath(size));
    await mkdir(dirname(file), { recursive: true });
    const picture = await renderer.render(page as Parameters<Renderer['render']>[0], {
      width: size,
      height: size,
      format: 'png',
    });
    await writeFile(file, picture, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
