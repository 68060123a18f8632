import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textInset } from '../../src/visuals/timeline/ticks.ts';
import { launch } from './launch.ts';
import { labelFaults, openTimeline, type TimelineUse, viewOf, waitForParam } from './timeline-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Zoomed in around what is at four fifths of the width. */
async function zoomed(options = {}): Promise<TimelineUse> {
  const use = await openTimeline(browser, 'timeline/', options);
  await wheelAt(use, 0.8, -50);
  await waitForParam(use.page, 'from');
  return use;
}

async function wheelAt({ page, drawing }: TimelineUse, share: number, deltaY: number): Promise<void> {
  const box = await drawing.boundingBox();
  if (box === null) throw new Error('No drawing.');
  await page.mouse.move(box.x + box.width * share, box.y + 60);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, deltaY);
  await page.keyboard.up('Control');
}

test('the wheel with Ctrl zooms, and what is drawn then is whole', async () => {
  const { page, marks, drawing, errors } = await zoomed();
  expect(await marks.count()).toBeLessThan(23);
  expect(await labelFaults(drawing)).toEqual([]);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('the wheel alone scrolls the page, and leaves the drawing as it was built', async () => {
  const { page, timeline, drawing } = await openTimeline(browser);
  await drawing.hover();
  await timeline.getByRole('slider').first().waitFor();
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  expect(await timeline.getAttribute('data-live')).toBeNull();
  expect(viewOf(page)).toEqual({});
  await page.context().close();
});

test('with Ctrl it zooms around the time under the pointer on the strip, and over controls it is the browser’s', async () => {
  const { page, timeline } = await zoomed();
  const wheelOver = async (selector: string, share: number) => {
    const box = await timeline.locator(selector).first().boundingBox();
    if (box === null) throw new Error(`No ${selector}.`);
    await page.mouse.move(box.x + box.width * share, box.y + box.height / 2);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -50);
    await page.keyboard.up('Control');
  };
  const sides = () =>
    timeline.locator('.timeline-window').evaluate((window) => {
      const [strip, seen] = [window.parentElement as Element, window].map((one) => one.getBoundingClientRect());
      return strip && seen ? [seen.left - strip.left, seen.width].map((px) => (100 * px) / strip.width) : [];
    });
  const before = viewOf(page);
  const [left = 0, width = 0] = await sides();
  await wheelOver('.timeline-state', 0.5);
  await wheelOver('.timeline-overview', (left + 0.9 * width) / 100);
  await expect.poll(() => viewOf(page)).not.toEqual(before);
  const [nowLeft = 0, nowWidth = 0] = await sides();
  expect(nowWidth / width).toBeCloseTo(Math.exp(-0.5), 1);
  expect((left + 0.9 * width - nowLeft) / nowWidth).toBeCloseTo(0.9, 1);
  await page.context().close();
});

test('while the wheel turns the texts of the axis stay beside their strokes', async () => {
  const { page, timeline } = await openTimeline(browser);
  await timeline.hover();
  await page.waitForSelector('.timeline-live svg', { state: 'attached' });
  const distances = await timeline.locator('.timeline-live').evaluate(async (live) => {
    const texts = () => [...live.querySelectorAll('.timeline-tick')].map((text) => text.getBoundingClientRect().left);
    const box = live.parentElement?.getBoundingClientRect() ?? new DOMRect();
    const at = { clientX: box.x + box.width * 0.8, clientY: box.y + box.height / 2 };
    const turn = { deltaY: -40, ctrlKey: true, bubbles: true, cancelable: true, ...at };
    live.querySelector('.timeline-drawing')?.dispatchEvent(new WheelEvent('wheel', turn));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const line = live.querySelector<SVGGraphicsElement>('.timeline-stretched > .timeline-grid');
    const matrix = line?.getScreenCTM();
    const places = [...(line?.getAttribute('d') ?? '').matchAll(/M([\d.]+),/g)].map(([, x]) => Number(x));
    const strokes = places.map((x) => (matrix ? matrix.a * x + matrix.e : 0));
    const seen = texts().filter((left) => left > box.left && left < box.right);
    return seen.map((left) => Math.min(...strokes.map((stroke) => Math.abs(left - stroke))));
  });
  expect(distances.length).toBeGreaterThan(1);
  for (const distance of distances) expect(distance).toBeLessThan(textInset + 0.5);
  await page.context().close();
});

test('buttons zoom in, out, and back to the whole', async () => {
  const { page, timeline } = await openTimeline(browser);
  const button = (name: string) => timeline.getByRole('button', { name, exact: true });
  await button('Zoom in').click();
  await waitForParam(page, 'from');
  const half = viewOf(page);
  await button('Zoom in').click();
  await expect.poll(() => viewOf(page)).not.toEqual(half);
  await button('Zoom out').click();
  await expect.poll(() => Object.keys(viewOf(page)).sort()).toEqual(['from', 'to']);
  await page.goto(page.url().replace(/\?.*/, '?from=2026-02-03&to=2026-02-05'));
  await page.waitForSelector('readout-timeline[data-ready]');
  expect(await button('Zoom in').getAttribute('aria-disabled')).toBe('true');
  await button('Zoom out').click();
  await expect.poll(() => button('Zoom in').getAttribute('aria-disabled')).toBe('false');
  await button('Whole').click();
  await waitForParam(page, 'from', false);
  expect(viewOf(page)).toEqual({});
  await page.context().close();
});

test('keys zoom around the event that has the focus, which keeps it', async () => {
  const { page, marks } = await openTimeline(browser);
  const event = await marks.first().getAttribute('data-event');
  await marks.first().focus();
  await page.keyboard.press('+');
  await waitForParam(page, 'from');
  await page.keyboard.press('+');
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-event'));
  await expect.poll(focused).toBe(event);
  await page.keyboard.press('0');
  await waitForParam(page, 'from', false);
  await expect.poll(focused).toBe(event);
  await page.context().close();
});

test('a drag pans, and follows no link', async () => {
  const { page, drawing, marks } = await zoomed();
  const before = viewOf(page);
  const box = await marks.first().boundingBox();
  if (box === null) throw new Error('No mark.');
  await page.mouse.move(box.x + 10, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 110, box.y + 10, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => viewOf(page)['from']).not.toBe(before['from']);
  const [from = '', earlier = ''] = [before['from'], viewOf(page)['from']];
  expect(Date.parse(earlier)).toBeLessThan(Date.parse(from));
  expect(new URL(page.url()).pathname).toMatch(/timeline\/$/);
  expect(await page.locator('.timeline-card:popover-open').count()).toBe(0);
  expect(await labelFaults(drawing)).toEqual([]);
  await page.context().close();
});

test('a drag to and fro is in the address when it rests', async () => {
  const { page, drawing } = await openTimeline(browser, 'timeline/?from=2026-02-02&to=2026-02-04');
  const before = viewOf(page);
  const box = await drawing.boundingBox();
  if (box === null) throw new Error('No drawing.');
  await page.evaluate(() => {
    const { replaceState } = history;
    history.replaceState = function (...change) {
      document.documentElement.dataset['written'] = `${Number(document.documentElement.dataset['written'] ?? 0) + 1}`;
      replaceState.apply(this, change);
    };
  });
  await page.mouse.move(box.x + 250, box.y + 60);
  await page.mouse.down();
  for (const x of [1000, 250, 1000, 250, 1000, 250, 1000]) await page.mouse.move(box.x + x, box.y + 60, { steps: 3 });
  await page.mouse.up();
  await expect.poll(() => viewOf(page)['from']).not.toBe(before['from']);
  expect(await page.evaluate(() => Number(document.documentElement.dataset['written']))).toBeLessThan(10);
  await page.context().close();
});

test('a press that was let go before the timeline was loaded drags nothing', async () => {
  let go = () => {};
  const held = new Promise<void>((done) => {
    go = done;
  });
  const hold = (page: Page) =>
    page.route('**/data/timeline.json', async (route) => {
      await held;
      await route.continue();
    });
  const { page, timeline } = await openTimeline(browser, 'timeline/', {}, hold);
  const box = await timeline.locator('.timeline-overview').boundingBox();
  if (box === null) throw new Error('No strip.');
  await page.mouse.move(box.x + 300, box.y + 12);
  await page.mouse.down();
  await page.mouse.up();
  go();
  await timeline.getByRole('slider').first().waitFor();
  await page.mouse.move(box.x + 700, box.y + 12, { steps: 4 });
  await page.waitForTimeout(300);
  expect(viewOf(page)).toEqual({});
  await page.context().close();
});

test('Shift and an arrow pan', async () => {
  const { page, marks } = await zoomed();
  const before = viewOf(page);
  await marks.first().focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => viewOf(page)['from']).not.toBe(before['from']);
  await page.context().close();
});

