import { expect, inject } from 'vitest';
import { builtPages } from '../build/built-pages.ts';
import { eachBrowser } from './each-browser.ts';

const site = inject('site');
const card = builtPages(site).find(({ path }) => path.startsWith('embed/passages/'))?.path ?? '';

eachBrowser('a card shows a passage with its status, its source and where it stands', async (page) => {
  await page.open(`${site.url}${card}`);
  const has = (selector: string) => document.querySelector(selector)?.textContent.trim() !== '';
  for (const selector of [
    'blockquote',
    '.status',
    '.embed-source a[href*="/briefings/"]',
    'figcaption a[href*="/sources/"]',
  ])
    expect([selector, await page.evaluate(has, selector)]).toEqual([selector, true]);
  const snippet = await page.evaluate(
    () => document.querySelector<HTMLTextAreaElement>('.embed-how textarea')?.value ?? '',
  );
  expect(snippet).toContain(`src="${site.url}${card}"`);
});
