// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { inDays, withFew } from './few.ts';
import type { Page } from './page.ts';

/** Four days, each of which is 200 px of the screen. */
const four = { address: '/timeline/?from=2026-02-02&to=2026-02-06' };
const drawing = '.timeline-live svg';

/** Drags from px to px. */
async function drag(page: Page, selector: string, ...places: number[]): Promise<void> {
  await page.point('pointerdown', selector, places[0] ?? 0);
  for (const x of places.slice(1)) await page.point('pointermove', 'window', x);
  await page.point('pointerup', 'window', places.at(-1) ?? 0, { buttons: 0 });
}

describe('the drawing', () => {
  test('goes along with a pointer that drags it', () =>
    withFew(four, async (page) => {
      await drag(page, drawing, 400, 450, 500);
      expect(inDays(page)).toEqual([0.5, 4.5]);
      await drag(page, drawing, 500, 300);
      expect(inDays(page)).toEqual([1.5, 5.5]);
    }));

  test('stays for a pointer that moves less than 4 px', () =>
    withFew(four, async (page) => {
      await drag(page, drawing, 400, 403);
      expect(inDays(page)).toEqual([1, 5]);
      await drag(page, drawing, 400, 404);
      expect(inDays(page)).toEqual([expect.closeTo(0.98, 3), expect.closeTo(4.98, 3)]);
    }));

  test('stays for another button, and where the whole time is in view', () =>
    withFew({}, async (page) => {
      await drag(page, '.timeline-wide svg', 400, 200);
      expect(page.params()).toEqual({});
      await page.click('[data-do="zoom-in"]');
      const before = inDays(page);
      await page.point('pointerdown', drawing, 400, { button: 2 });
      await page.point('pointermove', 'window', 200);
      expect(inDays(page)).toEqual(before);
    }));

  test('is let go where a pointer comes back without its button', () =>
    withFew(four, async (page) => {
      await page.point('pointerdown', drawing, 400);
      await page.point('pointermove', 'window', 500);
      await page.point('pointermove', 'window', 550, { buttons: 0 });
      await page.point('pointermove', 'window', 700);
      expect(inDays(page)).toEqual([0.5, 4.5]);
    }));

  test('is stretched between two fingers', () =>
    withFew(four, async (page) => {
      await page.point('pointerdown', drawing, 300);
      await page.point('pointerdown', drawing, 500, { pointerId: 2, isPrimary: false });
      await page.point('pointermove', 'window', 600, { pointerId: 2, isPrimary: false });
      await page.point('pointermove', 'window', 200);
      await page.point('pointerup', 'window', 600, { pointerId: 2, isPrimary: false });
      await page.point('pointerup', 'window', 200);
      expect(inDays(page)).toEqual([2, 4].map((days) => expect.closeTo(days, 2)));
    }));

  test('is moved by two fingers however little', () =>
    withFew(four, async (page) => {
      await page.point('pointerdown', drawing, 300);
      await page.point('pointerdown', drawing, 500, { pointerId: 2, isPrimary: false });
      await page.point('pointermove', 'window', 302);
      await page.point('pointermove', 'window', 502, { pointerId: 2, isPrimary: false });
      await page.point('pointerup', 'window', 302);
      await page.point('pointermove', 'window', 504, { pointerId: 2, isPrimary: false });
      await page.point('pointerup', 'window', 504, { pointerId: 2, isPrimary: false });
      expect(inDays(page)).toEqual([0.98, 4.98].map((days) => expect.closeTo(days, 2)));
    }));

  test('hears the pointer that is down, and no other', () =>
    withFew(four, async (page) => {
      await page.point('pointerdown', drawing, 300);
      await page.point('pointermove', 'window', 500, { pointerId: 7 });
      expect(inDays(page)).toEqual([1, 5]);
      await page.point('pointercancel', 'window', 300);
      await page.point('pointermove', 'window', 100);
      expect(inDays(page)).toEqual([1, 5]);
    }));

  test('is held where it is by a hand, while it moves', () =>
    withFew(four, async (page) => {
      await page.focus('Dinner');
      page.find('[data-do="zoom-whole"]').dispatchEvent(new Event('click', { bubbles: true }));
      await page.wait(60);
      page.wheelSoon({ deltaX: 0, deltaY: 0, ctrlKey: true, clientX: 400 });
      await page.wait(400);
      const [from = 0, to = 0] = inDays(page);
      expect([from > 0 && from < 1, to > 5 && to < 8.5]).toEqual([true, true]);
    }));
});

