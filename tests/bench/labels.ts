import type { Browser } from 'playwright-core';
import { openContext } from '../browser/launch.ts';
import { untilReady } from './measure.ts';

/** Labels on the screen at a width, and those that can't be read whole. */
export interface LabelCount {
  width: number;
  labels: number;
  cut: number;
  overlapping: number;
}

export const widths = [1280, 768, 360];

export async function countLabels(browser: Browser, url: string): Promise<LabelCount[]> {
  const counts: LabelCount[] = [];
  for (const width of widths) {
    const context = await openContext(browser, { viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.goto(url);
    await untilReady(page);
    counts.push({ width, ...(await page.evaluate(judgeLabels)) });
    await context.close();
  }
  return counts;
}

/** Runs in the page. A canvas tells the boxes of its labels by itself. */
function judgeLabels(): Omit<LabelCount, 'width'> {
  const canvas = document.querySelector('main [data-ready]') as (Element & { labelBoxes?: () => DOMRect[] }) | null;
  const svg = [...document.querySelectorAll('main svg .timeline-event')].map((event) =>
    [...event.querySelectorAll('.timeline-title, .timeline-date')].map((text) => text.getBoundingClientRect()),
  );
  const shown = [...svg, ...(canvas?.labelBoxes?.() ?? []).map((box) => [box])].map((boxes) =>
    boxes.filter(({ width }) => width > 0),
  );
  const labels = shown.filter((boxes) => boxes.length > 0);
  const isCut = ({ left, right }: DOMRect) => left < -1 || right > document.documentElement.clientWidth + 1;
  const overlap = (a: DOMRect, b: DOMRect) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
  const touches = labels.filter((one, i) =>
    labels.some((other, j) => j < i && one.some((a) => other.some((b) => overlap(a, b)))),
  );
  const list = [...document.querySelectorAll('main .timeline-list a')].filter(
    (link) => link.getBoundingClientRect().width > 0,
  );
  const cutLinks = list.filter(
    (link) => isCut(link.getBoundingClientRect()) || (link.scrollWidth > link.clientWidth + 1 && link.clientWidth > 0),
  );
  return {
    labels: labels.length + list.length,
    cut: labels.filter((boxes) => boxes.some(isCut)).length + cutLinks.length,
    overlapping: touches.length,
  };
}
