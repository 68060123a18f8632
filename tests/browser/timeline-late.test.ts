import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from './launch.ts';
import {
  canvasLabels,
  cursor,
  focusCursor,
  holding,
  openTimeline,
  spoken,
  timelineOf,
  viewOf,
} from './timeline-page.ts';

// What a timeline needs may come late or not at all.

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('of few events', () => {
  test('what can’t be fetched is said, the built drawing stands, and the next use tries again', async () => {
    let isDown = true;
    const fail = (page: Page) =>
      page.route('**/data/timeline.json', (route) => (isDown ? route.abort() : route.continue()));
    const { page, timeline, marks, status, errors } = await openTimeline(browser, 'timeline/?country=JP', {}, fail);
    expect(await marks.count()).toBe(15);
    await timeline.getByRole('searchbox').fill('vance');
    await expect.poll(() => status.textContent()).toMatch(/couldn’t be fetched/);
    const opened = page.context().waitForEvent('page');
    await marks.first().click({ modifiers: ['Control'] });
    await opened;
    expect(new URL(page.url()).pathname).toMatch(/timeline\/$/);
    isDown = false;
    await timeline.getByRole('button', { name: 'Filters' }).click();
    await expect.poll(() => status.textContent()).toMatch(/of 15 events$/);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test.each(['session', 'timeline.json'])('that %s isn’t there is called what it is', async (name) => {
    const { page, timeline, status, errors } = await openTimeline(browser, 'timeline/', {}, (target) =>
      target.route(`**/${name}*`, (route) => route.fulfill({ status: 404, body: '{}' })),
    );
    await timeline.getByRole('button', { name: 'Filters' }).click();
    await expect.poll(() => status.textContent()).toMatch(/couldn’t be fetched/);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('what a policy of the host’s forbids is not called a fault of the network', async () => {
    const forbid = (page: Page) =>
      page.route('**/timeline/', async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace('trusted-types readout', 'trusted-types');
        await route.fulfill({ response, body });
      });
    const { page, timeline, marks, status, errors } = await openTimeline(browser, 'timeline/', {}, forbid);
    await timeline.getByRole('button', { name: 'Filters' }).click();
    await expect.poll(() => status.textContent()).toBe('These controls don’t work here. Links do.');
    expect(errors.join()).toMatch(/policy/i);
    const href = await marks.first().getAttribute('href');
    await marks.first().click();
    await page.waitForURL(`**${href}`);
    await page.context().close();
  });

  test('what saving needs and can’t be fetched is no fault of the browser’s', async () => {
    const { page, timeline, status } = await openTimeline(
      browser,
      'timeline/',
      { permissions: ['clipboard-write'] },
      (target) => target.route(/saved-files|embed-snippet/, (route) => route.abort()),
    );
    await timeline.getByRole('button', { name: 'Save, share' }).click();
    for (const name of ['Picture (PNG)', 'Data (CSV)', 'Copy']) {
      await timeline.getByRole('searchbox').fill(name);
      await expect.poll(() => status.textContent()).toMatch(/^0 of/);
      await timeline.getByRole('button', { name, exact: true }).click();
      await expect.poll(() => status.textContent()).toMatch(/couldn’t be fetched/);
    }
    await page.context().close();
  });

  test('a press on the strip that was let go before drags nothing', async () => {
    const { hold, free } = holding('**/data/timeline.json');
    const { page, timeline } = await openTimeline(browser, 'timeline/', {}, hold);
    const { x = 0, y = 0 } = (await timeline.locator('.timeline-overview').boundingBox()) ?? {};
    await page.mouse.move(x + 300, y + 12);
    await page.mouse.down();
    await page.mouse.up();
    free();
    await timeline.getByRole('slider').first().waitFor();
    await page.mouse.move(x + 700, y + 12, { steps: 4 });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(viewOf(page)).toEqual({});
    await page.context().close();
  });
});

describe('of very many', () => {
  const openMany = (search: string, prepare: (page: Page) => Promise<unknown>) =>
    openTimeline(browser, `timeline/${search}`, timelineOf(), prepare);
  const lastTexts = '**/timeline-texts-9.bin';
  const late = (page: Page) =>
    page.route('**/session*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });

  const phone = { width: 400, height: 700, hasTouch: true, isMobile: true, ...timelineOf(301) };
  /** Two weeks, of which a phone shows a label. */
  const fortnight = 'timeline/?from=2026-01-04&to=2026-01-18';

  /** Where the link leads, what it is called, and whether it has the focus. */
  const link = (page: Page) =>
    cursor(page).evaluate((one) => ({
      href: one.getAttribute('href'),
      name: one.getAttribute('aria-label') ?? '',
      title: one.querySelector('.timeline-cursor-title')?.textContent ?? '',
      place: (one as HTMLElement).style.transform,
      hasFocus: one === document.activeElement,
    }));

  test('where files don’t come the timeline says so, and asks again', async () => {
    let isDown = true;
    const { page, timeline, status } = await openMany('?find=zeppelins', (fresh) =>
      fresh.route(/timeline-(words|facets)\.bin/, (route) => (isDown ? route.abort() : route.continue())),
    );
    const filters = timeline.getByRole('button', { name: 'Filters' });
    expect(await status.textContent()).toMatch(/^10,000 events\. What was chosen couldn’t be fetched/);
    await filters.click();
    await expect.poll(() => page.locator('.timeline-filters').textContent()).toMatch(/couldn’t be fetched/);
    isDown = false;
    await timeline.getByRole('searchbox').fill('zeppelin');
    await expect.poll(() => status.textContent()).toMatch(/^1 of 10,000 events$/);
    await filters.click();
    await filters.click();
    await expect.poll(() => page.locator('[data-facet="lanes"][value="summits"]').count()).toBe(1);
    await page.context().close();
  });

  test('a search that was cleared before the words came leaves nothing out', async () => {
    const { hold, free } = holding('**/timeline-words.bin');
    const { page, timeline, status } = await openMany('', hold);
    const answered = page.waitForResponse('**/timeline-words.bin');
    const asked = page.waitForRequest('**/timeline-words.bin');
    await timeline.getByRole('searchbox').fill('zeppelins');
    await asked;
    await timeline.getByRole('searchbox').fill('');
    free();
    await (await answered).finished();
    // What was typed next waits for what was typed before.
    await timeline.getByRole('searchbox').fill('zeppelins');
    await expect.poll(() => status.textContent()).toBe('1 of 10,000 events');
    await timeline.getByRole('searchbox').fill('');
    await expect.poll(() => status.textContent()).toBe('10,000 events');
    expect(viewOf(page)).toEqual({});
    await page.context().close();
  });

  test('the link stays at an event, and leads to it, until the words of the next are here', async () => {
    const { hold, free } = holding(lastTexts);
    const { page } = await openMany('', hold);
    await focusCursor(page);
    await expect.poll(() => spoken(page)).toMatch(/\. 1 of 10,000$/);
    const first = await link(page);
    await Promise.all([page.waitForRequest(lastTexts), page.keyboard.press('End')]);
    expect(await link(page)).toEqual(first);
    free();
    await expect.poll(() => spoken(page)).toMatch(/\. 10,000 of 10,000$/);
    const last = await link(page);
    expect(last.hasFocus).toBe(true);
    expect(last.href).not.toBe(first.href);
    expect(last.name).toContain(last.title);
    expect(await spoken(page)).toContain(last.name);
    await page.context().close();
  });

  test('where they don’t come the link stays, and says so', async () => {
    const { page } = await openMany('', (fresh) => fresh.route(lastTexts, (route) => route.abort()));
    await focusCursor(page);
    await expect.poll(() => spoken(page)).toMatch(/\. 1 of 10,000$/);
    const first = await link(page);
    await page.keyboard.press('End');
    await expect.poll(() => spoken(page)).toMatch(/couldn’t be fetched/);
    expect(await link(page)).toEqual(first);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => spoken(page)).toMatch(/\. 2 of 10,000$/);
    await page.context().close();
  });

  test('without any words the link leads to the first event, as it was built', async () => {
    const { page } = await openMany('', (fresh) => fresh.route('**/timeline-texts-*.bin', (route) => route.abort()));
    await focusCursor(page);
    await expect.poll(() => spoken(page)).toMatch(/couldn’t be fetched/);
    expect(await cursor(page).getAttribute('href')).toMatch(/^\/events\/.+\/$/);
    await page.context().close();
  });

  test('what is pressed before the script has come is done in order', async () => {
    const { page } = await openMany('', late);
    await focusCursor(page);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => spoken(page)).toMatch(/\. 9,999 of 10,000$/);
    await page.context().close();
  });

  test('a tap shows the event before it has come, and leaves no finger behind', async () => {
    const { page, timeline } = await openTimeline(browser, fortnight, phone, late);
    const [x, y] = await firstLabel(page);
    await swipe(page, [x, y]);
    await expect.poll(() => page.locator('.timeline-card').isVisible()).toBe(true);
    await timeline.getByRole('button', { name: 'Close' }).click();
    const before = page.url();
    const canvas = await page.locator('.timeline-canvas').boundingBox();
    const middle = (canvas?.y ?? 0) + 150;
    await swipe(page, [250, middle], [230, middle], [190, middle], [150, middle]);
    await expect.poll(() => page.url()).not.toBe(before);
    const { from = '', to = '' } = viewOf(page);
    expect((Date.parse(to) - Date.parse(from)) / 60_000).toBeCloseTo(14 * 24 * 60, -1);
    await page.context().close();
  });

  test('a finger that scrolls the page chooses no event', async () => {
    const { page } = await openTimeline(browser, fortnight, phone);
    const [x, y] = await firstLabel(page);
    const [url, scrolled] = [page.url(), await page.evaluate(() => scrollY)];
    await swipe(page, [x, y], [x, y - 20], [x, y - 60], [x, y - 120]);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled + 50);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await cursor(page).evaluate((one) => one === document.activeElement)).toBe(false);
    expect(page.url()).toBe(url);
    await page.context().close();
  });
});

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
  await expect.poll(async () => (await canvasLabels(page)).length).toBeGreaterThan(0);
  const [label] = await canvasLabels(page);
  return [(label?.left ?? 0) + 10, ((label?.top ?? 0) + (label?.bottom ?? 0)) / 2];
}
