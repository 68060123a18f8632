import { describe, inject } from 'vitest';
import type { BuiltSite } from '../built-sites.ts';
import type { BrowserName } from './browsers.ts';
import { eachBrowser } from './each-browser.ts';
import { features } from './timeline-features.ts';
import { readerOf } from './timeline-reader.ts';
import { timelineSizes } from './timeline-sites.ts';

/** Tests each feature with each size of timeline in a browser. Each browser has a file of its own, which run side by side. */
export function testTimelines(browser: BrowserName): void {
  describe.each(timelineSizes.map((size, at) => ({ size, at })))('a timeline of $size events has', ({ at }) => {
    const site = inject('timelines')[at] as BuiltSite;
    for (const { name, use } of features) eachBrowser(name, (page) => use(readerOf(page, site)), [browser]);
  });
}
