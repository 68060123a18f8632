// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { offerSearchKey } from '../../../src/browser/search-key.ts';

const assign = vi.fn();

beforeAll(() => {
  vi.spyOn(location, 'assign').mockImplementation(assign);
  offerSearchKey();
});

beforeEach(() => {
  document.body.innerHTML = `<nav class="contents"><a href="https://example.org/search/">Search</a></nav>
    <main><textarea></textarea></main>`;
});

afterEach(() => assign.mockClear());
afterAll(() => vi.restoreAllMocks());

/** Whether the page took the key. */
function press(key: string, init: KeyboardEventInit = {}, target: Element = document.body): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event.defaultPrevented;
}

describe('the key /', () => {
  test('leads to the page of the search', () => {
    expect(press('/')).toBe(true);
    expect(assign).toHaveBeenCalledExactlyOnceWith('https://example.org/search/#search-for');
  });

  test('leads to its field where that is on the page', () => {
    document.body.innerHTML += '<input id="search-for">';
    expect(press('/')).toBe(true);
    expect([document.activeElement?.id, assign.mock.calls]).toEqual(['search-for', []]);
  });

  test.each<[string, KeyboardEventInit]>([
    ['another key', { key: 'a' }],
    ['Ctrl', { ctrlKey: true }],
    ['Alt', { altKey: true }],
    ['the command key', { metaKey: true }],
  ])('is left to the browser with %s', (_, init) => {
    expect(press('/', init)).toBe(false);
    expect(assign).not.toHaveBeenCalled();
  });

  test('is a letter where a reader writes', () => {
    expect(press('/', {}, document.querySelector('textarea') as Element)).toBe(false);
  });

  test('does nothing where another part of the page took it, or nothing can be searched', () => {
    const take = (event: Event) => event.preventDefault();
    document.body.addEventListener('keydown', take);
    press('/');
    document.body.removeEventListener('keydown', take);
    document.body.replaceChildren();
    expect(press('/')).toBe(false);
    expect(assign).not.toHaveBeenCalled();
  });
});
