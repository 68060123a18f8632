// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { startCheck } from '../../../src/browser/copy-check.ts';
import { offerCheck } from '../../../src/browser/offer-check.ts';
import { bridge, bridgeSource } from './bridge.ts';

const markup = `<div class="check" hidden data-source="/data/sources/bridge.json" data-words="en" data-language="en" data-direction="ltr">
  <details><textarea></textarea><button></button><input type="file" />
    <p class="check-status"></p><div class="check-results"></div></details>
</div>`;

interface Page {
  field: HTMLTextAreaElement;
  status: () => string;
  results: Element;
  place: HTMLElement;
  fetched: string[];
  network: { isOn: boolean };
  /** Waits for a report, or for why there is none. */
  answer: () => Promise<string>;
  check: (text: string) => Promise<string>;
}

async function inPage(use: (page: Page) => Promise<void>): Promise<void> {
  document.body.innerHTML = markup;
  const fetched: string[] = [];
  const network = { isOn: true };
  const { fetch } = globalThis;
  globalThis.fetch = (async (address: string) => {
    fetched.push(address);
    return { ok: network.isOn, status: 404, json: async () => bridgeSource };
  }) as unknown as typeof fetch;
  const find = <Kind extends Element>(selector: string) => document.querySelector<Kind>(selector) as Kind;
  const field = find<HTMLTextAreaElement>('textarea');
  const status = () => find('.check-status').textContent ?? '';
  const answer = async () => {
    for (let turn = 0; turn < 200 && status() === 'Checking …'; turn++) await new Promise((done) => setTimeout(done));
    return status();
  };
  const check = (text: string) => {
    field.value = text;
    find<HTMLElement>('button').click();
    return answer();
  };
  const place = find<HTMLElement>('.check');
  startCheck(place);
  try {
    await use({ field, status, results: find('.check-results'), place, fetched, network, answer, check });
  } finally {
    globalThis.fetch = fetch;
  }
}

/** Gives the files as a reader who chooses or drops them does. */
function give(target: Element, type: 'change' | 'drop', ...files: unknown[]): Event {
  const event = new Event(type, { bubbles: true, cancelable: true });
  if (type === 'drop') Object.assign(event, { dataTransfer: { files } });
  else Object.defineProperty(target, 'files', { value: files, configurable: true });
  target.dispatchEvent(event);
  return event;
}

const sealed = 'This is the sealed text: 3 of 3 passages stand in it, 1 of them shortened by the editors.';

