// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { withFew } from './few.ts';
import { clocked, week } from './week.ts';

const filters = '[data-toggles="filters"]';
const box = (facet: string, id: string) => `input[data-facet="${facet}"][value="${id}"]`;

describe('filters', () => {
  test('are made when they are first opened, with the number of events of each choice', () =>
    withFew({}, async (page) => {
      expect(page.find('.timeline-filters').childElementCount).toBe(0);
      await page.click(filters);
      expect(page.find('.timeline-filters').hidden).toBe(false);
      const labels = page
        .all('.timeline-filters label')
        .map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim());
      expect(labels).toEqual(['Talks 4', 'Treaties 2', 'Ayland 3', 'Beeland <&> 3']);
      const made = page.find('.timeline-filters').firstElementChild;
      await page.click(filters);
      expect(page.find('.timeline-filters').hidden).toBe(true);
      await page.click(filters);
      expect(page.find('.timeline-filters').firstElementChild).toBe(made);
    }));

  test('hide what hasn’t one of each, and the count says so', () =>
    withFew({}, async (page) => {
      await page.click(filters);
      await page.choose(box('countries', 'AA'));
      expect(page.seen()).toEqual(['Arrival', 'Round of talks', 'Protocol']);
      expect([page.text('.timeline-status'), page.text('.timeline-show')]).toEqual(['3 of 6 events', 'Show 3 events']);
      expect([page.params(), page.text('.timeline-count')]).toEqual([{ country: 'AA' }, '(1)']);
      await page.choose(box('lanes', 'talks'));
      expect([page.seen(), page.text('.timeline-count')]).toEqual([['Arrival', 'Round of talks'], '(2)']);
      await page.choose(box('countries', 'BB'));
      expect(page.seen()).toEqual(['Arrival', 'Round of talks', 'Farewell']);
      expect(location.search).toBe('?lane=talks&country=AA&country=BB');
      await page.choose(box('countries', 'AA'));
      expect([page.seen(), location.search]).toEqual([['Round of talks', 'Farewell'], '?lane=talks&country=BB']);
    }));

  test('leave the time in view as it is, and what they find outside of it is told', () =>
    withFew({ address: '/timeline/?from=2026-02-02&to=2026-02-05' }, async (page) => {
      const ticks = () => page.all('.timeline-live .timeline-tick').map(({ textContent }) => textContent);
      const before = ticks();
      await page.type('farewell');
      expect(page.text('.timeline-status')).toBe('0 of 6 events in view; 1 more outside it');
      expect([page.seen(), ticks()]).toEqual([[], before]);
      await page.click('[data-do="zoom-whole"].timeline-chosen');
      expect([page.seen(), page.text('.timeline-status')]).toEqual([['Farewell'], '1 of 6 events']);
    }));

  test('are taken back one by one, or all at once', () =>
    withFew({ address: '/timeline/?lane=talks&country=AA&find=a' }, async (page) => {
      const chosen = () => page.all('.timeline-chosen').map((one) => one.getAttribute('aria-label'));
      expect(chosen()).toEqual(['Remove: Talks', 'Remove: Ayland', 'Remove: “a”']);
      await page.click('.timeline-chosen[data-facet="find"]');
      expect([chosen(), page.params()]).toEqual([
        ['Remove: Talks', 'Remove: Ayland'],
        { lane: 'talks', country: 'AA' },
      ]);
      page.find('.timeline-chosen[value="talks"]').focus();
      await page.click('.timeline-chosen[value="talks"]');
      expect([page.params(), page.focused()]).toEqual([{ country: 'AA' }, 'timeline-chosen']);
      await page.click('.timeline-chosen');
      expect([page.params(), page.seen().length, page.focused()]).toEqual([{}, 6, 'timeline-explore-button']);
    }));

  test('are all cleared but zone and form', () =>
    withFew({ address: '/timeline/?lane=talks&country=AA&from=2026-02-02&zone=UTC&form=table' }, async (page) => {
      await page.click('[data-do="clear"]');
      expect(page.params()).toEqual({ zone: 'UTC', form: 'table' });
    }));

  test('lead to what is found', () =>
    withFew({ address: '/timeline/?country=BB' }, async (page) => {
      await page.click('[data-toggles="explore"]');
      await page.click('[data-do="fit"]');
      expect(page.params()).toEqual({ country: 'BB', from: '2026-02-01' });
      await page.click(filters);
      expect(page.find<HTMLInputElement>(box('countries', 'BB')).checked).toBe(true);
      expect(page.find<HTMLInputElement>(box('countries', 'AA')).checked).toBe(false);
      await page.click('.timeline-show');
      expect([page.find('.timeline-explore').hidden, page.focused()]).toEqual([true, 'timeline-explore-button']);
    }));

  test('of as many events as before show those', () =>
    withFew({ address: '/timeline/?find=o' }, async (page) => {
      expect(page.seen().sort()).toEqual(['Accord', 'Protocol', 'Round of talks']);
      await page.type('d');
      await page.wait(200);
      expect(page.seen().sort()).toEqual(['Accord', 'Dinner', 'Round of talks']);
    }));

  test('that can’t be had say so', () =>
    withFew({ address: '/timeline/?form=list' }, async (page) => {
      page.files.delete('/data/timeline-words.bin');
      await page.type('accord');
      expect(page.seen()).toHaveLength(6);
      expect(page.text('.timeline-status')).toMatch(/^6 events. What was chosen couldn’t be fetched/);
    }));
});

