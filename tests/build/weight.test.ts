import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import type { BuiltSite } from '../built-sites.ts';
import { pageTypes } from '../screens/page-types.ts';
import { blockingSheets } from './built-pages.ts';

/** What comes with the first ten packets of a connection (RFC 6928), so without waiting for an answer. */
const firstView = 14_000;

/** A briefing with each kind of picture there is, as the fixture's lead: its drawings alone are 5 kB, with room for spaced text. */
const everyPicture = { 'briefings-each': 16_250 };

const sites: [BuiltSite | null, Record<string, number>][] = [
  [inject('site'), {}],
  [inject('secondSite'), everyPicture],
];

test.each(sites)('the heaviest page of each type is seen after the first packets: %j', (site, exceptions) => {
  if (site === null) return;
  const types = pageTypes(site.folder).map((page) => ({ ...page, bytes: weightOf(site, page.html) }));
  const faults = types.filter(({ type, bytes }) => bytes > (exceptions[type] ?? firstView));
  expect(faults.map(({ path, bytes }) => [path, bytes])).toEqual([]);
});

/** The bytes that a browser needs before it shows a page, as hosts send them: its HTML and the styles in its head. */
function weightOf({ folder }: BuiltSite, html: string): number {
  const parts = [html, ...blockingSheets(html).map((file) => readFileSync(join(folder, file)))];
  return parts.reduce((sum, part) => sum + brotliCompressSync(part).length, 0);
}
