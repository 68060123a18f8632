import { afterAll, test } from 'vitest';
import type { AnyBrowser, AnyPage } from './any-page.ts';
import { type BrowserName, browserNames, startBrowser } from './browsers.ts';

/**
 * A test in Chromium, Firefox and WebKit, or in some of them: skipped with a word where the machine lacks the browser.
 * The tests of a file share one page of each, which is opened anew by each.
 */
export function eachBrowser(
  about: string,
  use: (page: AnyPage, browser: BrowserName) => Promise<void>,
  browsers: readonly BrowserName[] = browserNames,
): void {
  for (const name of browsers)
    test(`${about}, in ${name}`, async ({ skip }) => {
      const browser = await started(name);
      if (browser === null) return skip(`${name} isn’t installed`);
      await use(browser.page, name);
    }, 90_000);
}

// Those of this file of tests: Vitest loads the module anew for each file.
const running = new Map<BrowserName, Promise<AnyBrowser | null>>();

function started(name: BrowserName): Promise<AnyBrowser | null> {
  if (!running.has(name)) running.set(name, startBrowser(name));
  return running.get(name) as Promise<AnyBrowser | null>;
}

afterAll(async () => {
  for (const browser of running.values()) await (await browser.catch(() => null))?.close();
});
