import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { attributeValues, type BuiltPage, builtPages } from './built-pages.ts';

const sites = [
  { site: inject('site'), dossier: '.' },
  { site: inject('secondSite'), dossier: 'tests/fixtures/harbour' },
].flatMap(({ site, dossier }) => (site === null ? [] : [{ site, dossier }]));

interface WebManifest {
  icons: { src: string; sizes: string }[];
}

describe.each(sites)('what $dossier tells programs', ({ site, dossier }) => {
  const base = new URL(site.url).pathname;
  const { url } = parse(readFileSync(join(dossier, 'content/site.yaml'), 'utf8')) as { url: string | null };
  const pages = builtPages(site).filter(({ path }) => path !== '404.html' && !path.startsWith('embed/'));
  const tag = ({ html }: BuiltPage, name: string) =>
    new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? null;

  test('a reference manager sees a report on every page', () => {
    for (const page of pages) {
      expect([page.path, tag(page, 'citation_title')]).toEqual([page.path, tag(page, 'DC.title')]);
      expect(tag(page, 'citation_technical_report_institution')).toBe(tag(page, 'og:site_name'));
      expect(tag(page, 'citation_author')).toBeTruthy();
      expect(tag(page, 'citation_publication_date') ?? '2026/01/01').toMatch(/^\d{4}\/\d{2}\/\d{2}$/);
    }
  });

  test('every page leads to citations that are there', () => {
    for (const { path, html } of pages) {
      const files = attributeValues(html, 'href').filter((href) => href.startsWith(`${base}citations/`));
      expect([path, [...new Set(files.map((href) => href.replace(/^.*\./, '')))]]).toEqual([
        path,
        ['ris', 'bib', 'json'],
      ]);
      expect(
        files.filter((href) => !existsSync(join(site.folder, decodeURIComponent(href.slice(base.length))))),
      ).toEqual([]);
    }
  });

  test('its home page leads to a manifest, whose icons are there in the sizes that it says', () => {
    const home = pages.find(({ path }) => path === '');
    expect(home?.html).toContain(`<link rel="manifest" href="${base}site.webmanifest">`);
    const manifest = JSON.parse(readFileSync(join(site.folder, 'site.webmanifest'), 'utf8')) as WebManifest;
    expect(manifest).toMatchObject({ name: tag(home!, 'og:site_name') ?? '', start_url: base, scope: base });
    for (const { src, sizes } of manifest.icons) {
      const png = readFileSync(join(site.folder, src.slice(base.length)));
      // Width and height of a PNG stand in its first chunk (W3C PNG, 11.2.1).
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
    }
    const others = pages.filter(({ path }) => path !== '');
    expect(others.filter(({ html }) => html.includes('rel="manifest"'))).toEqual([]);
  });

  test('its address stands on every page and in the sitemap, or nowhere', () => {
    const sitemap = join(site.folder, 'sitemap.xml');
    expect(existsSync(sitemap)).toBe(url !== null);
    expect(existsSync(join(site.folder, 'llms.txt'))).toBe(true);
    const addresses = pages.map((page) => [tag(page, 'og:url'), tag(page, 'citation_public_url')]);
    if (url === null) expect(new Set(addresses.flat())).toEqual(new Set([null]));
    else {
      const listed = [...readFileSync(sitemap, 'utf8').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);
      expect(listed.toSorted()).toEqual(addresses.map(([address]) => address).toSorted());
    }
  });
});
