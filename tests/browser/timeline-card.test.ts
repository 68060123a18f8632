import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './launch.ts';
import { openTimeline } from './timeline-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('a click on a mark opens its details, with the passages behind it', async () => {
  const { page, timeline, marks } = await openTimeline(browser);
  await marks.first().click();
  const card = timeline.getByRole('dialog');
  await card.waitFor();
  expect(await card.getAttribute('aria-label')).toBe(await card.getByRole('heading').textContent());
  expect(await card.locator('blockquote').count()).toBeGreaterThan(0);
  expect(await card.textContent()).toContain('Verified word for word');
  expect(await card.getByRole('heading').getByRole('link').getAttribute('href')).toBe(
    await marks.first().getAttribute('href'),
  );
  const box = await card.boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 1280).toBe(true);
  await card.getByRole('button', { name: 'Close' }).click();
  await card.waitFor({ state: 'hidden' });
  await page.context().close();
});

test('a key opens them, and Escape gives the focus back', async () => {
  const { page, timeline, marks } = await openTimeline(browser);
  await marks.nth(2).focus();
  await page.keyboard.press('d');
  const card = timeline.getByRole('dialog');
  await card.waitFor();
  expect(await card.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'hidden' });
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-event'));
  expect(focused).toBe(await marks.nth(2).getAttribute('data-event'));
  await page.context().close();
});

test('a click with Ctrl is the browser’s own', async () => {
  const { page, marks, timeline } = await openTimeline(browser);
  const opened = page.context().waitForEvent('page');
  await marks.first().click({ modifiers: ['Control'] });
  await opened;
  expect(await timeline.getByRole('dialog').isVisible()).toBe(false);
  await page.context().close();
});

test('the list has a button for the evidence, and a card at the foot of a small screen', async () => {
  const { page, timeline } = await openTimeline(browser, 'timeline/', { width: 360 });
  await timeline
    .getByRole('button', { name: /^Evidence: / })
    .first()
    .click();
  const card = timeline.getByRole('dialog');
  await card.waitFor();
  const box = await card.boundingBox();
  expect(box && Math.round(box.y + box.height)).toBe(900);
  expect(box?.width).toBe(360);
  await page.context().close();
});

test('its link leads to the event in the same view', async () => {
  const { page, timeline, marks } = await openTimeline(browser, 'timeline/?country=IN');
  const event = await marks.first().getAttribute('data-event');
  await marks.first().click();
  const href = await timeline.getByRole('dialog').getByRole('link', { name: 'Link to it here' }).getAttribute('href');
  expect(href).toMatch(new RegExp(`/timeline/\\?country=IN#${event}$`));
  await page.context().close();
});
