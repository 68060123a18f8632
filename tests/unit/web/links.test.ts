import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Courtesy, checkLinks } from '../../../src/web/link-check.ts';
import { isPublic, publicEndpoint } from '../../../src/web/public-address.ts';

// Only servers on loopback are asked, and names are never looked up.
let server: Server;
let origin: string;
let asked: string[] = [];
const waits: number[] = [];

const pages: Record<string, (response: ServerResponse, request: IncomingMessage) => unknown> = {
  '/there': (response) => response.end(),
  '/head-bad': (response, { method }) => response.writeHead(method === 'HEAD' ? 400 : 200).end(),
  '/bad': (response) => response.writeHead(400).end(),
  '/error': (response) => response.writeHead(500).end(),
  ...Object.fromEntries(
    Array.from({ length: 8 }, (_, at) => [
      `/step-${at}`,
      (response: ServerResponse) =>
        response.writeHead(302, { location: at === 0 ? '/there' : `/step-${at - 1}` }).end(),
    ]),
  ),
  '/head-no': (response, { method }) => response.writeHead(method === 'HEAD' ? 405 : 200).end(),
  '/gone': (response) => response.writeHead(404).end(),
  '/paid': (response) => response.writeHead(403).end(),
  '/moved': (response) => response.writeHead(301, { location: '/there' }).end(),
  '/today': (response) => response.writeHead(302, { location: '/there' }).end(),
  '/kept': (response) => response.writeHead(308, { location: '/there' }).end(),
  '/gone-for-good': (response) => response.writeHead(410).end(),
  '/closed': (response) => response.writeHead(499).end(),
  '/home': (response) => response.writeHead(301, { location: '/' }).end(),
  '/moved-and-gone': (response) => response.writeHead(308, { location: '/gone' }).end(),
  '/round': (response) => response.writeHead(302, { location: '/round' }).end(),
  '/nowhere': (response) => response.writeHead(302, { location: 'http://[' }).end(),
  '/inside': (response) => response.writeHead(302, { location: 'http://10.0.0.1/admin' }).end(),
  '/file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/trouble': (response) => response.writeHead(503, { 'retry-after': '7' }).end(),
  '/twice': (response) =>
    response.writeHead(asked.filter((path) => path.endsWith('/twice')).length < 3 ? 503 : 200).end(),
  '/busy': (response) => response.writeHead(429, { 'retry-after': '999999' }).end(),
  '/silent': () => {},
  '/cut': (response) => response.destroy(),
  '/': (response) => response.end(),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    pages[request.url ?? '']?.(response, request);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://site.invalid:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.closeAllConnections());

const courtesy: Courtesy = {
  endpointOf: async (url) =>
    url.hostname === 'site.invalid' ? { address: '127.0.0.1', family: 4 } : publicEndpoint(url),
  timeout: 300,
  agent: 'test',
  pause: 1000,
  retries: 2,
  wait: async (time) => void waits.push(time),
};

const check = async (...paths: string[]) => {
  asked = [];
  waits.length = 0;
  return checkLinks(
    paths.map((path) => ({ url: origin + path, places: [path] })),
    courtesy,
  );
};

test.each([
  ['/there', 'there', 200, null],
  ['/head-no', 'there', 200, null],
  ['/head-bad', 'there', 200, null],
  ['/bad', 'unsure', 400, null],
  ['/error', 'unreachable', 500, null],
  ['/step-6', 'there', 200, '/there'],
  ['/step-7', 'gone', null, null],
  ['/gone', 'gone', 404, null],
  ['/paid', 'unsure', 403, null],
  ['/moved', 'moved', 200, '/there'],
  ['/today', 'there', 200, '/there'],
  ['/kept', 'moved', 200, '/there'],
  ['/gone-for-good', 'gone', 410, null],
  ['/closed', 'unsure', 499, null],
  ['/home', 'unsure', 200, '/'],
  ['/moved-and-gone', 'gone', 404, '/gone'],
  ['/round', 'gone', null, null],
  ['/nowhere', 'gone', 302, null],
  ['/trouble', 'unreachable', 503, null],
  ['/twice', 'there', 200, null],
  ['/busy', 'unsure', 429, null],
  ['/silent', 'unreachable', null, null],
  ['/cut', 'unreachable', null, null],
])('%s is %s', async (path, verdict, status, leadsTo) => {
  const [link] = await check(path);
  expect(link).toMatchObject({ verdict, status, leadsTo: leadsTo === null ? null : origin + leadsTo });
});

test.each([
  ['/silent', 'no answer came within 0.3 s'],
  ['/cut', 'its host lets nobody in'],
  ['/file', 'it is no web address'],
  ['/round', 'it leads on and on, more than 8 times'],
])('of %s it is said: %s', async (path, reason) => {
  expect(await check(path)).toMatchObject([{ reason }]);
});

test('a host is asked one thing at a time, and waits as long as it says, a minute at most', async () => {
  await check('/there', '/today', '/there');
  expect(asked).toEqual(['HEAD /there', 'HEAD /today', 'HEAD /there', 'HEAD /there']);
  expect(waits).toEqual([1000, 1000, 1000]);
  await check('/trouble');
  expect(waits.filter((time) => time > 1000)).toEqual([7000, 7000]);
  await check('/busy');
  expect(waits).toEqual([60_000, 60_000]);
});

describe('nobody is sent into a private network', () => {
  test.each(['/inside', '/file'])('by a page that leads there: %s', async (path) => {
    const [link] = await check(path);
    expect(link).toMatchObject({ verdict: 'unreachable', status: null });
    expect(asked).toEqual([`HEAD ${path}`, `HEAD ${path}`, `HEAD ${path}`]);
  });

  test.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://192.168.1.1/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://0/',
    'http://[64:ff9b::a00:1]/',
    'http://[2002:7f00:1::]/',
    'http://localhost/',
  ])('by an address: %s', async (url) => {
    expect(await publicEndpoint(new URL(url))).toMatch(/private/);
  });

  test('while addresses of the internet are asked', async () => {
    for (const address of ['93.184.216.34', '2606:2800:220:1::1', '172.32.0.1', '11.0.0.1'])
      expect(isPublic(address)).toBe(true);
    expect(await publicEndpoint(new URL('http://[2606:2800:220:1::1]/'))).toMatchObject({ family: 6 });
    fc.assert(fc.property(fc.ipV6(), (address) => (!/^[23]/.test(address.toLowerCase()) ? !isPublic(address) : true)));
  });
});

test('who answers late for one link holds up no other host', async () => {
  const others = ['http://10.0.0.1/', 'http://10.0.0.2/'].map((url) => ({ url, places: [] }));
  const checked = await checkLinks([{ url: `${origin}/there`, places: [] }, ...others], courtesy);
  expect(checked.map(({ verdict }) => verdict)).toEqual(['there', 'unreachable', 'unreachable']);
});
