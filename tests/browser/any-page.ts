import type { Page } from 'playwright-core';

/** A page in whichever browser: what they all can do, in the same words. */
export interface AnyPage {
  /** Opens an address in a window of this size, inside its frame, and waits until the page is loaded. */
  open(address: string, size?: Size): Promise<void>;
  /** Runs a function in the page. It sees its arguments and the page, nothing around it. */
  evaluate<A extends unknown[], T>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Asks the page again and again until what it answers is true, for 20 s at most. */
  until<A extends unknown[]>(run: (...args: A) => boolean, ...args: A): Promise<void>;
  /** Presses a key, with those of `Shift+Tab` held before it. */
  press(key: string): Promise<void>;
  /** Clicks the first element of a selector in its middle, as a mouse does. */
  click(selector: string): Promise<void>;
  /** What is in the window, as PNG. */
  screenshot(): Promise<Buffer>;
  /** Errors and warnings of the page and its console since it was opened; `null` where the browser doesn't tell. */
  complaints(): string[] | null;
}

/** A started browser with one page. */
export interface AnyBrowser {
  page: AnyPage;
  close(): Promise<void>;
}

export interface Size {
  width: number;
  height: number;
}

export const usual: Size = { width: 1280, height: 800 };

/** Runs in the page. The middle, in the window, of the first element of a selector that is seen; scrolls to it. */
export function middleOf(selector: string): { x: number; y: number } {
  const element = [...document.querySelectorAll(selector)].find((one) => one.getClientRects().length > 0);
  if (!element) throw new Error(`Nothing to be seen of ${selector}`);
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}

/** Source that calls a function with its arguments, for browsers that take text. */
export function callOf<A extends unknown[]>(run: (...args: A) => unknown, args: A): string {
  return `(${run})(...${JSON.stringify(args)})`;
}

/** How a page is waited for, by what asks it; while it goes to another address it may not answer. */
export function untilBy(evaluate: AnyPage['evaluate']): AnyPage['until'] {
  return async (run, ...args) => {
    const deadline = performance.now() + 20_000;
    while (!(await evaluate(run, ...args).catch(() => false))) {
      if (performance.now() > deadline) throw new Error(`Waited 20 s for ${run}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
}

/** A page of Playwright's. */
export function playwrightPage(page: Page): AnyPage {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  const evaluate: AnyPage['evaluate'] = (run, ...args) => page.evaluate(callOf(run, args));
  return {
    evaluate,
    async open(address, size = usual) {
      await page.setViewportSize(size);
      complaints.length = 0;
      await page.goto(address);
    },
    until: untilBy(evaluate),
    press: (key) => page.keyboard.press(key),
    async click(selector) {
      const { x, y } = await evaluate(middleOf, selector);
      await page.mouse.click(x, y);
    },
    screenshot: () => page.screenshot(),
    complaints: () => complaints,
  };
}