describe('the strip of the whole', () => {
  /** The px of the strip at a day. */
  const px = (day: number) => 10 + day * 88.53125;
  const days = (...all: number[]) => all.map((day) => expect.closeTo(day, 2));

  test('marks out a new view, from either side', () =>
    withFew({}, async (page) => {
      await page.focus('Dinner');
      await drag(page, '.timeline-strips', px(2), px(5));
      expect(inDays(page)).toEqual(days(2, 5));
      await page.click('[data-do="zoom-whole"]');
      await drag(page, '.timeline-strips', px(6), px(1));
      expect(inDays(page)).toEqual(days(1, 6));
      await page.point('pointerdown', '.timeline-strips', px(1), { button: 1 });
      await page.point('pointermove', 'window', px(3));
      expect(inDays(page)).toEqual(days(1, 6));
    }));

  test('moves the view that is there, by its frame', () =>
    withFew(four, async (page) => {
      await drag(page, '.timeline-window', px(3), px(4));
      expect(inDays(page)).toEqual(days(2, 6));
      await page.press('0');
    }));

  test('marks out a view where the frame is around the whole', () =>
    withFew({}, async (page) => {
      await page.focus('Dinner');
      await drag(page, '.timeline-window', px(3), px(6));
      expect(inDays(page)).toEqual(days(3, 6));
    }));

  test('moves one side of it, no nearer to the other than may be', () =>
    withFew(four, async (page) => {
      await drag(page, '.timeline-edge-start', px(1), px(3));
      expect(inDays(page)).toEqual(days(3, 5));
      await drag(page, '.timeline-edge-end', px(5), px(7));
      expect(inDays(page)).toEqual(days(3, 7));
      await drag(page, '.timeline-edge-end', px(7), px(1));
      expect(inDays(page)).toEqual(days(3, 4.5));
    }));

  test('moves a side by keys, and says where it is', () =>
    withFew(four, async (page) => {
      const [start, end] = [page.find('.timeline-edge-start'), page.find('.timeline-edge-end')];
      const said = (edge: Element, name: string) => edge.getAttribute(`aria-${name}`);
      expect([said(start, 'valuetext'), said(end, 'valuetext')]).toEqual(['2 February 2026', '6 February 2026']);
      expect([said(start, 'valuenow'), said(start, 'valuemax')]).toEqual(['12', said(end, 'valuenow')]);
      start.focus();
      const places = [];
      for (const key of ['ArrowLeft', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'PageDown', 'PageUp', 'PageUp', 'Home']) {
        expect((await page.press(key)).defaultPrevented).toBe(true);
        places.push(Number(said(start, 'valuenow')));
      }
      expect(places).toEqual([10, 8, 10, 12, 2, 12, 22, 0]);
      expect(page.params()).toEqual({ to: '2026-02-06' });
      await page.press('End');
      expect(inDays(page)).toEqual(days(3.5, 5));
      expect(said(end, 'valuemin')).toBe(said(start, 'valuenow'));
      expect((await page.press('x')).defaultPrevented).toBe(false);
      end.focus();
      await page.press('End');
      expect([said(end, 'valuenow'), page.params()['to']]).toEqual(['100', undefined]);
    }));

  test('shows what of the whole is in view', () =>
    withFew(four, async (page) => {
      const sides = () => {
        const { transform } = page.find('.timeline-window').style;
        const [x = 0, width = 0] = (transform.match(/-?[\d.]+(?:e-\d+)?/g) ?? []).map(Number);
        expect(page.find('.timeline-edge-start').style.transform).toBe(`translateX(${x}px)`);
        return [x, x + width];
      };
      expect(sides()).toEqual([px(1), px(5)].map((x) => expect.closeTo(x, 3)));
      expect(page.find('.timeline-overview').hidden).toBe(false);
      await page.click('[data-do="zoom-whole"]');
      expect(sides()).toEqual([0, 800].map((x) => expect.closeTo(x, 3)));
    }));
});