describe('a copy', () => {
  test('that is typed is checked with the button, and against what is fetched once', () =>
    inPage(async ({ check, fetched, results }) => {
      expect(fetched).toEqual([]);
      expect(await check(bridge)).toBe(sealed);
      expect(await check(bridge.replace('opened', 'closed'))).toMatch(/^This isn’t the sealed text; 2 of 3/);
      expect(fetched).toEqual(['/data/sources/bridge.json']);
      const groups = [...results.querySelectorAll('details')];
      expect(groups.map((group) => [group.querySelector('summary')?.textContent, group.open])).toEqual([
        ['1 passage that doesn’t stand in it', true],
        ['2 passages in it', false],
      ]);
      expect(results.querySelector('mark')?.textContent).toBe('closed');
    }));

  test('is shown passage by passage, in the article’s language', () =>
    inPage(async ({ check, results }) => {
      await check(bridge.replace('opened', 'closed'));
      const [missing, standing] = [...results.querySelectorAll('li')];
      const lines = (entry?: Element) =>
        [...(entry?.children ?? [])].map(({ localName, className }) => `${localName} ${className}`.trim());
      expect(lines(missing)).toEqual([
        'blockquote',
        'p check-verdict status-missing',
        'p check-verdict',
        'p check-context',
      ]);
      expect(lines(standing)).toEqual(['blockquote', 'p check-verdict', 'p check-context']);
      expect(missing?.querySelector('.check-context')?.textContent).toMatch(
        /^… Skerry Bridge open again The ministers closed the bridge on Friday. A crowd .* …$/,
      );
      expect(standing?.querySelector('b')?.textContent).toMatch(/^A crowd/);
      expect(missing?.querySelector('blockquote')).toMatchObject({ lang: 'en', dir: 'ltr' });
    }));

  test('that is pasted or dropped into the field is checked at once, and typing isn’t', () =>
    inPage(async ({ field, status, answer }) => {
      const input = (inputType: string) => field.dispatchEvent(new InputEvent('input', { inputType, bubbles: true }));
      field.value = bridge;
      input('insertText');
      expect(status()).toBe('');
      input('insertFromPaste');
      expect(await answer()).toBe(sealed);
    }));

  test('that is very long is checked without being put into the field', () =>
    inPage(async ({ field, status, answer }) => {
      const paste = (text: string) => {
        const event = Object.assign(new Event('paste', { cancelable: true }), {
          clipboardData: { getData: () => text },
        });
        field.dispatchEvent(event);
        return event.defaultPrevented;
      };
      expect([paste('x'.repeat(200_000)), status()]).toEqual([false, '']);
      field.value = 'old';
      expect(paste(`${bridge}${' '.repeat(200_000)}`)).toBe(true);
      expect([field.value, await answer()]).toEqual(['', sealed]);
    }));

  test('as a file is chosen or dropped, and a page is read as one', () =>
    inPage(async ({ place, answer }) => {
      const chooser = place.querySelector('input') as HTMLInputElement;
      give(chooser, 'change');
      give(chooser, 'change', new Blob([bridge]));
      expect(await answer()).toBe(sealed);
      const html = `<!doctype html><article><p>${bridge.replaceAll('\n\n', '<p>')}</article>`;
      expect(give(place, 'drop', new Blob([html])).defaultPrevented).toBe(true);
      expect(await answer()).toBe(sealed);
      expect(give(place, 'drop').defaultPrevented).toBe(false);
    }));

  test('is let in where a file is dragged, and nothing else is', () =>
    inPage(async ({ place }) => {
      const drag = (...kinds: string[]) => {
        const event = Object.assign(new Event('dragover', { cancelable: true }), {
          dataTransfer: { items: kinds.map((kind) => ({ kind })) },
        });
        place.dispatchEvent(event);
        return event.defaultPrevented;
      };
      expect([drag('file'), drag('string', 'file'), drag('string'), drag()]).toEqual([true, true, false, false]);
    }));

  test('that can’t be checked is answered with the reason', () =>
    inPage(async ({ place, check, answer }) => {
      const file = (text: string, size?: number) => {
        const blob = new Blob([text]);
        if (size !== undefined) Object.defineProperty(blob, 'size', { value: size });
        give(place, 'drop', blob);
        return answer();
      };
      expect(await check('')).toBe('There is no text to check yet.');
      expect(await check(' – … ')).toBe('There are no words in it.');
      expect(await file('%PDF-1.7')).toMatch(/^This file can’t be read as text/);
      expect(await file(bridge, 20_000_001)).toMatch(/^This file has more than 20 MB/);
      expect(await file(bridge, 20_000_000)).toBe(sealed);
    }));

  test('of five million characters is checked, and one of more isn’t', () =>
    inPage(async ({ check }) => {
      expect(await check(bridge.padEnd(5_000_000))).toBe(sealed);
      expect(await check('x'.repeat(5_000_001))).toMatch(/^This has more than 5,000,000 characters/);
    }));

  test('that is given while another is checked takes its place', () =>
    inPage(async ({ field, place, answer }) => {
      const button = place.querySelector('button') as HTMLElement;
      field.value = 'Gulls breed on the cliffs.';
      button.click();
      field.value = bridge;
      button.click();
      expect(await answer()).toBe(sealed);
      await new Promise((done) => setTimeout(done, 20));
      expect(place.querySelectorAll('.check-results > details')).toHaveLength(1);
    }));

  test('without a network is asked for again', () =>
    inPage(async ({ check, network, fetched }) => {
      network.isOn = false;
      expect(await check(bridge)).toBe('What the check needs couldn’t be fetched. Try again when you are online.');
      network.isOn = true;
      expect(await check(bridge)).toBe(sealed);
      expect(fetched).toHaveLength(2);
    }));

  test('is checked once, however often the part is opened', () =>
    inPage(async ({ place, check, fetched }) => {
      startCheck(place);
      await check(bridge);
      expect(fetched).toHaveLength(1);
    }));
});

test('the part is shown, and works from when it is opened on', async () => {
  document.body.innerHTML = markup;
  offerCheck();
  const place = document.querySelector('.check') as HTMLElement;
  const details = place.querySelector('details') as HTMLDetailsElement;
  expect(place.hidden).toBe(false);
  details.dispatchEvent(new Event('toggle'));
  expect(place.dataset['ready']).toBeUndefined();
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
  await vi.waitFor(() => expect(place.dataset['ready']).toBe(''));
});
