// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { withMany } from './many.ts';
import type { Page } from './page.ts';

const snapshot = (name: string) => `../snapshots/canvas-${name}.svg`;
/** 74 days. */
const spring = '/timeline/?from=2026-03-01&to=2026-05-14';

describe('what is painted', () => {
  test.each([
    ['whole', {}],
    ['winter', { address: '/timeline/?from=2026-01-02&to=2026-01-08' }],
    ['spring', { address: spring }],
    ['narrow', { address: spring, width: 420 }],
    ['large-text', { address: spring, rootSize: '24px' }],
  ])('is as it was: %s', (name, given) =>
    withMany(given, async (page) => {
      await expect(page.picture()).toMatchFileSnapshot(snapshot(name));
    }),
  );

  test('on the strip is as it was', () =>
    withMany({}, async (page) => {
      await expect(page.strip()).toMatchFileSnapshot(snapshot('strip'));
    }));
});

describe('before it is used', () => {
  test('a timeline fetches nothing, and has the drawing and the link that were built', () =>
    withMany({ isUsed: false }, async (page) => {
      expect([page.timeline.dataset['ready'], page.timeline.dataset['live']]).toEqual(['', undefined]);
      expect([page.fetched, page.find('.timeline-cursor').hidden]).toEqual([[], false]);
    }));

  test('the link takes the focus and keeps it when the canvas has come', () =>
    withMany({ isUsed: false }, async (page) => {
      page.find('.timeline-cursor').focus();
      await page.wait(100);
      expect([page.timeline.dataset['live'], page.focused()]).toEqual(['', 'Round 1']);
      expect(page.text('.timeline-spoken')).toMatch(/^Round 1, .*\. 1 of 610$/);
      await page.press('ArrowRight');
      expect(page.find('.timeline-cursor').dataset['place']).toBe('1');
    }));

  test('what a key asks for comes after what the focus did, though that waits for words', () =>
    withMany({ isUsed: false }, async (page) => {
      const first = '/data/timeline-texts-0.bin';
      const words = page.files.get(first);
      page.files.set(first, new Promise((done) => setTimeout(done, 80, words)));
      page.find('.timeline-cursor').focus();
      await page.press('End');
      await page.wait(300);
      expect([page.focused(), page.text('.timeline-spoken')]).toEqual([
        'Second round',
        expect.stringMatching(/610 of 610$/),
      ]);
    }));
});

describe('in use', () => {
  test('it fetches what its drawing needs alone', () =>
    withMany({}, async (page) => {
      expect(page.fetched).toEqual(['columns', 'texts-0', 'texts-2'].map((part) => `/data/timeline-${part}.bin`));
      expect(page.timeline.dataset['live']).toBe('');
    }));

  test('the controls say what can be done, and what is in view, while words are still on their way', () =>
    withMany({ address: '/timeline/?lane=talks&from=2026-01-20&to=2026-01-23', without: ['texts-1'] }, async (page) => {
      const offered = () => page.all('.timeline-zoom [aria-disabled="false"]').map(({ dataset }) => dataset['do']);
      page.files.set('/data/timeline-texts-1.bin', new Promise(() => {}));
      const before = page.fetched.length;
      await page.click('[data-do="zoom-in"]');
      expect(page.fetched.slice(before)).toEqual(['/data/timeline-texts-1.bin']);
      expect(page.params()).toEqual({ lane: 'talks', from: '2026-01-20T18:00Z', to: '2026-01-22T06:00Z' });
      expect([offered(), page.text('.timeline-status')]).toEqual([
        ['zoom-out', 'zoom-whole'],
        '58 of 610 events in view; 544 more outside it',
      ]);
    }));

  test('words that can’t be fetched leave the marks, and are asked for again', () =>
    withMany({ without: ['texts-2'] }, async (page) => {
      expect(page.written()).not.toContain('Signing');
      expect(page.written()).toContain('8 events');
      page.restore();
      page.find('.timeline-cursor').focus();
      await page.resize(820);
      await page.wait(100);
      expect(page.written()).toContain('Signing');
    }));

  test('without columns there is the built drawing, and the next use tries again', () =>
    withMany({ without: ['columns'] }, async (page) => {
      expect([page.timeline.dataset['ready'], page.timeline.dataset['live']]).toEqual(['', undefined]);
      expect(page.text('.timeline-status')).toBe('No network.');
      page.restore();
      await page.click('[data-do="list"]');
      expect([page.timeline.dataset['live'], page.params()]).toEqual(['', { form: 'list' }]);
    }));
});

