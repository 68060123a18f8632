import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { sitemapFiles } from '../../../src/exports/sitemap.ts';
import { catalogueOf } from '../../../src/views/catalogue.ts';
import { llmsText } from '../../../src/views/llms.ts';
import { smallDossier } from '../views/small-dossier.ts';

const home = 'https://example.org/';
const pages = ['', 'a/', 'b&c/'].map((path, at) => ({ address: home + path, changed: at === 0 ? '2024-07-02' : null }));

/** The texts of some elements of a file that must be XML. */
function textsIn(xml: string, name: string): string[] {
  const found: string[] = [];
  let open = '';
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    open = tag.name;
  });
  parser.on('text', (text) => {
    if (open === name && text.trim() !== '') found.push(text);
  });
  parser.on('closetag', () => {
    open = '';
  });
  parser.write(xml).close();
  return found;
}

test('sitemapFiles(home, pages) names each page, with the day on which it changed', () => {
  const [file, ...rest] = sitemapFiles(home, pages);
  expect(rest).toEqual([]);
  expect(file?.path).toBe('sitemap.xml');
  expect(textsIn(file?.text ?? '', 'loc')).toEqual(pages.map(({ address }) => address));
  expect(textsIn(file?.text ?? '', 'lastmod')).toEqual(['2024-07-02']);
});

test('sitemapFiles(home, pages, most) leads to files of so many pages', () => {
  const [index, ...parts] = sitemapFiles(home, pages, 2);
  expect(textsIn(index?.text ?? '', 'loc')).toEqual([`${home}sitemap-1.xml`, `${home}sitemap-2.xml`]);
  expect(parts.map(({ path }) => path)).toEqual(['sitemap-1.xml', 'sitemap-2.xml']);
  expect(parts.flatMap(({ text }) => textsIn(text, 'loc'))).toEqual(pages.map(({ address }) => address));
});

test('a sitemap holds as many pages as the standard allows', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ address: `${home}${at}/`, changed: null }));
  expect([50_000, 50_001].map((count) => sitemapFiles(home, many(count)).length)).toEqual([1, 3]);
});

test('llmsText(catalogue) says what the site is, with whole addresses or none', () => {
  const dossier = smallDossier();
  const text = llmsText(catalogueOf(dossier, '/light/'));
  expect(text).toMatch(
    /^# The lighthouse\n\n> What two papers say of the lighthouse\.\n\nA dossier for tests\.\n\n## /,
  );
  expect(text).toContain('](https://example.org/light/data/dossier.json)');
  expect(text).toContain('- [lit-again](https://example.org/light/briefings/lit-again/): In short.\n');
  expect(text).not.toContain('](https://example.org/light/briefings/)');
  expect(text).toContain('](https://example.org/light/timeline/)\n');
  expect(llmsText(catalogueOf({ ...dossier, site: { ...dossier.site, url: null } }, '/'))).toContain(
    '](/data/dossier.json)',
  );
});
