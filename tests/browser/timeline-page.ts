import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { inject } from 'vitest';
import type { BuiltSite } from '../built-sites.ts';
import { openContext } from './launch.ts';
import { timelineSizes } from './timeline-sites.ts';

export interface TimelineUse {
  page: Page;
  /** The first timeline of the page. */
  timeline: Locator;
  /** The drawing on the screen. */
  drawing: Locator;
  /** Marks on the screen. */
  marks: Locator;
  status: Locator;
  errors: string[];
}

/** The width of the window, and the site where it isn’t this repository’s dossier. */
type TimelineOptions = BrowserContextOptions & { width?: number; height?: number; site?: BuiltSite | null };

/** Opens a page of the built site and waits for its first timeline. */
export async function openTimeline(
  browser: Browser,
  path = 'timeline/',
  { width = 1280, height = 900, site = null, ...options }: TimelineOptions = {},
  prepare?: (page: Page) => Promise<unknown>,
): Promise<TimelineUse> {
  const context = await openContext(browser, { viewport: { width, height }, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await prepare?.(page);
  await page.goto((site ?? inject('site')).url + path);
  const timeline = page.locator('readout-timeline').first();
  if (options.javaScriptEnabled !== false) await page.waitForSelector('readout-timeline[data-ready]');
  await showTools(page);
  const drawing = timeline.locator('svg.timeline-drawing:visible');
  const status = timeline.locator('.timeline-status');
  return { page, timeline, drawing, marks: drawing.locator('[data-event]'), status, errors };
}

/** The site with a timeline of so many events: of 10,000 unless given. All but a few are drawn on a canvas. */
export function timelineOf(size = 10_000): { site: BuiltSite } {
  return { site: inject('timelines')[timelineSizes.indexOf(size)] as BuiltSite };
}

/** Opens “Explore” without using the timeline, for tests of what is in it. */
export async function showTools(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const panel of document.querySelectorAll('.timeline-explore')) panel.removeAttribute('hidden');
    for (const button of document.querySelectorAll('[data-toggles="explore"]'))
      button.setAttribute('aria-expanded', 'true');
  });
}

/** The parameters of the page’s address. */
export function viewOf(page: Page): Record<string, string> {
  return Object.fromEntries(new URL(page.url()).searchParams);
}

/** Waits until the address has, or no longer has, a parameter. */
export async function waitForParam(page: Page, name: string, isThere = true): Promise<void> {
  await page.waitForFunction(([key, wanted]) => new URLSearchParams(location.search).has(String(key)) === wanted, [
    name,
    isThere,
  ] as const);
}

/** The event that has the focus. */
export function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-event') ?? null);
}

/** What keeps a page’s files of an address back, and what lets them come. */
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

/** The link at the current event of a canvas. */
export function cursor(page: Page): Locator {
  return page.locator('.timeline-cursor');
}

/** Gives the focus to that link, which comes with its event’s words. */
export async function focusCursor(page: Page): Promise<void> {
  await page.locator('.timeline-cursor:not([hidden])').waitFor({ state: 'attached' });
  await cursor(page).focus();
}

export function spoken(page: Page): Promise<string | null> {
  return page.locator('.timeline-spoken').textContent();
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

type Labelled = HTMLElement & { labelBoxes: () => DOMRect[] };

/** The boxes of the labels on the canvas, to the px. */
export function canvasLabels(page: Page): Promise<Box[]> {
  return page.locator('readout-timeline').evaluate((one) =>
    (one as Labelled).labelBoxes().map(({ left, right, top, bottom }) => ({
      left: Math.round(left),
      right: Math.round(right),
      top: Math.round(top),
      bottom: Math.round(bottom),
    })),
  );
}

/** What is wrong with the texts of the drawing: cut at its sides, or over each other. */
export async function labelFaults(drawing: Locator): Promise<string[]> {
  return drawing.evaluate((svg) => {
    const frame = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')]
      .filter((text) => text.getClientRects().length > 0)
      .map((text) => ({
        text: text.textContent,
        box: text.getBoundingClientRect(),
      }));
    const cut = texts.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1);
    const over = texts.flatMap((a, i) =>
      texts
        .slice(i + 1)
        .filter((b) => {
          const x = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          const y = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          return x > 2 && y > 5;
        })
        .map((b) => `${a.text} / ${b.text}`),
    );
    return [...cut.map(({ text }) => `cut: ${text}`), ...over.map((pair) => `overlap: ${pair}`)];
  });
}
