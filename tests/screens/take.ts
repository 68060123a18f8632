import { execFile } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openContext } from '../browser/launch.ts';
import { serve } from '../browser/static-server.ts';
import { baseOf, type PageType, pageTypes } from './page-types.ts';

const widths = [1280, 768, 360];
/** The px of a page that a picture shows, from its top: a list of thousands is the same all the way. */
const tallest = 12_000;

/** How pages are looked at, by name. */
const looks: Record<string, BrowserContextOptions> = {
  ...Object.fromEntries(
    widths.flatMap((width) =>
      (['light', 'dark'] as const).map((colorScheme) => [`${width}-${colorScheme}`, at(width, { colorScheme })]),
    ),
  ),
  '1280-forced': at(1280, { forcedColors: 'active' }),
};

/** Writes a picture of each page type of a built site for each look, and of its printed pages; gives their number. */
export async function takeScreens(browser: Browser, site: string, folder: string): Promise<number> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const server = await serve(resolve(site), baseOf(site));
  const types = pageTypes(site);
  let taken = 0;
  for (const [look, options] of Object.entries(looks)) {
    const context = await openContext(browser, options);
    const page = await context.newPage();
    for (const type of types) {
      await open(page, `${server.url}${type.path}`);
      await picture(page, join(folder, `${type.type}-${look}.png`));
      taken += 1;
      if (look === '1280-light') await print(page, type, folder);
    }
    await context.close();
  }
  await server.close();
  return taken;
}

function at(width: number, options: BrowserContextOptions): BrowserContextOptions {
  return { viewport: { width, height: 900 }, reducedMotion: 'reduce', ...options };
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

async function picture(page: Page, path: string): Promise<void> {
  const { width, height } = await page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return { width: scrollWidth, height: scrollHeight };
  });
  const clip = { x: 0, y: 0, width, height: Math.min(height, tallest) };
  await page.screenshot({ path, clip, fullPage: true, animations: 'disabled' });
}

/** One picture a printed page, where `pdftoppm` is there to make them, for either paper. */
async function print(page: Page, { type }: PageType, folder: string): Promise<void> {
  for (const format of ['A4', 'Letter']) {
    const file = join(folder, `${type}-${format}`);
    await page.pdf({ path: `${file}.pdf`, format, printBackground: true });
    await promisify(execFile)('pdftoppm', ['-png', '-r', '60', `${file}.pdf`, file]).catch(() => undefined);
    await rm(`${file}.pdf`);
  }
}
