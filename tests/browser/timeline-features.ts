import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { dayLength } from '../../src/core/time/calendar.ts';
import type { AnyPage } from './any-page.ts';
import type { Reader } from './timeline-reader.ts';
import { known } from './timeline-sites.ts';

/** What readers can do with a timeline, of whatever size and in whatever browser. */
export interface Feature {
  name: string;
  /** With what. */
  by: string;
  use: (reader: Reader) => Promise<void>;
}

const all = ({ told: { count } }: Reader) => `${words(count)} event${count === 1 ? '' : 's'}`;
const words = (count: number) => count.toLocaleString('en');
/** Some days around the event that each of the timelines has. */
const days = '?from=2026-02-01&to=2026-02-08';
const drawing = 'svg.timeline-drawing, .timeline-canvas';
const nowhere = { x: 0, y: 0 };
const phone = { width: 360, height: 700 };

/** How many a line says that are in view. */
const shown = (status: string) => Number(status.split(' ')[0]?.replaceAll(',', ''));

export const features: readonly Feature[] = [
  {
    name: 'Before the first use 3 kB of script, and no data',
    by: 'nothing but opening the page',
    async use(reader) {
      await reader.open();
      const { script, data, live } = await firstLoad(reader);
      expect(script).toBeGreaterThan(1000);
      expect(script).toBeLessThanOrEqual(3000);
      expect(data).toEqual([]);
      // What is fetched ahead is what is used.
      expect(live).toHaveLength(1);
    },
  },
  {
    name: 'An event’s card, with its evidence',
    by: 'click, tap, D and Escape',
    async use(reader) {
      const { page, told } = reader;
      await reader.open(days);
      await page.click(await reader.title());
      await page.until(() => document.querySelector('.timeline-card:popover-open h2') !== null);
      const { card, path } = await reader.seen();
      expect(told.events.map(({ title }) => title)).toContain(card);
      expect(path).toBe('/timeline/');
      await page.click('[data-do="close-card"]');
      await reader.sees({ card: null });
      await page.touch([await reader.title()]);
      await reader.sees({ card });
      await page.press('Escape');
      await reader.open(`${days}#${known.id}`);
      await focusKnown(reader);
      await page.press('d');
      await reader.sees({ card: told.known.title });
      expect(await page.evaluate(textOf, '.timeline-card')).toContain(known.quote);
      await page.press('Escape');
      await reader.sees({ card: null, focus: known.id });
    },
  },
  {
    name: 'An event’s page',
    by: 'Enter, a click in the card',
    async use(reader) {
      const { page } = reader;
      await reader.open();
      const { href } = await reader.focusMark();
      await page.press('Enter');
      await page.until((path) => location.pathname === path, href);
      await reader.open(days);
      await page.click(await reader.title());
      await page.until(() => document.querySelector('.timeline-card:popover-open h2') !== null);
      const to = await page.evaluate(() => document.querySelector('.timeline-card h2 a')?.getAttribute('href') ?? '');
      await page.click('.timeline-card h2 a');
      await page.until((path) => location.pathname === path, to);
    },
  },
  {
    name: 'From event to event, each in sight',
    by: 'arrows, Home, End',
    async use(reader) {
      const { page, told } = reader;
      const ids = told.events.map(({ id }) => id);
      await reader.open('', { width: 1280, height: 420 });
      await reader.focusMark();
      for (const [key, at] of [
        ['End', ids.length - 1],
        ['Home', 0],
        ['ArrowRight', Math.min(1, ids.length - 1)],
        ['ArrowLeft', 0],
      ] as const) {
        await page.press(key);
        await reader.sees({ focus: ids[at] as string, isInSight: true });
      }
      await page.press('ArrowDown');
      if (ids.length > 1)
        await page.until((first) => document.activeElement?.getAttribute('data-event') !== first, ids[0]);
      await page.press('ArrowUp');
      await reader.sees({ focus: ids[0] as string, isInSight: true });
    },
  },
  {
    name: 'Closer, to where events are, and no closer than is known; and back',
    by: 'buttons, + and 0, the wheel with Ctrl, two fingers',
    async use(reader) {
      const { page, told } = reader;
      await reader.open();
      await page.click('.timeline-zoom [data-do="zoom-whole"]');
      await reader.sees({ search: '', canZoomOut: false });
      const steps = await zoomIn(page);
      expect(steps.map(({ status }) => shown(status)).filter((count) => !(count > 0))).toEqual([]);
      const { from, to } = await reader.seen();
      const length = Date.parse(to ?? '') - Date.parse(from ?? '');
      if (from && to) expect(length).toBeGreaterThanOrEqual(told.hasClocks ? 30 * 60_000 : 1.5 * 24 * 3_600_000);
      expect(steps.length).toBeGreaterThan(0);
      await page.click('.timeline-zoom [data-do="zoom-whole"]');
      await reader.sees({ search: '', canZoomIn: true, status: all(reader) });
      await reader.focusMark();
      await page.press('+');
      await page.until(() => location.search !== '');
      await page.press('0');
      await reader.sees({ search: '' });
      const [place = nowhere] = await reader.across(drawing, 0.7);
      await page.wheel(place, -50, true);
      await page.until(() => location.search !== '');
      const { search } = await reader.seen();
      await page.touch(await reader.across(drawing, 0.7, 0.65, 0.6), await reader.across(drawing, 0.85, 0.9, 0.95));
      await page.until((before) => location.search !== before, search);
    },
  },
  {
    name: 'Earlier and later',
    by: 'a drag, Shift with arrows, a finger, the strip and its sliders',
    async use(reader) {
      const { page } = reader;
      await reader.open();
      for (let i = 0; i < 2; i++) {
        const { search } = await reader.seen();
        await page.click('.timeline-zoom [data-do="zoom-in"]');
        await page.until((before) => location.search !== before, search);
      }
      const start = async () => Date.parse((await reader.seen()).from ?? '1000-01-01');
      const moves = async (sign: 1 | -1, move: () => Promise<unknown>) => {
        const [before, { search }] = [await start(), await reader.seen()];
        await move();
        await page.until((was) => location.search !== was, search);
        expect(Math.sign((await start()) - before)).toBe(sign);
      };
      await moves(-1, async () => page.drag(...(await reader.across(drawing, 0.3, 0.4, 0.5))));
      await moves(1, async () => page.touch(await reader.across(drawing, 0.5, 0.4, 0.3)));
      await reader.focusMark();
      await moves(-1, () => page.press('Shift+ArrowLeft'));
      await page.evaluate(() => document.querySelector<HTMLElement>('[data-edge="start"]')?.focus());
      await moves(1, () => page.press('ArrowRight'));
      await page.click('.timeline-zoom [data-do="zoom-whole"]');
      await reader.sees({ search: '' });
      await moves(1, async () => page.drag(...(await reader.across('.timeline-overview', 0.2, 0.6))));
    },
  },
  {
    name: 'Find, through titles, people, organisations, countries, initiatives and the words of entries',
    by: 'typing, Enter',
    async use(reader) {
      const { page, told } = reader;
      const { title, person, country, initiative } = told.known;
      const one = `1 of ${all(reader)}`;
      await reader.open();
      await reader.find('zeppel');
      await reader.sees({ status: told.count === 1 ? '1 event' : one, search: '?find=zeppel' });
      await page.press('Enter');
      await reader.sees({ focus: known.id });
      const names = ['observers', title, person, known.organisation.toUpperCase(), country, initiative];
      await reader.open(`?find=${encodeURIComponent(names.join(' '))}`);
      await reader.sees({ status: told.count === 1 ? '1 event' : one });
      // Words of a passage are the article’s, not the event’s.
      for (const other of ['harbour', 'nowhere']) {
        await page.evaluate(fillFind, `zeppelins ${other}`);
        await reader.sees({ status: `0 of ${all(reader)}`, search: `?find=zeppelins+${other}` });
      }
    },
  },
  {
    name: 'Fit to what is found',
    by: 'a button',
    async use(reader) {
      const { page } = reader;
      await reader.open('?find=zeppelins');
      await page.click('[data-do="fit"]');
      await reader.sees({ canZoomOut: true });
      const { from, to, status } = await reader.seen();
      expect(shown(status)).toBe(1);
      const [start, end] = [from ?? '2026-01-20', to ?? '2026-02-20'].map(Date.parse);
      expect([start, end].map((time) => Math.abs((time ?? 0) - Date.parse('2026-02-04')) < 20 * dayLength)).toEqual([
        true,
        true,
      ]);
    },
  },
  {
    name: 'Filters with counts, several choices of a kind, and one button each that takes them back',
    by: 'clicks',
    async use(reader) {
      const { page, told } = reader;
      const of = (ids: string[]) =>
        told.events.filter(({ facets }) => facets.lanes.some((id) => ids.includes(id))).length;
      const count = (ids: string[]) => (of(ids) === told.count ? all(reader) : `${words(of(ids))} of ${all(reader)}`);
      await reader.open();
      await reader.explore('filters');
      await page.until(() => document.querySelector('[data-facet="lanes"][value="summits"]') !== null);
      expect(await page.evaluate(countOf, 'lanes', 'summits')).toBe(words(of(['summits'])));
      await page.click('[data-facet="lanes"][value="summits"]');
      await reader.sees({ status: count(['summits']), search: '?lane=summits' });
      await page.click('[data-facet="lanes"][value="meetings"]');
      await reader.sees({ status: count(['summits', 'meetings']), search: '?lane=meetings&lane=summits' });
      await page.click('.timeline-chosen[value="summits"]');
      await reader.sees({ status: count(['meetings']), search: '?lane=meetings' });
      await page.click('.timeline-chosen[value="meetings"]');
      await reader.sees({ status: all(reader), search: '' });
      const [country = ''] = told.events.find(({ id }) => id === known.id)?.facets.countries ?? [];
      await reader.open(`?country=${country}&country=XX&organisation=lanternmakers`);
      await reader.sees({ status: told.count === 1 ? '1 event' : `1 of ${all(reader)}` });
    },
  },
  {
    name: '“Show n events” under the filters of a phone',
    by: 'a tap',
    async use(reader) {
      const { page } = reader;
      await reader.open('?find=zeppelins', phone);
      await reader.explore('filters');
      await page.until(() => document.querySelector('.timeline-show')?.textContent === 'Show 1 event');
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await page.click('.timeline-show');
      await page.until(() => document.querySelector('.timeline-explore')?.checkVisibility() === false);
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('timeline-explore-button');
    },
  },
  {
    name: 'Zones, where any event has a time of the clock',
    by: 'a choice',
    async use(reader) {
      const { page, told } = reader;
      await reader.open(`${days}#${known.id}`);
      await reader.explore();
      expect(await page.evaluate(() => document.querySelector('.timeline-zone')?.checkVisibility())).toBe(
        told.hasClocks,
      );
      if (!told.hasClocks) return;
      await page.until(
        (clock) =>
          document
            .querySelector('[data-event="summit-0"]:is(svg *, .timeline-cursor)')
            ?.getAttribute('aria-label')
            ?.includes(clock) ?? false,
        '09:30',
      );
      await page.evaluate(chooseZone, 'Asia/Tokyo');
      await reader.sees({ search: `${days}&zone=Asia%2FTokyo` });
      await page.until(
        (clock) =>
          [...document.querySelectorAll('[data-event="summit-0"]')].some((one) =>
            one.getAttribute('aria-label')?.includes(clock),
          ),
        '23:30',
      );
    },
  },
  {
    name: 'Pictures and data to keep: with title, legend, sources, licence, day and address',
    by: 'buttons',
    async use(reader) {
      const { page, told } = reader;
      await reader.open('?find=zeppelins');
      await reader.explore('saving');
      await page.evaluate(keepFiles);
      for (const [at, kind] of ['svg', 'png', 'csv'].entries()) {
        await page.click(`[data-do="save-${kind}"]`);
        await page.until((index) => (document as unknown as { kept: unknown[] }).kept[index] !== undefined, at);
      }
      const [svg, png, csv] = await page.evaluate(() => (document as unknown as { kept: Kept[] }).kept);
      expect([svg?.name, png?.name, csv?.name]).toEqual(
        ['svg', 'png', 'csv'].map((ending) => `timeline-of-all-events.${ending}`),
      );
      const { text = '' } = svg ?? {};
      for (const part of [
        'Timeline of all events',
        told.known.title,
        'Harbour Gazette',
        'CC BY 4.0',
        '/timeline/?find=zeppelins',
        'saved on ',
      ])
        expect(text).toContain(part);
      expect(text).not.toMatch(/class=|style=|var\(/);
      const legend = await page.evaluate(() =>
        [...document.querySelectorAll('.timeline-legend li')].map((one) => one.textContent?.trim() ?? ''),
      );
      expect(legend.length).toBeGreaterThan(0);
      for (const sign of legend) expect(text).toContain(sign.replaceAll('&', '&amp;'));
      expect(png?.colours).toBeGreaterThan(8);
      expect(csv?.text.trimEnd().split('\r\n')).toHaveLength(2);
    },
  },
  {
    name: 'A link to the view, and a frame for other pages',
    by: 'buttons',
    async use(reader) {
      const { page, site } = reader;
      await reader.open(`${days}&find=zeppelins`);
      await reader.explore('saving');
      await page.evaluate(keepCopies);
      const { search } = await reader.seen();
      await page.click('[data-do="copy-link"]');
      await reader.sees({ status: 'Copied.' });
      await page.click('[data-do="copy-embed"]');
      await page.until(() => (document as unknown as { copies: string[] }).copies.length === 2);
      const [link, frame = ''] = await page.evaluate(() => (document as unknown as { copies: string[] }).copies);
      expect(link).toBe(`${site.url}timeline/${search}`);
      const address = `${site.url}embed/timeline/${search}`;
      expect(frame).toContain(`<iframe src="${address.replaceAll('&', '&amp;')}" title="`);
      await page.open(address);
      await page.until(
        (status) => document.querySelector('.timeline-status')?.textContent?.startsWith(status) ?? false,
        '1 ',
      );
    },
  },
  {
    name: 'A link to an event, which brings it into sight',
    by: 'the address',
    async use(reader) {
      const { page, told } = reader;
      const [first = '', last = ''] = [told.events[0]?.id, told.events.at(-1)?.id];
      await reader.open(`#${last}`, { width: 1280, height: 420 });
      await page.until(isLinked, last);
      if (first !== last) await page.evaluate((id) => location.replace(`#${id}`), first);
      await page.until(isLinked, first);
      await reader.open(`?find=nowhere#${known.id}`);
      await reader.sees({ status: `The filters leave out “${told.known.title}”, which this link leads to.` });
    },
  },
  {
    name: 'What was before something, in view whenever it may have happened',
    by: 'the address',
    async use(reader) {
      const { told } = reader;
      await reader.open(`?to=${told.before.to}`);
      const { count, before } = told;
      const isNothing = before.events === 0;
      const seen = isNothing || before.events === count ? all(reader) : `${words(before.events)} of ${all(reader)}`;
      await reader.sees({ status: seen });
    },
  },
  {
    name: 'Picture, list and table of the same events, in the same words',
    by: 'P, L and T, buttons',
    async use(reader) {
      const { page, told } = reader;
      const event = told.events.find(({ id }) => id === known.id);
      await reader.open(`?find=zeppelins`);
      await reader.sees({ search: '?find=zeppelins' });
      await reader.focusMark();
      await reader.sees({ focus: known.id });
      await page.until(
        (id, said) =>
          [...document.querySelectorAll(`[data-event="${id}"]:is(svg *, .timeline-cursor)`)].some((one) =>
            one.getAttribute('aria-label')?.includes(said),
          ),
        known.id,
        event?.words ?? '',
      );
      for (const [key, form] of [
        ['l', 'list'],
        ['t', 'table'],
      ] as const) {
        await page.press(key);
        await reader.sees({ form, focus: known.id });
        await page.until(says, `.timeline-${form}`, event?.words ?? '');
        expect(
          await page.evaluate(
            (selector) => document.querySelectorAll(selector).length,
            `.timeline-${form} [data-event]`,
          ),
        ).toBe(1);
      }
      await page.press('p');
      await reader.sees({ form: 'picture', focus: known.id });
      await reader.explore();
      await page.click('[data-do="list"]');
      await reader.sees({ form: 'list' });
    },
  },
];

interface Kept {
  name: string;
  text: string;
  colours: number;
}

async function focusKnown({ page }: Reader): Promise<void> {
  await page.until(isLinked, known.id);
  await page.evaluate((id) => {
    const links = [...document.querySelectorAll<HTMLElement>(`[data-event="${id}"]`)];
    links.find((link) => link.getClientRects().length > 0)?.focus();
  }, known.id);
}

/** Presses “+” until it can’t be; what is in view after each step. */
async function zoomIn(page: AnyPage): Promise<{ status: string }[]> {
  const steps: { status: string }[] = [];
  for (;;) {
    const step = await page.evaluate(pressPlus);
    if (step === null) return steps;
    await page.until((before) => location.search !== before, step);
    steps.push(await page.evaluate(() => ({ status: document.querySelector('.timeline-status')?.textContent ?? '' })));
    expect(steps.length).toBeLessThan(40);
  }
}

/** What a page loads of scripts and data before its first use: in bytes after gzip, by their endings. */
async function firstLoad({ page, site }: Reader): Promise<{ script: number; data: string[]; live: string[] }> {
  await page.until(() =>
    performance.getEntriesByType('navigation').some((one) => (one as PerformanceNavigationTiming).loadEventEnd > 0),
  );
  const paths = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  const scripts = paths.filter((path) => path.endsWith('.js'));
  const sizes = scripts.map((path) => gzipSync(readFileSync(join(site.folder, path)), { level: 9 }).length);
  return {
    script: sizes.reduce((sum, size) => sum + size, 0),
    data: paths.filter((path) => path.startsWith('/data/')),
    live: [...new Set(paths.filter((path) => path.includes('/timeline-live.')))],
  };
}

// What follows runs in the page.

function textOf(selector: string): string {
  return document.querySelector(selector)?.textContent ?? '';
}

function fillFind(words: string): void {
  const field = document.querySelector<HTMLInputElement>('.timeline-find-text');
  if (field) field.value = words;
  field?.dispatchEvent(new Event('input', { bubbles: true }));
}

function says(selector: string, words: string): boolean {
  return document.querySelector(selector)?.textContent?.includes(words) ?? false;
}

function countOf(facet: string, id: string): string {
  const box = document.querySelector(`[data-facet="${facet}"][value="${id}"]`);
  return box?.closest('label')?.querySelector('.timeline-count')?.textContent ?? '';
}

function pressPlus(): string | null {
  const button = document.querySelector<HTMLElement>('.timeline-zoom [data-do="zoom-in"]');
  if (button?.getAttribute('aria-disabled') === 'true') return null;
  const before = location.search;
  button?.click();
  return before;
}

function chooseZone(zone: string): void {
  const select = document.querySelector<HTMLSelectElement>('.timeline-zone');
  if (!select) return;
  select.focus();
  if (![...select.options].some(({ value }) => value === zone)) select.add(new Option(zone, zone));
  select.value = zone;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

function isLinked(id: string): boolean {
  const marks = [...document.querySelectorAll(`[data-event="${id}"][data-linked]`)];
  const seen = marks.find((one) => one.getClientRects().length > 0)?.getBoundingClientRect();
  return seen !== undefined && seen.top >= 0 && seen.bottom <= innerHeight;
}

/** Keeps what would be saved, with what stands in it: the text, and of a picture the number of its colours. */
function keepFiles(): void {
  const page = document as unknown as { kept: Kept[] };
  page.kept = [];
  let file = new Blob();
  URL.createObjectURL = (made: Blob) => {
    file = made;
    return 'blob:kept';
  };
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = async function () {
    if (this.download === '') return click.call(this);
    const [name, own] = [this.download, file];
    if (!name.endsWith('.png')) return void page.kept.push({ name, text: await own.text(), colours: 0 });
    const image = await createImageBitmap(own);
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    const colours = new Set<string>();
    for (let i = 0; i < data.length; i += 4) colours.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
    page.kept.push({ name, text: '', colours: colours.size });
  };
}

function keepCopies(): void {
  const copies: string[] = [];
  Object.assign(document, { copies });
  const clipboard = { writeText: async (text: string) => void copies.push(text) };
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
}

/** What readers can do with which size, as a table in Markdown: what is here is in all of them. */
export function featureTable(sizes: readonly number[]): string {
  const heads = ['What', 'With', ...sizes.map((size) => words(size))];
  const rows = features.map(({ name, by }) => [name, by, ...sizes.map(() => 'yes')]);
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
