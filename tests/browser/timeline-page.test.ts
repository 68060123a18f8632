import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch, openContext } from './launch.ts';
import { openTimeline, waitForParam } from './timeline-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const axe = (page: import('playwright-core').Page) =>
  new AxeBuilder({ page })
    .analyze()
    .then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]));

test('before the first use a page loads at most 15 kB of script, and no data', async () => {
  const { page } = await openTimeline(browser);
  await page.waitForLoadState('networkidle');
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  const scripts = loaded.filter((path) => path.endsWith('.js'));
  const bytes = await Promise.all(
    scripts.map(async (path) => gzipSync(await readFile(join(inject('site').folder, path)), { level: 9 }).length),
  );
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(15_000);
  expect(loaded.filter((path) => path.endsWith('.json'))).toEqual([]);
  await page.context().close();
});

test('the built drawing stays until the timeline is used', async () => {
  const { page, timeline, marks } = await openTimeline(browser);
  expect(await timeline.locator('.timeline-wide').isVisible()).toBe(true);
  expect(await marks.count()).toBe(15);
  expect(await timeline.getByRole('button', { name: 'Picture' }).getAttribute('aria-pressed')).toBe('true');
  await page.context().close();
});

test('what can’t be fetched is said, the built drawing stands, and the next use tries again', async () => {
  let isDown = true;
  const fail = (page: Page) =>
    page.route('**/data/timeline.json', (route) => (isDown ? route.abort() : route.continue()));
  const { page, timeline, marks, errors } = await openTimeline(browser, 'timeline/?country=JP', {}, fail);
  expect(await marks.count()).toBe(15);
  await timeline.getByRole('searchbox').fill('vance');
  const status = timeline.locator('.timeline-status');
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

test('what a policy of the host’s forbids is not called a fault of the network', async () => {
  const forbid = (page: Page) =>
    page.route('**/timeline/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: (await response.text()).replace('trusted-types readout', 'trusted-types'),
      });
    });
  const { page, timeline, marks, errors } = await openTimeline(browser, 'timeline/', {}, forbid);
  await timeline.getByRole('button', { name: 'Filters' }).click();
  const status = timeline.locator('.timeline-status');
  await expect.poll(() => status.textContent()).toBe('These controls don’t work here. Links do.');
  expect(errors.join()).toMatch(/policy/i);
  const href = await marks.first().getAttribute('href');
  await marks.first().click();
  await page.waitForURL(`**${href}`);
  await page.context().close();
});

test.each(['session', 'timeline.json'])('that %s can’t be fetched is called what it is', async (name) => {
  const { page, timeline, errors } = await openTimeline(browser, 'timeline/', {}, (target) =>
    target.route(`**/${name}*`, (route) => route.fulfill({ status: 404, body: '{}' })),
  );
  await timeline.getByRole('button', { name: 'Filters' }).click();
  const status = timeline.locator('.timeline-status');
  await expect.poll(() => status.textContent()).toMatch(/couldn’t be fetched/);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a timeline that was moved on its page is still one', async () => {
  const { page, timeline } = await openTimeline(browser);
  await timeline.evaluate((element) => element.parentElement?.append(element));
  await timeline.getByRole('button', { name: 'Filters' }).click();
  await timeline.getByRole('checkbox').first().waitFor();
  expect(await timeline.getByRole('button', { name: 'Filters' }).getAttribute('aria-expanded')).toBe('true');
  await page.context().close();
});

test.each([1280, 768])('at %i px the strip stays in its place when the timeline comes into use', async (width) => {
  const { page, timeline } = await openTimeline(browser, 'timeline/', { width });
  const places = () =>
    timeline
      .locator('.timeline-strip:visible .timeline-strip-marks')
      .evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().left));
  const built = await places();
  await timeline.hover();
  await timeline.getByRole('slider').first().waitFor();
  expect(built.length).toBeGreaterThan(0);
  const moved = (await places()).map((x, i) => Math.abs(x - (built[i] ?? 0)));
  expect(Math.max(...moved)).toBeLessThan(6);
  await page.context().close();
});

