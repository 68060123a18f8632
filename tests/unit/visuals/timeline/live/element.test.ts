// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { withFew } from './few.ts';
import { week } from './week.ts';

describe('a timeline', () => {
  test('is ready with what was built, and its tools are shown', () =>
    withFew({}, async (page) => {
      expect([page.timeline.dataset['ready'], page.timeline.dataset['live']]).toEqual(['', undefined]);
      expect(page.find('.timeline-tools').hidden).toBe(false);
      expect([page.fetched, page.text('.timeline-live')]).toEqual([[], '']);
    }));

  test('fetches what it needs when a pointer comes near, and then stays as it was built', () =>
    withFew({}, async (page) => {
      page.timeline.dispatchEvent(new Event('pointerenter'));
      await page.wait(100);
      expect([page.fetched, page.timeline.dataset['live']]).toEqual([['/data/timeline.json'], undefined]);
      expect([page.text('.timeline-status'), page.seen().length]).toEqual(['6 events', 6]);
      expect(page.all('.timeline-strips svg')).toHaveLength(1);
    }));

  test('draws the view of the page’s address at once', () =>
    withFew({ address: '/timeline/?lane=treaties' }, async (page) => {
      expect([page.timeline.dataset['live'], page.seen()]).toEqual(['', ['Accord', 'Protocol']]);
    }));

  test('without a network stays as it was built, and tries again when it is used again', () =>
    withFew({}, async (page) => {
      page.files.delete('/data/timeline.json');
      await page.click('[data-do="list"]');
      expect([page.text('.timeline-status'), page.params()]).toEqual(['No network.', {}]);
      page.files.set('/data/timeline.json', week);
      await page.click('[data-do="list"]');
      expect([page.text('.timeline-status'), page.params()]).toEqual(['6 events', { form: 'list' }]);
    }));

  test('without a network leaves a link a link', () =>
    withFew({}, async (page) => {
      page.files.delete('/data/timeline.json');
      const followed: string[] = [];
      const { assign } = location;
      Object.defineProperty(location, 'assign', { value: (to: string) => followed.push(to), configurable: true });
      await page.click('.timeline-wide [data-event="Dinner"]');
      await page.click('[data-do="list"]');
      await page.click('.timeline-wide [data-event="Dinner"]', { ctrlKey: true });
      expect(followed).toEqual(['/events/Dinner/']);
      Object.defineProperty(location, 'assign', { value: assign, configurable: true });
    }));

  test('says so where its script can’t work for another reason', () =>
    withFew({}, async (page) => {
      page.find('.timeline-overview').remove();
      await page.click('[data-do="list"]');
      expect(page.text('.timeline-status')).toBe('These controls don’t work here. Links do.');
      expect(page.reported).toHaveLength(1);
    }));

  test('shows its own lanes alone, where it has some', () =>
    withFew({ attributes: 'data-lanes="treaties"', address: '/timeline/?from=2026-02-01' }, async (page) => {
      expect(page.seen()).toEqual(['Accord', 'Protocol']);
      expect(page.text('.timeline-status')).toBe('2 events');
    }));

  test('hears nothing any more once it has left the page', () =>
    withFew({}, async (page) => {
      const { timeline } = page;
      timeline.remove();
      timeline.dispatchEvent(new Event('pointerenter'));
      await page.wait(100);
      expect(page.fetched).toEqual([]);
    }));

  test('that is the second of a page has parameters of its own', () =>
    withFew({ address: '/timeline/?2.form=list&lane=talks', isSecond: true }, async (page) => {
      expect(page.seen()).toHaveLength(6);
      await page.click('[data-do="table"]');
      expect(page.params()).toEqual({ lane: 'talks', '2.form': 'table' });
    }));
});

describe('the room', () => {
  test('of another width gets another drawing', () =>
    withFew({ address: '/timeline/?lane=talks' }, async (page) => {
      const width = () => page.find('.timeline-live svg').getAttribute('viewBox')?.split(' ')[2];
      expect(width()).toBe('800');
      await page.resize(500);
      expect(width()).toBe('500');
      await page.resize(100);
      expect(width()).toBe('240');
      await page.resize(5000);
      expect(width()).toBe('1120');
      document.documentElement.style.fontSize = '32px';
      await page.resize(1000);
      expect(width()).toBe('500');
    }));

  test('of the same width leaves the drawing as it is', () =>
    withFew({ address: '/timeline/?lane=talks' }, async (page) => {
      const drawing = page.find('.timeline-live svg');
      await page.resize(800);
      expect(page.find('.timeline-live svg')).toBe(drawing);
    }));

  test('before the first use leaves the built drawing', () =>
    withFew({}, async (page) => {
      await page.focus('Dinner');
      await page.resize(500);
      expect([page.timeline.dataset['live'], page.find('.timeline-live svg').getAttribute('viewBox')]).toEqual([
        undefined,
        expect.stringMatching(/^0 0 500 /),
      ]);
    }));
});

describe('paper', () => {
  test('has the list of what is shown, whatever the form on the screen', () =>
    withFew({ address: '/timeline/?lane=treaties' }, async (page) => {
      await page.focus('Accord');
      expect(page.all('.timeline-list [data-event]')).toHaveLength(6);
      window.dispatchEvent(new Event('beforeprint'));
      await page.wait(100);
      expect(page.all('.timeline-list [data-event]').map(({ dataset }) => dataset['event'])).toEqual([
        'Accord',
        'Protocol',
      ]);
      expect(page.focused()).toBe('Accord');
    }));

  test('has the built list where nothing was drawn anew', () =>
    withFew({}, async (page) => {
      await page.focus('Accord');
      const entry = page.find('.timeline-list [data-event]');
      window.dispatchEvent(new Event('beforeprint'));
      await page.wait(100);
      expect(page.find('.timeline-list [data-event]')).toBe(entry);
    }));
});

test('the legend has the signs that are in view', () =>
  withFew({ address: '/timeline/?from=2026-02-02&to=2026-02-06' }, async (page) => {
    const signs = () => page.all('.timeline-legend li').map(({ textContent }) => (textContent ?? '').trim());
    expect(signs()).toEqual(['on this day', 'at some time within the bracket']);
    await page.click('[data-toggles="filters"]');
    await page.choose('input[value="treaties"]');
    expect(signs()).toEqual(['on this day']);
  }));

test.each([
  ['data-lang="ar" data-dir="rtl"', { lang: 'ar', dir: 'rtl' }],
  ['data-lang="de"', { lang: 'de' }],
  ['', {}],
])('what is written anew has the language and the direction of its words: %s', (attributes, expected) =>
  withFew({ attributes }, async (page) => {
    await page.click('[data-toggles="filters"]');
    const { attributes: own } = page.find('.timeline-filters legend');
    expect(Object.fromEntries(Array.from(own, ({ name, value }) => [name, value]))).toEqual(expected);
  }),
);
