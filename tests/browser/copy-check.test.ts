import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { QuotedSource } from '../../src/core/evidence/copy-check.ts';
import { faultsOfAccess } from './access.ts';
import type { AnyPage } from './any-page.ts';
import { complaintsOf } from './complaints.ts';
import { eachBrowser } from './each-browser.ts';
import { launch, openContext } from './launch.ts';

const site = inject('secondSite') ?? inject('site');
const address = `${site.url}sources/harbour-gazette/`;
const article = (id: string) => readFileSync(`tests/fixtures/harbour/articles/${id}.txt`, 'utf8');
const text = article('harbour-gazette');
const { seals, passages } = JSON.parse(
  readFileSync(join(site.folder, 'data/sources/harbour-gazette.json'), 'utf8'),
) as QuotedSource;
const all = passages.length;
const changed = text.replace('Ebbaholm reopened', 'Ebbaholm closed');

describe('the article', () => {
  eachBrowser('as it was sealed is known as such, and each passage found', async (page) => {
    await openCheck(page);
    expect(await checkText(page, text)).toMatch(new RegExp(`^This is the sealed text: ${all} of ${all} passages`));
    const { groups, verdicts } = await page.evaluate(readResults);
    expect(groups).toEqual([`${all} passages in it`]);
    expect(verdicts).toHaveLength(all);
    expect(verdicts.filter((verdict) => !/^Stands there.*: paragraph \d+, words \d+ to \d+$/.test(verdict))).toEqual(
      [],
    );
    expect(page.complaints() ?? []).toEqual([]);
  });

  eachBrowser('in its page, as a browser saves it, is found there', async (page) => {
    await openCheck(page);
    const status = await dropFile(page, pageOf(text), 'gazette.html');
    expect(status).toMatch(
      new RegExp(`^This is the sealed text: ${all} of ${all} .* Around it 9 other words stand\\.$`),
    );
  });

  eachBrowser('with a changed word is another text, and what differs is shown', async (page) => {
    await openCheck(page);
    expect(changed).not.toBe(text);
    const status = await checkText(page, changed);
    const [, found] = /^This isn’t the sealed text; (\d+) of \d+ passages stand in it/.exec(status) ?? [];
    expect(Number(found)).toBeGreaterThan(all / 2);
    expect(Number(found)).toBeLessThan(all);
    const { groups, marked, explanation } = await page.evaluate(readResults);
    expect(groups).toHaveLength(2);
    expect(new Set(marked)).toEqual(new Set(['closed']));
    expect(explanation).toContain(`the sealed text ${seals[0]?.words}.`);
  });

  eachBrowser('of another source is another text, whatever it has in common', async (page) => {
    await openCheck(page);
    const status = await dropFile(page, article('island-radio'), 'radio.txt');
    expect(status).toMatch(new RegExp(`^This isn’t the sealed text; 0 of ${all} passages stand in it\\.$`));
  });
});

