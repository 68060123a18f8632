// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startSearch } from '../../../src/browser/search.ts';
import type { FoundPage } from '../../../src/browser/search-engine.ts';
import { workerPath } from '../../../src/core/policy.ts';

/** Pages that the engine finds by a word in them; each has a sentence for each of its words. */
function pageOf(at: number, words: string[]): FoundPage {
  return {
    raw_url: `events/e${at}/`,
    meta: { title: `Event ${at}`, detail: at % 2 === 0 ? '2026' : '' },
    filters: { kind: ['Event'] },
    raw_content: words.join(' '),
    anchors: words.map((word, place) => ({ id: `verified.s-${place}`, text: word, location: place })),
    locations: words.map((_, place) => place),
  };
}

let pages: FoundPage[];
let asked: string[];
let started: number;
/** Whether the worker answers. */
let isWell: boolean;

class FakeWorker extends EventTarget {
  constructor(address: string) {
    super();
    started++;
    asked.push(`worker ${address}`);
  }
  postMessage({ id, method, args }: { id: number; method: string; args: unknown[] }) {
    if (!isWell) return void queueMicrotask(() => this.dispatchEvent(new Event('error')));
    const answers: Record<string, () => unknown> = {
      init: () => null,
      filters: () => ({ kind: { Event: 12, Person: 1200 }, source: { Wire: 3 } }),
      search: () => {
        asked.push(`search ${args[0]} ${JSON.stringify((args[1] as { filters: object }).filters)}`);
        const isFound = ({ raw_content }: FoundPage) =>
          args[0] === null ||
          String(args[0])
            .split(' ')
            .some((word) => raw_content.includes(word));
        const names = [...pages.entries()].flatMap(([at, page]) => (isFound(page) ? [{ data: String(at) }] : []));
        return { results: names, filters: {} };
      },
      getData: () => pages[Number(args[0])],
    };
    const result = answers[method]?.();
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: { id, result } })));
  }
  terminate() {}
}

const place = () => document.querySelector<HTMLElement>('.search')!;
const field = () => document.querySelector('input')!;
const status = () => document.querySelector('.search-status')?.textContent;
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const texts = (selector: string) => all(selector).map(({ textContent }) => textContent);
const settle = async () => {
  await vi.advanceTimersByTimeAsync(1000);
  await vi.dynamicImportSettled();
  await vi.advanceTimersByTimeAsync(1);
};

async function open(query = '', language = 'en'): Promise<void> {
  window.history.replaceState(null, '', `/d/search/${query}`);
  document.body.innerHTML = `<div class="search" data-base="/d/" data-language="${language}" data-words="${language}"><input>
    <label>Kind <select name="kind"><option value="">All</option></select></label>
    <label>Source <select name="source"><option value="">All</option></select></label>
    <p class="search-status"></p><div class="search-results"></div></div>`;
  startSearch(place());
  await settle();
}

async function type(query: string): Promise<void> {
  field().value = query;
  field().dispatchEvent(new Event('input'));
  await settle();
}

