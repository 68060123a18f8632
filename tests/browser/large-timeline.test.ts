import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { complaintsOf } from './complaints.ts';
import { useEveryControl } from './every-control.ts';
import { cursor, focusCursor, labels, spoken, useLargeTimeline, wheel } from './large-timeline-page.ts';

const site = useLargeTimeline();
const { open } = site;

test('before the first use a page loads at most 15.2 kB of script', async () => {
  const page = await open();
  await page.waitForLoadState('networkidle');
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith('.js')),
  );
  expect(scripts.length).toBeGreaterThan(0);
  const bytes = await Promise.all(
    scripts.map(async (path) => gzipSync(await readFile(join(site.folder, path)), { level: 9 }).length),
  );
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(15_200);
  await page.context().close();
});

test('arrows go through the events, and each is announced with date, lane and people', async () => {
  const page = await open();
  await focusCursor(page);
  await expect.poll(() => spoken(page)).toMatch(/, \d{4}, .+\. 1 of 3,000$/);
  const first = await cursor(page).getAttribute('href');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => spoken(page)).toMatch(/\. 2 of 3,000$/);
  expect(await spoken(page)).toContain(await cursor(page).getAttribute('aria-label'));
  expect(await cursor(page).getAttribute('href')).not.toBe(first);
  await page.keyboard.press('End');
  await expect.poll(() => spoken(page)).toMatch(/\. 3,000 of 3,000$/);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => spoken(page)).not.toMatch(/\. 3,000 of 3,000$/);
});

test('Enter follows the event that has the focus', async () => {
  const page = await open();
  await focusCursor(page);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => spoken(page)).toMatch(/\. 2 of 3,000$/);
  const href = await cursor(page).getAttribute('href');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${href}`);
});

test('the wheel zooms with Ctrl, labels come as they fit, and the address has the view', async () => {
  const page = await open();
  expect(await labels(page)).toHaveLength(0);
  await wheel(page, 8);
  await expect.poll(() => new URL(page.url()).searchParams.has('from')).toBe(true);
  await expect.poll(async () => (await labels(page)).length).toBeGreaterThan(2);
  const boxes = await labels(page);
  const width = await page.locator('.timeline-canvas').evaluate((canvas) => canvas.getBoundingClientRect().right);
  expect(boxes.filter(({ right }) => right > width)).toEqual([]);
  const overlaps = boxes.filter((a, i) =>
    boxes.some((b, j) => j < i && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
  );
  expect(overlaps).toEqual([]);
  // The address follows when the view has come to rest.
  await page.waitForTimeout(400);
  const again = await open(new URL(page.url()).search);
  await expect.poll(() => labels(again)).toEqual(boxes);
  await page.locator('.timeline-zoom [data-do="zoom-whole"]').click();
  await expect.poll(() => new URL(page.url()).searchParams.has('from')).toBe(false);
});

test('keys zoom around the event that has the focus', async () => {
  const page = await open();
  await focusCursor(page);
  await page.keyboard.press('End');
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect.poll(() => new URL(page.url()).searchParams.get('from')).not.toBeNull();
  await expect.poll(() => cursor(page).getAttribute('data-away')).toBeNull();
});

test('a click on a mark opens its evidence', async () => {
  const page = await open();
  await wheel(page, 9);
  await expect.poll(async () => (await labels(page)).length).toBeGreaterThan(0);
  const [label] = await labels(page);
  await page.mouse.click((label?.left ?? 0) + 20, ((label?.top ?? 0) + (label?.bottom ?? 0)) / 2);
  await expect.poll(() => page.locator('.timeline-card').isVisible()).toBe(true);
});

test('drags pan, and the strip marks out a view', async () => {
  const page = await open();
  await wheel(page, 5);
  await expect.poll(() => new URL(page.url()).searchParams.get('from')).not.toBeNull();
  const before = new URL(page.url()).searchParams.get('from');
  const box = await page.locator('.timeline-canvas').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 400, (box?.y ?? 0) + 200);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + 700, (box?.y ?? 0) + 200, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => new URL(page.url()).searchParams.get('from')).not.toBe(before);
});

test('without scripts the page has the drawing that was built, and its lists', async () => {
  const page = await open('', { javaScriptEnabled: false });
  expect(await page.locator('svg.timeline-drawing:visible').count()).toBe(1);
  expect(await page.locator('.timeline-live').isVisible()).toBe(false);
  expect(await page.locator('.timeline-built-words span:visible').textContent()).toMatch(
    /^3,000 events, .*; the highest is \d+ events\.$/,
  );
  expect(await page.locator('.period-table a').count()).toBeGreaterThan(5);
});

test('fits narrow screens without scrolling sideways', async () => {
  for (const width of [360, 768]) {
    const page = await open('', { viewport: { width, height: 800 } });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    ).toBe(true);
  }
});

test('twice as large text makes labels and axis twice as large, and a new width a new drawing', async () => {
  const page = await open('?from=2019-03-01&to=2019-04-01');
  const width = () => page.locator('.timeline-canvas').evaluate((canvas) => canvas.getBoundingClientRect().width);
  const height = () => page.locator('.timeline-canvas').evaluate((canvas) => canvas.getBoundingClientRect().height);
  await expect.poll(async () => (await labels(page)).length).toBeGreaterThan(0);
  const before = await height();
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await expect.poll(height).toBeGreaterThan(1.5 * before);
  await page.setViewportSize({ width: 700, height: 900 });
  await expect.poll(width).toBeLessThan(700);
  const right = await width();
  await expect.poll(async () => (await labels(page)).filter((label) => label.right > right + 100)).toEqual([]);
  await page.context().close();
});

test('nothing breaks the policy of the page with every control used', async () => {
  let complaints: string[] = [];
  const permissions = ['clipboard-read', 'clipboard-write'];
  const page = await open('', { permissions }, async (opened) => {
    complaints = await complaintsOf(opened.context());
  });
  const { used, offered } = await useEveryControl(page);
  expect(used).toEqual(offered);
  expect(used).toEqual(expect.arrayContaining(['clear', 'fit', 'save-csv', 'unset', 'zoom-in']));
  await page.pdf();
  expect(complaints).toEqual([]);
  await page.context().close();
});
