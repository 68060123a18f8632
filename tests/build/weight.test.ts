import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import type { BuiltSite } from '../built-sites.ts';
import { pageTypes } from '../screens/page-types.ts';
import { blockingSheets } from './built-pages.ts';

const sites = [inject('site'), inject('secondSite')].filter((site) => site !== null);

/** What comes with the first ten packets of a connection (RFC 6928), so without waiting for an answer. */
const firstView = 14_000;

/** What doesn't fit yet, by page type; to be lowered. */
const heavier: Record<string, number> = { home: 18_600, 'briefings-each': 23_900 };

test.each(sites)('the heaviest page of each type of $folder is seen after the first packets', (site) => {
  const types = pageTypes(site.folder).map((page) => ({ ...page, bytes: weightOf(site, page.html) }));
  const faults = types.filter(({ type, bytes }) => bytes > (heavier[type] ?? firstView));
  expect(faults.map(({ path, bytes }) => [path, bytes])).toEqual([]);
});

/** The bytes that a browser needs before it shows a page, as hosts send them: its HTML and the styles that it links. */
function weightOf({ folder }: BuiltSite, html: string): number {
  const parts = [html, ...blockingSheets(html).map((file) => readFileSync(join(folder, file)))];
  return parts.reduce((sum, part) => sum + brotliCompressSync(part).length, 0);
}
