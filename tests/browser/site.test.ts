import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, openContext } from './launch.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('at 768 px the five groups of sections and the search stand in one line', async () => {
  const context = await openContext(browser, { viewport: { width: 768, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${inject('site').url}about/`);
  const tops = await page.locator('.contents a').evaluateAll((links) => links.map((a) => a.getBoundingClientRect().y));
  expect(tops).toHaveLength(6);
  expect(new Set(tops).size).toBe(1);
  await context.close();
});

test('at 200 % text on a phone the button of the contents is on the screen', async () => {
  const context = await openContext(browser, { viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${inject('secondSite')?.url}about/`);
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  const box = await page.getByRole('button', { name: 'Contents' }).boundingBox();
  expect((box?.x ?? 360) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
  await context.close();
});

describe('without scripts', () => {
  const openHome = async (): Promise<Page> => {
    const context = await openContext(browser, { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(inject('site').url);
    return page;
  };

  test('a mark opens its passage in place, and Escape closes it', async () => {
    const page = await openHome();
    const mark = page.locator('.cite button').first();
    const note = page.locator(`#${await mark.getAttribute('popovertarget')}`);
    await mark.focus();
    await page.keyboard.press('Enter');
    const [markBox, noteBox] = [await mark.boundingBox(), await note.boundingBox()];
    expect(await note.locator('blockquote').first().isVisible()).toBe(true);
    expect(Math.abs((noteBox?.y ?? 0) - (markBox?.y ?? 0))).toBeLessThan(500);
    const text = await note.textContent();
    expect(text).toMatch(/Verified/);
    await page.keyboard.press('Escape');
    expect(await note.isVisible()).toBe(false);
    await page.locator('.notes-shown summary').click();
    expect(await note.isVisible()).toBe(true);
    await page.context().close();
  });

  test('of marks side by side each is under the pointer where it stands', async () => {
    const page = await openHome();
    const hidden = await page.locator('.cite:has(button + button) button').evaluateAll((marks) =>
      marks.flatMap((mark) => {
        mark.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = mark.getBoundingClientRect();
        const isSeen = document.elementFromPoint(x + width / 2, y + height / 2) === mark;
        return isSeen ? [] : [mark.textContent];
      }),
    );
    expect(hidden).toEqual([]);
    await page.context().close();
  });

  test('an address with a note opens that note in the list', async () => {
    const page = await openHome();
    await page.goto(`${inject('site').url}#note-2`);
    expect(
      await page
        .locator('.note')
        .evaluateAll((all) => all.filter((note) => note.checkVisibility()).map(({ id }) => id)),
    ).toEqual(['note-2']);
    await page.context().close();
  });

  test('paper has every note and every title of the timeline', async () => {
    const page = await openHome();
    await page.emulateMedia({ media: 'print' });
    const hidden = await page
      .locator('.note blockquote')
      .evaluateAll((all) => all.filter((quote) => quote.getClientRects().length === 0).length);
    expect(hidden).toBe(0);
    const links = await page
      .locator('.timeline-list a')
      .evaluateAll((all) => all.map((link) => link.getClientRects().length > 0));
    expect(links.length).toBeGreaterThan(10);
    expect(links).not.toContain(false);
    await page.context().close();
  });
});
