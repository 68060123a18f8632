import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openContext } from '../browser/launch.ts';
import { countFocused } from './keyboard.ts';
import { printableText, printedText } from './printed.ts';
import { untilReady } from './ready.ts';

/** How many of the events’ titles reach a reader in each way. */
export interface Reach {
  withoutScript: Share;
  /** Events, one for each press of a key. */
  byKeyboard: Share & { presses: number };
  inAccessibilityTree: Share;
  /** In a printed document, or in what print styles leave to be seen. */
  inPrint: Share & { from: 'document' | 'styles' };
  /** How many of the pages with lists were opened. */
  pages: { opened: number; of: number };
}

/** Of titles; those that occur twice on a page count once. */
export interface Share {
  count: number;
  of: number;
}

/** A page and the titles that must stand in it. */
export interface TitledPage {
  url: string;
  titles: string[];
}

/** Presses of a key, pages with lists, and events in a printed document that are tried at most. */
const most = { presses: 400, pages: 12, printed: 100 };

/**
 * @param timeline the address of the timeline, and the titles of all its events
 * @param lists the pages that list them by period; none where the timeline lists them itself
 */
export async function measureReach(browser: Browser, timeline: TitledPage, lists: TitledPage[]): Promise<Reach> {
  const every = Math.max(1, Math.ceil(lists.length / most.pages));
  const opened = lists.length === 0 ? [timeline] : lists.filter((_, at) => at % every === 0);
  const presses = Math.min(most.presses, timeline.titles.length);
  const from = timeline.titles.length <= most.printed ? 'document' : 'styles';
  const share = (options: BrowserContextOptions, textOf: (page: Page) => Promise<string>) =>
    shareIn(browser, opened, options, textOf);
  return {
    withoutScript: await share({ javaScriptEnabled: false }, visibleText),
    byKeyboard: { ...(await shareByKeyboard(browser, timeline, presses)), presses },
    inAccessibilityTree: await share({}, accessibleNames),
    inPrint: { ...(await share({}, from === 'document' ? printedText : printableText)), from },
    pages: { opened: lists.length === 0 ? 0 : opened.length, of: lists.length },
  };
}

async function shareByKeyboard(browser: Browser, { url, titles }: TitledPage, presses: number): Promise<Share> {
  const page = await openPage(browser, {});
  await page.goto(url);
  await untilReady(page);
  const count = await countFocused(page, titles, presses);
  await page.context().close();
  return { count, of: presses };
}

async function shareIn(
  browser: Browser,
  pages: TitledPage[],
  options: BrowserContextOptions,
  textOf: (page: Page) => Promise<string>,
): Promise<Share> {
  const page = await openPage(browser, options);
  let [count, of] = [0, 0];
  for (const { url, titles } of pages) {
    await page.goto(url);
    if (options.javaScriptEnabled !== false) await untilReady(page);
    count += countTitles(await textOf(page), titles);
    of += new Set(titles).size;
  }
  await page.context().close();
  return { count, of };
}

async function openPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await openContext(browser, { viewport: { width: 1280, height: 800 }, ...options });
  return context.newPage();
}

/** The longest first, and each taken out, so that no title is found in another one. */
function countTitles(text: string, titles: string[]): number {
  let [left, count] = [spaceless(text), 0];
  for (const title of [...new Set(titles.map(spaceless))].sort((a, b) => b.length - a.length)) {
    if (!left.includes(title)) continue;
    left = left.replaceAll(title, ' ');
    count += 1;
  }
  return count;
}

/** Lines may be broken within a title, on paper also within a word. */
function spaceless(text: string): string {
  return text.replaceAll(/\s+/g, '').toLowerCase();
}

function visibleText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const main = document.querySelector('main') as HTMLElement;
    const names = [...main.querySelectorAll('svg [aria-label]')].map((one) => one.getAttribute('aria-label'));
    // biome-ignore lint/performance/useDomNodeTextContent: what styles hide doesn’t count
    return [main.innerText, ...names].join('\n');
  });
}

async function accessibleNames(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ name }) => name?.value ?? '')
    .join('\n');
}
