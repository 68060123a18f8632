import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { inject } from 'vitest';
import { openContext } from './launch.ts';

export interface TimelineUse {
  page: Page;
  /** The first timeline of the page. */
  timeline: Locator;
  /** The drawing on the screen. */
  drawing: Locator;
  /** Marks on the screen. */
  marks: Locator;
  errors: string[];
}

/** Opens a page of the built site and waits for its first timeline. */
export async function openTimeline(
  browser: Browser,
  path = 'timeline/',
  { width = 1280, ...options }: BrowserContextOptions & { width?: number } = {},
  prepare?: (page: Page) => Promise<unknown>,
): Promise<TimelineUse> {
  const context = await openContext(browser, { viewport: { width, height: 900 }, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await prepare?.(page);
  await page.goto(inject('site').url + path);
  const timeline = page.locator('readout-timeline').first();
  if (options.javaScriptEnabled !== false) await page.waitForSelector('readout-timeline[data-ready]');
  await showTools(page);
  const drawing = timeline.locator('svg.timeline-drawing:visible');
  return { page, timeline, drawing, marks: drawing.locator('[data-event]'), errors };
}

/** Opens “Explore” without using the timeline, for tests of what is in it. */
export async function showTools(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const panel of document.querySelectorAll('.timeline-explore')) panel.removeAttribute('hidden');
    for (const button of document.querySelectorAll('[data-toggles="explore"]'))
      button.setAttribute('aria-expanded', 'true');
  });
}

/** The parameters of the page's address. */
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
