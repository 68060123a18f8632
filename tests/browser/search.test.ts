import { expect, inject, test } from 'vitest';
import { sentenceIdForm } from '../../src/browser/permalinks.ts';
import { english } from '../../src/words/en/index.ts';
import type { AnyPage } from './any-page.ts';
import { eachBrowser } from './each-browser.ts';
import { launch, openContext } from './launch.ts';

const { url } = inject('site');

eachBrowser('“/” leads to the search, and its first result to the sentence', async (page, browser) => {
  await page.open(`${url}people/`);
  await page.press('/');
  await page.until(() => document.activeElement?.id === 'search-for');
  await page.type('price floors');
  await found(page);
  const [first = ''] = await page.evaluate(marked);
  expect(first.toLowerCase()).toContain('price');
  await page.press('Enter');
  await page.until(() => !location.pathname.endsWith('/search/'));
  const id = (await page.evaluate(() => location.hash)).slice(1);
  expect(id).toMatch(sentenceIdForm);
  expect(await page.evaluate((own: string) => document.getElementById(own)?.textContent ?? '', id)).toMatch(/price/i);
  if (browser !== 'WebKit') expect(page.complaints()).toEqual([]);
});

eachBrowser('the arrows go through the results and back', async (page) => {
  await page.open(`${url}search/?q=minerals`);
  await found(page);
  await page.evaluate(() => document.getElementById('search-for')?.focus());
  await page.press('ArrowDown');
  await page.press('ArrowDown');
  const at = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.search-results a')].indexOf(document.activeElement as HTMLAnchorElement),
    );
  expect(await at()).toBe(1);
  await page.press('ArrowUp');
  await page.press('ArrowUp');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-for');
});

eachBrowser('a slip in a name leads to the name, and a choice narrows what is found', async (page) => {
  await page.open(`${url}search/?q=Rubbio`);
  await page.until(() => document.querySelector('.search-near') !== null);
  expect(await page.evaluate(() => document.querySelector('.search-near')?.textContent)).toContain('Rubio');
  await page.open(`${url}search/?q=minerals&kind=Quoted+passages`);
  await found(page);
  const kinds = await page.evaluate(() =>
    [...document.querySelectorAll('.search-pages span.entry-detail')].map(
      ({ textContent }) => textContent.split(',')[0],
    ),
  );
  expect(new Set(kinds)).toEqual(new Set(['Quoted passages']));
  expect(await page.evaluate(() => document.querySelectorAll('.search-pages .status').length)).toBeGreaterThan(0);
});

eachBrowser('a page is found by its name once, and its passages by their words alone', async (page) => {
  await page.open(`${url}search/?q=canada`);
  await found(page);
  const empty = () =>
    [...document.querySelectorAll('.search-pages > li:not(:has(ul)) > span')].map(({ textContent }) => textContent);
  expect(await page.evaluate(empty)).toEqual(['Country']);
  await page.open(`${url}search/?q=canadian`);
  await found(page);
  const named = () => [...document.querySelectorAll('.search-pages > li > a')].map(({ textContent }) => textContent);
  expect(await page.evaluate(named)).toEqual([expect.stringMatching(/^Jaishankar meets Canada/)]);
  const signs = () =>
    [...document.querySelectorAll('.search-pages mark')].map(({ textContent }) =>
      textContent.replace(/[\p{L}’]/gu, ''),
    );
  expect(new Set(await page.evaluate(signs))).toEqual(new Set(['']));
});

test('nothing of the search is fetched before it is used', async () => {
  const browser = await launch();
  const page = await (await openContext(browser)).newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${url}search/`, { waitUntil: 'networkidle' });
  expect(asked.filter((path) => path.includes('/search/index/'))).toEqual([]);
  await page.getByRole('searchbox').fill('price floors');
  await page.locator('.search-pages li').first().waitFor();
  expect(asked.filter((path) => path.includes('/search/index/')).length).toBeGreaterThan(3);
  await browser.close();
});

test('a search that couldn’t be fetched says so, and works when it is asked again', async () => {
  const browser = await launch();
  const page = await (await openContext(browser)).newPage();
  await page.route(/\/search\/index\/.*(worker\.js|entry\.json|wasm)/, (route) => route.abort());
  await page.goto(`${url}search/`);
  await page.getByRole('searchbox').fill('price');
  await page.waitForFunction(
    (words) => document.querySelector('.search-status')?.textContent === words,
    english.search.failed,
  );
  await page.unroute(/\/search\/index\/.*(worker\.js|entry\.json|wasm)/);
  await page.getByRole('searchbox').fill('price floors');
  await page.locator('.search-pages li').first().waitFor();
  await browser.close();
});

test('without scripts the page lists every record, and no form', async () => {
  const browser = await launch();
  const page = await (await openContext(browser, { javaScriptEnabled: false })).newPage();
  await page.goto(`${url}search/`);
  expect(await page.getByRole('searchbox').count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Marco Rubio' }).count()).toBe(1);
  await browser.close();
});

/** Waits until results are there. */
function found(page: AnyPage): Promise<void> {
  return page.until(() => document.querySelector('.search-pages li') !== null);
}

/** Runs in the page. The sentences that were found, in their order. */
function marked(): string[] {
  return [...document.querySelectorAll('.search-pages li li a')].map(({ textContent }) => textContent);
}
