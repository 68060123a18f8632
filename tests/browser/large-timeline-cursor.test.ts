import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cursor, focusCursor, holding, param, spoken, useLargeTimeline } from './large-timeline-page.ts';

const { open } = useLargeTimeline();

/** Where a link leads, what it is called, and whether it has the focus. */
const state = (page: Page) =>
  cursor(page).evaluate((link) => ({
    href: link.getAttribute('href'),
    name: link.getAttribute('aria-label'),
    title: link.querySelector('.timeline-cursor-title')?.textContent ?? '',
    place: (link as HTMLElement).style.transform,
    hasFocus: link === document.activeElement,
  }));

test('the link stays at an event, and leads to it, until the words of the next are here', async () => {
  const { hold, free } = holding('**/timeline-texts-2.bin');
  const page = await open('', {}, hold);
  await focusCursor(page);
  await expect.poll(() => spoken(page)).toMatch(/\. 1 of 3,000$/);
  const first = await state(page);
  await Promise.all([page.waitForRequest('**/timeline-texts-2.bin'), page.keyboard.press('End')]);
  expect(await state(page)).toEqual(first);
  free();
  await expect.poll(() => spoken(page)).toMatch(/\. 3,000 of 3,000$/);
  const last = await state(page);
  expect(last.hasFocus).toBe(true);
  expect(last.href).not.toBe(first.href);
  expect(last.name).toContain(last.title);
  expect(await spoken(page)).toContain(last.name);
  await page.context().close();
});

test('what is pressed before the script has come is done in order', async () => {
  const page = await open('', {}, (fresh) =>
    fresh.route('**/session*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    }),
  );
  await focusCursor(page);
  await page.keyboard.press('End');
  await page.waitForTimeout(600);
  await expect.poll(() => spoken(page)).toMatch(/\. 3,000 of 3,000$/);
  await page.context().close();
});

test('where the words don’t come the link stays, and says so', async () => {
  const page = await open('', {}, (fresh) => fresh.route('**/timeline-texts-2.bin', (route) => route.abort()));
  await focusCursor(page);
  await expect.poll(() => spoken(page)).toMatch(/\. 1 of 3,000$/);
  const first = await state(page);
  await page.keyboard.press('End');
  await expect.poll(() => spoken(page)).toMatch(/couldn’t be fetched/);
  expect(await state(page)).toEqual(first);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => spoken(page)).toMatch(/\. 2 of 3,000$/);
  await page.context().close();
});

test('without any words there is no link', async () => {
  const page = await open('', {}, (fresh) => fresh.route('**/timeline-texts-*.bin', (route) => route.abort()));
  expect(await cursor(page).isVisible()).toBe(false);
  expect(await cursor(page).evaluate((link) => link.matches('[hidden]'))).toBe(true);
  await page.context().close();
});

test('a view without an event stays as the address gives it', async () => {
  const page = await open('?from=2019-03-04&to=2019-03-05');
  await expect.poll(() => cursor(page).getAttribute('href')).toMatch(/events/);
  await page.locator('[data-do="zoom-in"]').click();
  await expect.poll(() => param(page, 'from')).toBe('2019-03-04T06:00Z');
  expect(param(page, 'to')).toBe('2019-03-04T18:00Z');
  await page.context().close();
});

test('an address that names an event leads to it, at first and later', async () => {
  const before = await open();
  const id = () => cursor(before).getAttribute('data-event');
  await expect.poll(id).not.toBeNull();
  const first = await id();
  await focusCursor(before);
  await before.keyboard.press('End');
  await expect.poll(() => spoken(before)).toMatch(/\. 3,000 of 3,000$/);
  const last = await id();
  const page = await open(`#${last}`);
  await expect.poll(() => spoken(page)).toMatch(/\. 3,000 of 3,000$/);
  expect(await state(page)).toMatchObject({ hasFocus: true });
  await page.evaluate((hash) => (location.hash = hash ?? ''), first);
  await expect.poll(() => spoken(page)).toMatch(/\. 1 of 3,000$/);
  await page.evaluate(() => (location.hash = 'nobody'));
  await page.waitForTimeout(200);
  expect(await spoken(page)).toMatch(/\. 1 of 3,000$/);
  await before.context().close();
  await page.context().close();
});

test('D opens the evidence of an event', async () => {
  const page = await open();
  await focusCursor(page);
  await expect.poll(() => spoken(page)).toMatch(/\. 1 of 3,000$/);
  const isTaken = (key: string) =>
    cursor(page).evaluate(
      (link, name) => !link.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })),
      key,
    );
  expect(await isTaken('ArrowRight')).toBe(true);
  await expect.poll(() => spoken(page)).toMatch(/\. 2 of 3,000$/);
  const { title } = await state(page);
  await page.keyboard.press('d');
  await expect.poll(() => page.locator('.timeline-card h2').textContent()).toBe(title);
  await page.context().close();
});

const room = (page: Page) =>
  page.evaluate(() => {
    const card = document.querySelector('.timeline-cursor-card')?.getBoundingClientRect();
    const { scrollWidth, clientWidth } = document.documentElement;
    return { isWide: scrollWidth > clientWidth, left: card?.left ?? -1, right: clientWidth - (card?.right ?? 0) };
  });

for (const direction of ['ltr', 'rtl'])
  test(`words beside an event stay on a narrow screen (${direction})`, async () => {
    const page = await open('?from=2019-03-01&to=2019-03-08', { viewport: { width: 360, height: 800 } });
    await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
    expect(await page.locator('.timeline-canvas').evaluate((one) => getComputedStyle(one).direction)).toBe('ltr');
    await focusCursor(page);
    for (let i = 0; i < 12; i++) {
      const before = await spoken(page);
      await page.keyboard.press(i === 6 ? 'End' : 'ArrowRight');
      await expect.poll(() => spoken(page)).not.toBe(before);
      await page.evaluate(() => new Promise(requestAnimationFrame));
      const { isWide, left, right } = await room(page);
      expect(isWide).toBe(false);
      expect(Math.min(left, right)).toBeGreaterThanOrEqual(0);
    }
    await page.context().close();
  });
