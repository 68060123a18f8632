// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { withFew } from './few.ts';
import type { Page } from './page.ts';
import { week } from './week.ts';

const ids = week.events.map(({ id }) => id);
const byLane = ['talks', 'treaties'].flatMap((lane) =>
  week.events.filter((event) => event.lane === lane).map(({ id }) => id),
);

/** Where the focus goes as keys are pressed one after the other. */
async function way(page: Page, ...keys: string[]): Promise<string[]> {
  const places: string[] = [];
  for (const key of keys) {
    await page.press(key);
    places.push(page.focused());
  }
  return places;
}

const times = (count: number, key: string) => Array.from({ length: count }, () => key);
const stops = (page: Page) => page.all('svg [tabindex="0"]').filter((link) => link.getClientRects().length > 0);

describe('in the picture', () => {
  test('→ and ← go through all events in the order of time, and stay at the ends', () =>
    withFew({}, async (page) => {
      await page.focus(ids[0] as string);
      expect(await way(page, 'ArrowLeft', ...times(ids.length, 'ArrowRight'))).toEqual([
        ids[0],
        ...ids.slice(1),
        ids[5],
      ]);
      expect(await way(page, 'ArrowLeft')).toEqual([ids[4]]);
    }));

  test('↓ and ↑ go through them lane by lane', () =>
    withFew({}, async (page) => {
      await page.focus(byLane[0] as string);
      expect(await way(page, 'ArrowUp', ...times(ids.length, 'ArrowDown'))).toEqual([...byLane, byLane[5]]);
      expect(await way(page, 'ArrowUp')).toEqual([byLane[4]]);
    }));

  test('Home and End go to the first and the last in view', () =>
    withFew({ address: '/timeline/?from=2026-02-03' }, async (page) => {
      await page.focus('Dinner');
      expect(await way(page, 'Home', 'End')).toEqual(['Round of talks', 'Farewell']);
    }));

  test('an event out of view is brought into it', () =>
    withFew({ address: '/timeline/?from=2026-02-03' }, async (page) => {
      await page.focus('Round of talks');
      const { from } = page.params();
      expect(await way(page, 'ArrowLeft')).toEqual([ids[0]]);
      expect((page.params()['from'] ?? '') < (from ?? '')).toBe(true);
      expect(page.seen()).toContain(ids[0]);
    }));

  test('one event alone is a stop of the Tab key: the one that had the focus last', () =>
    withFew({}, async (page) => {
      await page.focus('Dinner');
      expect(stops(page).map(({ dataset }) => dataset['event'])).toEqual(['Dinner']);
      await page.press('ArrowRight');
      expect(stops(page).map(({ dataset }) => dataset['event'])).toEqual([ids[4]]);
    }));

  test('keys are claimed at once, before the session is there, and only those that do something', () =>
    withFew({}, async (page) => {
      const link = page.find('svg [data-event]');
      const isClaimed = (key: string, init = {}) => {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
        link.dispatchEvent(event);
        return event.defaultPrevented;
      };
      expect(['ArrowRight', 'Home', '+', 'd', '/'].map((key) => isClaimed(key))).not.toContain(false);
      expect(['Tab', 'Enter', 'x', 'PageDown'].map((key) => isClaimed(key))).not.toContain(true);
      expect(isClaimed('ArrowRight', { altKey: true })).toBe(false);
      expect(isClaimed('ArrowRight', { shiftKey: true })).toBe(true);
    }));

  test('a key away from events is the browser’s', () =>
    withFew({}, async (page) => {
      page.find('.timeline-explore-button').focus();
      expect((await page.press('ArrowRight')).defaultPrevented).toBe(false);
      expect(page.params()).toEqual({});
    }));
});

describe('in the list', () => {
  test('arrows go from link to link, and say what a title doesn’t', () =>
    withFew({ address: '/timeline/?form=list' }, async (page) => {
      const listed = page.seen();
      await page.focus(listed[0] as string);
      expect(await way(page, 'ArrowDown', 'ArrowRight', 'ArrowUp', 'End', 'ArrowDown', 'Home', 'ArrowLeft')).toEqual(
        [1, 2, 1, 5, 5, 0, 0].map((at) => listed[at]),
      );
      expect(page.text('.timeline-spoken')).toBe('1 February 2026, Talks, AA');
    }));

  test('it is the form where the room is narrow, and moves as in a chosen list', () =>
    withFew({ isNarrow: true }, async (page) => {
      const listed = page.seen();
      await page.focus(listed[0] as string);
      expect(await way(page, 'ArrowDown')).toEqual([listed[1]]);
    }));
});

describe('a key for each form', () => {
  test('keeps the focus where it was', () =>
    withFew({}, async (page) => {
      await page.focus('Dinner');
      for (const [key, form] of [
        ['l', 'list'],
        ['t', 'table'],
        ['p', 'picture'],
      ] as const) {
        await page.press(key);
        expect([page.params()['form'], page.focused(), page.seen().length]).toEqual([form, 'Dinner', 6]);
        const pressed = page.all('[data-do][aria-pressed="true"]').map(({ dataset }) => dataset['do']);
        expect([pressed, page.find('.timeline-tools').dataset['shows']]).toEqual([[form], form]);
      }
    }));
});

describe('the search', () => {
  test('/ opens it, and Enter leads to what is found', () =>
    withFew({}, async (page) => {
      await page.focus('Dinner');
      await page.press('/');
      expect(page.focused()).toBe('timeline-find-text');
      expect(page.find('.timeline-explore').hidden).toBe(false);
      expect(page.find('[data-toggles="explore"]').getAttribute('aria-expanded')).toBe('true');
      await page.type('accord');
      expect([page.params()['find'], page.text('.timeline-status')]).toEqual(['accord', '1 of 6 events']);
      expect((await page.press('Enter')).defaultPrevented).toBe(true);
      expect(page.focused()).toBe('Accord');
    }));

  test('Enter while a word is composed is the input method’s', () =>
    withFew({}, async (page) => {
      await page.type('accord');
      expect((await page.press('Enter', { isComposing: true })).defaultPrevented).toBe(false);
      expect(page.focused()).toBe('timeline-find-text');
    }));

  test('Enter leads to the list’s first link where the list is shown', () =>
    withFew({ address: '/timeline/?form=list' }, async (page) => {
      await page.type('r');
      await page.press('Enter');
      expect(page.focused()).toBe(page.seen()[0]);
    }));

  test('where nothing is found the words that say so hold the focus, and keys go on', () =>
    withFew({}, async (page) => {
      await page.focus('Dinner');
      page.find<HTMLInputElement>('.timeline-find-text').value = 'no such words';
      page.find('.timeline-find-text').dispatchEvent(new Event('input', { bubbles: true }));
      await page.press('Shift');
      expect([page.focused(), page.text('.timeline-status')]).toEqual(['timeline-status', '0 of 6 events']);
      expect(page.find('.timeline-status').getAttribute('tabindex')).toBe('-1');
      await page.press('l');
      expect(page.params()['form']).toBe('list');
      expect(page.text('.timeline-list')).toBe('No events in this view.');
      page.find('.timeline-status').blur();
      expect(page.find('.timeline-status').hasAttribute('tabindex')).toBe(false);
    }));
});
