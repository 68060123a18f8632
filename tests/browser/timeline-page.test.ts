import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOfAccess } from './access.ts';
import { launch } from './launch.ts';
import { focused, labelFaults, openTimeline, timelineOf, viewOf, waitForParam } from './timeline-page.ts';

// What only a browser has: focus, its own clicks and scrolling, paper, and what programs read of a page.

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('the built drawing', () => {
  test('stays until the timeline is used, which a wheel alone doesn’t', async () => {
    const { page, timeline, drawing, marks } = await openTimeline(browser);
    expect(await timeline.locator('.timeline-wide').isVisible()).toBe(true);
    expect(await marks.count()).toBe(15);
    expect(await timeline.getByRole('button', { name: 'Picture' }).getAttribute('aria-pressed')).toBe('true');
    await drawing.hover();
    await timeline.getByRole('slider').first().waitFor();
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    expect(await timeline.getAttribute('data-live')).toBeNull();
    expect(viewOf(page)).toEqual({});
    await page.context().close();
  });

  test('can be stretched by two fingers', async () => {
    const { page, timeline, drawing } = await openTimeline(browser, 'timeline/', { hasTouch: true });
    await timeline.hover();
    await timeline.getByRole('slider').first().waitFor();
    const { x = 0, y = 0 } = (await drawing.boundingBox()) ?? {};
    const cdp = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...xs: number[]) =>
      cdp.send('Input.dispatchTouchEvent', { type, touchPoints: xs.map((at, id) => ({ x: x + at, y: y + 80, id })) });
    await touch('touchStart', 400, 700);
    for (const by of [20, 60, 100]) await touch('touchMove', 400 - by, 700 + by);
    await touch('touchEnd');
    await expect.poll(() => Object.keys(viewOf(page))).not.toEqual([]);
    await page.context().close();
  });

  test('is whole without a script, with no dead control, and each mark a link', async () => {
    const { page, timeline, marks } = await openTimeline(browser, 'timeline/', { javaScriptEnabled: false });
    expect(await timeline.getByRole('button').count()).toBe(0);
    expect(await timeline.getByRole('searchbox').count()).toBe(0);
    expect(await marks.count()).toBe(15);
    expect(await marks.first().getAttribute('href')).toMatch(/\/events\//);
    expect(await marks.first().getAttribute('tabindex')).toBeNull();
    await page.context().close();
  });

  test('of very many events is, too, with its lists', async () => {
    const { page, drawing } = await openTimeline(browser, 'timeline/', { javaScriptEnabled: false, ...timelineOf() });
    expect(await drawing.count()).toBe(1);
    expect(await page.locator('.timeline-live').isVisible()).toBe(false);
    expect(await drawing.textContent()).toMatch(/[\d,]+ begin; a bar is [a-z ]+, the highest \d+/);
    expect(await page.locator('.period-table a').count()).toBeGreaterThan(5);
    await page.context().close();
  });
});

test('a timeline that was moved on its page is still one', async () => {
  const { page, timeline } = await openTimeline(browser);
  await timeline.evaluate((element) => element.parentElement?.append(element));
  await timeline.getByRole('button', { name: 'Filters' }).click();
  await timeline.getByRole('checkbox').first().waitFor();
  expect(await timeline.getByRole('button', { name: 'Filters' }).getAttribute('aria-expanded')).toBe('true');
  await page.context().close();
});

describe('the pointer', () => {
  test('drags the drawing, and follows no link', async () => {
    const { page, drawing, marks } = await openTimeline(browser, 'timeline/?from=2026-02-02&to=2026-02-05');
    const before = viewOf(page);
    const { x = 0, y = 0 } = (await marks.first().boundingBox()) ?? {};
    await page.mouse.move(x + 10, y + 10);
    await page.mouse.down();
    await page.mouse.move(x + 110, y + 10, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => viewOf(page)['from']).not.toBe(before['from']);
    const [from = '', earlier = ''] = [before['from'], viewOf(page)['from']];
    expect(Date.parse(earlier)).toBeLessThan(Date.parse(from));
    expect(new URL(page.url()).pathname).toMatch(/timeline\/$/);
    expect(await page.locator('.timeline-card:popover-open').count()).toBe(0);
    expect(await labelFaults(drawing)).toEqual([]);
    await page.context().close();
  });

  test('that drags to and fro leaves the view in the address when it rests', async () => {
    const { page, drawing } = await openTimeline(browser, 'timeline/?from=2026-02-02&to=2026-02-04');
    const before = viewOf(page);
    const { x = 0, y = 0 } = (await drawing.boundingBox()) ?? {};
    await page.evaluate(() => {
      const { replaceState } = history;
      history.replaceState = function (...change) {
        document.documentElement.dataset['written'] = `${Number(document.documentElement.dataset['written'] ?? 0) + 1}`;
        replaceState.apply(this, change);
      };
    });
    await page.mouse.move(x + 250, y + 60);
    await page.mouse.down();
    for (const to of [1000, 250, 1000, 250, 1000, 250, 1000]) await page.mouse.move(x + to, y + 60, { steps: 3 });
    await page.mouse.up();
    await expect.poll(() => viewOf(page)['from']).not.toBe(before['from']);
    expect(await page.evaluate(() => Number(document.documentElement.dataset['written']))).toBeLessThan(10);
    await page.context().close();
  });

  test('on the ground of the drawing leaves the focus alone', async () => {
    const { page, timeline, drawing } = await openTimeline(browser, 'timeline/?from=2026-01-01');
    const { x = 0, y = 0, width = 0, height = 0 } = (await drawing.boundingBox()) ?? {};
    await timeline.locator('[data-event]:visible').first().focus();
    await page.mouse.click(x + width - 4, y + height - 4);
    await page.mouse.move(x + 300, y + 4);
    await page.mouse.down();
    await page.mouse.move(x + 400, y + 4, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => viewOf(page)['from']).not.toBe('2026-01-01');
    expect(await focused(page)).toBeNull();
    await page.context().close();
  });

  test('turns a wheel that takes over from a step where that is, not where it was to end', async () => {
    const { page, timeline } = await openTimeline(browser);
    await timeline.hover();
    await timeline.getByRole('slider').first().waitFor();
    await timeline.evaluate(async (element) => {
      element.querySelector<HTMLElement>('[data-do="zoom-in"]')?.click();
      for (let i = 0; i < 5; i++) await Promise.resolve();
      await new Promise(requestAnimationFrame);
      const turn = { ctrlKey: true, deltaY: 1, bubbles: true, cancelable: true };
      element.querySelector('.timeline-live svg')?.dispatchEvent(new WheelEvent('wheel', turn));
    });
    await page.waitForFunction(() => document.querySelector('[data-moving]') === null);
    expect(viewOf(page)).toEqual({});
    await page.context().close();
  });
});

