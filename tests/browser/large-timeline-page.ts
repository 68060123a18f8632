import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type Prepared, prepareSite } from '../bench/prepare.ts';
import { launch, openContext } from './launch.ts';
import { type StaticServer, serve } from './static-server.ts';
import { showTools } from './timeline-page.ts';

export interface LargeTimelineSite {
  /** The site’s folder. */
  folder: string;
  /** The timeline’s page once it has drawn, or at once where scripts are off; `before` comes before the page is asked for. */
  open(search?: string, options?: BrowserContextOptions, before?: (page: Page) => unknown): Promise<Page>;
}

/** A site with a timeline of 3,000 events, for the tests of a file. */
export function useLargeTimeline(): LargeTimelineSite {
  let browser: Browser;
  let site: Prepared;
  let server: StaticServer;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launch(), prepareSite(3000, 2, 'timeline')]);
    server = await serve(site.folder);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await site?.discard();
  });
  return {
    get folder() {
      return site.folder;
    },
    open: async (search = '', options = {}, before) => {
      const context = await openContext(browser, { viewport: { width: 1280, height: 900 }, ...options });
      const page = await context.newPage();
      await before?.(page);
      await page.goto(`${server.url}timeline/${search}`);
      if (options.javaScriptEnabled !== false) await page.waitForSelector('readout-timeline[data-ready]');
      await showTools(page);
      return page;
    },
  };
}

/** What keeps a page's files of an address back, and what lets them come. */
export function holding(address: string): { hold: (page: Page) => Promise<unknown>; free: () => void } {
  let free = () => {};
  const held = new Promise<void>((resolve) => (free = resolve));
  const hold = (page: Page) =>
    page.route(address, async (route) => {
      await held;
      await route.continue();
    });
  return { hold, free: () => free() };
}

export function cursor(page: Page): Locator {
  return page.locator('.timeline-cursor');
}

/** Gives the focus to the link at the current event, which comes with that event’s words. */
export async function focusCursor(page: Page): Promise<void> {
  await page.locator('.timeline-cursor:not([hidden])').waitFor({ state: 'attached' });
  await cursor(page).focus();
}

export function spoken(page: Page): Promise<string | null> {
  return page.locator('.timeline-spoken').textContent();
}

export function status(page: Page): Promise<string | null> {
  return page.locator('.timeline-status').textContent();
}

export function param(page: Page, name: string): string | null {
  return new URL(page.url()).searchParams.get(name);
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

type Labelled = HTMLElement & { labelBoxes: () => DOMRect[] };

/** The boxes of the labels on the canvas, to the px. */
export function labels(page: Page): Promise<Box[]> {
  return page.locator('readout-timeline').evaluate((one) =>
    (one as Labelled).labelBoxes().map(({ left, right, top, bottom }) => ({
      left: Math.round(left),
      right: Math.round(right),
      top: Math.round(top),
      bottom: Math.round(bottom),
    })),
  );
}

/** Turns the wheel with Ctrl: so many turns in, or out where there are fewer than none. */
export async function wheel(page: Page, turns: number): Promise<void> {
  const box = await page.locator('.timeline-canvas').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 500, (box?.y ?? 0) + 120);
  await page.keyboard.down('Control');
  for (let i = 0; i < Math.abs(turns); i++) await page.mouse.wheel(0, turns > 0 ? -50 : 50);
  await page.keyboard.up('Control');
}
