import { escapeText } from '../core/xml.ts';

/** A page for search engines. */
interface SitemapPage {
  /** The whole address. */
  address: string;
  /** The day on which it last changed (2026-02-04); `null` where nobody knows. */
  changed: string | null;
}

/** In pages: no sitemap may name more. */
const mostPages = 50_000;

/** The files of a sitemap by sitemaps.org 0.9, of which the first leads to the others where one can't hold all pages. */
export function sitemapFiles(
  home: string,
  pages: readonly SitemapPage[],
  most = mostPages,
): { path: string; text: string }[] {
  if (pages.length <= most) return [{ path: 'sitemap.xml', text: listOf('urlset', 'url', pages) }];
  const parts = Array.from({ length: Math.ceil(pages.length / most) }, (_, at) => ({
    path: `sitemap-${at + 1}.xml`,
    text: listOf('urlset', 'url', pages.slice(at * most, (at + 1) * most)),
  }));
  const index = parts.map(({ path }) => ({ address: `${home}${path}`, changed: null }));
  return [{ path: 'sitemap.xml', text: listOf('sitemapindex', 'sitemap', index) }, ...parts];
}

function listOf(list: string, entry: string, pages: readonly SitemapPage[]): string {
  const rows = pages.map(({ address, changed }) => {
    const day = changed === null ? '' : `<lastmod>${changed}</lastmod>`;
    return `<${entry}><loc>${escapeText(address)}</loc>${day}</${entry}>\n`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('')}</${list}>\n`;
}
