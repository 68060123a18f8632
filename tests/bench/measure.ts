import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launch, openContext } from '../browser/launch.ts';

/** What a page costs a reader's machine. */
export interface Cost {
  /** Of all that is there before the first interaction, in kB (1,000 bytes) after gzip. */
  scriptKb: number;
  /** From navigation until the picture is on the screen, in ms; the median of all runs. */
  renderedMs: number;
  /** The same for the plain list, and for the site’s own list of its events where that was built. */
  plainMs: number;
  listMs: number | null;
  /**
   * On the main thread while zooming, in ms: in a reader's first frames, which also make the drawing that moves, and in
   * as many later ones. `null` where wheel and pinch do nothing.
   */
  cpuMsPerFrame: { first: number; later: number } | null;
  domNodes: number;
}

const frames = 80;

/** @param pages the addresses of the timeline, of the plain list, and of the site’s own list if there is one */
export async function measureCost(
  browser: Browser,
  { page, plain, list }: { page: string; plain: string; list: string | null },
  runs: number,
): Promise<Cost> {
  const times: { rendered: number[]; plain: number[]; list: number[] } = { rendered: [], plain: [], list: [] };
  for (let run = 0; run < runs; run++) {
    times.plain.push(await timeToRendered(plain, false));
    if (list !== null) times.list.push(await timeToRendered(list, false));
    times.rendered.push(await timeToRendered(page, true));
  }
  const costs = await measureOnce(browser, page);
  return {
    ...costs,
    renderedMs: median(times.rendered),
    plainMs: median(times.plain),
    listMs: list === null ? null : median(times.list),
  };
}

/**
 * In a browser of its own, as the peers are measured, so that nothing is in a cache; but without interception, which
 * would cost time for each request. The page itself notes when it is ready and two frames have passed since.
 */
async function timeToRendered(url: string, isEnhanced: boolean): Promise<number> {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.addInitScript(noteRendered, isEnhanced);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return await page.evaluate(() => (window as unknown as Noted).rendered);
  } finally {
    await browser.close();
  }
}

interface Noted {
  rendered: Promise<number>;
}

/** Runs in the page before its own scripts. */
function noteRendered(isEnhanced: boolean): void {
  (window as unknown as Noted).rendered = new Promise((done) => {
    const note = () => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())));
    const isReady = () => document.querySelector('main [data-ready]') !== null;
    const isStatic = () => document.querySelector('readout-timeline, readout-large-timeline') === null;
    addEventListener('DOMContentLoaded', () => (!isEnhanced || isStatic() || isReady()) && note());
    if (!isEnhanced) return;
    const observer = new MutationObserver(() => {
      if (!isReady()) return;
      observer.disconnect();
      note();
    });
    observer.observe(document, { subtree: true, attributeFilter: ['data-ready'] });
  });
}

/** Waits for the picture, if the page has one that says when it is ready. */
export async function untilReady(page: Page): Promise<void> {
  const hasElement = await page.evaluate(
    () => document.querySelector('main :is(readout-timeline, readout-large-timeline)') !== null,
  );
  if (hasElement)
    await page.waitForFunction(() => document.querySelector('main [data-ready]') !== null, undefined, {
      polling: 'raf',
    });
}

async function measureOnce(browser: Browser, url: string): Promise<Omit<Cost, 'renderedMs' | 'plainMs' | 'listMs'>> {
  const context = await openContext(browser, { viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const scripts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(url, { waitUntil: 'load' });
  await untilReady(page);
  const inline = await page.evaluate(() =>
    [...document.querySelectorAll('script:not([src])')].map((one) => one.textContent).join('\n'),
  );
  const bytes = (await Promise.all(scripts)).reduce(
    (sum, size) => sum + size,
    inline === '' ? 0 : gzipSync(inline).length,
  );
  const domNodes = await page.evaluate(() => document.querySelectorAll('*').length);
  const cpuMsPerFrame = await cpuWhileZooming(page, await context.newCDPSession(page));
  await context.close();
  return { scriptKb: bytes / 1000, cpuMsPerFrame, domNodes };
}

/** The main thread's time over frames in each of which the wheel is turned once, half of them in, half of them out. */
async function cpuWhileZooming(page: Page, session: CDPSession): Promise<Cost['cpuMsPerFrame']> {
  if (!(await page.evaluate(() => document.querySelector('main [data-ready]') !== null))) return null;
  await session.send('Performance.enable');
  await pointAtPicture(page);
  await page.waitForTimeout(1000);
  const first = await cpuOfFrames(page, session);
  await page.waitForTimeout(1000);
  return { first, later: await cpuOfFrames(page, session) };
}

async function cpuOfFrames(page: Page, session: CDPSession): Promise<number> {
  const before = await taskDuration(session);
  await page.evaluate(zoom, frames);
  return (1000 * ((await taskDuration(session)) - before)) / frames;
}

async function taskDuration(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

/** Who turns a wheel has the pointer on the picture first: what its use needs is fetched then. */
async function pointAtPicture(page: Page): Promise<void> {
  const picture = page.locator('main [data-ready] :is([data-zoomable], .timeline-drawing):visible').first();
  const box = await picture.boundingBox();
  if (box) await page.mouse.move(box.x + box.width / 2, box.y + Math.min(box.height / 2, 200));
}

/** Runs in the page. */
function zoom(count: number): Promise<void> {
  const picture =
    document.querySelector('main [data-ready] [data-zoomable]') ??
    [...document.querySelectorAll('main [data-ready] .timeline-drawing')].find(
      (one) => one.getClientRects().length > 0,
    );
  const box = picture?.getBoundingClientRect();
  return new Promise((done) => {
    let turned = 0;
    const turn = () => {
      if (turned === count || !picture || !box) return done();
      const deltaY = turned % count < count / 2 ? -60 : 60;
      const at = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
      picture.dispatchEvent(new WheelEvent('wheel', { deltaY, ctrlKey: true, bubbles: true, cancelable: true, ...at }));
      turned += 1;
      requestAnimationFrame(turn);
    };
    requestAnimationFrame(turn);
  });
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
