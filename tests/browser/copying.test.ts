import { expect, inject } from 'vitest';
import { sentenceIdForm } from '../../src/browser/permalinks.ts';
import { english } from '../../src/words/en/index.ts';
import type { AnyPage } from './any-page.ts';
import { eachBrowser } from './each-browser.ts';

const { url } = inject('site');
const lead = `${url}briefings/critical-minerals-ministerial-synthesis/`;

eachBrowser('how a page is cited is copied as it stands there', async (page) => {
  await page.open(lead);
  await page.click('.cite-page summary');
  const words = await page.evaluate(() => {
    const line = document.querySelector('.cite-page bdi') as HTMLElement;
    getSelection()?.selectAllChildren(line);
    return line.textContent.trim();
  });
  await page.press('Control+c');
  expect((await pasted(page)).trim()).toBe(words);
});

eachBrowser('a sentence has an address, which stands where addresses are copied from', async (page) => {
  await page.open(lead);
  await page.click('.key-points li');
  await page.until(() => document.querySelector('.permalink') !== null);
  await page.click('.permalink');
  await page.until(() => location.hash !== '');
  expect((await page.evaluate(() => location.hash)).slice(1)).toMatch(sentenceIdForm);
});

eachBrowser('the markup that embeds a timeline is copied by its button', async (page) => {
  await page.open(`${url}timeline/`);
  await page.until(() => document.querySelector('.timeline-tools:not([hidden])') !== null);
  await page.click('.timeline-explore-button');
  await page.until(() => document.querySelector('.timeline-explore:not([hidden])') !== null);
  await page.click('[data-toggles="saving"]');
  await page.until(() => document.querySelector<HTMLTextAreaElement>('.timeline-snippet')?.value !== '');
  const snippet = await page.evaluate(() => document.querySelector<HTMLTextAreaElement>('.timeline-snippet')?.value);
  await page.click('[data-do="copy-embed"]');
  await page.until(
    (words: string) => document.querySelector('.timeline-status')?.textContent === words,
    english.timelineTools.copied,
  );
  expect(await pasted(page)).toBe(snippet);
  expect(snippet).toContain(`${url}embed/timeline/`);
});

/** What a reader gets who pastes into a field of the page. */
async function pasted(page: AnyPage): Promise<string> {
  await page.evaluate(() => {
    const field = Object.assign(document.createElement('textarea'), { id: 'pasted' });
    document.body.prepend(field);
    field.focus();
  });
  await page.press('Control+v');
  await page.until(() => document.querySelector<HTMLTextAreaElement>('#pasted')?.value !== '');
  return page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#pasted')?.value ?? '');
}