describe('a link', () => {
  test('that asks for ids that aren’t there shows what there is', () =>
    withFew({ address: '/timeline/?lane=none&country=XX&country=AA' }, async (page) =>
      expect(page.seen()).toEqual(['Arrival', 'Round of talks', 'Protocol']),
    ));

  test('that is another page’s own is left as it is', () =>
    withFew({ address: '/timeline/?theme=dark#top' }, async (page) => {
      await page.click('[data-do="list"]');
      expect([location.search, location.hash]).toEqual(['?theme=dark&form=list', '#top']);
    }));

  test('leads to an event, which is brought into view', () =>
    withFew({ address: '/timeline/?from=2026-02-03&to=2026-02-05#Farewell' }, async (page) => {
      expect(page.focused()).toBe('Farewell');
      expect(page.find('.timeline-live [data-linked]').dataset['event']).toBe('Farewell');
      expect(page.find('.timeline-live [aria-current]').dataset['event']).toBe('Farewell');
    }));

  test('to an event that filters leave out says so', () =>
    withFew({ address: '/timeline/?lane=treaties#Farewell' }, async (page) => {
      expect(page.text('.timeline-status')).toBe('The filters leave out “Farewell”, which this link leads to.');
      expect(page.seen()).toEqual(['Accord', 'Protocol']);
    }));

  test('within the page marks another event', () =>
    withFew({ address: '/timeline/#Arrival' }, async (page) => {
      expect(page.all('[data-linked]').map(({ dataset }) => dataset['event'])).toEqual(['Arrival', 'Arrival']);
      page.scrolled.length = 0;
      history.replaceState(null, '', '#Dinner');
      window.dispatchEvent(new Event('hashchange'));
      await page.wait(100);
      expect(page.all('[data-linked]').map(({ dataset }) => dataset['event'])).toEqual(['Dinner', 'Dinner']);
      expect([new Set(page.scrolled).size, page.fetched]).toEqual([1, []]);
    }));

  test('to no event of this timeline changes nothing', () =>
    withFew({ address: '/timeline/?form=list#%E0%A4%A' }, async (page) => {
      expect([page.seen().length, page.all('[data-linked]'), page.reported]).toEqual([6, [], []]);
    }));
});

describe('what is typed', () => {
  test('is looked for after a pause, or at once when something else is chosen', () =>
    withFew({}, async (page) => {
      await page.focus('Dinner');
      const field = page.find<HTMLInputElement>('.timeline-find-text');
      const enter = (text: string) => {
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      };
      enter('din');
      await page.wait(80);
      enter('farewell');
      await page.wait(80);
      expect(page.params()).toEqual({});
      await page.wait(100);
      expect([page.params(), page.seen()]).toEqual([{ find: 'farewell' }, ['Farewell']]);
      enter('  ');
      page.find('[data-do="list"]').dispatchEvent(new Event('click', { bubbles: true }));
      await page.wait(40);
      expect(page.params()).toEqual({ form: 'list' });
    }));

  test('is shown in the field again where a link brings it', () =>
    withFew({ address: '/timeline/?find=accord' }, async (page) =>
      expect([page.find<HTMLInputElement>('.timeline-find-text').value, page.seen()]).toEqual(['accord', ['Accord']]),
    ));
});

describe('the clocks', () => {
  const zone = '.timeline-zone';

  test('are offered where a time of day is known', () =>
    withFew({ data: clocked }, async (page) => {
      await page.focus('Dinner');
      expect(page.find('.timeline-clock').hidden).toBe(false);
      page.find(zone).focus();
      await page.wait(50);
      const offered = page.all(`${zone} optgroup option`).map((option) => (option as HTMLOptionElement).value);
      expect(offered).toContain('Pacific/Auckland');
      page.find(zone).blur();
      page.find(zone).focus();
      await page.wait(50);
      expect(page.all(`${zone} optgroup`)).toHaveLength(1);
      const usual = page.all(`${zone} option`).length;
      await page.choose(zone, 'Pacific/Auckland');
      expect(page.params()).toEqual({ zone: 'Pacific/Auckland' });
      expect(page.all(`${zone} option`)).toHaveLength(usual);
    }));

  test('change nothing where none is known, which is said', () =>
    withFew({ address: '/timeline/?zone=UTC' }, async (page) => {
      expect(page.text('.timeline-status')).toBe('6 events. None has a time of day, so the time zone changes nothing.');
      expect(page.find('.timeline-clock').hidden).toBe(false);
      await page.choose(zone, 'event');
      expect([page.text('.timeline-status'), page.params()]).toEqual(['6 events', {}]);
    }));

  test('aren’t offered where none is known', () =>
    withFew({ data: week }, async (page) => {
      await page.focus('Dinner');
      expect(page.find('.timeline-clock').hidden).toBe(true);
    }));

  test('of a link are offered too, if they are none of the usual', () =>
    withFew({ data: clocked, address: '/timeline/?zone=Asia/Kathmandu&from=2026-02-04T06:00Z' }, async (page) => {
      expect(page.find<HTMLSelectElement>(zone).value).toBe('Asia/Kathmandu');
      // It is offered once, whatever else is changed.
      await page.click('[data-do="list"]');
      const offered = [...page.find<HTMLSelectElement>(zone).options].map(({ value }) => value);
      expect(offered).toEqual([...new Set(offered)]);
      await page.click('[data-do="list"]');
      expect(page.text('.timeline-chosen')).toBe('from 4 Feb 2026 ×');
      expect(page.text('.timeline-status')).toBe('4 of 6 events');
    }));
});