test('the strip takes a new view, moves it and moves its sides', async () => {
  const { page, timeline } = await openTimeline(browser);
  const drag = async (from: number, to: number) => {
    const before = page.url();
    const strip = await timeline.locator('.timeline-overview').boundingBox();
    if (strip === null) throw new Error('No strip.');
    await page.mouse.move(strip.x + strip.width * from, strip.y + strip.height - 12);
    await page.mouse.down();
    await page.mouse.move(strip.x + strip.width * to, strip.y + strip.height - 12, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => page.url()).not.toBe(before);
  };
  await timeline.locator('.timeline-overview').hover();
  await timeline.getByRole('slider').first().waitFor();
  await drag(0.3, 0.7);
  const first = viewOf(page);
  expect(Object.keys(first)).toEqual(['from', 'to']);
  await drag(0.5, 0.6);
  const moved = viewOf(page);
  expect(moved['from'] === first['from']).toBe(false);
  const strip = await timeline.locator('.timeline-overview').boundingBox();
  const side = await timeline.locator('.timeline-edge-end').boundingBox();
  const at = side && strip ? (side.x + side.width / 2 - strip.x) / strip.width : 0;
  await drag(at, at - 0.2);
  expect(viewOf(page)['from']).toBe(moved['from']);
  await page.context().close();
});

