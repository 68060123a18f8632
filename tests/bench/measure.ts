import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { launch, openContext } from '../browser/launch.ts';
import { longestWait, untilReady } from './ready.ts';
import { measureZooming, type ZoomCost } from './zooming.ts';

/** What a page costs a reader's machine. */
export interface Cost {
  /** Of all that comes before the first interaction, also after the page is ready, in kB (1,000 bytes) after gzip. */
  scriptKb: number;
  /** From navigation until the picture is on the screen, in ms; the median of all runs. */
  renderedMs: number;
  /** The same for the plain list, and for the site’s own list of its events where that was built. */
  plainMs: number;
  listMs: number | null;
  /** The medians of some runs, each in a browser of its own; `null` where wheel and pinch do nothing. */
  zooming: ZoomCost | null;
  domNodes: number;
}

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
  return {
    ...(await measureWeight(browser, page)),
    zooming: await zoomingCost(page, Math.min(runs, mostZoomRuns)),
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
    await page.addInitScript(noteRendered, { isEnhanced, longestWait });
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
function noteRendered({ isEnhanced, longestWait }: { isEnhanced: boolean; longestWait: number }): void {
  (window as unknown as Noted).rendered = new Promise((done, fail) => {
    setTimeout(() => fail(new Error(`${location.href} was not drawn within ${longestWait / 1000} s.`)), longestWait);
    const note = () => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())));
    const isReady = () => document.querySelector('main [data-ready]') !== null;
    const isStatic = () => document.querySelector('readout-timeline') === null;
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

async function measureWeight(browser: Browser, url: string): Promise<Pick<Cost, 'scriptKb' | 'domNodes'>> {
  const context = await openContext(browser, { viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const scripts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(url, { waitUntil: 'load' });
  await untilReady(page);
  await untilQuiet(page);
  const inline = await page.evaluate(() =>
    [...document.querySelectorAll('script:not([src])')].map((one) => one.textContent).join('\n'),
  );
  const sizes = [...(await Promise.all(scripts)), inline === '' ? 0 : gzipSync(inline).length];
  const domNodes = await page.evaluate(() => document.querySelectorAll('*').length);
  await context.close();
  return { scriptKb: sizes.reduce((sum, size) => sum + size, 0) / 1000, domNodes };
}

const mostZoomRuns = 5;

async function zoomingCost(url: string, runs: number): Promise<ZoomCost | null> {
  const costs: ZoomCost[] = [];
  for (let run = 0; run < runs; run++) {
    const browser = await launch();
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await page.goto(url, { waitUntil: 'load' });
      await untilReady(page);
      const cost = await measureZooming(page);
      if (cost !== null) costs.push(cost);
    } finally {
      await browser.close();
    }
  }
  return medianCost(costs);
}

function medianCost(costs: ZoomCost[]): ZoomCost | null {
  const [one] = costs;
  if (one === undefined) return null;
  const of = (key: 'first' | 'later') => median(costs.map((cost) => cost[key]));
  return { ...one, first: of('first'), later: of('later'), changed: Math.min(...costs.map(({ changed }) => changed)) };
}

/** What a page fetches by itself, it has by then. */
async function untilQuiet(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: longestWait });
  await page.waitForTimeout(1000);
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
