import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { pageTypes } from '../screens/page-types.ts';
import { faultsOfAccess } from './access.ts';
import { complaintsOf } from './complaints.ts';
import { launch, openContext } from './launch.ts';
import { openAll } from './open-all.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const sites = [inject('site'), inject('secondSite')].filter((site) => site !== null);
/** The one table of page types: of each the page with the most markup, in both dossiers. */
const table = sites.flatMap((site) => pageTypes(site.folder).map(({ type, path }) => ({ type, url: site.url + path })));

type Context = Parameters<typeof openContext>[1];

async function open(url: string, options: Context) {
  const context = await openContext(browser, options);
  const complaints = await complaintsOf(context);
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load' });
  return { context, complaints, page };
}

test('axe does find a picture without words and a text of the colour of its ground', async () => {
  const { context, page } = await open('about:blank', {});
  await page.setContent('<main><img src="x"><p style="color: #eee">Pale</p></main>');
  expect((await faultsOfAccess(page)).map(([rule]) => rule)).toEqual(expect.arrayContaining(['image-alt']));
  expect((await faultsOfAccess(page, ['color-contrast'])).map(([rule]) => rule)).toEqual(['color-contrast']);
  await context.close();
});

describe.each(table)('$type at $url', ({ url }) => {
  test('axe finds nothing in any colours, and nothing is asked of others or complained of, on paper too', async () => {
    const { context, complaints, page } = await open(url, { viewport: { width: 1280, height: 900 } });
    expect(await faultsOfAccess(page)).toEqual([]);
    // In the dark theme and with the colours of the system the page is the same, in other colours.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faultsOfAccess(page, ['color-contrast'])).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    expect(await faultsOfAccess(page, ['color-contrast'])).toEqual([]);
    expect(await page.evaluate(unseenInForcedColours)).toEqual([]);
    await page.emulateMedia({ forcedColors: 'none' });
    await openAll(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(waysElsewhere)).toEqual([]);
    await page.pdf();
    expect(complaints).toEqual([]);
    expect(context.refused).toEqual([]);
    await context.close();
  });

  test('on a phone what is pressed has 24 px, headings skip no level, and spaced text is not cut', async () => {
    const { context, page } = await open(url, { viewport: { width: 360, height: 800 } });
    expect(await page.evaluate(smallTargets)).toEqual([]);
    expect(await page.evaluate(wrongHeadings)).toEqual([]);
    expect(await page.evaluate(cutWhenSpaced)).toEqual([]);
    await context.close();
  });
});

// The second dossier has the same types, and what differs in them has tests of its own.
test.each(table.filter(({ url }) => url.startsWith(inject('site').url)))(
  'the Tab key goes through $url from its beginning to its end, by stops that are seen and marked',
  async ({ url }) => {
    const context = await openContext(browser, { viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript(noteStops);
    await page.goto(url);
    // Sentences get a link of their own once the focus is in them.
    const most = await page.evaluate(
      () => document.querySelectorAll('a, button, summary, input, select, [id^="s-"]').length + 2,
    );
    await Promise.all(Array.from({ length: most }, () => page.keyboard.press('Tab')));
    const { stops, ends } = await page.evaluate(() => window.stopped);
    expect(stops.length).toBeGreaterThan(2);
    expect(stops.flatMap(({ faults }) => faults)).toEqual([]);
    expect(ends).toBeGreaterThan(0);
    await context.close();
  },
);

declare global {
  interface Window {
    stopped: { stops: { faults: string[] }[]; ends: number };
  }
}

/** Runs before the page. Notes what gets the focus, until it leaves the page at its end, and what is wrong with it. */
function noteStops(): void {
  window.stopped = { stops: [], ends: 0 };
  let before: DOMRect | null = null;
  addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget === null && document.hasFocus()) window.stopped.ends += 1;
  });
  addEventListener('focusin', ({ target }) => {
    if (window.stopped.ends > 0 || !(target instanceof Element)) return;
    const box = target.getBoundingClientRect();
    const isMarked = [target, ...target.querySelectorAll('.timeline-target')].some((one) => {
      const { outlineStyle, outlineWidth, stroke } = getComputedStyle(one);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || (one !== target && stroke !== 'none');
    });
    const isSeen = box.width > 4 && box.height > 4 && box.bottom > 0 && box.top < innerHeight && box.right > 0;
    const place = new DOMRect(box.x, box.y + scrollY, box.width, box.height);
    // Above what was before it a stop may stand in the next column alone.
    const isBack = before !== null && place.bottom < before.top && place.left < before.right;
    const faults = [isMarked ? '' : 'no mark', isSeen ? '' : 'not seen', isBack ? 'back' : ''].filter(Boolean);
    window.stopped.stops.push({ faults: faults.map((fault) => `${fault}: ${target.outerHTML.slice(0, 100)}`) });
    before = place;
  });
}

