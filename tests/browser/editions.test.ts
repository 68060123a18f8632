import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { published } from '../../src/core/model/published.ts';
import { type Chromium, installedChromium, printPdf } from '../../src/editions/chromium.ts';
import { datedPdf } from '../../src/editions/pdf-dates.ts';
import { writeHtml, writePdf } from '../../src/editions/write.ts';
import { passagesOf } from '../../src/kinds/passages.ts';
import { checkDossier } from '../../src/load/check.ts';
import { basePath } from '../../src/load/site.ts';
import { type Catalogue, catalogueOf } from '../../src/views/catalogue.ts';
import type { BuiltSite } from '../built-sites.ts';
import { faultsOfAccess } from './access.ts';
import { complaintsOf } from './complaints.ts';
import { launch } from './launch.ts';

const site = inject('secondSite') as BuiltSite;
/** The browser that comes from npm can't print by itself. */
const printer: Chromium | null =
  installedChromium(process.env).map((executablePath) => ({ executablePath, env: {} }))[0] ?? null;
const noPrinter = 'Chrome or Chromium isn’t installed';
const home = mkdtempSync(join(tmpdir(), 'readout-editions-'));
let browser: Browser;
let catalogue: Catalogue;

beforeAll(async () => {
  browser = await launch();
  const { dossier } = (await checkDossier('tests/fixtures/harbour', '2026-11-26', true)).loaded;
  catalogue = catalogueOf(published(dossier, '2026-11-26'), basePath(dossier.site));
});
afterAll(async () => {
  await browser.close();
  rmSync(home, { recursive: true });
});

/** The names of all events and sources and the words of all passages, without what breaks lines. */
function contents(): string[] {
  const { dossier } = catalogue;
  return [
    ...dossier.events.map(({ title }) => title),
    ...dossier.sources.flatMap(({ name, title }) => [name, title ?? name]),
    // A page says in a gap how many words were left out.
    ...passagesOf(dossier).flatMap(({ evidence }) => evidence.quote.split(/…|\.\.\./)),
  ].map(plain);
}

/** Letters and digits alone: paper breaks lines as it likes, and a PDF has ʼ, a letter, for the glyph of an apostrophe. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+|\p{Lm}/gu, '');
}

test('the file opens from disk without a network: it asks for nothing, and has every event, footnote and source', async () => {
  const file = join(home, 'dossier.html');
  const { bytes } = await writeHtml(site.folder, catalogue, file);
  expect(bytes).toBeLessThan(1_500_000);
  const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 } });
  const complaints = await complaintsOf(context);
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().slice(0, 80)));
  await page.goto(pathToFileURL(file).href);
  expect(asked.filter((address) => !address.startsWith('data:'))).toEqual([pathToFileURL(file).href]);
  const text = plain((await page.locator('body').textContent()) ?? '');
  expect(contents().filter((part) => !text.includes(part))).toEqual([]);
  const loose = await page.evaluate(() =>
    [...document.querySelectorAll('a')].flatMap((link) => {
      const href = link.getAttribute('href') ?? '';
      const isThere = document.getElementById(decodeURIComponent(href.slice(1))) !== null;
      return href.startsWith('#') ? (isThere ? [] : [href]) : /^(?:https?|mailto):|^$/.test(href) ? [] : [href];
    }),
  );
  expect(loose).toEqual([]);
  expect(await page.evaluate(() => document.fonts.check('16px "Source Serif 4 Variable"'))).toBe(true);
  const mark = page.locator('.cite button').first();
  await mark.click();
  expect(await page.locator('.note:popover-open blockquote').first().isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  // The colours are those of the pages, and take a minute to be looked at in all of them.
  const rules = ['aria-hidden-focus', 'duplicate-id-aria', 'heading-order', 'landmark-unique', 'region'];
  expect(await faultsOfAccess(page, rules)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

test('the PDF has them as well, tagged, with an outline and numbered pages', async ({ skip }) => {
  if (printer === null) return skip(noPrinter);
  const { path } = await writePdf(site.folder, catalogue, join(home, 'dossier.pdf'), printer);
  const bytes = readFileSync(path);
  expect(bytes.includes('/MarkInfo')).toBe(true);
  expect(bytes.includes('/StructTreeRoot')).toBe(true);
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { totalPages, text } = await extractText(pdf);
  const { title } = catalogue.dossier.site;
  const margins = new RegExp(`^${title}\\n|\\n?\\d+ / ${totalPages}$`, 'g');
  const whole = plain(text.map((page) => page.trim().replaceAll(margins, ' ')).join(' '));
  expect(contents().filter((part) => !whole.includes(part))).toEqual([]);
  const numbers = text.map((page) => /(\d+) \/ (\d+)/.exec(page)?.slice(1).map(Number));
  expect(numbers).toEqual(text.map((_, at) => [at + 1, totalPages]));
  const outline = await pdf.getOutline();
  expect(outline.map((part) => part.title).slice(0, 5)).toEqual([title, 'Overview', 'Briefings', 'Timeline', 'Events']);
  expect(outline[4]?.items).toHaveLength(catalogue.dossier.events.length);
  const { info } = (await pdf.getMetadata()) as unknown as { info: { CreationDate: string; ModDate: string } };
  expect([info.CreationDate, info.ModDate]).toEqual(["D:20240518000000+00'00'", "D:20240518000000+00'00'"]);
});

test('a PDF has the same bytes in another run and another zone', async ({ skip }) => {
  if (printer === null) return skip(noPrinter);
  const html = join(home, 'small.html');
  writeFileSync(
    html,
    '<!doctype html><html lang="en"><title>A</title><h1>A</h1><p><a href="#b">b</a><h2 id="b">B</h2>',
  );
  const print = async (TZ: string) => {
    const path = join(home, `${TZ.replace(/.*\//, '')}.pdf`);
    const kept = join(home, `${TZ.replace(/.*\//, '')}-browser`);
    await printPdf(pathToFileURL(html), path, kept, { ...printer, env: { TZ } });
    return Buffer.from(datedPdf(readFileSync(path), '2024-05-18'));
  };
  expect((await print('America/St_Johns')).equals(await print('Pacific/Auckland'))).toBe(true);
});
