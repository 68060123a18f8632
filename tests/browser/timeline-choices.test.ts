import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './launch.ts';
import { openTimeline, viewOf, waitForParam } from './timeline-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const titles = (page: Page) =>
  page.evaluate(async () => {
    const response = await fetch('../data/timeline.json');
    const { events } = await response.json();
    return events as { id: string; lane: string; facets: Record<string, string[]> }[];
  });

test('filters leave the events that they name, and the address says so', async () => {
  const { page, timeline, marks } = await openTimeline(browser);
  const events = await titles(page);
  await timeline.getByRole('button', { name: 'Filters' }).click();
  await timeline
    .getByRole('group', { name: 'Countries' })
    .getByRole('checkbox', { name: /^India/ })
    .check();
  await waitForParam(page, 'country');
  const indian = events.filter(({ facets }) => facets['countries']?.includes('IN'));
  expect(await marks.count()).toBe(indian.length);
  await timeline.getByRole('checkbox', { name: /^Statements/ }).check();
  await waitForParam(page, 'lane');
  expect(await marks.count()).toBe(indian.filter(({ lane }) => lane === 'statements').length);
  expect(await timeline.locator('.timeline-legend').textContent()).not.toContain('bracket');
  expect(viewOf(page)).toEqual({ country: 'IN', lane: 'statements' });
  await timeline.getByRole('button', { name: 'Remove: India' }).click();
  await waitForParam(page, 'country', false);
  await timeline.getByRole('button', { name: 'Remove: Statements' }).click();
  await waitForParam(page, 'lane', false);
  expect(await marks.count()).toBe(events.length);
  await page.context().close();
});

test('each facet can be filtered by', async () => {
  const { page, timeline } = await openTimeline(browser);
  await timeline.getByRole('button', { name: 'Filters' }).click();
  const groups = ['Lanes', 'Countries', 'People', 'Initiatives', 'Sources'];
  for (const [i, name] of ['lane', 'country', 'person', 'initiative', 'source'].entries()) {
    const box = timeline
      .getByRole('group', { name: groups[i] ?? '' })
      .getByRole('checkbox')
      .first();
    await box.check();
    await waitForParam(page, name);
    await box.uncheck();
    await waitForParam(page, name, false);
  }
  await page.context().close();
});

test('text is found in titles and participants, with a count', async () => {
  const { page, timeline, marks } = await openTimeline(browser);
  await timeline.getByRole('searchbox', { name: 'Find' }).fill('jaishankar ROMANIA');
  await waitForParam(page, 'find');
  expect(await marks.count()).toBe(1);
  expect(await timeline.locator('.timeline-status').textContent()).toMatch(/^1 of \d+ events/);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-event'))).toBe(true);
  await timeline.getByRole('searchbox').fill('no such words');
  await expect.poll(() => timeline.locator('.timeline-status').textContent()).toMatch(/^0 of/);
  await page.context().close();
});

test('a link brings the view back, and what it gets wrong is passed over', async () => {
  const path =
    'timeline/?from=2026-02-02&to=2026-02-05&country=IN&country=XX&find=jaishankar&form=list&zone=UTC&other=1';
  const { page, timeline } = await openTimeline(browser, path);
  expect(await timeline.getByRole('button', { name: 'List' }).getAttribute('aria-pressed')).toBe('true');
  expect(await timeline.locator('.timeline-zone').inputValue()).toBe('UTC');
  expect(await timeline.getByRole('searchbox').inputValue()).toBe('jaishankar');
  expect(await timeline.locator('.timeline-list [data-event]').count()).toBeGreaterThan(0);
  await timeline.getByRole('button', { name: 'Clear all' }).click();
  await waitForParam(page, 'from', false);
  expect(viewOf(page)).toEqual({ form: 'list', zone: 'UTC', other: '1' });
  await page.context().close();
});

test.each([
  ['from=2026-02-02&to=2026-02-05', '2–4 Feb 2026'],
  ['from=2026-02-02&to=2026-02-09', '2–8 Feb 2026'],
  ['from=2026-02-04T06:00Z&to=2026-02-05T18:00Z', '4–5 Feb 2026'],
  ['to=2026-02-04', 'to 3 Feb 2026'],
])('the view %s is “%s” in words', async (view, words) => {
  const { page, timeline } = await openTimeline(browser, `timeline/?${view}`);
  const name = await timeline.locator('[data-do="zoom-whole"].timeline-chosen').getAttribute('aria-label');
  expect(name?.replace(/\s*–\s*/u, '–')).toBe(`Remove: ${words}`);
  await page.context().close();
});

test('times change with the zone, days don’t', async () => {
  const { page, timeline, drawing } = await openTimeline(browser, 'timeline/', { timezoneId: 'Asia/Tokyo' }, withClock);
  const zone = timeline.locator('.timeline-zone');
  const saying = (words: string) => drawing.locator(`[aria-label*="${words}"]`);
  await timeline.locator('.timeline-overview').hover();
  await zone.waitFor();
  await zone.focus();
  await zone.selectOption('UTC');
  await saying('01:30 on 5 February 2026').waitFor();
  await zone.selectOption('reader');
  await saying('10:30 on 5 February 2026').waitFor();
  await zone.selectOption('Europe/Berlin');
  await saying('02:30 on 5 February 2026').waitFor();
  expect(viewOf(page)).toEqual({ zone: 'Europe/Berlin' });
  await saying('3 February 2026').first().waitFor();
  await page.context().close();
});