describe('the focus', () => {
  test('has one event as the stop of the Tab key, and Tab leaves it', async () => {
    const { page, timeline, marks } = await openTimeline(browser);
    await marks.first().focus();
    await expect.poll(() => timeline.locator('svg.timeline-drawing:visible [tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await timeline.evaluate((element) => element.contains(document.activeElement))).toBe(false);
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe(await marks.first().getAttribute('data-event'));
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBeNull();
    await page.context().close();
  });

  test('is scrolled to in another form, and a button for evidence keeps it', async () => {
    const { page, timeline, marks } = await openTimeline(browser);
    await marks.last().focus();
    await page.evaluate(() => scrollTo(0, 0));
    await page.keyboard.press('t');
    await expect.poll(() => viewOf(page)['form']).toBe('table');
    expect(
      await page.evaluate(() => (document.activeElement?.getBoundingClientRect().bottom ?? Infinity) <= innerHeight),
    ).toBe(true);
    await timeline.locator('.timeline-table [data-details]').last().focus();
    const name = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    const before = await name();
    await page.setViewportSize({ width: 1000, height: 900 });
    await timeline.locator('.timeline-zone').evaluate((select: HTMLSelectElement) => {
      select.value = 'UTC';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await waitForParam(page, 'zone');
    expect(await name()).toBe(before);
    await page.context().close();
  });
});

describe('on paper', () => {
  test('there is the list of the view, with dates and source numbers', async () => {
    const { page, timeline } = await openTimeline(browser, 'timeline/?country=JP&form=picture');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const list = timeline.locator('.timeline-list');
    expect(await list.isVisible()).toBe(true);
    expect(await list.locator('[data-event]').count()).toBe(
      await timeline.locator('.timeline-live [data-event]').count(),
    );
    expect(await list.locator('.timeline-numbers').first().isVisible()).toBe(true);
    expect(await timeline.locator('.timeline-key').isVisible()).toBe(true);
    for (const part of ['bar', 'overview', 'live', 'legend', 'help'])
      expect(await timeline.locator(`.timeline-${part}`).isVisible()).toBe(false);
    for (const part of ['.timeline-status', '.timeline-chosen'])
      expect(await timeline.locator(part).isVisible()).toBe(true);
    await timeline.getByRole('button', { name: 'Remove: Japan' }).evaluate((chip: HTMLElement) => chip.click());
    await waitForParam(page, 'country', false);
    expect(await timeline.locator('.timeline-tools').isVisible()).toBe(false);
    await page.context().close();
  });

  test('a list is as it was on the screen, and stays so there', async () => {
    const { page, timeline } = await openTimeline(browser, 'timeline/?form=list#china-export-ban');
    const list = timeline.locator('.timeline-list');
    await list.locator('[data-event]').nth(3).focus();
    const state = () =>
      list.evaluate((element) => [
        document.activeElement?.getAttribute('data-event'),
        element.querySelectorAll('[tabindex="0"]').length,
        element.querySelectorAll('[data-linked]').length,
      ]);
    const before = await state();
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(before.slice(1)).toEqual([1, 1]);
    expect(await state()).toEqual(before);
    await page.context().close();
  });
});

test('a list is saved as a picture in the type of the page, although none is on the screen', async () => {
  const { page, timeline } = await openTimeline(browser, 'timeline/?form=list');
  await timeline.getByRole('button', { name: 'Save, share' }).click();
  const button = timeline.getByRole('button', { name: 'Picture (SVG)' });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const picture = await readFile(await download.path(), 'utf8');
  expect(picture).toMatch(/font-size="14.5px"/);
  expect(picture.match(/<a /g)).toHaveLength(await timeline.locator('.timeline-list a[data-event]').count());
  await page.context().close();
});

test('axe finds nothing with all controls open, in either theme', async () => {
  const { page, timeline, marks } = await openTimeline(browser, 'timeline/?from=2026-02-02&country=IN');
  const expectAccess = async () => {
    expect(await faultsOfAccess(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faultsOfAccess(page, ['color-contrast'])).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  };
  await timeline.getByRole('button', { name: 'Filters' }).click();
  await timeline.getByRole('button', { name: 'Save, share' }).click();
  await expectAccess();
  await marks.first().click();
  await timeline.getByRole('dialog').waitFor();
  await expectAccess();
  await page.keyboard.press('Escape');
  for (const form of ['List', 'Table']) {
    await timeline.getByRole('button', { name: form, exact: true }).click();
    await waitForParam(page, 'form');
    await expectAccess();
  }
  await page.context().close();
});
