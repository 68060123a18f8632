import * as disk from 'node:fs/promises';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { hostSettings } from '../../src/core/host-settings.ts';
import { compressSite } from '../../src/publish/compress.ts';
import { type Destination, destinationOf } from '../../src/publish/destination.ts';
import type { Disk } from '../../src/publish/disk.ts';
import { openStaging } from '../../src/publish/staging.ts';
import { filesIn } from '../../src/publish/written-files.ts';
import { addressesOf, wantedHeaders } from './answers.ts';
import { type Answer, ask, hasBrotli, type Nginx, nginx, startNginx } from './nginx.ts';

const { folder: built, url } = inject('secondSite')!;
const base = new URL(url).pathname;

/** The texts of a site, by path: those of the built one, or of one in which each text is another. */
type Site = ReadonlyMap<string, Buffer>;

// Names that nginx makes of it must not be too long for it.
const host = 'critical-minerals.dossiers.example.org';

let home: string;
let destination: Destination;
let server: Nginx;
let [first, second]: [Site, Site] = [new Map(), new Map()];

if (nginx === null) {
  test('under nginx', ({ skip }) => skip('nginx isn’t installed'));
} else {
  const program = nginx;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'readout-nginx-'));
    destination = await destinationOf(join(home, '.readout'), join(home, 'dist'));
    first = await someOf(built);
    second = new Map([...first].map(([file, bytes]) => [file, anew(file, bytes)]));
    // What follows finds both compressed.
    await publish(second);
    await publish(first);
    const { target: folder, previous } = destination;
    server = await startNginx(program, hostSettings.nginx({ host, base, folder, previous }), join(home, 'nginx'));
  });
  afterAll(async () => {
    await server?.stop();
    await rm(home, { recursive: true, force: true });
  });
}

describe.skipIf(nginx === null)('nginx', () => {
  test('gives each file with the headers of the policy and a type that browsers take', async () => {
    for (const [file, bytes] of first)
      for (const address of addressesOf(file)) {
        const { status, headers, body } = await ask(server.port, base + address);
        expect([address, status, body.equals(bytes), headers]).toMatchObject([
          address,
          200,
          true,
          wantedHeaders(built, file),
        ]);
        expect([address, headers['content-type']]).toEqual([address, typeOf(file)]);
      }
  });

  test.each(['nothing/', '_astro/gone.12345678.js', 'embed/nothing/', 'search/', '..%2f', '.env'])(
    'answers with the page for missing addresses: %s',
    async (address) => {
      const missing = address === 'search/' ? `${base}embed/figures/` : base + address;
      const { status, headers, body } = await ask(server.port, missing);
      expect([status, body.equals(first.get('404.html')!)]).toEqual([404, true]);
      expect(headers).toMatchObject(wantedHeaders(built, '404.html'));
    },
  );

  test.each([
    '/',
    '/elsewhere',
    '/harbour/../../etc/passwd',
    '/harbour/..%2f..%2fetc/passwd',
    '/harbour/%2e%2e/%2e%2e/etc/passwd',
    '/harbour/.readout/lock-dist',
    '/harbour//../../.readout/files-dist.json',
    '/.readout-before/index.html',
    '/.readout-again/index.html',
    '/.readout-none/index.html',
    '/.readout-none-before/404.html',
    '/harbour/_headers',
    '/harbour/a%00.html',
    '/harbour/a%3Fb.html',
  ])('gives nothing from elsewhere: %s', async (path) => {
    const { status, body } = await ask(server.port, path);
    expect([path, status === 404 || status === 400 || status === 301]).toEqual([path, true]);
    expect(body.toString()).not.toMatch(/root:|"target"/);
  });

  test('leads from a folder to its page, on the same host', async () => {
    expect(await ask(server.port, '/harbour')).toMatchObject({ status: 301, headers: { location: '/harbour/' } });
    const { status, headers } = await ask(server.port, `//evil.example/..${base}events`);
    expect([status, headers.location]).toEqual([301, `${base}events/`]);
  });

  test('says that nothing has changed, and gives ranges', async () => {
    const page = first.get('index.html')!;
    const { headers } = await ask(server.port, base);
    const again = await ask(server.port, base, { headers: { 'if-none-match': headers.etag ?? '' } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(again.headers).toMatchObject({ 'content-security-policy': headers['content-security-policy'] });
    const range = await ask(server.port, base, { headers: { range: 'bytes=10-19' } });
    expect([range.status, range.headers['content-range'], range.body.toString()]).toEqual([
      206,
      `bytes 10-19/${page.length}`,
      page.subarray(10, 20).toString(),
    ]);
    expect((await ask(server.port, base, { headers: { range: 'bytes=99999999-' } })).status).toBe(416);
    expect((await ask(server.port, base, { method: 'POST' })).status).toBe(405);
    expect((await ask(server.port, base, { method: 'HEAD' })).body).toHaveLength(0);
  });

  test('sends what was compressed, as it lies there', async () => {
    const sheet = [...first.keys()].find((file) => file.endsWith('.css') && (first.get(file)?.length ?? 0) > 2000)!;
    for (const [encoding, ending] of hasBrotli
      ? [
          ['br', '.br'],
          ['gzip', '.gz'],
        ]
      : [['gzip', '.gz']]) {
      const answer = await ask(server.port, base + sheet, { headers: { 'accept-encoding': encoding! } });
      expect(answer.headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
      expect(answer.headers).toMatchObject(wantedHeaders(built, sheet));
      expect(answer.body.equals(await readFile(join(destination.target, sheet + ending)))).toBe(true);
      expect(plain(answer).equals(first.get(sheet)!)).toBe(true);
    }
  });

  test('fails no request while new sites are put in the place of old ones, and mixes none', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 4 });
    const addresses = [...first.keys()].flatMap((file) => addressesOf(file).map((address) => ({ file, address })));
    const wrong: string[] = [];
    let [isOver, served, missed] = [false, 0, 0];
    const reader = async (seed: number) => {
      for (let at = seed; !isOver; at += 7) {
        const isMissing = at % 11 === 0;
        const { file, address } = isMissing
          ? { file: '404.html', address: `events/none-${at}/` }
          : addresses[at % addresses.length]!;
        const headers = { 'accept-encoding': ['identity', 'gzip', 'br, gzip'][at % 3]! };
        const answer = await ask(server.port, base + address, { headers, agent });
        const is = (site: Site) => plain(answer).equals(site.get(file)!);
        const isRight = answer.status === (isMissing ? 404 : 200) && (is(first) || is(second));
        if (!isRight) wrong.push(`${answer.status} ${address} ${JSON.stringify(headers)}`);
        if (answer.headers['content-security-policy'] !== wantedHeaders(built, file)['content-security-policy'])
          wrong.push(`${address} has another policy`);
        served += 1;
        missed += Number(isMissing);
      }
    };
    const readers = Array.from({ length: 4 }, (_, seed) => reader(seed));
    for (const site of [second, first, second]) {
      await publish(site, slow);
      const home = await ask(server.port, base);
      expect(home.body.equals(site.get('index.html')!)).toBe(true);
    }
    isOver = true;
    await Promise.all(readers);
    agent.destroy();
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(served).toBeGreaterThan(200);
    expect(missed).toBeGreaterThan(10);
    if (process.env['READOUT_TELL']) console.log(`served ${served}, of them missing ${missed}, wrong ${wrong.length}`);
  });
});