function press(target: Element, key: string): boolean {
  return target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

beforeEach(() => {
  [pages, asked, started, isWell] = [[pageOf(0, ['price', 'floor']), pageOf(1, ['price'])], [], 0, true];
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('fetch', async () => ({ json: async () => [['Oskar Lindqvist', 'people/oskar/']] }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the search', () => {
  test('shows pages with their sentences, and says how many there are', async () => {
    await open();
    expect(status()).toBe('');
    await type('price');
    expect(texts('.search-pages > li > a')).toEqual(['Event 0', 'Event 1']);
    expect(texts('.search-pages > li > .entry-detail')).toEqual(['Event, 2026', 'Event']);
    expect(all('.search-pages li li a').map((link) => link.getAttribute('href'))).toContain('/d/events/e0/#s-0');
    expect(status()).toMatch(/2/);
    expect(window.location.search).toBe('?q=price');
    expect(document.querySelector<HTMLElement>('.search-more')?.hidden).toBe(true);
  });

  test('waits until a reader has typed, and asks once', async () => {
    await open();
    for (const query of ['p', 'pr', 'price']) {
      field().value = query;
      field().dispatchEvent(new Event('input'));
      await vi.advanceTimersByTimeAsync(50);
    }
    await settle();
    expect(asked.filter((each) => each.startsWith('search'))).toEqual(['search price {}']);
    await type('  ');
    expect(asked.filter((each) => each.startsWith('search'))).toHaveLength(1);
    expect([status(), all('.search-results > *').length]).toEqual(['', 0]);
  });

  test('finds what the address asks for, with what is chosen there, and a choice alone finds all of it', async () => {
    await open('?q=price&kind=Event&source=Nobody');
    expect([field().value, ...[...document.querySelectorAll('select')].map(({ value }) => value)]).toEqual([
      'price',
      'Event',
      '',
    ]);
    expect(asked.at(-1)).toBe('search price {"kind":"Event"}');
    await type('');
    expect(asked.at(-1)).toBe('search null {"kind":"Event"}');
    expect(texts('.search-pages > li > a')).toHaveLength(2);
    expect(document.querySelector('.search-near')).toBeNull();
    document.querySelector('select')!.value = '';
    document.querySelector('select')!.dispatchEvent(new Event('change'));
    await settle();
    expect([window.location.search, status()]).toEqual(['', '']);
  });

  test('offers to choose where there is more than one to choose from, with how many there are', async () => {
    await open();
    expect(
      [...document.querySelectorAll('select')].map((select) => [...select.options].map(({ text }) => text)),
    ).toEqual([
      ['All', 'Event (12)', 'Person (1,200)'],
      ['All', 'Wire (3)'],
    ]);
    expect(all('label').map(({ hidden }) => hidden)).toEqual([false, true]);
  });

  test('shows ten pages, three places of each, and the others when asked', async () => {
    pages = Array.from({ length: 12 }, (_, at) => pageOf(at, ['price', 'two', 'three', 'four', 'five']));
    await open('?q=price');
    expect(texts('.search-pages > li > a')).toHaveLength(10);
    expect(all('.search-pages > li:first-child ul > li')).toHaveLength(3);
    expect(texts('.search-pages > li:first-child > .entry-detail').at(-1)).toMatch(/\b2\b/);
    document.querySelector<HTMLElement>('.search-more')?.click();
    await settle();
    expect(texts('.search-pages > li > a')).toHaveLength(12);
    expect(document.activeElement?.textContent).toBe('Event 10');
    expect(document.querySelector<HTMLElement>('.search-more')?.hidden).toBe(true);
  });

  test('offers a name that is near where no page has a word that begins like what was asked', async () => {
    await open('?q=Oskar Lindkvist');
    expect(status()).not.toBe('');
    expect(all('.search-near a').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Oskar Lindqvist', '/d/people/oskar/'],
    ]);
    pages.push(pageOf(2, ['Oskar', 'Holm']));
    await type('Oskar Lindkvist');
    expect(texts('.search-pages > li > a')).toEqual(['Event 2']);
    expect(document.querySelector('.search-near')).not.toBeNull();
    pages.push(pageOf(3, ['Oskar', 'Lindkvistson']));
    await type('oskar Lindkvist');
    expect(document.querySelector('.search-near')).toBeNull();
  });

  test('says that it failed where the engine stops, and starts it anew at the next question', async () => {
    isWell = false;
    await open('?q=price');
    const failed = status();
    expect(failed).toMatch(/./);
    expect(all('.search-results > *')).toEqual([]);
    const before = started;
    isWell = true;
    await type('floor');
    expect(status()).not.toBe(failed);
    expect([started > before, texts('.search-pages > li > a')]).toEqual([true, ['Event 0']]);
    expect(new Set(asked.filter((each) => each.startsWith('worker')))).toEqual(new Set([`worker /d/${workerPath}`]));
  });

  test('is gone through with the arrows, from the field through the results and back', async () => {
    await open('?q=price');
    field().focus();
    expect(press(field(), 'ArrowDown')).toBe(false);
    const links = all('.search-results a');
    expect(document.activeElement).toBe(links[0]);
    press(links[0]!, 'ArrowDown');
    expect(document.activeElement).toBe(links[1]);
    press(links[1]!, 'ArrowUp');
    press(links[0]!, 'ArrowUp');
    expect(document.activeElement).toBe(field());
    links.at(-1)!.focus();
    press(links.at(-1)!, 'ArrowDown');
    expect(document.activeElement).toBe(links.at(-1));
    const clicked = vi.fn((event: Event) => event.preventDefault());
    document.querySelector('.search-results ul a')?.addEventListener('click', clicked);
    expect(press(field(), 'a')).toBe(true);
    expect(press(links[0]!, 'Enter')).toBe(true);
    expect(clicked).not.toHaveBeenCalled();
    expect(press(field(), 'Enter')).toBe(false);
    expect(clicked).toHaveBeenCalledOnce();
    expect(press(document.querySelector('select')!, 'ArrowDown')).toBe(true);
  });
});