test('the sides of the view are sliders, with their days in words', async () => {
  const { page, timeline } = await zoomed();
  const start = timeline.getByRole('slider', { name: 'Start of the view' });
  const before = viewOf(page);
  await start.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => viewOf(page)['from']).not.toBe(before['from']);
  expect(await start.getAttribute('aria-valuetext')).toMatch(/\d{4}$/);
  await page.keyboard.press('Home');
  await waitForParam(page, 'from', false);
  await page.keyboard.press('End');
  await waitForParam(page, 'from');
  const { from = '', to = '9999' } = viewOf(page);
  expect(Date.parse(from)).toBeLessThan(Date.parse(to));
  expect(await start.getAttribute('aria-valuetext')).toMatch(/\d\d:\d\d$/);
  const end = timeline.getByRole('slider', { name: 'End of the view' });
  expect(await start.getAttribute('aria-valuemax')).toBe(await end.getAttribute('aria-valuenow'));
  expect(await end.getAttribute('aria-valuemin')).toBe(await start.getAttribute('aria-valuenow'));
  await page.context().close();
});

test('what is looked for outside of the view is told, and the picture, the list and the words agree', async () => {
  const { page, timeline, drawing, marks } = await openTimeline(browser, 'timeline/?from=2026-02-02&to=2026-02-05');
  const ticks = async () => new Set(await drawing.locator('.timeline-tick').allTextContents());
  const before = await ticks();
  await timeline.getByRole('searchbox').fill('dual-use items');
  await waitForParam(page, 'find');
  expect(await timeline.locator('.timeline-status').textContent()).toBe('0 of 15 events in view; 1 more outside it');
  expect(await marks.count()).toBe(0);
  expect(await ticks()).toEqual(before);
  await timeline.getByRole('button', { name: /^Remove: .*2026/ }).click();
  await waitForParam(page, 'from', false);
  await expect.poll(() => marks.count()).toBe(1);
  await page.context().close();
});