/** Between the two renames of a swap neither site is there, for longer here than on a disk. */
const slow: Disk = {
  ...disk,
  rename: async (from, to) => {
    await disk.rename(from, to);
    await setTimeout(25);
  },
};

/** As a build does it, and `readout compress` after it. */
async function publish(site: Site, on: Disk = disk): Promise<void> {
  const { home: scratch, target } = destination;
  const staging = await openStaging({ home: scratch, outDir: target, disk: on });
  for (const [file, bytes] of site) {
    await disk.mkdir(dirname(join(staging.site, file)), { recursive: true });
    await writeFile(join(staging.site, file), bytes);
  }
  await staging.publish();
  await staging.discard();
  await compressSite(destination, join(home, 'cache'), () => {});
}

/** Enough files of a site to have each kind among them, and few enough to be compressed fast. */
async function someOf(folder: string): Promise<Site> {
  const files = await filesIn(folder, disk);
  const rank = new Map<string, number>();
  const some = files.filter((file) => {
    const group = `${file.split('/')[0]} ${/\.\w+$/.exec(file)?.[0]}`;
    rank.set(group, (rank.get(group) ?? 0) + 1);
    return file !== '_headers' && (rank.get(group) === 1 || /^(?:[^/]+|search\/[^/]+|.*worker\.js)$/.test(file));
  });
  return new Map(await Promise.all(some.map(async (file) => [file, await readFile(join(folder, file))] as const)));
}

function anew(file: string, bytes: Buffer): Buffer {
  return /\.(?:html|css|js|json|svg|xml|txt)$/.test(file) ? Buffer.concat([bytes, Buffer.from('\n ')]) : bytes;
}

function plain({ headers, body }: Answer): Buffer {
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(body);
  return headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
}

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  bib: 'text/x-bibtex; charset=utf-8',
  xml: 'application/xml',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  ris: 'application/x-research-info-systems',
  jsonld: 'application/ld+json',
  webmanifest: 'application/manifest+json',
};

function typeOf(file: string): string {
  return types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
}