/** Runs in the page. What leads to other pages, of which paper has nothing. */
function waysElsewhere(): string[] {
  const ways = document.querySelectorAll('.contents, .skip-link, .crumbs, .contents-button, .site-footer ul');
  return [...ways].filter((way) => way.getClientRects().length > 0).map((way) => way.outerHTML.slice(0, 90));
}

/** Runs in the page. WCAG 2.2, 1.4.12: what is cut, or makes the page wider than the window. */
function cutWhenSpaced(): string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  );
  document.adoptedStyleSheets = [sheet];
  const cut = [...document.body.querySelectorAll<HTMLElement>('*')].filter((one) => {
    if (one.matches('.visually-hidden, svg *, canvas') || one.closest('.visually-hidden, svg, [hidden]')) return false;
    const { overflowX, overflowY } = getComputedStyle(one);
    // Heads of tables that are shown as lists are there for screen readers.
    if (one.localName === 'thead' && one.clientHeight <= 1) return false;
    const hides = [overflowX, overflowY].some((overflow) => overflow === 'hidden' || overflow === 'clip');
    return hides && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
  });
  const wide =
    document.documentElement.scrollWidth > innerWidth ? [`page of ${document.documentElement.scrollWidth} px`] : [];
  return [...wide, ...cut.map((one) => `${one.localName}.${one.className}`)];
}

/** Runs in the page. Texts of the colour of their ground, and drawings of which nothing has another colour than that. */
function unseenInForcedColours(): string[] {
  const ground = getComputedStyle(document.body).backgroundColor;
  const isSeen = (one: Element) => one.getClientRects().length > 0 && one.checkVisibility({ visibilityProperty: true });
  const texts = [
    ...document.querySelectorAll<HTMLElement>('main :is(p, li, h1, h2, h3, a, button, td, th, summary, dt, dd)'),
  ]
    .filter(isSeen)
    .filter((one) => {
      const { color, backgroundColor } = getComputedStyle(one);
      return color === (backgroundColor === 'rgba(0, 0, 0, 0)' ? ground : backgroundColor);
    });
  const drawings = [...document.querySelectorAll('main svg')].filter(isSeen).filter((svg) => {
    const shapes = [...svg.querySelectorAll('path, rect, circle, text, line')];
    return !shapes.some((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return [fill, stroke].some((paint) => paint !== 'none' && paint !== ground && paint !== 'rgba(0, 0, 0, 0)');
    });
  });
  return [...texts, ...drawings].map((one) => `${one.localName} ${one.textContent?.trim().slice(0, 40)}`);
}

/** Runs in the page. WCAG 2.2, 2.5.8; what stands in sentences is none, and a link of a drawing has its equal in the list below it. */
function smallTargets(): string[] {
  return [...document.querySelectorAll<Element>('summary, button:not(.cite *), input, select')]
    .filter((one) => one.getClientRects().length > 0 && one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => {
      const { width, height } = one.getBoundingClientRect();
      return width < 24 || height < 24;
    })
    .map(
      (one) =>
        `${one.outerHTML.slice(0, 90)}: ${one.getBoundingClientRect().width} × ${one.getBoundingClientRect().height}`,
    );
}

/** Runs in the page. One first heading, and none that is more than a level below the one before. */
function wrongHeadings(): string[] {
  const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((one) => Number(one.localName[1]));
  const firsts = levels.filter((level) => level === 1).length;
  const skips = levels.flatMap((level, at) =>
    at > 0 && level > (levels[at - 1] ?? 0) + 1 ? [`h${levels[at - 1]} → h${level}`] : [],
  );
  return [...(firsts === 1 ? [] : [`${firsts} × h1`]), ...(levels[0] === 1 ? [] : ['no h1 first']), ...skips];
}
