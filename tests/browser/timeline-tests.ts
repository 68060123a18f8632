import { describe, inject } from 'vitest';
import { mostDrawn } from '../../src/visuals/timeline/periods.ts';
import type { BuiltSite } from '../built-sites.ts';
import type { BrowserName } from './browsers.ts';
import { eachBrowser } from './each-browser.ts';
import { features } from './timeline-features.ts';
import { readerOf } from './timeline-reader.ts';
import { timelineSizes } from './timeline-sites.ts';

/**
 * Tests each feature with each size of timeline in a browser; where one is drawn on a canvas first, which no browser has a
 * say in, in Chromium alone. Each browser has a file of its own, which run side by side.
 */
export function testTimelines(browser: BrowserName): void {
  const sizes = timelineSizes.map((size, at) => ({ size, at }));
  const own = browser === 'Chromium' ? sizes : sizes.filter(({ size }) => size !== mostDrawn && size !== mostDrawn + 1);
  describe.each(own)('a timeline of $size events has', ({ at }) => {
    const site = inject('timelines')[at] as BuiltSite;
    for (const { name, use } of features) eachBrowser(name, (page) => use(readerOf(page, site)), [browser]);
  });
}