test.each([1280, 768, 360])('at %i px nothing moves when the controls come with their styles', async (width) => {
  const context = await openContext(browser, { viewport: { width, height: 900 } });
  const page = await context.newPage();
  let send: () => void = () => undefined;
  const isAsked = new Promise<void>((asked) => {
    void page.route('**/timeline-live*.css', async (route) => {
      await new Promise<void>((sent) => {
        send = sent;
        asked();
      });
      await route.continue();
    });
  });
  await page.goto(`${inject('site').url}timeline/`, { waitUntil: 'commit' });
  await isAsked;
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const below = page.locator('.visual-data, .site-footer').first();
  const before = await below.boundingBox();
  expect(await page.locator('.timeline-explore-button').isVisible()).toBe(false);
  send();
  await page.locator('.timeline-explore-button').waitFor();
  expect((await below.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
  await context.close();
});

test('without a script there is no dead control, and each mark is a link', async () => {
  const { page, timeline, marks } = await openTimeline(browser, 'timeline/', { javaScriptEnabled: false });
  expect(await timeline.getByRole('button').count()).toBe(0);
  expect(await timeline.getByRole('searchbox').count()).toBe(0);
  expect(await marks.count()).toBe(15);
  expect(await marks.first().getAttribute('href')).toMatch(/\/events\//);
  expect(await marks.first().getAttribute('tabindex')).toBeNull();
  await page.context().close();
});

test('on paper there is the list of the view, with dates and source numbers', async () => {
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
  for (const part of ['.timeline-bar', '.timeline-overview', '.timeline-live', '.timeline-legend'])
    expect(await timeline.locator(part).isVisible()).toBe(false);
  expect(await timeline.locator('.timeline-help').isVisible()).toBe(false);
  for (const part of ['.timeline-status', '.timeline-chosen'])
    expect(await timeline.locator(part).isVisible()).toBe(true);
  await timeline.getByRole('button', { name: 'Remove: Japan' }).evaluate((chip: HTMLElement) => chip.click());
  await waitForParam(page, 'country', false);
  expect(await timeline.locator('.timeline-tools').isVisible()).toBe(false);
  await page.context().close();
});

test('printing leaves the list on the screen as it was', async () => {
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

test('two timelines on a page have views of their own', async () => {
  const { page } = await openTimeline(browser, 'timeline/', {}, (target) =>
    target.route('**/timeline/', async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const [element = ''] = /<readout-timeline[\s\S]*<\/readout-timeline>/.exec(html) ?? [];
      const second = element.replace('data-locale', 'data-lanes="statements" data-locale');
      await route.fulfill({ response, body: html.replace(element, element + second) });
    }),
  );
  const [first, second] = [page.locator('readout-timeline').first(), page.locator('readout-timeline').nth(1)];
  await second.getByRole('searchbox').fill('vance');
  await waitForParam(page, '2.find');
  expect(await second.locator('.timeline-live [data-event]').count()).toBe(1);
  expect(await first.locator('.timeline-wide [data-event]').count()).toBe(15);
  await first.getByRole('searchbox').fill('vance');
  await waitForParam(page, 'find');
  expect(await first.locator('.timeline-live [data-event]').count()).toBeGreaterThan(1);
  await page.context().close();
});

test.each(['light', 'dark'] as const)('axe finds nothing with all controls open (%s)', async (colorScheme) => {
  const { page, timeline, marks } = await openTimeline(browser, 'timeline/?from=2026-02-02&country=IN', {
    colorScheme,
  });
  await timeline.getByRole('button', { name: 'Filters' }).click();
  expect(await axe(page)).toEqual([]);
  await timeline.getByRole('button', { name: 'Save, share' }).click();
  await marks.first().click();
  await timeline.getByRole('dialog').waitFor();
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Escape');
  for (const form of ['List', 'Table']) {
    await timeline.getByRole('button', { name: form, exact: true }).click();
    await waitForParam(page, 'form');
    expect(await axe(page)).toEqual([]);
  }
  await page.context().close();
});

test('at 200 % text and 400 % zoom nothing has to be scrolled sideways', async () => {
  const { page, timeline } = await openTimeline(browser, 'timeline/', { width: 320 });
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(await sideways()).toBe(false);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  await timeline.getByRole('button', { name: 'Picture' }).click();
  await waitForParam(page, 'form');
  expect(await sideways()).toBe(false);
  const size = await timeline
    .locator('.timeline-live .timeline-title')
    .first()
    .evaluate((title) => title.getBoundingClientRect().height);
  expect(size).toBeGreaterThan(28);
  await page.context().close();
});
