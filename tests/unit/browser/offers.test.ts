// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { offerCheck } from '../../../src/browser/offer-check.ts';
import { offerEmbed } from '../../../src/browser/offer-embed.ts';
import { offerSearch } from '../../../src/browser/offer-search.ts';
import { workerAddress } from '../../../src/browser/worker-address.ts';

const started = vi.hoisted(() => ({ search: vi.fn(), check: vi.fn() }));
vi.mock('../../../src/browser/search.ts', () => ({ startSearch: started.search }));
vi.mock('../../../src/browser/copy-check.ts', () => ({ startCheck: started.check }));

beforeEach(() => {
  started.search.mockReset();
  started.check.mockReset();
});
afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, '', '/');
});

const find = <Kind extends HTMLElement>(selector: string) => document.querySelector<Kind>(selector) as Kind;
const fetched = () => vi.dynamicImportSettled();

describe('the search', () => {
  const page = '<div class="search" hidden><input></div>';
  const offered = async (address: string, html = page) => {
    history.replaceState(null, '', address);
    document.body.innerHTML = html;
    offerSearch();
    await fetched();
  };

  test.each([
    ['/search/', page, 0],
    ['/search/?q=ferry', page, 1],
    ['/search/', page.replace('<input>', '<input value="ferry">'), 1],
  ])('at %s with %s is shown, and started %s times', async (address, html, times) => {
    await offered(address, html);
    expect([find('.search').hidden, started.search.mock.calls.length]).toEqual([false, times]);
  });

  test.each(['focusin', 'input'])('is started when it is used: %s', async (type) => {
    await offered('/search/');
    find('.search').dispatchEvent(new Event(type));
    await fetched();
    expect(started.search.mock.calls).toEqual([[find('.search')]]);
  });

  test.each([
    ['/search/#search-for', true],
    ['/search/#other', false],
  ])('at %s has the focus: %s', async (address, expected) => {
    await offered(address);
    expect(document.activeElement === find('input')).toBe(expected);
  });

  test.each(['', '<div class="search" hidden></div>'])('is not offered by a page with %j', async (html) => {
    await offered('/?q=ferry', html);
    expect([document.querySelector('.search:not([hidden])'), started.search.mock.calls.length]).toEqual([null, 0]);
  });
});

describe('the check of a reader’s copy', () => {
  test('is fetched when its part is opened, each for itself', async () => {
    document.body.innerHTML = '<div class="check" hidden><details></details></div>'.repeat(2);
    const places = [...document.querySelectorAll<HTMLElement>('.check')];
    offerCheck();
    const [, second] = places;
    const details = second?.querySelector('details');
    const toggle = async (open: boolean) => {
      if (details) details.open = open;
      details?.dispatchEvent(new Event('toggle'));
      await fetched();
    };
    expect([places.map(({ hidden }) => hidden), started.check.mock.calls]).toEqual([[false, false], []]);
    await toggle(true);
    expect(new Set(started.check.mock.calls.map(([place]) => place))).toEqual(new Set([second]));
    const { length } = started.check.mock.calls;
    await toggle(false);
    expect(started.check.mock.calls.length).toBe(length);
  });
});

describe('how to embed a page', () => {
  const html = '<p class="embed-how" hidden><textarea></textarea></p>';
  const offered = (given = html) => {
    history.replaceState(null, '', '/embed/talks/?lane=a#top');
    document.title = 'Talks';
    document.body.innerHTML = given;
    document.body.getBoundingClientRect = () => ({ height: 399.5 }) as DOMRect;
    offerEmbed();
  };

  test('is said where it stands for itself, by its address without what a reader chose', () => {
    offered();
    const { value } = find<HTMLTextAreaElement>('textarea');
    expect(find('.embed-how').hidden).toBe(false);
    expect(value).toContain(`"${location.origin}/embed/talks/"`);
    expect(value).toContain('400');
  });

  test('is not said in a frame', () => {
    vi.stubGlobal('parent', {});
    offered();
    expect(find('.embed-how').hidden).toBe(true);
  });

  test.each(['', '<p class="embed-how" hidden=""></p>', '<textarea></textarea>'])('nor by a page with %j', (given) => {
    offered(given);
    expect(document.body.innerHTML).toBe(given);
  });
});

describe('a worker’s address', () => {
  /** A browser that takes addresses from policies alone, as it asks them. */
  const asking = (address: string) => {
    vi.stubGlobal('trustedTypes', {
      createPolicy: (_: string, rules: { createScriptURL: (given: string) => string }) => ({
        createScriptURL: () => rules.createScriptURL(address),
      }),
    });
    return () => workerAddress('/d/', 'search/worker.js', 'search');
  };

  test('is that of the one file of this site', () => {
    expect(workerAddress('/d/', 'search/worker.js', 'search')).toBe('/d/search/worker.js');
    expect(asking('/d/search/worker.js')()).toBe('/d/search/worker.js');
  });

  test.each(['https://other.example/d/search/worker.js', '/d/other.js', '/d/other-search/worker.js/x'])(
    'is not %s',
    (address) => expect(asking(address)).toThrow(TypeError),
  );
});