test.each(['to=1990-01-01', 'from=2090-01-01'])('%s leaves the whole time in view', async (view) => {
  const { page, timeline, marks } = await openTimeline(browser, `timeline/?${view}`);
  expect(await marks.count()).toBe(15);
  expect(await timeline.locator('.timeline-status').textContent()).toBe('15 events');
  expect(await timeline.locator('.timeline-chosen').count()).toBe(0);
  await page.context().close();
});

test.each(['Whole', 'Zoom out'])('a view that begins before all events goes with “%s”', async (name) => {
  const { page, timeline } = await openTimeline(browser, 'timeline/?from=1990-01-01');
  await timeline.getByRole('button', { name, exact: true }).click();
  await waitForParam(page, 'from', false);
  expect(await timeline.locator('.timeline-chosen').count()).toBe(0);
  await page.context().close();
});

test('a wheel takes over from a step where that is, not where it was to end', async () => {
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
  await page.waitForTimeout(600);
  expect(viewOf(page)).toEqual({});
  await page.context().close();
});

test('without motion a step is taken at once', async () => {
  const { page, timeline } = await openTimeline(browser, 'timeline/', { reducedMotion: 'reduce' });
  await timeline.hover();
  await timeline.getByRole('slider').first().waitFor();
  const moved = await timeline.evaluate(async (element) => {
    element.querySelector<HTMLElement>('[data-do="zoom-in"]')?.click();
    await Promise.resolve();
    return [location.search !== '', element.querySelector('[data-moving]') === null];
  });
  expect(moved).toEqual([true, true]);
  await page.context().close();
});

test.each(['as it was built', 'in use'])('two fingers stretch the drawing %s', async (state) => {
  const { page, timeline, drawing } = await openTimeline(browser, 'timeline/', { hasTouch: true });
  await timeline.hover();
  await timeline.getByRole('slider').first().waitFor();
  if (state === 'in use') await timeline.getByRole('button', { name: 'Zoom in' }).click();
  if (state === 'in use') await waitForParam(page, 'from');
  const before = viewOf(page);
  const box = await drawing.boundingBox();
  if (box === null) throw new Error('No drawing.');
  const cdp = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...xs: number[]) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: xs.map((x, id) => ({ x: box.x + x, y: box.y + 80, id })),
    });
  await touch('touchStart', 400, 700);
  for (const by of [20, 60, 100]) await touch('touchMove', 400 - by, 700 + by);
  await touch('touchEnd');
  await expect.poll(() => viewOf(page)).not.toEqual(before);
  const span = ({ from = '2025-10-01', to = '2026-02-05' }: Record<string, string>) =>
    Date.parse(to) - Date.parse(from);
  expect(span(viewOf(page))).toBeLessThan(span(before));
  await page.context().close();
});

test.each([1280, 768, 360])('no label is cut or meets another at %i px, in any part of the time', async (width) => {
  const { page, drawing } = await openTimeline(browser, 'timeline/?form=picture', { width });
  for (const view of ['', '&from=2026-02-02&to=2026-02-05', '&from=2025-10-10&to=2026-01-20', '&to=2025-10-12']) {
    await page.goto(`${page.url().split('?')[0]}?form=picture${view}`);
    await page.waitForSelector('readout-timeline[data-ready]');
    expect(await labelFaults(drawing)).toEqual([]);
  }
  await page.context().close();
});
