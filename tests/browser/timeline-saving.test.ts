import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './launch.ts';
import { openTimeline, type TimelineUse } from './timeline-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function saved({ page, timeline }: TimelineUse, name: string): Promise<{ name: string; file: Buffer }> {
  const button = timeline.getByRole('button', { name });
  if (!(await button.isVisible())) await timeline.getByRole('button', { name: 'Save, share' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), file: await readFile(await download.path()) };
}

test('the view as SVG stands alone', async () => {
  const use = await openTimeline(browser, 'timeline/?country=IN&lane=statements');
  const { name, file } = await saved(use, 'Picture (SVG)');
  const text = file.toString();
  expect(name).toBe('timeline-of-all-events.svg');
  expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  expect(text).not.toMatch(/class=|style=|data-|var\(|tabindex/);
  expect(text).toContain('STATEMENTS');
  expect(text.match(/<a /g)).toHaveLength(await use.marks.count());
  const fills = await drawn(use.page, text);
  expect(fills).toEqual({ faults: 0, width: expect.any(Number) });
  await use.page.context().close();
});

test('so does that of a list, which has no picture on the screen', async () => {
  const use = await openTimeline(browser, 'timeline/?form=list');
  const { file } = await saved(use, 'Picture (SVG)');
  const listed = await use.timeline.locator('.timeline-list a[data-event]').count();
  expect(listed).toBeGreaterThan(10);
  expect(file.toString().match(/<a /g)).toHaveLength(listed);
  expect(file.toString()).toMatch(/font-size="14.5px"/);
  await use.page.context().close();
});

test('the view as PNG is no blank', async () => {
  const use = await openTimeline(browser, 'timeline/?country=IN');
  const { name, file } = await saved(use, 'Picture (PNG)');
  expect(name).toBe('timeline-of-all-events.png');
  expect(file.subarray(1, 4).toString()).toBe('PNG');
  const colours = await use.page.evaluate(
    async (bytes) => {
      const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
      const seen = new Set<string>();
      for (let i = 0; i < data.length; i += 4) seen.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
      return { width: image.width, colours: seen.size };
    },
    [...file],
  );
  expect(colours.width).toBeGreaterThan(2000);
  expect(colours.colours).toBeGreaterThan(50);
  await use.page.context().close();
});

test('the data as CSV have the events of the view', async () => {
  const use = await openTimeline(browser, 'timeline/?country=JP');
  const { name, file } = await saved(use, 'Data (CSV)');
  const lines = file.toString().trimEnd().split('\r\n');
  expect(name).toBe('timeline-of-all-events.csv');
  expect(lines[0]).toBe('\uFEFFid,title,date,earliest,before,inferred,lane,participants,countries,sources,url');
  expect(lines).toHaveLength((await use.marks.count()) + 1);
  expect(lines[1]).toContain('Japan');
  await use.page.context().close();
});

test('a link and a frame for the view can be copied', async () => {
  const use = await openTimeline(browser, 'timeline/?country=IN', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const copied = () => use.page.evaluate(() => navigator.clipboard.readText());
  await use.timeline.getByRole('button', { name: 'Save, share' }).click();
  await use.timeline.getByRole('button', { name: 'Copy a link to this view' }).click();
  await expect.poll(copied).toBe(use.page.url());
  await use.timeline.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(copied).toMatch(/^<iframe src="http:\/\/127\.0\.0\.1:\d+\/embed\/timeline\/\?country=IN" title="/);
  await use.page.context().close();
});

test('the frame has this timeline’s view alone, and follows it', async () => {
  const { page, timeline } = await openTimeline(browser, 'timeline/?utm_source=x&2.find=y&country=IN');
  await timeline.getByRole('button', { name: 'Save, share' }).click();
  const snippet = () => timeline.locator('.timeline-snippet').inputValue();
  await expect.poll(snippet).toMatch(/\/embed\/timeline\/\?country=IN"/);
  await timeline.getByRole('button', { name: 'Remove: India' }).click();
  await expect.poll(snippet).toMatch(/\/embed\/timeline\/"/);
  await page.context().close();
});

test('what can’t be copied or painted is said', async () => {
  const { page, timeline } = await openTimeline(browser, 'timeline/', {}, (target) =>
    target.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      HTMLCanvasElement.prototype.toBlob = (done) => done(null);
    }),
  );
  const status = timeline.locator('.timeline-status');
  await timeline.getByRole('button', { name: 'Save, share' }).click();
  await timeline.getByRole('button', { name: 'Copy a link to this view' }).click();
  await expect.poll(() => status.textContent()).toMatch(/doesn’t allow copying/);
  await timeline.getByRole('button', { name: 'Picture (PNG)' }).click();
  await expect.poll(() => status.textContent()).toMatch(/couldn’t be made/);
  await page.context().close();
});

test('what saving needs and can’t be fetched is no fault of the browser’s', async () => {
  const { page, timeline } = await openTimeline(browser, 'timeline/', { permissions: ['clipboard-write'] }, (target) =>
    target.route('**/saved-files*', (route) => route.abort()),
  );
  const status = timeline.locator('.timeline-status');
  await timeline.getByRole('button', { name: 'Save, share' }).click();
  for (const name of ['Picture (PNG)', 'Data (CSV)', 'Copy']) {
    await timeline.getByRole('searchbox').fill(name);
    await expect.poll(() => status.textContent()).toMatch(/^0 of/);
    await timeline.getByRole('button', { name, exact: true }).click();
    await expect.poll(() => status.textContent()).toMatch(/couldn’t be fetched/);
  }
  await page.context().close();
});

/** Whether the browser can draw the file, and how wide it is: in a page without a policy, under which text may be parsed. */
async function drawn(page: Page, text: string): Promise<{ faults: number; width: number }> {
  const empty = await page.context().newPage();
  return empty.evaluate((markup) => {
    const parsed = new DOMParser().parseFromString(markup, 'image/svg+xml');
    return {
      faults: parsed.querySelectorAll('parsererror').length,
      width: Number(parsed.documentElement.getAttribute('width')),
    };
  }, text);
}
