import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cursor, labels, param, useLargeTimeline } from './large-timeline-page.ts';

const { open } = useLargeTimeline();

const phone: BrowserContextOptions = { viewport: { width: 400, height: 700 }, hasTouch: true, isMobile: true };
/** Two weeks, of which a phone shows labels. */
const fortnight = '?from=2019-03-12&to=2019-03-26';

type Place = [x: number, y: number];

/** Puts a finger down, moves it, and lifts it. */
async function swipe(page: Page, ...places: Place[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const [i, [x, y]] of places.entries())
    await session.send('Input.dispatchTouchEvent', {
      type: i === 0 ? 'touchStart' : 'touchMove',
      touchPoints: [{ x, y }],
    });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** Where it is when the drawing is at the head of the window. */
async function firstLabel(page: Page): Promise<Place> {
  await page.locator('.timeline-canvas').evaluate((canvas) => canvas.scrollIntoView());
  await expect.poll(async () => (await labels(page)).length).toBeGreaterThan(0);
  const [label] = await labels(page);
  return [(label?.left ?? 0) + 10, ((label?.top ?? 0) + (label?.bottom ?? 0)) / 2];
}

const length = (page: Page) => Date.parse(param(page, 'to') ?? '') - Date.parse(param(page, 'from') ?? '');

test('a finger that scrolls the page chooses no event', async () => {
  const page = await open(fortnight, phone);
  const [x, y] = await firstLabel(page);
  const url = page.url();
  const scrolled = await page.evaluate(() => scrollY);
  await swipe(page, [x, y], [x, y - 20], [x, y - 60], [x, y - 120]);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled + 50);
  await page.waitForTimeout(400);
  expect(await cursor(page).evaluate((link) => link === document.activeElement)).toBe(false);
  expect(page.url()).toBe(url);
  await page.context().close();
});

test('a tap shows the event, also where the script for it comes late, and leaves no finger behind', async () => {
  const page = await open(fortnight, phone, (fresh) =>
    fresh.route('**/session*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    }),
  );
  const [x, y] = await firstLabel(page);
  await swipe(page, [x, y]);
  await expect.poll(() => page.locator('.timeline-card').isVisible()).toBe(true);
  await page.evaluate(() => document.querySelector<HTMLElement>('.timeline-card')?.hidePopover());
  const before = page.url();
  const canvas = await page.locator('.timeline-canvas').boundingBox();
  const middle = (canvas?.y ?? 0) + 150;
  await swipe(page, [250, middle], [230, middle], [190, middle], [150, middle]);
  await expect.poll(() => page.url()).not.toBe(before);
  expect(length(page) / 60_000).toBeCloseTo(14 * 24 * 60, -1);
  await page.context().close();
});
