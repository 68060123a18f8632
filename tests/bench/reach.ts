import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openContext } from '../browser/launch.ts';
import { untilReady } from './measure.ts';

/** How many of the events reach a reader in each way, by their titles. */
export interface Reach {
  withoutScript: Share;
  byKeyboard: Share;
  inAccessibilityTree: Share;
  /** Visible in the document with print styles, whose text is what a browser prints. */
  inPrint: Share;
  /** How many of the pages with lists were opened. */
  pages: { opened: number; of: number };
}

export interface Share {
  count: number;
  of: number;
}

/** Presses of an arrow key, and pages with lists, that are tried at most. */
const mostPresses = 400;
const mostPages = 12;

/**
 * @param timeline the address of the timeline
 * @param lists those of the pages that list its events by period; none where it lists them itself
 */
export async function measureReach(
  browser: Browser,
  timeline: string,
  lists: string[],
  titles: string[],
): Promise<Reach> {
  const every = Math.max(1, Math.ceil(lists.length / mostPages));
  const opened = [timeline, ...lists.filter((_, at) => at % every === 0)];
  const presses = Math.min(mostPresses, titles.length);
  const share = async (options: BrowserContextOptions, text: (page: Page) => Promise<string>): Promise<Share> => {
    const seen = await read(browser, opened, options, text);
    const expected = every === 1 ? titles : titles.filter((title) => seen.links.has(title));
    return {
      count: expected.filter((title) => seen.lines.has(title) || (titles.length < 2000 && seen.text.includes(title)))
        .length,
      of: expected.length,
    };
  };
  const walked = await read(browser, [timeline], {}, (page) => focusedNames(page, presses));
  return {
    withoutScript: await share({ javaScriptEnabled: false }, visibleText),
    byKeyboard: { count: countTitles(walked.text, titles), of: Math.min(presses, new Set(titles).size) },
    inAccessibilityTree: await share({}, accessibleNames),
    inPrint: await share({}, printedText),
    pages: { opened: opened.length - 1, of: lists.length },
  };
}

interface Seen {
  text: string;
  /** What stands in a line or a cell by itself. */
  lines: Set<string>;
  /** The words of the links in the pages’ code. */
  links: Set<string>;
}

async function read(
  browser: Browser,
  urls: string[],
  options: BrowserContextOptions,
  of: (page: Page) => Promise<string>,
): Promise<Seen> {
  const context = await openContext(browser, { viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const texts: string[] = [];
  const links = new Set<string>();
  for (const url of urls) {
    await page.goto(url);
    if (options.javaScriptEnabled !== false) await untilReady(page);
    texts.push(await of(page));
    for (const link of await page.locator('main a').allTextContents()) links.add(link.trim());
  }
  await context.close();
  const text = texts.join('\n');
  return { text, lines: new Set(text.split(/[\n\t]/).map((line) => line.trim())), links };
}

/** Each once: of many events the names that a walk met are fewer than the titles. */
function countTitles(text: string, titles: string[]): number {
  const names = text.split('\n').filter((line) => line !== '');
  const known = new Set(titles);
  const met = names.map((name) => [...known].find((title) => name.startsWith(title)));
  return new Set(met.filter((title) => title !== undefined)).size;
}

function visibleText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const main = document.querySelector('main') as HTMLElement;
    const names = [...main.querySelectorAll('svg [aria-label]')].map((one) => one.getAttribute('aria-label'));
    // biome-ignore lint/performance/useDomNodeTextContent: what styles hide doesn’t count
    return [main.innerText, ...names].join('\n');
  });
}

async function printedText(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  // biome-ignore lint/performance/useDomNodeTextContent: what styles hide doesn’t count
  return page.locator('main').innerText();
}

async function accessibleNames(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ name }) => name?.value ?? '')
    .join('\n');
}

/** The names of the events that get the focus: by Tab into the picture, by Home to the first, then on by arrow. */
async function focusedNames(page: Page, presses: number): Promise<string> {
  for (let i = 0; i < 60 && !(await isOnEvent(page)); i++) await page.keyboard.press('Tab');
  const names: string[] = [];
  const press = async (key: string) => {
    await page.keyboard.press(key);
    names.push(
      await page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      ),
    );
  };
  await press('Home');
  for (let i = 1; i < presses; i++) await press('ArrowRight');
  return names.join('\n');
}

/** Whether the focus is on one of the events of a timeline. */
function isOnEvent(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.matches('main [data-event]') === true);
}
