import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { beforeEach, expect, test } from 'vitest';

const code = readFileSync('src/browser/offline-worker.js', 'utf8');
const scope = 'https://example.org/d/';

/** A request as the worker looks at it. */
interface Asked {
  url: string;
  method: string;
  mode: string;
}

let caches: Map<string, Map<string, Response>>;
let network: Map<string, Response>;
let listeners: Map<string, (event: object) => void>;

beforeEach(() => {
  caches = new Map([['readout /d/', new Map()]]);
  network = new Map();
  listeners = new Map();
  runInNewContext(`const settings = { cache: 'readout /d/', notKept: 'not kept' };\n${code}`, {
    Response,
    URL,
    self: {
      registration: { scope },
      addEventListener: (type: string, listen: (event: object) => void) => listeners.set(type, listen),
    },
    caches: {
      has: async (name: string) => caches.has(name),
      open: async (name: string) => ({
        put: async ({ url }: Asked, response: Response) => caches.get(name)?.set(url, response),
      }),
      match: async ({ url }: Asked, { cacheName }: { cacheName: string }) => caches.get(cacheName)?.get(url)?.clone(),
    },
    fetch: async ({ url }: Asked) => {
      const response = network.get(url);
      if (response === undefined) throw new TypeError('Failed to fetch');
      return response.clone();
    },
  });
});

/** What the worker answers; `null` where it leaves the request to the browser. */
async function answered(path: string, asked: Partial<Asked> = {}): Promise<string | null> {
  const waited: Promise<unknown>[] = [];
  let answer: Promise<Response> | null = null;
  listeners.get('fetch')?.({
    request: { url: new URL(path, scope).href, method: 'GET', mode: 'navigate', ...asked },
    respondWith: (response: Promise<Response>) => (answer = response),
    waitUntil: (promise: Promise<unknown>) => waited.push(promise),
  });
  if (answer === null) return null;
  const response: Response = await answer;
  await Promise.all(waited);
  return response.type === 'error' ? 'error' : `${response.status} ${await response.text()}`;
}

const online = (path: string, text: string, status = 200) =>
  network.set(new URL(path, scope).href, new Response(text, { status }));

test('a page that was opened is there without a network, as it last was', async () => {
  online('events/', 'old');
  expect(await answered('events/')).toBe('200 old');
  online('events/', 'new');
  expect(await answered('events/')).toBe('200 new');
  network.clear();
  expect(await answered('events/')).toBe('200 new');
});

test('one that wasn’t is said to be not kept, and a file of it is missing', async () => {
  expect(await answered('people/')).toBe('503 not kept');
  expect(await answered('a.json', { mode: 'cors' })).toBe('error');
});

test('a file whose name has its digest is asked for once', async () => {
  online('_astro/a.12345678.css', 'first');
  await answered('_astro/a.12345678.css', { mode: 'no-cors' });
  online('_astro/a.12345678.css', 'second');
  expect(await answered('_astro/a.12345678.css', { mode: 'no-cors' })).toBe('200 first');
});

test('what isn’t there is passed on and not kept', async () => {
  online('gone/', 'no such page', 404);
  expect(await answered('gone/')).toBe('404 no such page');
  network.clear();
  expect(await answered('gone/')).toBe('503 not kept');
});

test('what is outside the site, or isn’t a reading, is left to the browser', async () => {
  expect(await answered('https://example.org/other/')).toBe(null);
  expect(await answered('https://other.example/d/')).toBe(null);
  expect(await answered('events/', { method: 'POST' })).toBe(null);
});

test('after the reader has removed all, nothing is kept again', async () => {
  caches.clear();
  online('events/', 'page');
  expect(await answered('events/')).toBe('200 page');
  expect(caches.size).toBe(0);
});
