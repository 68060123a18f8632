import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './launch.ts';
import { openTimeline, viewOf, waitForParam } from './timeline-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-event') ?? null);

/** Presses a key and waits for the focus to be elsewhere. */
async function move(page: Page, key: string): Promise<string | null> {
  const before = await focused(page);
  await page.keyboard.press(key);
  await expect.poll(() => focused(page)).not.toBe(before);
  return focused(page);
}

test('arrows, Home and End go through all events, in the order of time and of lanes', async () => {
  const { page, marks } = await openTimeline(browser);
  const order: string[] = await page.evaluate(async () => {
    const { events } = await (await fetch('../data/timeline.json')).json();
    return events.map(({ id }: { id: string }) => id);
  });
  const lanes = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('data-event')));
  await marks.first().focus();
  await expect.poll(() => marks.nth(1).getAttribute('tabindex')).toBe('-1');
  expect(await move(page, 'End')).toBe(order.at(-1));
  expect(await move(page, 'Home')).toBe(order[0]);
  const byTime = [order[0]];
  while (byTime.length < order.length) byTime.push((await move(page, 'ArrowRight')) ?? '');
  expect(byTime).toEqual(order);
  await marks.first().focus();
  const byLane = [lanes[0]];
  while (byLane.length < lanes.length) byLane.push(await move(page, 'ArrowDown'));
  expect(byLane).toEqual(lanes);
  expect(await move(page, 'ArrowUp')).toBe(lanes.at(-2));
  await page.context().close();
});

test('one event is the stop of the Tab key, and Tab leaves it', async () => {
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

test('each event is named with title, date, lane and participants', async () => {
  const { page, marks } = await openTimeline(browser);
  const names = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label')));
  expect(names.find((name) => name?.startsWith('Jaishankar and Rubio'))).toMatch(
    /, 3 February 2026, Meetings and exchanges, .*Rubio/,
  );
  await page.context().close();
});

test('Enter follows the link', async () => {
  const { page, marks } = await openTimeline(browser);
  const event = await marks.first().getAttribute('data-event');
  await marks.first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`/events/${event}/$`));
  await page.context().close();
});

test('list, table and picture are one key away, and the event keeps the focus', async () => {
  const { page, timeline, marks } = await openTimeline(browser);
  const event = await marks.nth(3).getAttribute('data-event');
  await marks.nth(3).focus();
  for (const [key, form] of [
    ['l', 'list'],
    ['t', 'table'],
    ['p', 'picture'],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => viewOf(page)['form']).toBe(form);
    expect(await focused(page)).toBe(event);
    expect(await timeline.locator('[data-event]:visible').count()).toBe(23);
  }
  await page.context().close();
});

test('in the list a move says what the title doesn’t', async () => {
  const { page, timeline } = await openTimeline(browser, 'timeline/?form=list');
  await timeline.locator('.timeline-list [data-event]').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => timeline.locator('.timeline-spoken').textContent()).toMatch(/\d{4}.*, .*/);
  await page.context().close();
});

test('an arrow brings an event that is out of view into it', async () => {
  const { page, marks } = await openTimeline(browser, 'timeline/?from=2026-02-02&to=2026-02-05');
  await marks.first().focus();
  await page.keyboard.press('Home');
  await expect
    .poll(() => focused(page))
    .toBe('us-china-rare-earth-understanding')
    .catch(() => {});
  const first = await page.evaluate(async () => (await (await fetch('../data/timeline.json')).json()).events[0].id);
  await expect.poll(() => focused(page)).toBe(first);
  await page.context().close();
});

test('keys typed into a field are text', async () => {
  const { page, timeline } = await openTimeline(browser);
  await timeline.getByRole('searchbox').focus();
  await page.keyboard.type('plt+0d');
  await waitForParam(page, 'find');
  expect(viewOf(page)).toEqual({ find: 'plt+0d' });
  await page.context().close();
});
