import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { complaintsOf } from '../browser/complaints.ts';
import { useEveryControl } from '../browser/every-control.ts';
import { openContext } from '../browser/launch.ts';
import { openAll } from '../browser/open-all.ts';
import { builtPages } from '../build/built-pages.ts';
import type { BuiltSite } from '../built-sites.ts';
import { savedDangers } from './inspect.ts';

/**
 * Visits every page of a site, opens what can be opened there, and uses every control of its timelines. Gives what
 * happened that none of our pages does: code that ran, dialogs, windows, frames, requests elsewhere, breaches of the
 * policy, errors, and what the console had.
 */
export async function dangersOnVisit(browser: Browser, site: BuiltSite): Promise<string[]> {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const context = await openContext(browser, {
    viewport: { width: 1280, height: 900 },
    permissions,
    acceptDownloads: true,
  });
  const dangers = await complaintsOf(context);
  await context.exposeFunction('pwned', () => void dangers.push('code of an entry ran'));
  const page = await context.newPage();
  context.on('page', (opened) => dangers.push(`a window with ${opened.url()}`));
  page.on('dialog', (dialog) => {
    dangers.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  let at = '';
  page.on('frameattached', () => dangers.push(`a frame in /${at}`));
  const note = (path: string, before: number) => {
    for (const index of dangers.keys()) if (index >= before) dangers[index] = `/${path}: ${dangers[index]}`;
  };
  const pages = builtPages(site);
  for (const { path } of pages) {
    at = path;
    const before = dangers.length;
    await page.goto(site.url + path, { waitUntil: 'load' });
    await openAll(page);
    if (page.url() !== new URL(site.url + path).href) dangers.push(`led to ${page.url()}`);
    note(path, before);
  }
  for (const { path } of pages.filter(({ path }) => timelines.includes(path))) {
    const before = dangers.length;
    dangers.push(...(await timelineDangers(page, site.url + path)));
    note(path, before);
  }
  dangers.push(...context.refused.map((address) => `a request to ${address}`));
  await context.close();
  return dangers;
}

const timelines = ['timeline/', 'embed/timeline/'];

async function timelineDangers(page: Page, address: string): Promise<string[]> {
  const saved: Promise<string[]>[] = [];
  const noteSaved = async (download: { suggestedFilename(): string; path(): Promise<string> }) => {
    const name = download.suggestedFilename();
    return savedDangers(name, await readFile(await download.path(), 'utf8'));
  };
  page.on('download', (download) => saved.push(noteSaved(download)));
  await page.goto(address);
  await page.locator('readout-timeline[data-ready]').hover();
  await page.getByRole('slider').first().waitFor();
  await useEveryControl(page);
  const found = (await Promise.all(saved)).flat();
  return saved.length < 3 ? [...found, `only ${saved.length} files could be saved`] : found;
}
