import type { Browser, Page } from 'playwright-core';
import { openContext } from '../browser/launch.ts';
import { untilReady } from './ready.ts';
import { zoomIn } from './zooming.ts';

/** Texts of a picture on the screen at a width, and those of them that can't be read whole. */
export interface LabelCount {
  width: number;
  /** Whether the whole time is shown, or a part of it that a reader zoomed into. */
  view: 'whole' | 'zoomed';
  /** Titles with their dates. */
  labels: number;
  /** Names of lanes and ticks of the axis; those on a canvas are not counted. */
  headings: number;
  cut: number;
  overlapping: number;
}

const widths = [1280, 768, 360];

/** Turns of the wheel at once, and how often at most, until there are labels. */
const zooming = { turns: 2, times: 20 };

/** Of the whole time, and, where the picture zooms, of a time short enough for labels. */
export async function countLabels(browser: Browser, url: string): Promise<LabelCount[]> {
  const counts: LabelCount[] = [];
  for (const width of widths) {
    const context = await openContext(browser, { viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.goto(url);
    await untilReady(page);
    // A canvas knows the boxes of its labels once it is in use.
    await page.hover('readout-timeline');
    await page.waitForFunction(() => {
      const canvas = document.querySelector('readout-timeline[data-many]');
      return canvas === null || 'labelBoxes' in canvas;
    });
    counts.push({ width, view: 'whole', ...(await page.evaluate(judgeLabels)) });
    if (await hasPicture(page)) counts.push({ width, view: 'zoomed', ...(await labelsZoomedIn(page)) });
    await context.close();
  }
  return counts;
}

type Judgement = Omit<LabelCount, 'width' | 'view'>;

function hasPicture(page: Page): Promise<boolean> {
  return page.locator('main [data-ready] :is([data-zoomable], .timeline-drawing):visible').first().isVisible();
}

async function labelsZoomedIn(page: Page): Promise<Judgement> {
  for (let time = 1; ; time++) {
    await zoomIn(page, zooming.turns);
    const judgement = await page.evaluate(judgeLabels);
    if (judgement.labels > 0 || time === zooming.times) return judgement;
  }
}

/** Runs in the page. A canvas tells the boxes of its labels by itself. */
function judgeLabels(): Judgement {
  const boxesOf = (root: ParentNode, selector: string) =>
    [...root.querySelectorAll(selector)].map((text) => text.getBoundingClientRect()).filter(({ width }) => width > 0);
  const canvas = document.querySelector('main [data-ready]') as (Element & { labelBoxes?: () => DOMRect[] }) | null;
  const events = [...document.querySelectorAll('main svg .timeline-event')];
  const labels = [
    ...events.map((event) => boxesOf(event, '.timeline-title, .timeline-date')),
    ...(canvas?.labelBoxes?.() ?? []).map((box) => [box]),
  ].filter((boxes) => boxes.length > 0);
  const headings = boxesOf(document, 'main svg :is(.timeline-heading, .timeline-tick, .timeline-context)');
  const texts = [...labels, ...headings.map((box) => [box])];
  const isCut = ({ left, right }: DOMRect) => left < -1 || right > document.documentElement.clientWidth + 1;
  const overlap = (a: DOMRect, b: DOMRect) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
  const touches = texts.filter((one, i) =>
    texts.some((other, j) => j < i && one.some((a) => other.some((b) => overlap(a, b)))),
  );
  const list = [...document.querySelectorAll('main .timeline-list a')].filter(
    (link) => link.getBoundingClientRect().width > 0,
  );
  const cutLinks = list.filter(
    (link) => isCut(link.getBoundingClientRect()) || (link.scrollWidth > link.clientWidth + 1 && link.clientWidth > 0),
  );
  return {
    labels: labels.length + list.length,
    headings: headings.length,
    cut: texts.filter((boxes) => boxes.some(isCut)).length + cutLinks.length,
    overlapping: touches.length,
  };
}
