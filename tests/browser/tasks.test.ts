import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { sentenceIdForm } from '../../src/browser/permalinks.ts';
import { launch, openContext } from './launch.ts';

const { url: first } = inject('site');
const second = inject('secondSite')?.url ?? first;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** What readers come for, from the home page or where they are, with the clicks that it takes. */
const tasks: [what: string, clicks: number, site: string, how: (reader: Reader) => Promise<void>][] = [
  [
    'find “price floors”',
    2,
    first,
    async ({ page, click }) => {
      await click(page.getByRole('link', { name: 'Search', exact: true }));
      await lookFor(page, 'price floors');
      await click(page.locator('.search-pages li li a').first());
      await page.waitForURL(/#s-/);
      expect(await page.locator(':target').textContent()).toMatch(/price floors/);
    },
  ],
  [
    'narrow a search to a country',
    1,
    first,
    async ({ page, click }) => {
      await click(page.getByRole('link', { name: 'Search', exact: true }));
      await lookFor(page, 'minerals');
      const before = await found(page);
      await page.locator('select[name="country"]').selectOption({ index: 1 });
      await expect.poll(() => found(page)).not.toBe(before);
    },
  ],
  [
    'see the passage behind a sentence, and whether it is verified',
    1,
    first,
    async ({ page, click }) => {
      await click(page.locator('.key-points .cite button').first());
      expect(await page.locator('.note:popover-open .status').textContent()).toMatch(/Verified/);
    },
  ],
  [
    'see who met whom, and when',
    0,
    first,
    async ({ page }) => {
      const met = page.locator('[aria-labelledby="meetings"] .entries li', { hasText: 'Marco Rubio' });
      expect(await met.textContent()).toContain('3 February 2026');
    },
  ],
  [
    'see everything on FORGE',
    2,
    first,
    async ({ page, click }) => {
      await click(page.locator('header').getByRole('link', { name: 'Initiatives and figures' }));
      await click(page.locator('main .entry-link', { hasText: 'FORGE' }));
      expect(await page.locator('h1').textContent()).toContain('FORGE');
    },
  ],
  [
    'see what the sources tell differently',
    1,
    first,
    async ({ page, click }) => {
      await click(page.locator('.page-contents').getByRole('link', { name: 'Where the sources differ' }));
      expect(await page.locator('#differ').textContent()).toContain('differ');
    },
  ],
  [
    'find a country',
    1,
    first,
    async ({ page, click }) => {
      await click(page.locator('[aria-labelledby="meetings"]').getByRole('link', { name: 'Bahrain' }));
      await page.locator('h1', { hasText: 'Bahrain' }).waitFor();
    },
  ],
  [
    'read why it matters',
    2,
    first,
    async ({ page, click }) => {
      await click(page.getByRole('link', { name: /^Read the briefing/ }).first());
      await click(page.locator('.page-contents').getByRole('link', { name: 'Why it matters' }));
      expect(await page.locator(':target').textContent()).toContain('Why it matters');
    },
  ],
  [
    'go from an event to the one after it, and to its place in the timeline',
    3,
    `${first}events/jaishankar-rubio-meeting/`,
    async ({ page, click }) => {
      await click(page.locator('.neighbours a[rel="next"]'));
      await click(page.locator('.neighbours a[rel="prev"]'));
      await click(page.locator('.neighbours').getByRole('link', { name: 'In the timeline' }));
      await page.locator('svg [data-event="jaishankar-rubio-meeting"][data-linked]:visible').waitFor();
    },
  ],
  [
    'see which sentences rest on a passage',
    1,
    `${first}briefings/critical-minerals-ministerial-synthesis/`,
    async ({ page, click }) => {
      await click(page.locator('.prose .cite button').first());
      expect(await page.locator('.note:popover-open .cited-by a').count()).toBeGreaterThan(1);
    },
  ],
  [
    'get a link to a sentence',
    1,
    first,
    async ({ page, click }) => {
      await page.locator('.key-points [id^="s-"]').first().hover();
      await click(page.getByRole('link', { name: 'Link to this sentence' }));
      expect(new URL(page.url()).hash.slice(1)).toMatch(sentenceIdForm);
    },
  ],
  [
    'report a mistake in it',
    0,
    second,
    async ({ page }) => {
      const sentence = page.locator('.key-points [id^="s-"]').first();
      await sentence.hover();
      const message = await page.getByRole('link', { name: 'Report a mistake' }).first().getAttribute('href');
      expect(decodeURIComponent(message ?? '')).toContain(`#${await sentence.getAttribute('id')}`);
    },
  ],
  [
    'cite the lead briefing with a reference manager',
    2,
    first,
    async ({ page, click }) => {
      await click(page.getByRole('link', { name: /^Read the briefing/ }).first());
      await click(page.getByText('Cite this page'));
      const address = await page.getByRole('link', { name: /^RIS/ }).getAttribute('href');
      expect(await textAt(page, address)).toMatch(/^TY {2}- RPRT/);
    },
  ],
  [
    'have Zotero see a report',
    0,
    first,
    async ({ page }) => {
      const tag = (name: string) => page.locator(`meta[name="${name}"]`).first().getAttribute('content');
      expect(await tag('citation_technical_report_institution')).toBe(await tag('citation_title'));
      expect(await tag('citation_author')).toBeTruthy();
    },
  ],
  [
    'put every event into a calendar',
    1,
    second,
    async ({ page, click }) => {
      await click(page.locator('footer').getByRole('link', { name: 'Calendar' }));
      const address = await page.locator('main a[href$="all.ics"]').getAttribute('href');
      expect(await textAt(page, address)).toMatch(/^BEGIN:VCALENDAR\r\n.*BEGIN:VEVENT/s);
    },
  ],
  [
    'follow corrections with a feed reader',
    1,
    second,
    async ({ page, click }) => {
      await click(page.locator('footer').getByRole('link', { name: 'What changed' }));
      const address = await page.getByRole('link', { name: /Corrections alone \(Atom\)/ }).getAttribute('href');
      expect(await textAt(page, address)).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
    },
  ],
  [
    'take all data along',
    1,
    first,
    async ({ page, click }) => {
      await click(page.locator('footer').getByRole('link', { name: 'All records as data' }));
      const address = await page.locator('main a[href$="dossier.json"]').first().getAttribute('href');
      expect(Object.keys(JSON.parse(await textAt(page, address)))).toContain('events');
    },
  ],
  [
    'show a figure in a page of one’s own',
    4,
    first,
    async ({ page, click }) => {
      await click(page.locator('header').getByRole('link', { name: 'Initiatives and figures' }));
      await click(page.locator('.crumbs').getByRole('link', { name: 'Figures' }));
      await click(page.locator('main .entry-link').first());
      await click(page.getByRole('link', { name: 'Card to embed' }).first());
      const markup = page.locator('.embed-how textarea');
      await expect.poll(() => markup.inputValue()).toMatch(/^<iframe src="http.*readout:height/s);
    },
  ],
];

test.each(tasks)('%s: %i clicks', async (_, clicks, site, how) => {
  const page = await (await openContext(browser, { viewport: { width: 1280, height: 900 } })).newPage();
  await page.goto(site);
  let count = 0;
  const click = async (target: Locator) => {
    count++;
    await target.click();
  };
  await how({ page, click });
  expect(count).toBeLessThanOrEqual(clicks);
  await page.context().close();
});

interface Reader {
  page: Page;
  /** Clicks, and counts it. */
  click: (target: Locator) => Promise<void>;
}

/** Types into the search, and again where nothing comes: what could not be fetched is asked for at the next use. */
async function lookFor(page: Page, words: string): Promise<void> {
  const field = page.getByRole('searchbox');
  const isFound = () =>
    page
      .locator('.search-pages li')
      .first()
      .waitFor({ timeout: 8000 })
      .then(
        () => true,
        () => false,
      );
  await field.fill(words);
  if (await isFound()) return;
  await field.fill('');
  await field.fill(words);
}

/** What the search says of how much it found. */
async function found(page: Page): Promise<string> {
  await page.locator('.search-pages li').first().waitFor();
  return (await page.locator('.search-status').textContent()) ?? '';
}

async function textAt(page: Page, address: string | null): Promise<string> {
  const answer = await page.request.get(new URL(address ?? '', page.url()).href);
  return answer.text();
}
