import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { textInset } from '../../src/visuals/timeline/ticks.ts';
import { launch, openContext } from './launch.ts';
import {
  type Box,
  canvasLabels,
  cursor,
  focusCursor,
  labelFaults,
  openTimeline,
  spoken,
  timelineOf,
  viewOf,
  waitForParam,
} from './timeline-page.ts';

// What depends on where a browser puts things.

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const isWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

describe('when controls come', () => {
  test.each([1280, 768])('at %i px the strip stays in its place', async (width) => {
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
    // The live measure is wider by 4 %, which the room of spaced text at the heads of the lanes makes up to 7 px.
    expect(Math.max(...moved)).toBeLessThan(8);
    await page.context().close();
  });

  test.each([1280, 768, 360])('with their styles, nothing moves at %i px', async (width) => {
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
    // They are asked for with the page, which has its own styles only when it is read to its end.
    await page.waitForLoadState('domcontentloaded');
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const below = page.locator('.visual-data, .site-footer').first();
    const before = await below.boundingBox();
    expect(await page.locator('.timeline-explore-button').isVisible()).toBe(false);
    send();
    await page.locator('.timeline-explore-button').waitFor();
    expect((await below.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
    await context.close();
  });
});

describe('no label is cut or meets another', () => {
  test.each([1280, 768, 360])('at %i px, in any part of the time', async (width) => {
    const { page, drawing } = await openTimeline(browser, 'timeline/?form=picture', { width });
    for (const view of ['', '&from=2026-02-02&to=2026-02-05', '&from=2025-10-10&to=2026-01-20', '&to=2025-10-12']) {
      await page.goto(`${page.url().split('?')[0]}?form=picture${view}`);
      await page.waitForSelector('readout-timeline[data-ready]');
      expect(await labelFaults(drawing)).toEqual([]);
    }
    await page.context().close();
  });

  test('on a canvas, where labels come as they fit, and as they were from a link', async () => {
    const { page, timeline } = await openTimeline(browser, 'timeline/', timelineOf());
    await timeline.hover();
    await timeline.getByRole('slider').first().waitFor();
    expect(await canvasLabels(page)).toHaveLength(0);
    const { x = 0, y = 0, width = 0 } = (await page.locator('.timeline-canvas').boundingBox()) ?? {};
    await page.mouse.move(x + 500, y + 120);
    await page.keyboard.down('Control');
    for (let i = 0; i < 9; i++) await page.mouse.wheel(0, -50);
    await page.keyboard.up('Control');
    await waitForParam(page, 'from');
    await expect.poll(async () => (await canvasLabels(page)).length).toBeGreaterThan(1);
    const boxes = await canvasLabels(page);
    expect(boxes.filter(({ right }) => right > x + width)).toEqual([]);
    const overlaps = boxes.filter((a, i) =>
      boxes.some((b, j) => j < i && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    expect(overlaps).toEqual([]);
    // The address follows when the view has come to rest.
    const again = await openTimeline(browser, 'timeline/', timelineOf());
    const fromLink = async () => {
      await again.page.goto(page.url());
      await again.page.waitForSelector('readout-timeline[data-ready]');
      return fromFirst(await canvasLabels(again.page));
    };
    await expect.poll(fromLink).toEqual(fromFirst(boxes));
    await page.context().close();
    await again.page.context().close();
  });
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

describe('on a narrow screen', () => {
  test('there is a list, which the same controls work on, and the card stands at the foot', async () => {
    const { page, timeline } = await openTimeline(browser, 'timeline/', { width: 360 });
    const list = timeline.locator('.timeline-list');
    expect(await list.isVisible()).toBe(true);
    await timeline.getByRole('searchbox').fill('budget');
    await waitForParam(page, 'find');
    expect(await list.locator('[data-event]').count()).toBe(1);
    expect(await isWide(page)).toBe(false);
    await timeline
      .getByRole('button', { name: /^Evidence: / })
      .first()
      .click();
    const card = timeline.getByRole('dialog');
    await card.waitFor();
    const box = await card.boundingBox();
    expect([box?.width, box && Math.round(box.y + box.height)]).toEqual([360, 900]);
    await page.keyboard.press('Escape');
    await timeline.getByRole('button', { name: 'Filters' }).click();
    await timeline.getByRole('checkbox').first().waitFor();
    expect(await isWide(page)).toBe(false);
    await page.context().close();
  });

  test.each(['ltr', 'rtl'])('the words beside an event of very many stay on it (%s)', async (direction) => {
    const path = 'timeline/?from=2025-03-01&to=2025-03-08';
    const { page } = await openTimeline(browser, path, { width: 360, ...timelineOf() });
    await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
    expect(await page.locator('.timeline-canvas').evaluate((one) => getComputedStyle(one).direction)).toBe('ltr');
    await focusCursor(page);
    let seen = 0;
    for (let i = 0; i < 12; i++) {
      const before = await spoken(page);
      await page.keyboard.press(i === 6 ? 'End' : 'ArrowRight');
      await expect.poll(() => spoken(page)).not.toBe(before);
      await page.evaluate(() => new Promise(requestAnimationFrame));
      expect(await isWide(page)).toBe(false);
      const card = await page.locator('.timeline-cursor-card').boundingBox();
      if (card === null) continue;
      seen += 1;
      expect(card.x).toBeGreaterThanOrEqual(0);
      expect(card.x + card.width).toBeLessThanOrEqual(360);
    }
    expect(seen).toBeGreaterThan(3);
    await page.context().close();
  });
});

test('from right to left the controls and the list turn round, and the drawing keeps its order', async () => {
  const { page, timeline, drawing } = await openTimeline(browser);
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  const left = (name: string) =>
    timeline.getByRole('button', { name, exact: true }).evaluate((button) => button.getBoundingClientRect().left);
  expect(await left('Picture')).toBeGreaterThan(await left('Table'));
  expect((await labelFaults(drawing)).filter((fault) => fault.startsWith('cut'))).toEqual([]);
  await page.context().close();
});

describe('at 200 % text', () => {
  test('and at 400 % zoom nothing has to be scrolled sideways, and titles are large', async () => {
    const { page, timeline } = await openTimeline(browser, 'timeline/', { width: 320 });
    expect(await isWide(page)).toBe(false);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    await timeline.getByRole('button', { name: 'Picture' }).click();
    await waitForParam(page, 'form');
    expect(await isWide(page)).toBe(false);
    const title = timeline.locator('.timeline-live .timeline-title').first();
    expect((await title.boundingBox())?.height).toBeGreaterThan(28);
    await page.context().close();
  });

  test('labels and axis on a canvas are twice as large, and a new width makes a new drawing', async () => {
    const { page } = await openTimeline(browser, 'timeline/?from=2025-03-01&to=2025-04-01', timelineOf());
    const box = () => page.locator('.timeline-canvas').boundingBox();
    await expect.poll(async () => (await canvasLabels(page)).length).toBeGreaterThan(0);
    const before = (await box())?.height ?? 0;
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await expect.poll(async () => (await box())?.height).toBeGreaterThan(1.5 * before);
    await page.setViewportSize({ width: 700, height: 900 });
    await expect.poll(async () => (await box())?.width).toBeLessThan(700);
    const { x = 0, width = 0 } = (await box()) ?? {};
    await expect.poll(async () => (await canvasLabels(page)).filter(({ right }) => right > x + width)).toEqual([]);
    expect(viewOf(page)).toEqual({ from: '2025-03-01', to: '2025-04-01' });
    expect(await cursor(page).count()).toBe(1);
    await page.context().close();
  });
});

/** Boxes by their distance from the first, wherever the drawing stands on its page. */
function fromFirst(boxes: Box[]): Box[] {
  const { top = 0 } = boxes[0] ?? {};
  return boxes.map((box) => ({ ...box, top: box.top - top, bottom: box.bottom - top }));
}
