import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { lookup } from 'mrmime';
import { launch } from '../browser/launch.ts';
import { openSlowly, type SlowPage } from '../browser/slow-line.ts';
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

type Row = SlowPage & { page: string };

const { values } = parseArgs({ options });
if (values.help) process.stdout.write(usage);
else await run();

async function run(): Promise<void> {
  const folder = resolve(values.site);
  const base = baseOf(folder);
  const server = await serve(folder, base);
  const browser = await launch();
  const line = { latency: Number(values.latency), rate: Number(values.rate) };
  const rows: Row[] = [];
  try {
    for (const { path } of pageTypes(folder))
      rows.push({ page: `/${path}`, ...(await openSlowly(browser, `${server.url}${base}${path}`, line)) });
  } finally {
    await browser.close();
    server.close();
  }
  process.stdout.write(values.json ? `${JSON.stringify(rows)}\n` : table(rows));
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

function table(rows: readonly Row[]): string {
  const most = Math.max(...rows.map(({ shift }) => shift));
  const worst = Math.max(...rows.map(({ textMs }) => textMs));
  return [
    `${values.latency} ms, ${values.rate} kB/s`,
    'text ms  shift  requests  bytes  page',
    ...rows.map(({ page, textMs, shift, moved, requests, bytes }) =>
      [
        String(Math.round(textMs)).padStart(7),
        shift.toFixed(3).padStart(6),
        String(requests).padStart(9),
        String(bytes).padStart(6),
        ` ${page}`,
        ...(shift < 0.0005 ? [] : moved.map((words) => `\n${' '.repeat(36)}moved: ${words}`)),
      ].join(' '),
    ),
    `The last text comes after ${Math.round(worst)} ms; the most that moves is ${most.toFixed(3)}.`,
    '',
  ].join('\n');
}