describe('the one link', () => {
  const where = ({ find }: Page) => {
    const link = find('.timeline-cursor');
    const [x, y] = (link.style.transform.match(/-?[\d.]+/g) ?? []).map(Number);
    return { x, y, isAway: link.hasAttribute('data-away'), room: link.style.getPropertyValue('--room') };
  };

  test('goes from event to event, with its words and the focus', () =>
    withMany({ address: spring }, async (page) => {
      const link = page.find<HTMLAnchorElement>('.timeline-cursor');
      expect(link.dataset['event']).toBe('Ratification');
      link.focus();
      await page.wait(50);
      await page.press('End');
      expect(link.dataset['event']).toBe('Second round');
      await page.press('ArrowLeft');
      expect([link.dataset['event'], page.text('.timeline-spoken')]).toEqual([
        'Opening',
        'Opening, 1 May 2026, Talks. 609 of 610',
      ]);
      expect([page.text('.timeline-cursor-title'), page.text('.timeline-cursor-words')]).toEqual([
        'Opening',
        '1 May 2026',
      ]);
      expect([link.getAttribute('href'), link.className]).toEqual(['/events/Opening/', 'timeline-cursor lane-1']);
      await page.press('ArrowDown');
      await page.press('ArrowDown');
      expect([link.dataset['event'], link.className]).toEqual(['Accord', 'timeline-cursor lane-2']);
      expect(link.getAttribute('aria-label')).toBe('Accord, 3 January 2026, Treaties, Ayland');
      // It is brought into view.
      expect(page.params()['from']).toMatch(/^2026-01|^2025-12/);
    }));

  test('stands at the middle of a mark, and has the room beside it', () =>
    withMany({ address: spring }, async (page) => {
      page.find('.timeline-cursor').focus();
      await page.press('End');
      await page.press('ArrowLeft');
      // 1 May at noon is 61.5 of 74 days.
      const x = (61.5 / 74) * 800;
      expect(where(page)).toEqual({
        x: expect.closeTo(x, 0),
        y: expect.closeTo(79, 0),
        isAway: false,
        room: expect.stringMatching(/^135\./),
      });
    }));

  test.each([
    // Of 5 to 19 January.
    ['/timeline/?from=2026-01-01&to=2026-02-01', (4 / 31) * 800],
    ['/timeline/?from=2026-01-09&to=2026-02-01', 0],
    ['/timeline/?from=2026-01-09&to=2026-01-13', 0],
  ])('stands where a long mark begins in view: %s', (address, x) =>
    withMany({ address: `${address}&find=survey` }, async (page) => {
      page.find('.timeline-cursor').focus();
      await page.wait(50);
      expect(page.find('.timeline-cursor').dataset['event']).toBe('Survey of the harbour');
      expect(where(page)).toMatchObject({ x: expect.closeTo(x, 0), isAway: false });
    }),
  );

  test('stands at the foot of the bars where events have no marks of their own', () =>
    withMany({}, async (page) => {
      page.find('.timeline-cursor').focus();
      await page.wait(50);
      await page.press('ArrowRight');
      expect(page.find('.timeline-cursor').dataset['place']).toBe('1');
      const { y, isAway } = where(page);
      expect([y, isAway]).toEqual([46 + 152 - 8, false]);
    }));

  test('is out of the way while its event is out of view', () =>
    withMany({ address: spring }, async (page) => {
      page.find('.timeline-cursor').focus();
      await page.press('End');
      expect(where(page).isAway).toBe(false);
      page.wheelSoon({ deltaX: -700 });
      await page.wait(50);
      expect(where(page)).toMatchObject({ x: 0, y: 0, isAway: true, room: '800px' });
    }));
});

