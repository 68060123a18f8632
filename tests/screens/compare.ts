import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

export interface Difference {
  /** The picture's file. */
  name: string;
  /** How it differs. */
  words: string;
}

/** The pictures of two folders that are in one of them alone, or aren't the same pixel by pixel. */
export async function compareScreens(browser: Browser, before: string, after: string): Promise<Difference[]> {
  const [old, now] = [await pictures(before), await pictures(after)];
  const page = await browser.newPage();
  const differences: Difference[] = [];
  for (const name of [...new Set([...old, ...now])].sort()) {
    if (!old.has(name)) differences.push({ name, words: 'new' });
    else if (!now.has(name)) differences.push({ name, words: 'no longer there' });
    else {
      const words = await comparePictures(page, await read(before, name), await read(after, name));
      if (words !== null) differences.push({ name, words });
    }
  }
  await page.close();
  return differences;
}

async function pictures(folder: string): Promise<Set<string>> {
  return new Set((await readdir(folder)).filter((name) => name.endsWith('.png')));
}

async function read(folder: string, name: string): Promise<string> {
  return (await readFile(join(folder, name))).toString('base64');
}

/** How two pictures differ; `null` where they are the same. */
async function comparePictures(page: Page, before: string, after: string): Promise<string | null> {
  // The same browser writes the same bytes for the same pixels.
  if (before === after) return null;
  const [old, now, changed] = await page.evaluate(findChanges, [before, after] as const);
  if (old !== now) return `${old} before, ${now} now`;
  return (
    changed &&
    `${changed.pixels} of ${old} pixels, within ${changed.left}–${changed.right} × ${changed.top}–${changed.bottom}`
  );
}

/** Runs in the browser, which can read pictures: their sizes, and how many pixels differ within which box. */
async function findChanges(files: readonly [string, string]) {
  const images = await Promise.all(
    files.map(async (file) => createImageBitmap(await (await fetch(`data:image/png;base64,${file}`)).blob())),
  );
  const [a, b] = images.map((image) => {
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    return new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
  }) as [Uint32Array, Uint32Array];
  const [old, now] = images.map(({ width, height }) => `${width} × ${height}`) as [string, string];
  const width = images[0]!.width;
  const box = { pixels: 0, left: Infinity, right: 0, top: Infinity, bottom: 0 };
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    if (a[i] === b[i]) continue;
    const [x, y] = [i % width, Math.floor(i / width)];
    box.pixels += 1;
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return [old, now, box.pixels === 0 ? null : box] as const;
}
