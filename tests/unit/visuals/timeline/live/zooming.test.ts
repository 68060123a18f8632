// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { inDays, withFew } from './few.ts';
import { clocked } from './week.ts';

/** Four days, each of which is 200 px of the screen. */
const four = { address: '/timeline/?from=2026-02-02&to=2026-02-06' };

describe('the buttons', () => {
  test('zoom in to where most events are, out again, and back to the whole', () =>
    withFew({}, async (page) => {
      await page.click('[data-do="zoom-in"]');
      expect(page.params()).toEqual({ to: '2026-02-06' });
      await page.click('[data-do="zoom-in"]');
      expect(page.params()).toEqual({ from: '2026-02-02', to: '2026-02-06' });
      expect([page.timeline.dataset['zoomed'], page.text('.timeline-status')]).toEqual(['', '4 of 6 events']);
      expect(page.text('.timeline-chosen-list')).toBe('2 – 5 Feb 2026 ×');
      await page.click('[data-do="zoom-out"]');
      expect(page.params()).toEqual({ to: '2026-02-08T21:17Z' });
      await page.click('[data-do="zoom-whole"]');
      expect([page.params(), page.timeline.dataset['zoomed'], page.text('.timeline-chosen-list')]).toEqual([
        {},
        undefined,
        '',
      ]);
    }));

  test('say which of them do something', () =>
    withFew({}, async (page) => {
      const usable = () =>
        page
          .all('.timeline-zoom [data-do]')
          .filter((button) => button.getAttribute('aria-disabled') !== 'true')
          .map(({ dataset }) => dataset['do']);
      await page.focus('Dinner');
      expect(usable()).toEqual(['zoom-in']);
      await page.click('[data-do="zoom-in"]');
      expect(usable()).toEqual(['zoom-out', 'zoom-in', 'zoom-whole']);
      await page.click('[data-do="zoom-in"]');
      await page.click('[data-do="zoom-in"]');
      expect(usable()).toEqual(['zoom-out', 'zoom-whole']);
      expect(page.params()).toEqual({ from: '2026-02-03', to: '2026-02-05' });
    }));

  test('in a list do nothing to the view, but give the whole back', () =>
    withFew({ address: '/timeline/?from=2026-02-03&form=list' }, async (page) => {
      expect(page.seen()).toEqual(['Round of talks', 'Accord', 'Dinner', 'Protocol', 'Farewell']);
      await page.click('[data-do="zoom-in"]');
      expect(page.params()).toEqual({ from: '2026-02-03', form: 'list' });
      await page.click('[data-do="zoom-whole"]');
      expect([page.params(), page.seen().length]).toEqual([{ form: 'list' }, 6]);
    }));

  test('a view that ends with the day or the hour is said so', () =>
    withFew({ data: clocked, address: '/timeline/?from=2026-02-04T09:00Z&to=2026-02-04T21:00Z' }, async (page) => {
      expect(page.text('.timeline-chosen')).toMatch(/^4 Feb 2026, 09:00.*21:00 ×$/);
      expect(page.find('.timeline-edge-start').getAttribute('aria-valuetext')).toBe('4 February 2026 at 09:00');
    }));

  test.each([
    ['?from=2026-02-03', 'from 3 Feb 2026'],
    ['?to=2026-02-05', 'to 4 Feb 2026'],
    ['?from=2026-02-03&to=2026-02-05', '3 – 4 Feb 2026'],
  ])('%s is said as “%s”', (search, words) =>
    withFew({ address: `/timeline/${search}` }, async (page) => {
      expect(page.text('.timeline-chosen')).toBe(`${words} ×`);
      await page.click('.timeline-chosen');
      expect(page.params()).toEqual({});
    }),
  );
});

