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
  /** Types a text into what has the focus. */
  type(text: string): Promise<void>;
  /** Clicks the first element of a selector in its middle, or at a place of the window, as a mouse does. */
  click(target: string | Point): Promise<void>;
  /** Presses the mouse at the first place, moves it to each of the others, and lets go there. */
  drag(...places: Point[]): Promise<void>;
  /** Turns the wheel over a place, in px, towards the reader where they are more than 0, with Ctrl held or without. */
  wheel(place: Point, deltaY: number, isCtrl: boolean): Promise<void>;
  /**
   * Puts fingers down at the first places, moves them to each of the others, and lifts them. Chromium's are its own; the
   * others have none that a program could move, so that there the page gets the events that fingers would cause.
   */
  touch(...fingers: Point[][]): Promise<void>;
  /** What is in the window, as PNG. */
  screenshot(): Promise<Buffer>;
  /** The printed page on A4, as PDF; WebKit's driver can't. */
  pdf(): Promise<Buffer>;
  /** Errors and warnings of the page and its console since it was opened; `null` where the browser doesn't tell. */
  complaints(): string[] | null;
}

/** A started browser with one page. */
export interface AnyBrowser {
  page: AnyPage;
  close(): Promise<void>;
}

/** In px of the window. */
export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

export const usual: Size = { width: 1280, height: 800 };

/** Runs in the page. The middle, in the window, of the first element of a selector that is seen; scrolls to it. */
export function middleOf(selector: string): Point {
  const element = [...document.querySelectorAll(selector)].find((one) => one.getClientRects().length > 0);
  if (!element) throw new Error(`Nothing to be seen of ${selector}`);
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}

/** What fingers cause that are put down, moved and lifted; a tap is a click as well. */
export async function touchBy(evaluate: AnyPage['evaluate'], fingers: Point[][]): Promise<void> {
  const steps = stepsOf(fingers);
  for (const [i, places] of steps.entries()) await evaluate(point, i === 0 ? 'pointerdown' : 'pointermove', places);
  await evaluate(point, 'pointerup', steps.at(-1) ?? []);
  if (steps.length === 1) await evaluate(point, 'click', steps[0] ?? []);
}

/** Runs in the page. The pointers of a program can’t be captured. */
function point(type: string, places: Point[]): void {
  Element.prototype.setPointerCapture = () => {};
  for (const [i, { x, y }] of places.entries()) {
    const state = { pointerId: 900 + i, isPrimary: i === 0, buttons: type === 'pointerup' ? 0 : 1, detail: 1 };
    const about = { clientX: x, clientY: y, pointerType: 'touch', bubbles: true, cancelable: true, ...state };
    document.elementFromPoint(x, y)?.dispatchEvent(new PointerEvent(type, about));
  }
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
    type: (text) => page.keyboard.type(text),
    async click(target) {
      const { x, y } = typeof target === 'string' ? await evaluate(middleOf, target) : target;
      await page.mouse.click(x, y);
    },
    async drag(first = nowhere, ...others) {
      await page.mouse.move(first.x, first.y);
      await page.mouse.down();
      for (const { x, y } of others) await page.mouse.move(x, y, { steps: 2 });
      await page.mouse.up();
    },
    async wheel({ x, y }, deltaY, isCtrl) {
      await page.mouse.move(x, y);
      if (isCtrl) await page.keyboard.down('Control');
      await page.mouse.wheel(0, deltaY);
      if (isCtrl) await page.keyboard.up('Control');
    },
    touch: (...fingers) => (isChromium(page) ? touchInChromium(page, fingers) : touchBy(evaluate, fingers)),
    screenshot: () => page.screenshot(),
    pdf: () => page.pdf({ format: 'A4' }),
    complaints: () => complaints,
  };
}

const nowhere: Point = { x: 0, y: 0 };

/** For each step a place of each finger. */
function stepsOf(fingers: Point[][]): Point[][] {
  return (fingers[0] ?? []).map((_, step) => fingers.map((finger) => finger[step] ?? nowhere));
}

function isChromium(page: Page): boolean {
  return page.context().browser()?.browserType().name() === 'chromium';
}

async function touchInChromium(page: Page, fingers: Point[][]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
  for (const [step, places] of stepsOf(fingers).entries())
    await session.send('Input.dispatchTouchEvent', {
      type: step === 0 ? 'touchStart' : 'touchMove',
      touchPoints: places.map((place, id) => ({ ...place, id })),
    });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: false });
  await session.detach();
}
