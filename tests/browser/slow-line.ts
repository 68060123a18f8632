import type { Browser, Page } from 'playwright-core';

/** A connection: how long an answer takes at least, in ms, and how many kB come in a second. */
export interface Line {
  latency: number;
  rate: number;
}

/** What a reader on a slow connection sees of a page. */
export interface SlowPage {
  /** From the beginning until the first text is painted, in ms (First Contentful Paint). */
  textMs: number;
  /** How much moved in all (Cumulative Layout Shift); 0 is nothing. */
  shift: number;
  /** What moved, as far as the browser says. */
  moved: string[];
  /** What came before that text, in requests and in bytes as sent. */
  requests: number;
  bytes: number;
}

/** What of a page comes after its first text, whatever the machine is busy with: each file whose address fits. */
const late = /\.(?:woff2|js)$/;

/**
 * Opens a page over a slow line, as a reader who was never there, until all that it asks for has come and been painted.
 *
 * @param isHeld whether letters and scripts come surely after the first text
 */
export async function openSlowly(
  browser: Browser,
  address: string,
  line: Line,
  isHeld = false,
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<SlowPage> {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  await prepare(page);
  if (isHeld) await holdBack(page);
  const client = await context.newCDPSession(page);
  const throughput = line.rate * 1000;
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line.latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await page.addInitScript(() => {
    const noted = window as unknown as { shift: number; moved: string[] };
    Object.assign(noted, { shift: 0, moved: [] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[]) {
        noted.shift += entry.value;
        for (const { node } of entry.sources)
          noted.moved.push(`${node?.nodeName} ${node?.textContent?.trim().slice(0, 40)}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address, { waitUntil: 'load' });
  const seen = await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    const textMs = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
    const all = [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ] as PerformanceResourceTiming[];
    const before = all.filter(({ responseEnd }) => responseEnd <= textMs);
    const bytes = before.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    const { shift, moved } = window as unknown as { shift: number; moved: string[] };
    return { textMs, shift, moved, requests: before.length, bytes };
  });
  await context.close();
  return seen;
}

/** Has letters and scripts wait for the first text of a page. */
export async function holdBack(page: Page): Promise<void> {
  let paint = () => {};
  const painted = new Promise<void>((resolve) => {
    paint = resolve;
  });
  await page.exposeFunction('textPainted', () => paint());
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0)
        (window as unknown as { textPainted(): void }).textPainted();
    }).observe({ type: 'paint', buffered: true });
  });
  await page.route(late, async (route) => {
    // What a browser paints nothing without isn't held for ever.
    await Promise.race([painted, new Promise((resolve) => setTimeout(resolve, 5000).unref())]);
    await route.continue().catch(() => {});
  });
}

/** The fonts in which the text of an element is shown in Chromium. */
export async function fontsOf(page: Page, selector: string): Promise<string[]> {
  const client = await page.context().newCDPSession(page);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument');
  const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
  await client.detach();
  return fonts.map(({ familyName }) => familyName.replace(/ Variable$/, ''));
}