describe('keys', () => {
  test('+ and − zoom around the event that has the focus, which keeps its place', () =>
    withFew(four, async (page) => {
      await page.focus('Dinner');
      await page.press('+');
      // Its mark is in the middle of its day, 2.5 days into the four.
      expect(inDays(page)).toEqual([2.25, 4.25]);
      expect(page.focused()).toBe('Dinner');
      await page.press('-');
      expect(inDays(page)).toEqual([1, 5]);
    }));

  test('0 shows the whole, and Shift with an arrow moves the view by a quarter', () =>
    withFew(four, async (page) => {
      await page.focus('Dinner');
      await page.press('ArrowRight', { shiftKey: true });
      expect(inDays(page)).toEqual([2, 6]);
      await page.press('ArrowLeft', { shiftKey: true });
      await page.press('ArrowLeft', { shiftKey: true });
      expect(inDays(page)).toEqual([0, 4]);
      await page.press('0');
      expect(page.params()).toEqual({});
    }));

  test('an event that began before the view is taken as far as it is in view', () =>
    withFew({ address: '/timeline/?from=2026-02-03&to=2026-02-07' }, async (page) => {
      await page.focus('Round of talks');
      await page.press('+');
      expect(inDays(page)).toEqual([2, 4]);
    }));
});

describe('the wheel', () => {
  test('zooms with Ctrl or ⌘ around the pointer', () =>
    withFew(four, async (page) => {
      const event = await page.wheel({ deltaY: -10, ctrlKey: true, clientX: 200 });
      expect(event.defaultPrevented).toBe(true);
      const length = 4 * Math.exp(-0.1);
      expect(inDays(page)).toEqual([2 - length / 4, 2 + (3 * length) / 4].map((days) => expect.closeTo(days, 3)));
      await page.wheel({ deltaY: 10, metaKey: true, clientX: 200 });
      expect(inDays(page)).toEqual([expect.closeTo(1, 3), expect.closeTo(5, 3)]);
    }));

  test.each([
    [{ deltaY: -2, deltaMode: 1 }, 0.32],
    [{ deltaY: -900 }, 0.5],
    [{ deltaY: 2, deltaMode: 1 }, -0.32],
  ])('by %j takes lines as 16 px, and 50 px at most', (turn, step) =>
    withFew(four, async (page) => {
      await page.wheel({ ...turn, ctrlKey: true, clientX: 400 });
      const [from = 0, to = 0] = inDays(page);
      expect(to - from).toBeCloseTo(4 * Math.exp(-step), 3);
    }),
  );

  test('on the strip zooms around a time of the whole', () =>
    withFew(four, async (page) => {
      // The strip is 800 px for 8.97 days from 2.7 hours before the first on.
      const middle = 10 + 3 * 88.53125;
      await page.wheel({ deltaY: -10, ctrlKey: true, clientX: middle }, '.timeline-strips');
      const [from = 0, to = 0] = inDays(page);
      expect((from + to) / 2).toBeCloseTo(3, 2);
    }));

  test('moves the view sideways, where it isn’t the whole', () =>
    withFew(four, async (page) => {
      const event = await page.wheel({ deltaX: -100, deltaY: 10 });
      expect(event.defaultPrevented).toBe(true);
      expect(inDays(page)).toEqual([0.5, 4.5]);
      await page.wheel({ deltaX: 100, deltaY: 10 });
      expect(inDays(page)).toEqual([1, 5]);
    }));

  test('scrolls the page else', () =>
    withFew(four, async (page) => {
      const upright = await page.wheel({ deltaX: 10, deltaY: 10 });
      const elsewhere = await page.wheel({ deltaY: 80, ctrlKey: true }, '.timeline-status');
      expect([upright.defaultPrevented, elsewhere.defaultPrevented]).toEqual([false, false]);
      expect(inDays(page)).toEqual([1, 5]);
      await page.click('[data-do="zoom-whole"]');
      expect((await page.wheel({ deltaX: 80, deltaY: 10 })).defaultPrevented).toBe(false);
    }));
});

