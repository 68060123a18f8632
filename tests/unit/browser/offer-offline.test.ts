// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { offerOffline } from '../../../src/browser/offer-offline.ts';

const { startOffline } = vi.hoisted(() => ({ startOffline: vi.fn() }));
vi.mock('../../../src/browser/offline.ts', () => ({ startOffline }));

let done: string[];
beforeEach(() => {
  done = [];
  startOffline.mockReset().mockImplementation(() => ({
    show: async () => void done.push('show'),
    keep: async () => void done.push('keep'),
  }));
  document.body.innerHTML = '<div class="offline"><button>Keep</button></div>';
});
afterEach(() => vi.unstubAllGlobals());

/** A browser that has what pages are kept with, perhaps with a worker that keeps some already. */
function browser({ controller = null as object | null, without = '' } = {}): void {
  const has = { serviceWorker: { controller }, caches: {} };
  vi.stubGlobal('navigator', without === 'serviceWorker' ? {} : { serviceWorker: has.serviceWorker });
  if (without !== 'caches') vi.stubGlobal('caches', has.caches);
}

const place = () => document.querySelector<HTMLElement>('.offline');
const isOffered = () => place()?.dataset['offered'] === '';
const press = async () => {
  place()?.querySelector('button')?.click();
  await vi.dynamicImportSettled();
};

describe('pages are offered to be kept', () => {
  test.each([
    ['where a browser can keep them', {}, true],
    ['not without workers, as at an address that isn’t secure', { without: 'serviceWorker' }, false],
    ['not without a place for them, as where a reader wants no traces', { without: 'caches' }, false],
  ])('%s', (_, given, expected) => {
    browser(given);
    offerOffline();
    expect(isOffered()).toBe(expected);
  });

  test.each(['', '<div class="offline"></div>', '<button>Keep</button>'])('not by a page with %j', async (html) => {
    browser();
    document.body.innerHTML = html;
    offerOffline();
    document.querySelector('button')?.click();
    await vi.dynamicImportSettled();
    expect([isOffered(), startOffline.mock.calls.length]).toEqual([false, 0]);
  });
});

describe('what makes it work is fetched', () => {
  test('when the button is pressed, once', async () => {
    browser();
    offerOffline();
    await vi.dynamicImportSettled();
    expect(startOffline).not.toHaveBeenCalled();
    await press();
    await press();
    expect(startOffline.mock.calls).toEqual([[place()]]);
    expect(done).toEqual(['keep', 'keep']);
  });

  test('at once where pages are kept already, and says so', async () => {
    browser({ controller: {} });
    offerOffline();
    await vi.dynamicImportSettled();
    expect(done).toEqual(['show']);
  });

  test('again by the next press where it couldn’t be', async () => {
    browser();
    startOffline.mockImplementationOnce(() => {
      throw new Error('No network.');
    });
    offerOffline();
    await press();
    expect(done).toEqual([]);
    await press();
    expect(done).toEqual(['keep']);
  });
});
