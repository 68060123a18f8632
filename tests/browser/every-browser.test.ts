import { expect, inject } from 'vitest';
import { builtPages } from '../build/built-pages.ts';
import { eachBrowser } from './each-browser.ts';

const { url } = inject('site');

/** The page with the most notes: the dossier's lead briefing. */
const lead = builtPages(inject('site'))
  .map(({ path, html }) => ({ path, notes: html.split('class="note"').length }))
  .sort((a, b) => b.notes - a.notes)[0]?.path;

eachBrowser(
  'no page complains',
  async (page) => {
    const paths = ['', 'timeline/', 'compare/', lead, 'embed/timeline/'];
    for (const path of paths) {
      await page.open(`${url}${path}`);
      await page.until(() => document.querySelector('readout-timeline:not([data-ready])') === null);
      expect(page.complaints(), path).toEqual([]);
    }
  },
  ['Chromium', 'Firefox'],
);
