import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { create, type Font } from 'fontkit';
import { describe, expect, inject, test } from 'vitest';
import type { Briefing } from '../../src/core/model/record.ts';
import { entryKinds, folderOf } from '../../src/core/model/reference.ts';
import { sentenceIds } from '../../src/core/model/sentence-id.ts';
import { attributeValues, type BuiltPage, builtPages } from './built-pages.ts';

type Entry = Pick<Briefing, 'id' | 'body'> & Partial<Briefing> & { path: string };

const sites = [inject('site'), inject('secondSite')].filter((site) => site !== null);

describe.each(sites)('every page of $folder', (site) => {
  const base = new URL(site.url).pathname;
  const pages = builtPages(site);
  const each = (fault: (page: BuiltPage) => unknown[]) =>
    pages.flatMap((page) => fault(page).map((found) => [page.path, found]));

  test('is there', () => expect(pages.length).toBeGreaterThan(20));

  test('links to pages and parts that exist', () => {
    const ids = new Map(pages.map(({ path, html }) => [path, new Set(attributeValues(html, 'id'))]));
    const isBroken = (page: BuiltPage, href: string) => {
      const { pathname, hash, origin } = new URL(href, `http://site${base}${page.path}`);
      if (origin !== 'http://site') return false;
      if (!pathname.startsWith(base)) return true;
      const path = decodeURIComponent(pathname.slice(base.length));
      if (!existsSync(join(site.folder, path)) || (hash === '' && path.endsWith('/') && !ids.has(path))) return true;
      return hash !== '' && ids.get(path)?.has(decodeURIComponent(hash.slice(1))) === false;
    };
    expect(each((page) => attributeValues(page.html, 'href').filter((href) => isBroken(page, href)))).toEqual([]);
  });

  test('runs more than the script of every page only where it shows a timeline, searches, has pages kept, links to its sentences, or lets readers check an article', () => {
    const scripts = ({ html }: BuiltPage) => attributeValues(html, 'src').filter((src) => src.endsWith('.js'));
    const isOther = (src: string) => !/\/(?:Page|Embed)\.[^./]*\.js$/.test(src);
    expect(
      pages
        .filter(
          (page) =>
            scripts(page).some(isOther) && !/<readout-timeline|class="(?:check|moved|search|offline)"/.test(page.html),
        )
        .map(({ path }) => path),
    ).toEqual([]);
    const files = new Set(pages.flatMap(scripts).filter((src) => !isOther(src)));
    for (const src of files) {
      const file = join(site.folder, new URL(src, 'http://site').pathname.slice(base.length));
      expect(gzipSync(readFileSync(file)).length).toBeLessThan(1500);
    }
    expect(files.size).toBe(2);
  });

  test('has one main heading, a title, a description and a language', () => {
    const faults = ({ html }: BuiltPage) => [
      ...(html.match(/<h1\b/g)?.length === 1 ? [] : ['h1']),
      ...(/<title>[^<]+<\/title>/.test(html) ? [] : ['title']),
      ...(/<meta name="(?:description" content="[^"]+|robots" content="noindex)"/.test(html) ? [] : ['description']),
      ...(/<html[^>]* lang="[a-z]/.test(html) ? [] : ['lang']),
    ];
    expect(each(faults)).toEqual([]);
  });

  test('has a title that is shown whole, of 65 letters at most', () => {
    const titleOf = ({ html }: BuiltPage) => /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
    expect(each((page) => (titleOf(page).length > 65 ? [titleOf(page)] : []))).toEqual([]);
  });

  test('draws readings where there are two or more, and tells a single one', () => {
    const figures = pages.filter(({ path }) => /^figures\/[^/]+\/$/.test(path));
    expect(figures.length).toBeGreaterThan(0);
    for (const { path, html } of figures) {
      const readings =
        /<table class="rows readings">.*?<\/table>/s.exec(html)?.[0].match(/<th scope="row"/g)?.length ?? 0;
      expect([path, html.includes('readings-track')]).toEqual([path, readings > 1]);
    }
  });

  test('gives each id once', () => {
    const twice = ({ html }: BuiltPage) => attributeValues(html, 'id').filter((id, at, ids) => ids.indexOf(id) !== at);
    expect(each(twice)).toEqual([]);
  });

  test('has an id for each sentence of its entry, and each note leads back to those that cite it', () => {
    const model = JSON.parse(readFileSync(join(site.folder, 'data/dossier.json'), 'utf8')) as Record<string, Entry[]>;
    const entries = entryKinds.flatMap((kind) => (model[folderOf(kind)] ?? []).map((entry) => ({ kind, entry })));
    const missing = entries.flatMap(({ kind, entry: { id, path, body, keyPoints = [], differences = [] } }) => {
      const html = pages.find((page) => page.path === path)?.html ?? '';
      const sentences = [...keyPoints, ...differences, ...body.sentences].map(({ text }) => text);
      const ids = new Set(attributeValues(html, 'id'));
      return sentenceIds({ kind, id }, sentences).filter((sentence) => !ids.has(sentence));
    });
    expect(entries.length).toBeGreaterThan(20);
    expect(missing).toEqual([]);
    const uncited = ({ html }: BuiltPage) =>
      (html.match(/<div class="note" id/g)?.length ?? 0) === (html.match(/class="cited-by"/g)?.length ?? 0)
        ? []
        : ['note'];
    expect(each(uncited)).toEqual([]);
  });

  test('loads two font files at most, from its own folder, and another only for letters of another script', () => {
    const folder = join(site.folder, '_astro');
    const { always, forLetters } = fontsIn(folder);
    expect(always.length).toBeLessThanOrEqual(2);
    expect(always.every((file) => statSync(join(folder, file)).size < 30_000)).toBe(true);
    expect([...always, ...forLetters].sort()).toEqual(readdirSync(folder).filter((name) => name.endsWith('.woff2')));
  });

  test('finds each letter of a page in them that the whole fonts have', () => {
    const folder = join(site.folder, '_astro');
    const letters = new Set(pages.flatMap(({ html }) => [...html]));
    const missing = readdirSync(folder)
      .filter((name) => name.endsWith('.woff2'))
      .flatMap((name) => {
        const [font, whole] = [join(folder, name), wholeFont(name)].map((path) => create(readFileSync(path)) as Font);
        return [...letters].filter((letter) => {
          const code = letter.codePointAt(0) ?? 0;
          return code > 0x20 && whole?.hasGlyphForCodePoint(code) && !font?.hasGlyphForCodePoint(code);
        });
      });
    expect(missing).toEqual([]);
  });
});

/** The file in which a font has all of its letters. */
function wholeFont(name: string): string {
  const [file = ''] = globSync(`node_modules/@fontsource-variable/*/files/${name.replace(/\.[\w-]+(?=\.woff2$)/, '')}`);
  return file;
}

/** The font files that the styles name, by whether they are for some letters alone. */
function fontsIn(folder: string): Record<'always' | 'forLetters', string[]> {
  const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));
  const faces = sheets.flatMap(
    (name) => readFileSync(join(folder, name), 'utf8').match(/@font-face\s*\{[^}]*\}/g) ?? [],
  );
  const filesOf = (some: string[]) =>
    [...new Set(some.flatMap((face) => /[^/"'(]+\.woff2/.exec(face)?.[0] ?? []))].sort();
  const isForLetters = (face: string) => face.includes('unicode-range');
  return {
    always: filesOf(faces.filter((face) => !isForLetters(face))),
    forLetters: filesOf(faces.filter(isForLetters)),
  };
}
