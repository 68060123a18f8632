import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Engine, startEngine } from '../../../src/browser/search-engine.ts';

interface Posted {
  id: number;
  method: string;
  args: unknown[];
}

/** A worker that answers when the test says so. */
class StillWorker extends EventTarget {
  posted: Posted[] = [];
  isTerminated = false;
  readonly address: string;
  constructor(address: string) {
    super();
    this.address = address;
    worker = this;
  }
  postMessage(message: Posted): void {
    this.posted.push(message);
  }
  terminate(): void {
    this.isTerminated = true;
  }
  answer(at: number, said: { result?: unknown; error?: string }): void {
    const event = Object.assign(new Event('message'), { data: { id: this.posted[at]?.id, ...said } });
    this.dispatchEvent(event);
  }
}

let worker: StillWorker;
let engine: Engine;
beforeEach(() => {
  vi.stubGlobal('Worker', StillWorker);
  engine = startEngine('/d/worker.js', '/d/', 'en');
});
afterEach(() => vi.unstubAllGlobals());

const turn = () => new Promise((done) => setTimeout(done));

test('the index of the site is opened before anything is asked of it', async () => {
  expect(worker.address).toBe('/d/worker.js');
  const [{ method, args } = { method: '', args: [] }] = worker.posted;
  expect([method, args]).toMatchObject(['init', [{ baseUrl: '/d/', language: 'en' }]]);
  expect((args[0] as { basePath: string }).basePath).toMatch(/^\/d\/.*[^/]\/$/);
  engine.search('ferry', {});
  engine.facets();
  await turn();
  expect(worker.posted).toHaveLength(1);
  worker.answer(0, {});
  await turn();
  expect(worker.posted.map(({ method }) => method)).toEqual(['init', 'search', 'filters']);
});

describe('once it is open', () => {
  beforeEach(() => worker.answer(0, {}));

  test.each([
    [' ferry ', 'ferry'],
    ['  ', null],
  ])('%j is searched as %j, within what was chosen', async (query, asked) => {
    const found = engine.search(query, { kind: 'event' });
    await turn();
    expect(worker.posted[1]?.args).toEqual([asked, { filters: { kind: 'event' } }]);
    worker.answer(1, { result: { results: [{ data: 'b' }, { data: 'a' }], filters: { kind: { event: 2 } } } });
    expect(await found).toEqual({ pages: ['b', 'a'], counts: { kind: { event: 2 } } });
  });

  test('each answer goes to who asked, in whatever order it comes', async () => {
    const pages = [engine.page('a'), engine.page('b')];
    worker.answer(2, { result: 'B' });
    worker.answer(1, { error: 'no such page' });
    expect(await pages[1]).toBe('B');
    await expect(pages[0]).rejects.toThrow('no such page');
    expect([engine.isStopped(), worker.isTerminated]).toEqual([false, false]);
  });

  test('a worker that fails leaves nobody waiting, and answers nothing any more', async () => {
    const page = engine.page('a');
    worker.dispatchEvent(new Event('error'));
    await expect(page).rejects.toThrow('stopped');
    expect([engine.isStopped(), worker.isTerminated]).toEqual([true, true]);
    await expect(engine.page('b')).rejects.toThrow('stopped');
    expect(worker.posted).toHaveLength(2);
  });
});

test('an index that can’t be opened stops it', async () => {
  const facets = engine.facets();
  worker.answer(0, { error: 'no index' });
  await expect(facets).rejects.toThrow('no index');
  expect([engine.isStopped(), worker.isTerminated]).toEqual([true, true]);
});
