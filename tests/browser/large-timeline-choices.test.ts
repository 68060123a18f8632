import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { focusCursor, holding, param, spoken, status, useLargeTimeline } from './large-timeline-page.ts';

const { open } = useLargeTimeline();

const field = (page: Page) => page.locator('.timeline-find-text');
const box = (page: Page, facet: string, id: string) => page.locator(`input[data-facet="${facet}"][value="${id}"]`);
const count = async (page: Page) => Number((await status(page))?.split(' ')[0]?.replace(',', ''));
const some = /^[\d,]+ of 3,000 events$/;

test('what is looked for and chosen leaves the other events out, also by a link', async () => {
  const page = await open();
  await field(page).fill('copper supply');
  await expect.poll(() => status(page)).toMatch(some);
  await expect.poll(() => param(page, 'find')).toBe('copper supply');
  await focusCursor(page);
  await expect.poll(() => spoken(page)).toContain('copper supply');
  await page.locator('[data-toggles="filters"]').click();
  await box(page, 'lanes', 'papers').check();
  await expect.poll(() => param(page, 'lane')).toBe('papers');
  const words = await status(page);
  const again = await open(new URL(page.url()).search);
  expect(await status(again)).toBe(words);
  expect(await field(again).inputValue()).toBe('copper supply');
  await page.context().close();
  await again.context().close();
});

test('several of a kind mean any of them, and each can be taken back', async () => {
  const page = await open('?lane=papers');
  const one = await count(page);
  await page.locator('[data-toggles="filters"]').click();
  const others = page.locator('input[data-facet="lanes"]:not([value="papers"])');
  const other = await others.first().getAttribute('value');
  await others.first().check();
  await expect.poll(() => count(page)).toBeGreaterThan(one);
  await expect.poll(() => new URL(page.url()).searchParams.getAll('lane').sort()).toEqual([other, 'papers'].sort());
  await page.locator(`.timeline-chosen[value="${other}"]`).click();
  await expect.poll(() => count(page)).toBe(one);
  expect(await others.first().isChecked()).toBe(false);
  expect(await box(page, 'lanes', 'papers').isChecked()).toBe(true);
  await page.context().close();
});

test('ids that there are not are passed over', async () => {
  const page = await open('?lane=nowhere&country=ZZ');
  expect(await status(page)).toBe('3,000 events');
  await page.context().close();
});

test('a search that was cleared before the words came leaves nothing out', async () => {
  const { hold, free } = holding('**/timeline-words.bin');
  const page = await open('', {}, hold);
  const asked = page.waitForRequest('**/timeline-words.bin');
  await field(page).fill('copper supply');
  await asked;
  await field(page).fill('');
  await page.waitForTimeout(400);
  free();
  await page.waitForTimeout(400);
  expect(await status(page)).toBe('3,000 events');
  expect(param(page, 'find')).toBeNull();
  await page.context().close();
});

test('what was typed is looked for although the view moves meanwhile', async () => {
  const page = await open();
  await field(page).focus();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    const find = document.querySelector<HTMLInputElement>('.timeline-find-text');
    if (find) find.value = 'copper supply';
    find?.dispatchEvent(new Event('input', { bubbles: true }));
    document.querySelector<HTMLElement>('[data-do="zoom-in"]')?.click();
  });
  await expect.poll(() => status(page)).toMatch(/^[\d,]+ of 3,000 events/);
  await expect.poll(() => [param(page, 'find'), param(page, 'from') !== null]).toEqual(['copper supply', true]);
  await page.context().close();
});

test('where files don’t come the timeline says so, and asks again', async () => {
  let isDown = true;
  const page = await open('?find=copper', {}, (fresh) =>
    fresh.route(/timeline-(words|facets)\.bin/, (route) => (isDown ? route.abort() : route.continue())),
  );
  expect(await status(page)).toMatch(/^3,000 events\. What was chosen couldn’t be fetched/);
  await page.locator('[data-toggles="filters"]').click();
  await expect.poll(() => page.locator('.timeline-filters').textContent()).toMatch(/couldn’t be fetched/);
  isDown = false;
  await field(page).fill('copper supply');
  await expect.poll(() => status(page)).toMatch(some);
  await page.locator('[data-toggles="filters"]').click();
  await page.locator('[data-toggles="filters"]').click();
  await expect.poll(() => box(page, 'lanes', 'papers').count()).toBe(1);
  await page.context().close();
});

test('a view can be shared', async () => {
  const page = await open('?find=copper');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('[data-toggles="saving"]').click();
  const snippet = page.locator('.timeline-snippet');
  await expect.poll(() => snippet.inputValue()).toMatch(/^<iframe src="http[^"]*\/embed\/timeline\/\?find=copper"/);
  await page.locator('[data-do="copy-link"]').click();
  await expect.poll(() => status(page)).toBe('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await page.context().close();
});
