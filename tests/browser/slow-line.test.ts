import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { pageTypes } from '../screens/page-types.ts';
import { launch, openContext } from './launch.ts';
import { fontsOf, openSlowly } from './slow-line.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const sites = [inject('site'), inject('secondSite')].filter((site) => site !== null);
const line = { latency: 40, rate: 500 };

test.each(sites)(
  'on a slow line nothing on a page moves when letters and scripts come: $url',
  async (site) => {
    const moved: unknown[] = [];
    for (const { path } of pageTypes(site.folder)) {
      const seen = await openSlowly(browser, site.url + path, line, true);
      if (seen.shift >= 0.001) moved.push([path, seen.shift, seen.moved]);
    }
    expect(moved).toEqual([]);
  },
  300_000,
);

test('it does find what moves where letters take the place of others', async () => {
  const swapped = async (page: Page) => {
    await page.route(/\.css$/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll(/font-display:\s*optional/g, 'font-display:swap');
      await route.fulfill({ response, body });
    });
  };
  const path = pageTypes(sites[0]?.folder ?? '').find(({ type }) => type === 'events-each')?.path;
  const { shift, moved } = await openSlowly(browser, `${sites[0]?.url}${path}`, line, true, swapped);
  expect(shift).toBeGreaterThan(0.02);
  expect(moved.length).toBeGreaterThan(0);
});

test('drawings take on the letters of the site on the first page, and texts on the next', async () => {
  const context = await openContext(browser, { viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${inject('site').url}timeline/`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(await fontsOf(page, '.timeline-drawing .timeline-title')).toEqual(['Source Serif 4']);
  const texts: string[][] = [];
  for (let opened = 0; opened < 5 && !texts.at(-1)?.includes('Source Serif 4'); opened += 1) {
    await page.goto(`${inject('site').url}events/`);
    texts.push(await fontsOf(page, 'h1'));
  }
  expect(texts.at(-1)).toEqual(['Source Serif 4']);
  await context.close();
});
