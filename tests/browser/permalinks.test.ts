import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { sentenceId } from '../../src/core/model/sentence-id.ts';
import { eachBrowser } from './each-browser.ts';
import { launch, openContext } from './launch.ts';

const home = inject('site').url;
const corrected = {
  url: `${inject('secondSite')?.url}initiatives/port-authority/`,
  old: sentenceId({ kind: 'initiative', id: 'port-authority' }, 'The pilots of Ebbaholm are for it.'),
};

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function opened(url: string, options: Parameters<typeof openContext>[1] = {}): Promise<Page> {
  const page = await (await openContext(browser, options)).newPage();
  await page.goto(url);
  return page;
}

test.each([{ hasTouch: false }, { hasTouch: true }])(
  'a sentence that is pointed at or touched has a link',
  async (how) => {
    const page = await opened(home, { viewport: { width: 360, height: 800 }, ...how });
    const sentence = page.locator('.key-points [id^="s-"]').nth(1);
    if (how.hasTouch) await sentence.tap({ position: { x: 40, y: 40 } });
    else await sentence.hover({ position: { x: 40, y: 40 } });
    const link = page.getByRole('link', { name: 'Link to this sentence' });
    expect(await link.getAttribute('href')).toBe(`#${await sentence.getAttribute('id')}`);
    const box = await link.boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(24);
    expect((box?.x ?? 360) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
    await link.click();
    expect(new URL(page.url()).hash).toBe(`#${await sentence.getAttribute('id')}`);
    await page.context().close();
  },
);

eachBrowser('a mistake is reported with the sentence and its address', async (page) => {
  await page.open(`${corrected.url}`);
  const message = await page.evaluate(() => {
    document.querySelector('.prose [id^="s-"]')?.dispatchEvent(new Event('pointerover', { bubbles: true }));
    return document.querySelector('.report')?.getAttribute('href') ?? '';
  });
  const [address, text = ''] = decodeURIComponent(message).split('&body=');
  expect(address).toMatch(/^mailto:corrections@example\.org\?subject=Report a mistake: /);
  const [sentence, permalink = ''] = text.split('\n');
  expect(permalink).toMatch(/^http.*initiatives\/port-authority\/#s-/);
  const shown = (id: string) => document.getElementById(id)?.textContent ?? '';
  const words = sentence ?? '';
  expect(await page.evaluate(shown, permalink.split('#')[1] ?? '')).toContain(words.slice(0, 30));
  expect(words).not.toMatch(/[¶⚑]|\d$/);
});

test('with the keyboard the link comes behind the marks of a sentence', async () => {
  const page = await opened(home);
  const sentence = page.locator('.key-points [id^="s-"]').first();
  await sentence.locator('.cite button').last().focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(
    `#${await sentence.getAttribute('id')}`,
  );
  await page.context().close();
});

test.each([360, 1280])('the link stands beside the last line of its sentence, %s px wide', async (width) => {
  const page = await opened(home, { viewport: { width, height: 800 } });
  const away = await page.locator('.key-points > li[id^="s-"]').evaluateAll((sentences) =>
    sentences.map((sentence) => {
      sentence.dispatchEvent(new Event('pointerover', { bubbles: true }));
      const last = [...sentence.querySelectorAll('.cite button')].at(-1)?.getBoundingClientRect();
      const link = sentence.querySelector('.permalink')?.getBoundingClientRect();
      return last && link ? Math.abs(link.top + link.bottom - last.top - last.bottom) / 2 : Number.NaN;
    }),
  );
  expect(away.length).toBeGreaterThan(3);
  expect(away.filter((px) => !(px < 10))).toEqual([]);
  await page.context().close();
});

test('no text moves when the link appears', async () => {
  const page = await opened(home);
  const points = page.locator('.key-points');
  const sizes = () =>
    points.locator('li').evaluateAll((all) => (all as HTMLElement[]).map((li) => [li.offsetTop, li.offsetHeight]));
  const before = await sizes();
  await points.locator('li').first().hover();
  await page.getByRole('link', { name: 'Link to this sentence' }).waitFor();
  expect(await sizes()).toEqual(before);
  await page.context().close();
});

eachBrowser('an old address leads to the sentence that stands now, and an unknown one says so', async (page) => {
  const said = () => document.querySelector('.moved')?.checkVisibility() ?? false;
  await page.open(`${corrected.url}#${corrected.old}`);
  await page.until(() => document.querySelector(':target') !== null);
  expect(await page.evaluate(() => document.querySelector(':target')?.parentElement?.textContent)).toMatch(
    /^The pilots of Ebbaholm/,
  );
  expect(await page.evaluate(said)).toBe(false);
  await page.open('about:blank');
  await page.open(`${corrected.url}#s-nobody`);
  await page.until(said);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('moved');
});
