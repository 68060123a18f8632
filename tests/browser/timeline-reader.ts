import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { BuiltSite } from '../built-sites.ts';
import type { AnyPage, Point, Size } from './any-page.ts';
import type { ToldTimeline } from './timeline-sites.ts';

/** Somebody with a browser on the page of a timeline, of whatever size. */
export interface Reader {
  page: AnyPage;
  site: BuiltSite;
  told: ToldTimeline;
  /** Opens the timeline, at a view and an event of its address. Steps there are taken at once, without a movement. */
  open(search?: string, size?: Size): Promise<void>;
  /** Waits until what there is to see is so, or says what it is instead. */
  sees(wanted: Partial<Seen>): Promise<void>;
  seen(): Promise<Seen>;
  /** Gives the focus to the mark that the Tab key stops at; where it leads to. */
  focusMark(): Promise<{ id: string; href: string }>;
  /** A place in the window on a title in the drawing. */
  title(): Promise<Point>;
  /** Places in the window at shares of the width of an element, near its upper edge. */
  across(selector: string, ...shares: number[]): Promise<Point[]>;
  /** Opens “Explore”, and one of its panels. */
  explore(panel?: 'filters' | 'saving'): Promise<void>;
  find(words: string): Promise<void>;
}

/** What stands on the screen, and in the address. */
interface Seen {
  path: string;
  from: string | null;
  to: string | null;
  search: string;
  hash: string;
  /** How many events are in view, in words. */
  status: string;
  form: string | null;
  /** The title in the open card. */
  card: string | null;
  /** The event that has the focus, and whether all of it is in the window. */
  focus: string | null;
  isInSight: boolean;
  /** Whether the first steps in and out can be taken. */
  canZoomIn: boolean;
  canZoomOut: boolean;
}

export function readerOf(page: AnyPage, site: BuiltSite): Reader {
  const told: ToldTimeline = JSON.parse(readFileSync(join(site.folder, '../told.json'), 'utf8'));
  const seen = () => page.evaluate(look);
  const reader: Reader = {
    page,
    site,
    told,
    seen,
    async open(search = '', size) {
      await page.open(`${site.url}timeline/${search}`, size);
      await page.until(() => document.querySelector('readout-timeline[data-ready]') !== null);
      await page.evaluate(holdStill);
    },
    async sees(wanted) {
      const deadline = performance.now() + 20_000;
      const differs = (now: Seen) => Object.entries(wanted).some(([name, value]) => now[name as keyof Seen] !== value);
      let now = await seen();
      while (differs(now) && performance.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 30));
        now = await seen();
      }
      expect(now).toMatchObject(wanted);
    },
    async focusMark() {
      await page.until(hasMark, mark);
      return page.evaluate(focusOn, mark);
    },
    async title() {
      await page.until(hasTitle);
      // A drawing may still move while fonts and data come.
      for (let before = await page.evaluate(placeOfTitle); ; ) {
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        const now = await page.evaluate(placeOfTitle);
        if (now.x === before.x && now.y === before.y) return now;
        before = now;
      }
    },
    across: (selector, ...shares) => page.evaluate(placesOn, selector, shares),
    async explore(panel) {
      for (const name of ['explore', ...(panel ? [panel] : [])]) {
        await page.evaluate(openPanel, name);
        await page.until((one) => document.querySelector(`.timeline-${one}`)?.checkVisibility() ?? false, name);
      }
    },
    async find(words) {
      await reader.explore();
      await page.click('.timeline-find-text');
      await page.type(words);
    },
  };
  return reader;
}

/** The marks on the screen that are links: each, or that of the current event where there are very many. */
const mark = 'svg.timeline-drawing [data-event], .timeline-cursor[data-event]';

// What follows runs in the page.

function look(): Seen {
  const timeline = document.querySelector('readout-timeline');
  const words = (selector: string) => timeline?.querySelector(selector)?.textContent?.trim() ?? null;
  const can = (name: string) =>
    timeline?.querySelector(`.timeline-zoom [data-do="${name}"]`)?.getAttribute('aria-disabled') === 'false';
  const params = new URLSearchParams(location.search);
  const box = document.activeElement?.getBoundingClientRect();
  return {
    path: location.pathname,
    from: params.get('from'),
    to: params.get('to'),
    search: location.search,
    hash: location.hash,
    status: words('.timeline-status') ?? '',
    form: timeline?.querySelector('.timeline-tools')?.getAttribute('data-shows') ?? null,
    card: words('.timeline-card:popover-open h2'),
    focus: document.activeElement?.getAttribute('data-event') ?? null,
    isInSight: box !== undefined && box.top >= 0 && box.bottom <= innerHeight,
    canZoomIn: can('zoom-in'),
    canZoomOut: can('zoom-out'),
  };
}

/** Readers who want no motion have none to wait for. */
function holdStill(): void {
  const { matchMedia } = window;
  window.matchMedia = (query) =>
    query.includes('reduced-motion') ? matchMedia.call(window, 'all') : matchMedia.call(window, query);
}

function hasMark(selector: string): boolean {
  return [...document.querySelectorAll(selector)].some((one) => one.getClientRects().length > 0);
}

function focusOn(selector: string): { id: string; href: string } {
  const marks = [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.getClientRects().length > 0);
  const stop = marks.find((one) => one.getAttribute('tabindex') === '0') ?? marks[0];
  stop?.focus();
  return { id: stop?.dataset['event'] ?? '', href: stop?.getAttribute('href') ?? '' };
}

function hasTitle(): boolean {
  const canvas = document.querySelector('readout-timeline') as { labelBoxes?: () => DOMRect[] } | null;
  const texts = [...document.querySelectorAll('svg.timeline-drawing .timeline-title')];
  return (canvas?.labelBoxes?.() ?? texts).length > 0;
}

/** Scrolls to it; on a canvas the boxes are as of the moment. */
function placeOfTitle(): { x: number; y: number } {
  const boxes = () => {
    const canvas = document.querySelector('readout-timeline') as { labelBoxes?: () => DOMRect[] } | null;
    const texts = [...document.querySelectorAll('svg.timeline-drawing .timeline-title')];
    return canvas?.labelBoxes?.() ?? texts.map((text) => text.getBoundingClientRect()).filter(({ width }) => width > 0);
  };
  scrollBy({ top: (boxes()[0]?.top ?? 0) - 200, behavior: 'instant' });
  const [{ left, top, bottom } = new DOMRect()] = boxes();
  return { x: Math.round(left + 12), y: Math.round((top + bottom) / 2) };
}

function placesOn(selector: string, shares: number[]): { x: number; y: number }[] {
  const seen = [...document.querySelectorAll(selector)].find((one) => one.getClientRects().length > 0);
  if (!seen) throw new Error(`Nothing to be seen of ${selector}`);
  seen.scrollIntoView({ block: 'start', behavior: 'instant' });
  const { left, top, width, height } = seen.getBoundingClientRect();
  const y = Math.round(top + Math.min(60, height / 2));
  return shares.map((share) => ({ x: Math.round(left + share * width), y }));
}

function openPanel(name: string): void {
  const button = document.querySelector<HTMLElement>(`[data-toggles="${name}"]`);
  if (button?.getAttribute('aria-expanded') === 'false') button.click();
}
