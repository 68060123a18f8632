// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startOffline } from '../../../src/browser/offline.ts';
import { offlineCache, offlinePath } from '../../../src/core/policy.ts';

let kept: Map<string, string[]>;
let workers: { scope: string; address: string }[];
let isRefused: boolean;

beforeEach(() => {
  kept = new Map();
  workers = [{ scope: `${location.origin}/other/`, address: '/other/worker.js' }];
  isRefused = false;
  vi.stubGlobal('caches', {
    has: async (name: string) => kept.has(name),
    delete: async (name: string) => kept.delete(name),
    open: async (name: string) => {
      const own = kept.get(name) ?? [];
      kept.set(name, own);
      return {
        addAll: async (files: string[]) => void own.push(...files),
        keys: async () => own.map((url) => ({ url })),
      };
    },
  });
  vi.stubGlobal('navigator', {
    serviceWorker: {
      register: async (address: string, { scope }: { scope: string }) => {
        if (isRefused) throw new TypeError('no workers here');
        workers.push({ address, scope: location.origin + scope });
      },
      getRegistrations: async () =>
        workers.map((own) => ({
          scope: own.scope,
          unregister: async () => void workers.splice(workers.indexOf(own), 1),
        })),
    },
  });
  history.replaceState(null, '', '/d/events/talks/');
  const loaded = [`${location.origin}/d/a.css`, `${location.origin}/d/a.css`, `${location.origin}/other/b.css`];
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue(loaded.map((name) => ({ name }) as PerformanceEntry));
  document.body.innerHTML =
    '<div class="offline" data-base="/d/" data-words="en"><button>Keep</button><button>Remove</button><p role="status"></p></div>';
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const started = () => startOffline(document.querySelector('.offline') as HTMLElement);
const offered = () =>
  [...document.querySelectorAll('button')].filter(({ hidden }) => !hidden).map((each) => each.textContent);
const status = () => document.querySelector('[role="status"]')?.textContent;
const remove = async () => {
  document.querySelectorAll('button')[1]?.click();
  await vi.waitFor(() => expect(offered()).toEqual(['Keep']));
};

test('a page is kept with what it was shown with from this site, each file once', async () => {
  const { keep } = started();
  await keep();
  expect(kept.get(offlineCache('/d/'))).toEqual(['/d/events/talks/', `${location.origin}/d/a.css`]);
  expect(workers.at(-1)).toEqual({ address: `/d/${offlinePath}`, scope: `${location.origin}/d/` });
  expect([offered(), status()]).toEqual([['Remove'], 'Kept on this device: 1 page.']);
});

test('what is kept is said, and nothing where nothing is', async () => {
  const { show } = started();
  await show();
  const nothing = status();
  expect(offered()).toEqual(['Keep']);
  kept.set(offlineCache('/d/'), [
    'https://example.org/d/',
    'https://example.org/d/events/',
    'https://example.org/d/a.css',
  ]);
  await show();
  expect([offered(), status()]).toEqual([['Remove'], 'Kept on this device: 2 pages.']);
  await remove();
  expect(status()).toBe(nothing);
});

test('removing takes away what this site keeps, and nothing of another one on the same host', async () => {
  const { keep } = started();
  kept.set(offlineCache('/other/'), ['/other/']);
  await keep();
  await remove();
  expect([...kept.keys()]).toEqual([offlineCache('/other/')]);
  expect(workers.map(({ address }) => address)).toEqual(['/other/worker.js']);
});

test('where it can’t be kept nothing is, and a reader is told', async () => {
  const { keep, show } = started();
  await show();
  const nothing = status();
  isRefused = true;
  await keep();
  expect([[...kept.keys()], offered()]).toEqual([[], ['Keep']]);
  expect(status()).not.toBe(nothing);
});
