// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { withFew } from './few.ts';
import type { Page } from './page.ts';
import { week } from './week.ts';

const february = '/timeline/?from=2026-02-02&to=2026-02-06';

async function saved(page: Page, kind: 'svg' | 'png' | 'csv'): Promise<{ name: string; type: string; text: string }> {
  await page.click(`[data-do="save-${kind}"]`);
  const { name, file } = page.saved.at(-1) as Page['saved'][number];
  return { name, type: file.type, text: await file.text() };
}

describe('a saved table', () => {
  test('has a row for each event in view, in words and in moments', () =>
    withFew({ address: february }, async (page) => {
      const { name, type, text } = await saved(page, 'csv');
      expect([name, type]).toEqual(['the-week.csv', 'text/csv;charset=utf-8']);
      const rows = text.replace('\ufeff', '').split('\r\n');
      expect(rows[1]).toBe(
        'Round of talks,Round of talks,2 to 4 February 2026,2026-02-02T00:00Z,2026-02-05T00:00Z,no,Talks,' +
          '"AA; BB","Ayland; Beeland <&>",News,https://example.org/events/Round%20of%20talks/',
      );
      expect(rows.slice(1, -1).map((row) => row.split(',')[0])).toEqual([
        'Round of talks',
        'Accord',
        'Dinner',
        'Protocol',
      ]);
    }));

  test('of the whole time has what is chosen', () =>
    withFew({ address: '/timeline/?country=BB' }, async (page) => {
      const { text } = await saved(page, 'csv');
      expect(
        text
          .split('\r\n')
          .slice(1, -1)
          .map((row) => row.split(',')[0]),
      ).toEqual(['Round of talks', 'Accord', 'Farewell']);
    }));
});

describe('a saved drawing', () => {
  test('is whole without the page', () =>
    withFew({ address: `${february}&country=AA` }, async (page) => {
      const { name, type, text } = await saved(page, 'svg');
      expect([name, type]).toEqual(['the-week.svg', 'image/svg+xml']);
      expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg /);
      expect(text).not.toMatch(/ (?:class|data-event|tabindex|clip-path)=/);
      expect(text).toContain('href="https://example.org/events/Protocol/"');
      const drawing = new DOMParser().parseFromString(text.slice(text.indexOf('\n') + 1), 'image/svg+xml');
      const texts = [...drawing.querySelectorAll('text')].map(({ textContent }) => textContent);
      const said = ['The week, 2\u2009–\u20095 Feb 2026', 'A dossier', 'CC BY 4.0'];
      expect(texts.slice(-4, -1)).toEqual(said);
      expect(texts.at(-1)).toBe(`saved on 9 February 2026, https://example.org${february}&country=AA`);
      expect(drawing.querySelector('title')?.textContent).toBe('The week');
      // The page has no second drawing afterwards.
      expect(page.all('.timeline-live svg')).toHaveLength(1);
    }));

  test('has a ground with a margin, and room for what is said below', () =>
    withFew({ address: february }, async (page) => {
      const before = await saved(page, 'svg');
      const [, ...box] = (/viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(before.text) ?? []).map(Number);
      const [x = 0, y = 0, width = 0, height = 0] = box;
      expect([x, y, width]).toEqual([-16, -16, 832]);
      const lines = [...before.text.matchAll(/<text\b[^>]* y="([\d.]+)"/g)].map(([, at]) => Number(at));
      const lowest = Math.max(...lines);
      expect(y + height - lowest).toBeGreaterThan(16);
      expect(y + height - lowest).toBeLessThan(60);
      expect(before.text).toContain(`<rect x="-16" y="-16" width="832" height="${height}" fill="#fff"`);
    }));

  test.each([
    [500, 704],
    [900, 900],
    [2000, 1120],
  ])('where the page has %i px is %i px wide', (room, width) =>
    withFew({}, async (page) => {
      await page.resize(room);
      await page.click('[data-do="zoom-in"]');
      const { text } = await saved(page, 'svg');
      expect(text).toContain(`width="${width + 32}"`);
    }),
  );

  test('of a list is that of the events listed', () =>
    withFew({ address: '/timeline/?form=list&country=AA' }, async (page) => {
      const { text } = await saved(page, 'svg');
      const listed = page.all('.timeline-list a[data-event]').length;
      expect([listed, text.match(/<a /g)?.length]).toEqual([3, 3]);
    }));

  test('that can’t be made says so', () =>
    withFew({}, async (page) => {
      await page.focus('Dinner');
      page.find('.timeline-card').remove();
      Object.assign(page.timeline.dataset, { label: 'x' });
      page.find('.timeline-live').insertAdjacentHTML = () => {
        throw new Error('no');
      };
      await page.click('[data-do="save-svg"]');
      expect(page.text('.timeline-status')).toBe('The file couldn’t be made here.');
      expect(page.reported).toHaveLength(1);
    }));

  test('as an image has all that is painted, at twice the size', () =>
    withFew({ address: february }, async (page) => {
      const { name, type, text } = await saved(page, 'png');
      expect([name, type]).toEqual(['the-week.png', 'image/png']);
      expect(text).toMatch(/^<svg xmlns="[^"]*" width="1664"/);
      await expect(text).toMatchFileSnapshot('../snapshots/saved-week.svg');
    }));
});

describe('what is copied', () => {
  test('is a link to this view', () =>
    withFew({ address: `${february}#Dinner` }, async (page) => {
      await page.click('[data-do="copy-link"]');
      expect(page.copied).toEqual([`https://example.org${february}#Dinner`]);
      expect(page.text('.timeline-status')).toBe('Copied.');
    }));

  test('is markup that embeds it, which stands in the field too', () =>
    withFew({ address: `${february}&theme=dark` }, async (page) => {
      expect(page.find<HTMLTextAreaElement>('.timeline-snippet').value).toBe('');
      await page.click('[data-toggles="saving"]');
      const field = page.find<HTMLTextAreaElement>('.timeline-snippet');
      await vi.waitFor(() => expect(field.value).not.toBe(''));
      const snippet = field.value;
      expect(snippet).toContain('src="https://example.org/embed/timeline/?from=2026-02-02&amp;to=2026-02-06"');
      await page.click('[data-do="copy-embed"]');
      expect(page.copied).toEqual([snippet]);
      await page.click('[data-do="zoom-whole"]');
      await vi.waitFor(() => expect(field.value).toContain('/embed/timeline/"'));
    }));

  test('isn’t, where a browser has no clipboard or forbids it', () =>
    withFew({}, async (page) => {
      const { clipboard } = navigator;
      for (const instead of [undefined, { writeText: () => Promise.reject(new Error('no')) }]) {
        Object.defineProperty(navigator, 'clipboard', { value: instead, configurable: true, writable: true });
        await page.click('[data-do="copy-link"]');
        expect(page.text('.timeline-status')).toBe('The browser doesn’t allow copying here.');
      }
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true, writable: true });
    }));
});

test('what is shown is fetched once', () =>
  withFew({ address: '/timeline/?find=accord' }, async (page) => {
    await page.type('dinner');
    await saved(page, 'csv');
    expect(page.fetched).toEqual(['/data/timeline.json', '/data/timeline-words.bin']);
    expect(page.seen()).toEqual(week.events.filter(({ id }) => id === 'Dinner').map(({ id }) => id));
  }));
