// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { withFew } from './few.ts';

const mark = (event: string) => `.timeline-wide svg [data-event="${event}"]`;
const isOpen = (card: HTMLElement) => card.hasAttribute('data-open');

describe('the details of an event', () => {
  test('are opened by a plain click on its mark, or by D', () =>
    withFew({}, async (page) => {
      const card = page.find('.timeline-card');
      expect((await page.click(mark('Dinner'))).defaultPrevented).toBe(true);
      expect([isOpen(card), card.getAttribute('aria-label')]).toEqual([true, 'Dinner']);
      expect(page.text('.timeline-card-date')).toBe('4 February 2026');
      expect(page.focused()).toBe('timeline-card-title');
      await page.click('[data-do="close-card"]');
      expect([isOpen(card), page.focused()]).toEqual([false, 'Dinner']);
      await page.focus('Accord');
      await page.press('d');
      expect([isOpen(card), card.getAttribute('aria-label')]).toEqual([true, 'Accord']);
      expect(page.text('.timeline-card-lane')).toBe('Treaties');
    }));

  test('have a link to the event in this view', () =>
    withFew({ address: '/timeline/?lane=talks' }, async (page) => {
      await page.click('.timeline-live [data-event="Round of talks"]');
      const link = page.find<HTMLAnchorElement>('.timeline-card-foot a');
      expect(link.getAttribute('href')).toBe('https://example.org/timeline/?lane=talks#Round%20of%20talks');
    }));

  test.each([
    { ctrlKey: true },
    { metaKey: true },
    { shiftKey: true },
    { altKey: true },
    { button: 1 },
    { detail: 0, pointerType: '' },
  ])('a click with %j is the link’s own', (init) =>
    withFew({}, async (page) => {
      expect((await page.click(mark('Dinner'), init)).defaultPrevented).toBe(false);
      expect(isOpen(page.find('.timeline-card'))).toBe(false);
    }),
  );

  test.each([
    [1, true],
    [0, false],
  ])('a click that doesn’t say by what it is, the %sth in a row, opens them: %s', (detail, isOpened) =>
    withFew({}, async (page) => {
      const click = new MouseEvent('click', { bubbles: true, cancelable: true, detail });
      page.find(mark('Dinner')).dispatchEvent(click);
      await page.wait(50);
      expect([click.defaultPrevented, isOpen(page.find('.timeline-card'))]).toEqual([isOpened, isOpened]);
    }),
  );

  test('are opened in a list by a button, which has the focus again', () =>
    withFew({ address: '/timeline/?form=list' }, async (page) => {
      page.find('.timeline-list [data-details="Accord"]').focus();
      await page.click('.timeline-list [data-details="Accord"]');
      expect(page.find('.timeline-card').getAttribute('aria-label')).toBe('Accord');
      await page.click('[data-do="close-card"]');
      expect(document.activeElement?.getAttribute('data-details')).toBe('Accord');
      // The button that had the focus has it when the list is drawn anew, and a link is a link.
      await page.click('[data-do="table"]');
      expect((await page.click('.timeline-table [data-event]')).defaultPrevented).toBe(false);
      expect(document.activeElement?.getAttribute('data-details')).toBe('Accord');
    }));

  test('that are closed by a click elsewhere leave the focus there', () =>
    withFew({}, async (page) => {
      await page.click(mark('Dinner'));
      page.find('.timeline-find-text').focus();
      page.find('.timeline-card').hidePopover();
      expect(page.focused()).toBe('timeline-find-text');
    }));

  test('that can’t be had say so', () =>
    withFew({}, async (page) => {
      page.files.delete('/data/timeline.json');
      await page.click(mark('Dinner'));
      expect(page.text('.timeline-status')).toBe('No network.');
    }));
});

describe('the card stands', () => {
  const place = async (mark: Partial<DOMRect>, card: Partial<DOMRect>, scroll = 0) => {
    let style = '';
    await withFew({}, async (page) => {
      page.boxes.set('.timeline-wide [data-event="Dinner"]', mark);
      page.boxes.set('.timeline-card', card);
      page.boxes.set('html', { width: 1000 });
      page.offset = scroll;
      await page.click('.timeline-wide [data-event="Dinner"]');
      const { left, top } = page.find('.timeline-card').style;
      style = `${left} ${top}`;
    });
    return style;
  };
  const card = { width: 300, height: 200 };

  test('below the mark, on its left', async () =>
    expect(await place({ x: 100, y: 50, width: 20, height: 20 }, card)).toBe('100px 76px'));

  test('within the window', async () => {
    expect(await place({ x: 900, y: 50, width: 20, height: 20 }, card)).toBe('692px 76px');
    expect(await place({ x: -40, y: 50, width: 20, height: 20 }, card)).toBe('8px 76px');
  });

  test('above the mark where there is no room below, but some above', async () => {
    const { innerHeight } = window;
    expect(await place({ x: 100, y: innerHeight - 226, width: 20, height: 20 }, card)).toBe(
      `100px ${innerHeight - 200}px`,
    );
    expect(await place({ x: 100, y: innerHeight - 225, width: 20, height: 20 }, card)).toBe(
      `100px ${innerHeight - 431}px`,
    );
    const tall = { width: 300, height: innerHeight - 100 };
    expect(await place({ x: 100, y: innerHeight - 95, width: 20, height: 20 }, tall)).toBe(
      `100px ${innerHeight - 69}px`,
    );
  });

  test('on the page, however far that is scrolled', async () =>
    expect(await place({ x: 100, y: 50, width: 20, height: 20 }, card, 70)).toBe('100px 146px'));
});
