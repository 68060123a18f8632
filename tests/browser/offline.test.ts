import { expect, inject, test } from 'vitest';
import type { BuiltSite } from '../built-sites.ts';
import { complaintsOf } from './complaints.ts';
import { launch, openContext } from './launch.ts';
import { serve } from './static-server.ts';

const { folder } = inject('secondSite') as BuiltSite;

test('pages that were opened since a reader asked for it are there when the site is gone, until all is removed', async () => {
  const browser = await launch();
  const server = await serve(folder, '/harbour/');
  const context = await openContext(browser);
  const complaints = await complaintsOf(context);
  const page = await context.newPage();
  const workers = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope));
  const kept = () => page.evaluate(() => caches.keys());
  await page.goto(`${server.url}about/`);
  await page.goto(`${server.url}copies/`);
  expect([await workers(), await kept()]).toEqual([[], []]);
  await page.getByRole('button', { name: 'Keep the pages that I open' }).click();
  await page.getByText('Kept on this device: 1 page.').waitFor();
  expect([await workers(), await kept()]).toEqual([[server.url], ['readout /harbour/']]);
  await page.goto(`${server.url}events/port-talks/`);
  const styles = () => page.evaluate(() => getComputedStyle(document.body).fontFamily + document.fonts.size);
  const before = await styles();
  expect(complaints).toEqual([]);
  await server.close();
  await page.goto(`${server.url}events/port-talks/`);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
    'The councils talk about a common port authority',
  );
  expect(await styles()).toBe(before);
  await page.goto(`${server.url}events/`);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('This page isn’t kept');
  await page.goto(`${server.url}copies/`);
  await page.getByText('Kept on this device: 2 pages.').waitFor();
  await page.getByRole('button', { name: 'Keep no more, and remove all' }).click();
  await page.getByText('Nothing is kept on this device.').waitFor();
  expect([await workers(), await kept()]).toEqual([[], []]);
  expect(context.refused).toEqual([]);
  await browser.close();
});
