import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { pageTypes } from '../screens/page-types.ts';
import { launch, openContext } from './launch.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const sites = [inject('site'), inject('secondSite')].filter((site) => site !== null);

test.each(sites.flatMap((site) => [1280, 768, 360, 320].map((width) => ({ site, width }))))(
  'no page of $site.folder scrolls sideways at $width px, whatever long word stands anywhere',
  async ({ site, width }) => {
    const context = await openContext(browser, { viewport: { width, height: 800 }, javaScriptEnabled: true });
    const page = await context.newPage();
    const wide: string[] = [];
    for (const { path } of pageTypes(site.folder)) {
      await page.goto(site.url + path);
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wide.push(path);
      const beyond = await page.evaluate(withLongWords);
      wide.push(...beyond.map((part) => `${path}: ${part}`));
    }
    expect(wide).toEqual([]);
    await context.close();
  },
);

/** Runs in the page. Ends every text with a word of 50 letters; what then makes the page wider than the window. */
function withLongWords(): string[] {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const isHidden = 'script, svg, select, textarea, .visually-hidden, .cite';
  for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null)
    if (text.data.trim() !== '' && !text.parentElement?.closest(isHidden)) text.data += ` ${'Donaudampf'.repeat(5)} `;
  if (document.documentElement.scrollWidth <= innerWidth) return [];
  const all = [...document.body.querySelectorAll('*')].filter(
    (one) => one.getBoundingClientRect().right > innerWidth + 1,
  );
  const inmost = all.filter((one) => !all.some((other) => other !== one && one.contains(other)));
  const names = inmost.map(
    (one) =>
      `${one.parentElement?.tagName}.${one.parentElement?.className} > ${one.tagName}.${one.getAttribute('class')}`,
  );
  return [...new Set(names)].slice(0, 4);
}
