import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { describe, expect, inject, test } from 'vitest';
import { contentPolicy, workerOf } from '../../src/core/policy.ts';
import { builtPages } from './built-pages.ts';

interface Tag {
  name: string;
  attributes: Record<string, string>;
}

const sites = [inject('site'), inject('secondSite')].filter((site) => site !== null);

describe.each(sites)('$url', (site) => {
  const pages = builtPages(site).map(({ path, html }) => ({ path, html, tags: tagsOf(html) }));

  test('every page has the policy before all that a browser might load', () => {
    const wanted = (path: string) => [
      { name: 'meta', attributes: { charset: 'utf-8' } },
      {
        name: 'meta',
        attributes: {
          'http-equiv': 'Content-Security-Policy',
          content: contentPolicy({ kind: 'page', worker: workerOf(`${path}index.html`) }),
        },
      },
    ];
    expect(pages.map(({ path }) => path)).toEqual(expect.arrayContaining(['', '404.html', 'embed/timeline/']));
    for (const { path, tags } of pages) {
      const head = tags.findIndex(({ name }) => name === 'head');
      expect([path, tags.slice(head + 1, head + 3)]).toEqual([path, wanted(path)]);
      expect([path, tags.filter(({ attributes }) => attributes['http-equiv'] !== undefined).length]).toEqual([path, 1]);
    }
  });

  test('no page has code or styles of its own', () => {
    for (const { path, html, tags } of pages) {
      const inline = tags.filter(({ name, attributes }) => isInline(name, attributes));
      expect([path, inline]).toEqual([path, []]);
      expect([path, html.match(/<script\b(?! type="application\/ld\+json")[^>]*>(?!<\/script>)/g)]).toEqual([
        path,
        null,
      ]);
    }
  });

  test('what a page loads is its own site’s', () => {
    for (const { path, tags } of pages) {
      const loaded = tags.flatMap(loadedBy).filter((address) => !isOwn(address, site.url, path));
      expect([path, loaded]).toEqual([path, []]);
    }
  });

  test('style sheets load fonts and pictures of the site alone', () => {
    const sheets = readdirSync(site.folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.css$/.test(name),
    );
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) {
      const css = readFileSync(join(site.folder, sheet), 'utf8');
      const loaded = [...css.matchAll(/url\(\s*["']?([^"')]*)/g), ...css.matchAll(/@import\s+["']([^"']*)/g)];
      expect([sheet, loaded.filter(([, address = '']) => !isOwn(address, site.url, sheet))]).toEqual([sheet, []]);
    }
  });
});

function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  const parser = new Parser({ onopentag: (name, attributes) => tags.push({ name, attributes }) });
  parser.end(html);
  return tags;
}

function isInline(name: string, attributes: Tag['attributes']): boolean {
  // Data to browsers, which run none of it.
  const isData = attributes['type'] === 'application/ld+json';
  if (name === 'style' || (name === 'script' && attributes['src'] === undefined && !isData)) return true;
  return Object.keys(attributes).some((key) => key === 'style' || key === 'srcdoc' || key.startsWith('on'));
}

/** The addresses of what a browser fetches for an element; a link to another page is only followed. */
function loadedBy({ name, attributes }: Tag): string[] {
  const { src, srcset, poster, data } = attributes;
  const href = name === 'link' && attributes['rel'] !== 'canonical' ? attributes['href'] : undefined;
  const used = name === 'use' || name === 'image' ? attributes['href'] : undefined;
  return [src, srcset, poster, data, href, used].filter((address) => address !== undefined);
}

function isOwn(address: string, site: string, path: string): boolean {
  return new URL(address, site + path).href.startsWith(site);
}
