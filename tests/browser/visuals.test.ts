import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch, openContext } from './launch.ts';
import { labelFaults } from './timeline-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const firstBriefing = 'briefings/critical-minerals-ministerial-synthesis/';
const secondBriefing = 'briefings/two-cities-one-harbour/';

async function open(
  path: string,
  { width = 1280, site = inject('site'), ...options }: BrowserContextOptions & { width?: number; site?: Site } = {},
): Promise<Page> {
  const context = await openContext(browser, { viewport: { width, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(`${site?.url}${path}`);
  return page;
}

type Site = ReturnType<typeof inject<'secondSite'>>;

const openSecond = (path: string, options = {}) => open(path, { site: inject('secondSite'), ...options });
const visual = (page: Page, title: string) => page.getByRole('figure', { name: title });

test.each<[path: string, isSecond: boolean, summaries: Record<string, string>]>([
  [
    firstBriefing,
    false,
    {
      'Who met whom': 'The sources report 12 meetings and exchanges between 13 participants from 13 countries',
    },
  ],
  [
    secondBriefing,
    true,
    {
      'People on the quays': '2 sources give the same figure: more than 4,000.',
      'Who met whom': 'The sources report 2 meetings and exchanges between 4 participants from 1 country.',
      'Timeline: The bridge, Around the opening': 'The sources report 9 events, 1931–2024.',
      'Where they met': 'One country is reported to have taken part in Skerry Sound',
      'What each source says': 'Of 17 facts, 8 are quoted from two or more sources',
    },
  ],
])(
  'in /%s each visual has its title, a sentence made from the data, and its table or list',
  async (path, isSecond, summaries) => {
    const page = await (isSecond ? openSecond(path) : open(path));
    for (const [title, words] of Object.entries(summaries)) {
      const figure = visual(page, title);
      expect(await figure.getByText(title, { exact: true }).first().isVisible()).toBe(true);
      expect(await figure.locator('.visual-summary').textContent()).toContain(words);
      const toTable = figure.locator('.visual-data > summary');
      if (await toTable.isVisible()) await toTable.click();
      // A timeline in a briefing is a list where there is no room for its drawing, and on paper.
      const isTimeline = (await figure.locator('readout-timeline').count()) > 0;
      if (isTimeline) await page.setViewportSize({ width: 768, height: 900 });
      const data = figure.locator('.visual-data').locator('table, .entries').or(figure.locator('.timeline-list'));
      expect(await data.or(figure.locator('> table, > .entries')).first().isVisible()).toBe(true);
      expect(await figure.getByRole('row').or(figure.getByRole('listitem')).count()).toBeGreaterThan(1);
      if (isTimeline) await page.setViewportSize({ width: 1280, height: 900 });
    }
    await page.context().close();
  },
);

test('where one person has all meetings, a list tells whom they met and when, and no picture is drawn', async () => {
  for (const path of ['', firstBriefing]) {
    const page = await open(path, { width: 360 });
    expect(await page.locator('.meetings-name').count()).toBe(0);
    const rows = page.locator('.entries li', { hasText: /Meeting|Exchange/ });
    expect(await rows.count()).toBe(4);
    expect(await rows.filter({ hasText: '9 not named, from Bahrain' }).count()).toBe(1);
    await page.context().close();
  }
});

test.each([1280, 768, 360])('at %i px one form of each drawing is shown, its texts whole and apart', async (width) => {
  const pages = [
    await open(firstBriefing, { width }),
    await open('countries/', { width }),
    await openSecond(secondBriefing, { width }),
    await openSecond('figures/repair-cost/', { width }),
  ];
  for (const page of pages) {
    for (const figure of await page.locator('figure.visual').all()) {
      const shown = figure.locator('.visual-drawing:visible');
      expect(await shown.count()).toBe(Math.min(await figure.locator('.visual-drawing').count(), 1));
      for (const drawing of await shown.all()) expect(await labelFaults(drawing)).toEqual([]);
    }
    await page.context().close();
  }
});

test.each(['with', 'without'])(
  '%s scripts a cell of the matrix opens its passages by the keyboard',
  async (scripts) => {
    const page = await openSecond('compare/', { javaScriptEnabled: scripts === 'with' });
    const row = visual(page, 'What each source says').getByRole('row', { name: /^The mayors sign/ });
    const cells = row.locator('summary');
    const passage = row.getByText('10 May 2024, the evening before');
    expect(await passage.isVisible()).toBe(false);
    await row.getByRole('link').first().focus();
    await page.keyboard.press('Tab');
    expect(await cells.first().evaluate((cell) => cell === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await passage.isVisible()).toBe(true);
    expect(await row.locator('details[open]').count()).toBe(1);
    expect(await row.getByText('Verified word for word').first().isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    expect(await passage.isVisible()).toBe(false);
    await page.context().close();
  },
);

test('a cell of the matrix says its source on a phone, and that it differs or is silent to those who can’t see it', async () => {
  const page = await openSecond('compare/', { width: 360 });
  const matrix = visual(page, 'What each source says');
  expect(
    await matrix.getByText('Northern Wire', { exact: true }).and(page.locator('td span')).first().isVisible(),
  ).toBe(true);
  const signing = matrix.getByRole('row', { name: /^The mayors sign/ });
  expect(await signing.getByRole('cell').allInnerTexts()).toHaveLength(3);
  expect(await signing.getByRole('cell').last().textContent()).toMatch(/11 May 2024\s+\(differs\)/);
  const stone = matrix.getByRole('row', { name: /^The first stone/ });
  expect(await stone.getByRole('cell').first().textContent()).toContain('nothing quoted');
  await page.context().close();
});

test('the keyboard passes by the drawings, whose links their lists have', async () => {
  const page = await openSecond(secondBriefing);
  const figure = visual(page, 'Who met whom');
  expect(await figure.getByText('Meetings as a list').isVisible()).toBe(true);
  expect(await figure.getByRole('link').count()).toBe(0);
  await figure.getByText('Meetings as a list').focus();
  await page.keyboard.press('Enter');
  const inDrawing = await figure
    .locator('.visual-wide a')
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href')))]);
  const inTable = await figure.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(inDrawing.length).toBeGreaterThan(2);
  expect(inDrawing.filter((href) => !inTable.includes(href))).toEqual([]);
  await page.context().close();
});

test('a name among the meetings leads the pointer to its page, a dot on the map to the country', async () => {
  const page = await openSecond(secondBriefing);
  await visual(page, 'Who met whom').locator('.visual-wide .meetings-name').first().click();
  expect(new URL(page.url()).pathname).toMatch(/\/(people|countries)\//);
  await page.goto(`${inject('site').url}countries/`);
  await visual(page, 'Where they met').locator('a:visible', { hasText: 'Uzbekistan' }).first().click();
  expect(new URL(page.url()).pathname).toMatch(/\/countries\/uz\/$/);
  await page.context().close();
});

test('on paper the drawings, their tables and all passages of the matrix are there', async () => {
  const page = await openSecond(secondBriefing);
  await page.emulateMedia({ media: 'print' });
  // On paper a timeline is a list, which needs no table beside it.
  for (const figure of await page.locator('figure.visual:not(:has(readout-timeline))').all()) {
    const hidden = await figure
      .locator('td, th, blockquote')
      .evaluateAll((all) => all.filter((part) => part.getClientRects().length === 0).length);
    expect(hidden).toBe(0);
  }
  expect(await visual(page, 'What each source says').locator('blockquote').count()).toBeGreaterThan(30);
  await page.context().close();
});

test('in forced colours the signs keep their outlines against the ground', async () => {
  const page = await openSecond(secondBriefing, { forcedColors: 'active' });
  const colours = await page.locator('figure.visual').evaluateAll((figures) => {
    const marks = ['.readings-line', '.places-dot', '.matrix-disc', '.matrix-sign-differs path'];
    return marks.map((mark) => {
      const element = figures.map((figure) => figure.querySelector(mark)).find(Boolean);
      const { fill, stroke } = element ? getComputedStyle(element) : { fill: 'none', stroke: 'none' };
      return [fill, stroke].some(
        (colour) => colour !== 'none' && colour !== getComputedStyle(document.body).backgroundColor,
      );
    });
  });
  expect(colours).toEqual(colours.map(() => true));
  await page.context().close();
});

test('at 200 % text on a phone no name in the key of the map is broken, and no part of a visual out of sight', async () => {
  const page = await openSecond(secondBriefing, { width: 360 });
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  const key = visual(page, 'Where they met').locator('.places-key a');
  expect(await key.count()).toBe(2);
  expect(await key.evaluateAll((links) => links.map((link) => link.getClientRects().length))).toEqual([1, 1]);
  const beyond = await page
    .locator('figure.visual :visible')
    .evaluateAll((parts) => parts.filter((part) => part.getBoundingClientRect().right > innerWidth + 1).length);
  expect(beyond).toBe(0);
  await page.context().close();
});

test.each([1280, 360])('at %i px a page from right to left has the same drawings', async (width) => {
  const page = await openSecond(secondBriefing, { width });
  const places = () =>
    page.locator('.visual-drawing:visible').evaluateAll((drawings) =>
      drawings.map((drawing) =>
        [...drawing.querySelectorAll('text')]
          .filter((text) => text.getClientRects().length > 0)
          .map((text) => {
            const { left, width } = text.getBoundingClientRect();
            return [text.textContent, Math.round(left - drawing.getBoundingClientRect().left), Math.round(width)];
          }),
      ),
    );
  expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
  const before = await places();
  expect(before.flat().length).toBeGreaterThan(5);
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  expect(await places()).toEqual(before);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.context().close();
});