describe('a click', () => {
  const at = (x: number, y: number) => ({ clientX: x, clientY: y });

  test('on a mark or its label opens its details', () =>
    withMany({ address: spring }, async (page) => {
      const card = page.find('.timeline-card');
      const x = (61.5 / 74) * 800;
      for (const place of [at(x, 79), at(x + 30, 79), at(x + 30, 100)]) {
        await page.click('.timeline-canvas', place);
        expect([card.hasAttribute('data-open'), card.getAttribute('aria-label')]).toEqual([true, 'Opening']);
        card.hidePopover();
      }
      for (const place of [at(x - 20, 79), at(x, 60), at(x + 30, 110), at(x, 20), at(x, 900)]) {
        await page.click('.timeline-canvas', place);
        expect(card.hasAttribute('data-open')).toBe(false);
      }
    }));

  test.each([
    ['3 px before the mark', 656.87, 79, true],
    ['further before it', 656.86, 79, false],
    ['3 px behind its label', 744.86, 79, true],
    ['further behind it', 744.87, 79, false],
    ['at the top of its row', 700, 70, true],
    ['above that', 700, 69.9, false],
    ['at the foot of its label', 700, 106, true],
    ['below that', 700, 106.1, false],
  ])('%s finds it: %#', (_, x, y, isFound) =>
    withMany({ address: spring }, async (page) => {
      await page.click('.timeline-canvas', at(x, y));
      expect(page.find('.timeline-card').hasAttribute('data-open')).toBe(isFound);
    }),
  );

  test('among bars opens the event nearest in time', () =>
    withMany({}, async (page) => {
      await page.click('.timeline-canvas', at(795, 150));
      expect(page.find('.timeline-card').getAttribute('aria-label')).toBe('Second round');
    }));

  test('after a drag opens nothing', () =>
    withMany({ address: spring }, async (page) => {
      const x = (61.5 / 74) * 800;
      await page.point('pointerdown', '.timeline-canvas', x);
      await page.point('pointermove', 'window', x + 100);
      await page.point('pointerup', 'window', x + 100);
      await page.click('.timeline-canvas', at(x + 100, 79));
      expect(page.find('.timeline-card').hasAttribute('data-open')).toBe(false);
      expect(page.params()['from']).toMatch(/^2026-02/);
    }));
});

