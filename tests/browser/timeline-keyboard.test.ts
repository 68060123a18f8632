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
  const lanes: string[] = await page.evaluate(async () => {
    const { events, lanes } = await (await fetch('../data/timeline.json')).json();
    const inLane = (lane: { id: string }) => events.filter((event: { lane: string }) => event.lane === lane.id);
    return lanes.flatMap(inLane).map(({ id }: { id: string }) => id);
  });
  await marks.first().focus();
  await expect.poll(() => marks.nth(1).getAttribute('tabindex')).toBe('-1');
  expect(await move(page, 'End')).toBe(order.at(-1));
  expect(await move(page, 'Home')).toBe(order[0]);
  const byTime = [order[0]];
  while (byTime.length < order.length) byTime.push((await move(page, 'ArrowRight')) ?? '');
  expect(byTime).toEqual(order);
  await marks.first().focus();
  const byLane: (string | null | undefined)[] = [lanes[0]];
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
    expect(await timeline.locator('[data-event]:visible').count()).toBe(15);
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
  const first = await page.evaluate(async () => (await (await fetch('../data/timeline.json')).json()).events[0].id);
  const before = async () => {
    await page.keyboard.press('ArrowLeft');
    return focused(page);
  };
  await expect.poll(before, { timeout: 20_000 }).toBe(first);
  await page.context().close();
});

test('Enter in the search takes the focus to what is found, also out of view', async () => {
  const { page, timeline } = await openTimeline(browser, 'timeline/?from=2026-02-02&to=2026-02-05');
  await timeline.getByRole('searchbox').focus();
  await page.keyboard.type('dual-use');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('china-export-ban');
  expect(viewOf(page)['find']).toBe('dual-use');
  await page.context().close();
});

test('keys zoom towards an event that began before the view, as far as it is in view', async () => {
  const { page, timeline } = await openTimeline(browser, 'timeline/?from=2026-01-20');
  const mark = timeline.locator('.timeline-live [data-event="china-export-ban"]');
  await mark.focus();
  await page.keyboard.press('+');
  await waitForParam(page, 'to');
  expect(viewOf(page)['from']).toBe('2026-01-20');
  expect(await focused(page)).toBe('china-export-ban');
  await page.context().close();
});

test('where no event is in view the count holds the focus, and keys go on', async () => {
  const { page, timeline } = await openTimeline(browser, 'timeline/?from=2026-01-20&form=list');
  const event = timeline.locator('.timeline-list [data-event]').first();
  await event.focus();
  const id = await focused(page);
  await timeline.evaluate((element) => {
    const box = Object.assign(document.createElement('input'), { type: 'search', value: 'no such words' });
    box.className = 'timeline-find-text';
    element.append(box);
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await waitForParam(page, 'find');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('timeline-status');
  await page.keyboard.press('0');
  await waitForParam(page, 'from', false);
  await timeline.getByRole('button', { name: /no such words/ }).evaluate((button: HTMLElement) => button.click());
  await expect.poll(() => focused(page)).toBe(id);
  await page.context().close();
});

test('a click on the ground of the drawing leaves the focus alone', async () => {
  const { page, timeline, drawing } = await openTimeline(browser, 'timeline/?from=2026-01-01');
  const box = await drawing.boundingBox();
  if (box === null) throw new Error('No drawing.');
  await timeline.locator('[data-event]:visible').first().focus();
  await page.mouse.click(box.x + box.width - 4, box.y + box.height - 4);
  await page.mouse.move(box.x + 300, box.y + 4);
  await page.mouse.down();
  await page.mouse.move(box.x + 400, box.y + 4, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => viewOf(page)['from']).not.toBe('2026-01-01');
  expect(await focused(page)).toBeNull();
  await page.context().close();
});

test('in another form the page scrolls to the event that keeps the focus, and a button for evidence keeps it', async () => {
  const { page, timeline, marks } = await openTimeline(browser);
  await marks.last().focus();
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.press('t');
  await expect.poll(() => viewOf(page)['form']).toBe('table');
  const isSeen = () =>
    page.evaluate(() => (document.activeElement?.getBoundingClientRect().bottom ?? Infinity) <= innerHeight);
  expect(await isSeen()).toBe(true);
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

test('keys typed into a field are text', async () => {
  const { page, timeline } = await openTimeline(browser);
  await timeline.getByRole('searchbox').focus();
  await page.keyboard.type('plt+0d');
  await waitForParam(page, 'find');
  expect(viewOf(page)).toEqual({ find: 'plt+0d' });
  await page.context().close();
});
