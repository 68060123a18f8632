import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { complaintsOf } from './complaints.ts';
import { launch, openContext } from './launch.ts';
import { openTimeline } from './timeline-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('the page to embed is not for search engines, and leads back to the site', async () => {
  const { page, timeline, marks } = await openTimeline(browser, 'embed/timeline/?country=IN&lane=statements');
  expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
  expect(await page.getByRole('link', { name: /the timeline, with its sources/ }).getAttribute('href')).toMatch(
    /timeline\/$/,
  );
  expect(await page.locator('nav').count()).toBe(0);
  expect(await marks.count()).toBeLessThan(6);
  expect(await timeline.getByRole('button', { name: 'Copy', exact: true }).count()).toBe(0);
  await page.context().close();
});

test('in a page of another origin it tells that its height, stores nothing, and breaks no policy', async () => {
  const context = await openContext(browser, { viewport: { width: 900, height: 900 } });
  const complaints = await complaintsOf(context);
  const page = await context.newPage();
  const host = await serveHost(`${inject('site').url}embed/timeline/`);
  await page.goto(host.url);
  const heights = () => page.evaluate(() => (window as unknown as { heights: number[] }).heights);
  await expect.poll(async () => (await heights()).length).toBeGreaterThan(0);
  const [first = 0] = (await heights()).slice(-1);
  expect(first).toBeGreaterThan(400);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Explore' }).click();
  await frame.getByRole('button', { name: 'Filters' }).click();
  await expect.poll(async () => (await heights()).at(-1)).toBeGreaterThan(first);
  expect(await context.cookies()).toEqual([]);
  const stored = await page.frames()[1]?.evaluate(() => [localStorage.length, sessionStorage.length]);
  expect(stored).toEqual([0, 0]);
  expect(complaints).toEqual([]);
  await context.close();
  host.close();
});

/** A page of another origin with the embedded one in a frame. */
async function serveHost(address: string): Promise<{ url: string; close: () => void }> {
  const script = `heights = []; addEventListener('message', ({ data }) => data.type === 'readout:height' && heights.push(data.height));`;
  const html = `<!doctype html><title>Host</title><script>${script}</script><iframe src="${address}" width="800" height="700"></iframe>`;
  const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(html));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