describe('a movement', () => {
  test('goes step by step, and is laid out at its end', () =>
    withFew(four, async (page) => {
      await page.focus('Dinner');
      page.find('[data-do="zoom-out"]').dispatchEvent(new Event('click', { bubbles: true }));
      await page.wait(100);
      const places = [page.find('.timeline-window').style.transform];
      expect(page.find('.timeline-live svg').dataset['moving']).toBe('');
      expect(inDays(page)).toEqual([1, 5]);
      await page.wait(40);
      places.push(page.find('.timeline-window').style.transform);
      await page.wait(400);
      places.push(page.find('.timeline-window').style.transform);
      expect(new Set(places).size).toBe(3);
      expect(page.find('.timeline-live svg').dataset['moving']).toBeUndefined();
      expect(page.params()).toEqual({ to: '2026-02-08T21:17Z' });
    }));

  test('is none where readers want none', () =>
    withFew(four, async (page) => {
      page.reducedMotion = true;
      page.find('[data-do="zoom-whole"]').dispatchEvent(new Event('click', { bubbles: true }));
      await page.wait(0);
      expect(page.params()).toEqual({});
    }));

  test('is laid out when the wheel has rested', () =>
    withFew(four, async (page) => {
      await page.focus('Dinner');
      const turn = async (ms: number) => {
        const event = page.wheelSoon({ deltaX: -100 });
        await page.wait(ms);
        return event;
      };
      await turn(100);
      await turn(100);
      expect(inDays(page)).toEqual([1, 5]);
      await page.wait(200);
      expect(inDays(page)).toEqual([0, 4]);
    }));

  test('shows events where they will be when it is laid out', () =>
    withFew(four, async (page) => {
      await page.focus('Dinner');
      const drawn = () => page.find('.timeline-live [data-event="Dinner"]');
      const before = placeOf(drawn());
      page.wheelSoon({ deltaX: -100 });
      await page.wait(40);
      const moved = Number(/translate\((-?[\d.]+) 0\)/.exec(drawn().getAttribute('transform') ?? '')?.[1]);
      await page.wait(400);
      expect(moved).toBe(100);
      expect(placeOf(drawn())).toBeCloseTo(before + moved, 1);
    }));

  test.each([
    { deltaX: -100 },
    { deltaY: 20, ctrlKey: true, clientX: 300 },
    { deltaY: -20, ctrlKey: true, clientX: 300 },
  ])('by %j shows bars as long as they will be', (turn) =>
    withFew(four, async (page) => {
      await page.focus('Dinner');
      const drawn = () => page.find('.timeline-live [data-event="Round of talks"]');
      page.wheelSoon(turn);
      await page.wait(40);
      const moved = endsOf(drawn());
      await page.wait(400);
      // Then the bar is cut at the frame.
      expect(endsOf(drawn())).toEqual(moved.map((x) => expect.closeTo(Math.max(0, x), 0)));
    }),
  );
});

/** Where an event’s bar begins and ends on the screen, in px of the drawing. */
function endsOf(link: Element): number[] {
  const path = link.querySelector('path:not(.timeline-target)');
  const [, ...ends] = /^M(-?[\d.]+),.*H(-?[\d.]+)/.exec(path?.getAttribute('d') ?? '') ?? [];
  const [, by = 0] = (/translate\((\S+) 0\)/.exec(link.getAttribute('transform') ?? '') ?? []).map(Number);
  const [, stretch = 1, from = 0] = (
    /matrix\((\S+) 0 0 1 (\S+) 0\)/.exec(path?.getAttribute('transform') ?? '') ?? []
  ).map(Number);
  return ends.map((x) => by + stretch * Number(x) + from);
}

/** Where an event’s mark begins, in px of the drawing. */
function placeOf(link: Element): number {
  const path = link.querySelector('path:not(.timeline-target)')?.getAttribute('d') ?? '';
  return Number(/-?\d+(?:\.\d+)?/.exec(path)?.[0]);
}

test('the window of an address that has nothing is the whole', () =>
  withFew({ address: '/timeline/?from=1990-01-01&to=1991-01-01' }, async (page) => {
    expect([page.seen().length, page.timeline.dataset['zoomed']]).toEqual([6, undefined]);
  }));

test.each(['zoom-whole', 'zoom-out'])('a view that begins before all events goes by %s', (button) =>
  withFew({ address: '/timeline/?from=1990-01-01' }, async (page) => {
    await page.click(`[data-do="${button}"]`);
    expect([page.params(), page.text('.timeline-chosen-list')]).toEqual([{}, '']);
  }),
);