describe('the view', () => {
  test('is moved at once, and laid out when it rests', () =>
    withMany({ address: spring }, async (page) => {
      const words = () => page.picture().match(/<text .*/g);
      const before = words();
      page.wheelSoon({ deltaX: -80 });
      await page.wait(60);
      const moved = words();
      expect(moved).not.toEqual(before);
      await page.wait(400);
      expect(words()).toEqual(moved);
      expect(page.params()).toEqual({ from: '2026-02-21T14:24Z', to: '2026-05-06T14:24Z' });
    }));

  test('never goes beyond the whole of the time', () =>
    withMany({ address: spring }, async (page) => {
      page.wheelSoon({ deltaX: 9000 });
      await page.wait(400);
      expect(page.params()['to']).toBeUndefined();
      await page.click('[data-do="zoom-whole"]');
      expect(page.params()).toEqual({});
    }));

  test('shows what is chosen alone, in the lanes that have any', () =>
    withMany({}, async (page) => {
      const { height } = page.find<HTMLCanvasElement>('.timeline-canvas');
      await page.click('[data-toggles="filters"]');
      await page.choose('input[value="AA"]');
      expect(page.written()).not.toContain('TALKS');
      expect(page.find<HTMLCanvasElement>('.timeline-canvas').height).toBeLessThan(height);
      expect(page.text('.timeline-status')).toBe('8 of 610 events');
      await page.type('sign');
      expect([page.text('.timeline-status'), page.find('.timeline-cursor').dataset['event']]).toEqual([
        '1 of 610 events',
        'Signing',
      ]);
      const one = page.find<HTMLCanvasElement>('.timeline-canvas').height;
      await page.type('nothing of that');
      expect(page.text('.timeline-status')).toBe('0 of 610 events');
      expect(page.find<HTMLCanvasElement>('.timeline-canvas').height).toBe(one);
    }));

  test('is fitted to what is found or chosen, from the first start to the last end', () =>
    withMany({}, async (page) => {
      await page.type('opening');
      await page.click('[data-do="fit"]');
      expect(page.params()).toEqual({ find: 'opening', from: '2026-04-30T21:36Z', to: '2026-05-02T02:24Z' });
      await page.type('');
      await page.click('[data-toggles="filters"]');
      await page.choose('input[value="AA"]');
      await page.click('[data-do="fit"]');
      // 3 January to 11 April and a fifth more, which begins with the whole: the first event of all is of 1 January.
      expect(page.params()).toEqual({ country: 'AA', to: '2026-04-27T06:43Z' });
    }));

  test('of a list has 300 events at most, and says how many it leaves out', () =>
    withMany({ address: '/timeline/?form=list' }, async (page) => {
      expect(page.seen()).toHaveLength(300);
      expect(page.text('.timeline-list > li:last-child')).toMatch(/^The first 300 of 610 events/);
      await page.click('[data-do="table"]');
      expect(page.seen()).toHaveLength(300);
      expect(page.text('.timeline-table p')).toMatch(/^The first 300 of 610 events/);
    }));

  test('counts what may have happened in it', () =>
    withMany({ address: '/timeline/?from=2026-03-10&to=2026-04-05' }, async (page) => {
      // After 9 February, about 20 March, 1 or 10 April; not before March.
      await page.click('[data-do="list"]');
      expect(page.seen()).toEqual(['Ratification', 'Protest', 'Visit']);
    }));

  test.each([
    ['?to=2026-01-03', 'before March 2026', true],
    ['?from=2026-03-01&to=2026-03-03', 'before March 2026', false],
    ['?from=2026-05-11&to=2026-05-14', '5 May 2026', true],
    // Another source says 12 May.
    ['?from=2026-05-07&to=2026-05-11', '5 May 2026', false],
    ['?from=2026-05-07&to=2026-05-12T00:00Z', '5 May 2026', false],
    ['?from=2026-05-07&to=2026-05-12T00:01Z', '5 May 2026', true],
    ['?from=2026-05-12T23:59Z&to=2026-05-14', '5 May 2026', true],
    ['?from=2026-05-13T00:00Z&to=2026-05-14', '5 May 2026', false],
    ['?from=2026-02-04T14:31Z&to=2026-02-05', '4 February 2026, 14:30', false],
    ['?from=2026-02-04T14:30Z&to=2026-02-05', '4 February 2026, 14:30', true],
  ])('%s has the event of “%s”: %s', (search, words, isThere) =>
    withMany({ address: `/timeline/${search}&form=table&lane=treaties&lane=talks` }, async (page) => {
      const dates = page.all('.timeline-table td').map(({ textContent }) => textContent ?? '');
      expect(dates.some((date) => date.startsWith(words))).toBe(isThere);
    }),
  );

  test('takes on another width, another size of text, and another zone', () =>
    withMany({ address: spring }, async (page) => {
      const canvas = page.find<HTMLCanvasElement>('.timeline-canvas');
      const before = page.picture();
      await page.resize(800);
      expect(page.picture()).toBe(before);
      await page.resize(500);
      expect([canvas.width, page.find<HTMLCanvasElement>('.timeline-strip').width]).toEqual([500, 500]);
      document.documentElement.style.fontSize = '20px';
      await page.resize(500);
      expect(page.picture()).toContain('font: 480 16.25px serif');
      await page.choose('.timeline-zone', 'UTC');
      expect(page.params()['zone']).toBe('UTC');
    }));
});

describe('a saved picture', () => {
  test('has the bars of very many events, and the marks of few', () =>
    withMany({}, async (page) => {
      await page.click('[data-do="save-svg"]');
      const [whole] = page.saved;
      expect(whole?.name).toBe('very-many.svg');
      expect(await whole?.file.text()).toContain('<title>Very many</title>');
      await page.click('[data-do="zoom-in"]');
      await page.click('[data-do="save-csv"]');
      expect((await page.saved[1]?.file.text())?.split('\r\n')[0]).toMatch(/^\ufeffid,title,date/);
    }));
});
