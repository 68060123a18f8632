import type { Browser, Page } from 'playwright-core';
import { openContext } from '../browser/launch.ts';
import { untilReady } from './measure.ts';

/** How many of the events reach a reader in each way, by their titles. */
export interface Reach {
  withoutScript: number;
  byKeyboard: number;
  inAccessibilityTree: number;
  /** Visible in the document with print styles, whose text is what a browser prints. */
  inPrint: number;
  /** How many presses of a key were tried; `byKeyboard` can't be more. */
  presses: number;
}

const mostPresses = 400;

/** @param pages the addresses of the timeline and, where it is split, of the lists that it links */
export async function measureReach(browser: Browser, pages: string[], titles: string[]): Promise<Reach> {
  const [first = ''] = pages;
  const count = (text: string) => titles.filter((title) => text.includes(title)).length;
  const presses = Math.min(mostPresses, titles.length);
  return {
    withoutScript: count(await read(browser, pages, { javaScriptEnabled: false }, visibleText)),
    byKeyboard: count(await read(browser, [first], {}, (page) => focusedNames(page, presses))),
    inAccessibilityTree: count(await read(browser, pages, {}, accessibleNames)),
    inPrint: count(await read(browser, pages, {}, printedText)),
    presses,
  };
}

async function read(
  browser: Browser,
  urls: string[],
  options: object,
  of: (page: Page) => Promise<string>,
): Promise<string> {
  const context = await openContext(browser, { viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const texts: string[] = [];
  for (const url of urls) {
    await page.goto(url);
    if (!('javaScriptEnabled' in options)) await untilReady(page);
    texts.push(await of(page));
  }
  await context.close();
  return texts.join('\n');
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

/** The names of what has the focus, on the way by Tab into the picture and then by arrow through its events. */
async function focusedNames(page: Page, presses: number): Promise<string> {
  const names: string[] = [];
  const press = async (key: string) => {
    await page.keyboard.press(key);
    names.push(
      await page.evaluate(
        () => `${document.activeElement?.getAttribute('aria-label')} ${document.activeElement?.textContent}`,
      ),
    );
  };
  for (let i = 0; i < 60 && !(await isOnEvent(page)); i++) await press('Tab');
  await press('Home');
  for (let i = 0; i < presses; i++) await press('ArrowRight');
  return names.join('\n');
}

/** Whether the focus is on one of the events of a timeline. */
function isOnEvent(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.matches('main [data-event]') === true);
}