describe('in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  const open = async (options: BrowserContextOptions = {}) => {
    const context = await openContext(browser, { viewport: { width: 1280, height: 900 }, ...options });
    const complaints = await complaintsOf(context);
    const page = await context.newPage();
    await page.goto(address);
    return { context, complaints, page, check: page.locator('.check'), status: page.locator('.check-status') };
  };
  const openForm = (page: Page) => page.getByText('Paste or drop the article', { exact: true }).click();

  test('a page loads 1.5 kB of script until the part is opened, and no data', async () => {
    const { context, page, check } = await open();
    const loaded = () =>
      page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
    const before = (await loaded()).filter((path) => /\.(?:js|json)$/.test(path));
    expect(before.filter((path) => path.endsWith('.json'))).toEqual([]);
    const base = new URL(site.url).pathname;
    const files = before.map((path) => readFile(join(site.folder, path.slice(base.length))));
    const sizes = (await Promise.all(files)).map((file) => gzipSync(file, { level: 9 }).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1500);
    await openForm(page);
    await page.locator('.check[data-ready]').waitFor();
    await check.getByRole('textbox').fill(text);
    await check.getByRole('button', { name: 'Check' }).click();
    await check.getByText(/^This is/).waitFor();
    expect((await loaded()).filter((path) => path.endsWith('.json'))).toEqual([
      `${base}data/sources/harbour-gazette.json`,
    ]);
    await context.close();
  });

  test('nothing that is pasted leaves the page, runs or is shown as markup', async () => {
    const { context, complaints, page, check, status } = await open();
    await openForm(page);
    await page.locator('.check[data-ready]').waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.replace(/.*\//, '')));
    const hostile = `<p>reopened</p><img src="/x.png" onerror="document.title='run'"><script>document.title='run'</script>`;
    await check.getByRole('textbox').fill(`${hostile}${pageOf(changed)}`);
    await check.getByRole('button', { name: 'Check' }).click();
    await expect.poll(() => status.textContent()).toMatch(/^This isn’t/);
    expect(asked.filter((name) => !/^(?:harbour-gazette\.json|[\w.-]+\.js)$/.test(name))).toEqual([]);
    expect(await page.title()).not.toBe('run');
    expect(await check.locator('img, script').count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('a text is checked as soon as it is pasted, a very long one without being put into the field', async () => {
    const { context, page, check, status } = await open();
    await openForm(page);
    await page.locator('.check[data-ready]').waitFor();
    const paste = (pasted: string) =>
      check.getByRole('textbox').evaluate((field: HTMLTextAreaElement, data) => {
        field.focus();
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', data);
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        if (field.dispatchEvent(event)) document.execCommand('insertText', false, data);
      }, pasted);
    await paste(`${'Another word. '.repeat(20_000)}\n\n${text}`);
    await expect.poll(() => status.textContent()).toMatch(/^This is .* Around it 40,000 other words stand\.$/);
    expect(await check.getByRole('textbox').inputValue()).toBe('');
    await paste('word '.repeat(1_000_001));
    await expect.poll(() => status.textContent()).toMatch(/^This has more than 5,000,000 characters/);
    await context.close();
  });

  test('what can’t be read or isn’t there is said', async () => {
    const { context, page, check, status } = await open();
    await openForm(page);
    await page.locator('.check[data-ready]').waitFor();
    const button = check.getByRole('button', { name: 'Check' });
    const choose = (name: string, content: string) =>
      check.locator('[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
    await button.click();
    await expect.poll(() => status.textContent()).toBe('There is no text to check yet.');
    await check.getByRole('textbox').fill(' … ');
    await button.click();
    await expect.poll(() => status.textContent()).toBe('There are no words in it.');
    await choose('article.pdf', '%PDF-1.7');
    await expect.poll(() => status.textContent()).toMatch(/^This file can’t be read/);
    await choose('article.txt', text);
    await expect.poll(() => status.textContent()).toMatch(/^This is the sealed text/);
    await context.close();
  });

  test('what can’t be fetched is said, and the next try fetches it', async () => {
    let isDown = true;
    const { context, page, check, status } = await open();
    await page.route('**/data/sources/*.json', (route) => (isDown ? route.abort() : route.continue()));
    await openForm(page);
    await page.locator('.check[data-ready]').waitFor();
    await check.getByRole('textbox').fill(text);
    const button = check.getByRole('button', { name: 'Check' });
    await button.click();
    await expect.poll(() => status.textContent()).toMatch(/couldn’t be fetched/);
    isDown = false;
    await button.click();
    await expect.poll(() => status.textContent()).toMatch(/^This is the sealed text/);
    await context.close();
  });

  test.each([
    ['wide', {}],
    ['narrow', { viewport: { width: 360, height: 640 } }],
    ['with forced colours', { forcedColors: 'active' as const }],
  ])('by keyboard alone, %s, without a fault of access', async (_, options) => {
    const { context, page, status } = await open(options);
    await page.locator('.check summary').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.check[data-ready]').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.insertText(changed);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => status.textContent()).toMatch(/^This isn’t/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await faultsOfAccess(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faultsOfAccess(page, ['color-contrast'])).toEqual([]);
    await context.close();
  });

  test('without scripts and on paper it isn’t there', async () => {
    const { context, check } = await open({ javaScriptEnabled: false });
    expect(await check.isVisible()).toBe(false);
    await context.close();
    const { context: other, page } = await open();
    expect(await page.locator('.check').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.check').isVisible()).toBe(false);
    await other.close();
  });
});

/** An article as a site shows it, with nine words around it. */
function pageOf(article: string): string {
  const paragraphs = article.trim().split(/\n\s*\n/);
  const body = paragraphs.map((words) => `<p>${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Gazette</title><style>p { color: red }</style>
<script>var words = "<p>Skerry Bridge</p>";</script></head><body><nav><ul><li>Home<li>News<li>Sport</ul></nav>
<main>${body}</main><footer>More from Port Selwyn &copy; The Gazette</footer></body></html>`;
}

async function openCheck(page: AnyPage): Promise<void> {
  await page.open(address);
  await page.click('.check summary');
  await page.until(() => document.querySelector('.check[data-ready]') !== null);
}

async function checkText(page: AnyPage, given: string): Promise<string> {
  await page.evaluate((words) => {
    (document.querySelector('.check textarea') as HTMLTextAreaElement).value = words;
  }, given);
  await page.click('.check button');
  return outcome(page);
}

async function dropFile(page: AnyPage, content: string, name: string): Promise<string> {
  await page.evaluate(
    (words, fileName) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([words], fileName));
      const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector('.check textarea')?.dispatchEvent(drop);
    },
    content,
    name,
  );
  return outcome(page);
}

async function outcome(page: AnyPage): Promise<string> {
  await page.until(() => !/^(?:Checking …)?$/.test(document.querySelector('.check-status')?.textContent ?? ''));
  return page.evaluate(() => document.querySelector('.check-status')?.textContent ?? '');
}

/** Runs in the page. */
function readResults() {
  const results = document.querySelector('.check-results') as HTMLElement;
  const texts = (selector: string) => [...results.querySelectorAll(selector)].map(({ textContent }) => textContent);
  return {
    explanation: results.querySelector('p')?.textContent ?? '',
    groups: texts('summary'),
    verdicts: texts('blockquote + .check-verdict'),
    marked: texts('mark'),
  };
}