test('ticks are at the hours and days of the zone, and each mark is between its own', async () => {
  const path = 'timeline/?zone=Asia/Kolkata&from=2026-02-04T22:15Z&to=2026-02-05T04:15Z';
  const { page, drawing, marks } = await openTimeline(browser, path, {}, withClock);
  const tickBefore = (words: string) =>
    drawing.evaluate((svg, wanted) => {
      const dot = svg
        .querySelector(`[aria-label*="${wanted}"] :is(.timeline-dot, .timeline-solid)`)
        ?.getBoundingClientRect();
      const ticks = [...svg.querySelectorAll('.timeline-tick')].map((tick) => ({
        label: tick.textContent,
        x: tick.getBoundingClientRect().left - 8,
      }));
      const centre = dot ? (dot.left + dot.right) / 2 : Number.NaN;
      return ticks.findLast(({ x }) => x <= centre)?.label;
    }, words);
  expect(await drawing.locator('.timeline-context').first().textContent()).toBe('5 February 2026 Asia/Kolkata');
  expect(await tickBefore('07:00 on 5 February 2026')).toBe('07:00');
  await page.goto(page.url().replace(/\?.*/, '?zone=Pacific/Kiritimati'));
  await page.waitForSelector('readout-timeline[data-ready]');
  expect(await tickBefore('3 February 2026')).toMatch(/^Tue\w* 3$/);
  expect(await tickBefore('15:30 on 5 February 2026')).toMatch(/^Thu\w* 5$/);
  expect(await marks.count()).toBe(15);
  await page.context().close();
});

test('an address with an event’s id scrolls to it and marks it', async () => {
  const { page, timeline } = await openTimeline(browser, 'timeline/#india-2026-budget-corridors');
  const linked = timeline.locator('[data-linked]:visible');
  expect(await linked.getAttribute('data-event')).toBe('india-2026-budget-corridors');
  await expect
    .poll(() =>
      linked.evaluate((mark) => {
        const { top, bottom } = mark.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    )
    .toBe(true);
  await timeline.getByRole('searchbox').fill('budget');
  await waitForParam(page, 'find');
  expect(await linked.count()).toBe(1);
  expect(new URL(page.url()).hash).toBe('#india-2026-budget-corridors');
  await page.evaluate(() => location.assign('#china-export-ban'));
  await timeline.getByRole('searchbox').fill('');
  await expect.poll(() => linked.getAttribute('data-event').catch(() => null)).toBe('china-export-ban');
  await page.context().close();
});

test('such an address brings the event into the view that it also has, or says that filters leave it out', async () => {
  const path = 'timeline/?from=2026-02-02&to=2026-02-05#china-export-ban';
  const { page, timeline, drawing } = await openTimeline(browser, path);
  const linked = timeline.locator('[data-linked]:visible');
  await expect.poll(() => linked.getAttribute('aria-current')).toBe('true');
  expect(await linked.getAttribute('data-event')).toBe('china-export-ban');
  expect(await drawing.locator('[tabindex="0"]').getAttribute('data-event')).toBe('china-export-ban');
  await page.evaluate(() => location.assign('#india-2026-budget-corridors'));
  await expect.poll(() => linked.getAttribute('data-event').catch(() => null)).toBe('india-2026-budget-corridors');
  await page.goto(page.url().replace(/\?.*/, '?country=JP#india-2026-budget-corridors'));
  await page.waitForSelector('readout-timeline[data-ready]');
  await expect.poll(() => timeline.locator('.timeline-status').textContent()).toMatch(/leave out “India/);
  await page.context().close();
});

test('on a small screen there is a list, which the same controls work on', async () => {
  const { page, timeline } = await openTimeline(browser, 'timeline/', { width: 360 });
  const list = timeline.locator('.timeline-list');
  expect(await list.isVisible()).toBe(true);
  await timeline.getByRole('searchbox').fill('forge');
  await waitForParam(page, 'find');
  expect(await list.locator('[data-event]').count()).toBeLessThan(23);
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(await sideways()).toBe(false);
  await timeline.getByRole('button', { name: 'Filters' }).click();
  await timeline.getByRole('checkbox').first().waitFor();
  expect(await sideways()).toBe(false);
  await page.context().close();
});

test('from right to left the controls and the list turn round, and the drawing keeps its order', async () => {
  const { page, timeline, drawing } = await openTimeline(browser);
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  const left = (name: string) =>
    timeline.getByRole('button', { name, exact: true }).evaluate((button) => button.getBoundingClientRect().left);
  expect(await left('Picture')).toBeGreaterThan(await left('Table'));
  const inside = await drawing.evaluate((svg) => {
    const frame = svg.getBoundingClientRect();
    return [...svg.querySelectorAll('text')].every((text) => {
      const { left, right } = text.getBoundingClientRect();
      return left >= frame.left - 1 && right <= frame.right + 1;
    });
  });
  expect(inside).toBe(true);
  await page.context().close();
});

/** Gives an event of the data a time of the clock, which this dossier’s events don’t have. */
function withClock(page: Page): Promise<unknown> {
  return page.route('**/data/timeline.json', async (route) => {
    const response = await route.fetch();
    const data = await response.json();
    const earliest = Date.UTC(2026, 1, 5, 1, 30);
    const date = {
      kind: 'single',
      edtf: '2026-02-04T20:30-05:00',
      precision: 'minute',
      zone: 'America/New_York',
      earliest,
      latest: earliest + 60_000,
      approximate: false,
      uncertain: false,
    };
    Object.assign(data.events.at(-1), { clock: { date, relation: null, anchor: null } });
    Object.assign(data.events.at(-1).when, {
      earliest,
      latest: earliest + 60_000,
      precision: 'minute',
      relation: null,
      anchor: null,
    });
    await route.fulfill({ json: data });
  });
}
