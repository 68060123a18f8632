import type { Page } from 'playwright-core';

/** How long a page may take until its picture is on the screen, in ms. */
export const longestWait = 60_000;

/** Waits for the picture, if the page has one that says when it is ready; throws where it never does. */
export async function untilReady(page: Page): Promise<void> {
  const hasElement = await page.evaluate(() => document.querySelector('main readout-timeline[data-src]') !== null);
  if (!hasElement) return;
  const options = { polling: 'raf', timeout: longestWait } as const;
  await page
    .waitForFunction(() => document.querySelector('main [data-ready]') !== null, undefined, options)
    .catch((cause) => {
      throw new Error(`${page.url()} did not set data-ready within ${longestWait / 1000} s.`, { cause });
    });
}
