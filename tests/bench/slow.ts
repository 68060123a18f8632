import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { lookup } from 'mrmime';
import type { Browser } from 'playwright-core';
import { launch } from '../browser/launch.ts';
import { baseOf, pageTypes } from '../screens/page-types.ts';

const options = {
  site: { type: 'string', default: 'dist' },
  latency: { type: 'string', default: '400' },
  rate: { type: 'string', default: '50' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const usage = `Measures a built site on a slow connection: when the first text can be read, and how much moves after it.

  npm run bench -- slow [--site <folder>] [--latency <ms>] [--rate <kB/s>] [--json]
`;

/** What a reader on a slow connection sees of a page. */
interface Slow {
  page: string;
  /** From the beginning until the first text is painted, in ms (First Contentful Paint). */
  textMs: number;
  /** How much moved in all (Cumulative Layout Shift); 0 is nothing. */
  shift: number;
  /** What came before that text, in requests and in bytes as sent. */
  requests: number;
  bytes: number;
}

const { values } = parseArgs({ options });
if (values.help) process.stdout.write(usage);
else await run();

async function run(): Promise<void> {
  const folder = resolve(values.site);
  const base = baseOf(folder);
  const server = await serve(folder, base);
  const browser = await launch();
  const rows: Slow[] = [];
  try {
    for (const { path } of pageTypes(folder)) rows.push(await measure(browser, `${server.url}${base}`, path));
  } finally {
    await browser.close();
    server.close();
  }
  process.stdout.write(values.json ? `${JSON.stringify(rows)}\n` : table(rows));
}

async function measure(browser: Browser, site: string, path: string): Promise<Slow> {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  const throughput = Number(values.rate) * 1000;
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: Number(values.latency),
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await page.addInitScript(() => {
    const noted = window as unknown as { shift: number };
    noted.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) noted.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(site + path, { waitUntil: 'networkidle' });
  const seen = await page.evaluate(() => {
    const textMs = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
    const all = [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ] as PerformanceResourceTiming[];
    const before = all.filter(({ responseEnd }) => responseEnd <= textMs);
    const bytes = before.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    return { textMs, shift: (window as unknown as { shift: number }).shift, requests: before.length, bytes };
  });
  await context.close();
  return { page: `/${path}`, ...seen };
}

/** Serves a site compressed, as hosts do. */
async function serve(folder: string, base: string): Promise<{ url: string; close(): void }> {
  const server = createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://site').pathname).slice(base.length);
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    try {
      const bytes = readFileSync(join(folder, file));
      const isText = !/\.(?:woff2|png|bin)$/.test(file);
      response.setHeader('content-type', lookup(file) ?? 'application/octet-stream');
      if (isText) response.setHeader('content-encoding', 'br');
      response.end(isText ? brotliCompressSync(bytes) : bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close().closeAllConnections() };
}

function table(rows: readonly Slow[]): string {
  const worst = Math.max(...rows.map(({ textMs }) => textMs));
  return [
    `${values.latency} ms, ${values.rate} kB/s`,
    'text ms  shift  requests  bytes  page',
    ...rows.map(({ page, textMs, shift, requests, bytes }) =>
      [
        String(Math.round(textMs)).padStart(7),
        shift.toFixed(3).padStart(6),
        String(requests).padStart(9),
        String(bytes).padStart(6),
        ` ${page}`,
      ].join(' '),
    ),
    `The last text comes after ${Math.round(worst)} ms.`,
    '',
  ].join('\n');
}
