import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Parser } from 'htmlparser2';
import { lookup } from 'mrmime';
import { type Direction, directionOf } from '../core/language/direction.ts';
import { editionPolicy } from '../core/policy.ts';
import { escapeText } from '../core/xml.ts';
import { wordsFor } from '../words/words-for.ts';
import { type BuiltSite, type EditionPage, editionPages } from './pages.ts';
import { partAddress, partOf } from './part.ts';

/** What is said of the dossier at its beginning. */
export interface Cover {
  title: string;
  description: string;
  language: string;
  /** Sentences on who made it, on what terms, and as it was on which day. */
  facts: readonly string[];
  /** Where the site stands, if anybody knows. */
  url: string | null;
}

/**
 * A built site as one HTML file that needs no other: all its pages but the one that searches, with their styles, fonts
 * and pictures. It runs nothing and asks nobody for anything, which its policy has browsers hold it to. It comes in
 * pieces, a page each, so that no more than one is held at a time.
 *
 * @param paper what it is printed on: the reader's own, or one that is the same for all
 */
export async function* oneFile(site: BuiltSite, cover: Cover, paper: 'own' | 'A4' = 'own'): AsyncGenerator<string> {
  const pages = await editionPages(site);
  const size = paper === 'own' ? '' : `@page { size: ${paper}; }`;
  const styles = (await stylesOf(site, pages)) + size;
  const setting = {
    base: site.base,
    url: site.url,
    pages: new Map(pages.map((page) => [page.path, page])),
    overview: wordsFor(cover.language).keeping.overview,
  };
  yield head(cover, styles);
  yield opening(cover, pages);
  for (const page of pages) yield partOf(await textOf(site, `${page.path}index.html`), page, setting);
  yield '</main></body></html>\n';
}

function head({ title, description, language }: Cover, styles: string): string {
  const direction: Direction = directionOf(language);
  const digest = createHash('sha256').update(styles).digest('base64');
  return [
    `<!doctype html><html lang="${escapeText(language)}" dir="${direction}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${editionPolicy(digest)}">`,
    `<title>${escapeText(title)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="robots" content="noindex">',
    `<meta name="description" content="${escapeText(description)}">`,
    `<style>${styles}</style></head>\n`,
  ].join('\n');
}

/** The title, and the contents: a list of the pages, those of each folder below its own. */
function opening({ title, description, language, facts, url }: Cover, pages: readonly EditionPage[]): string {
  const words = wordsFor(language);
  const link = ({ path, title: text }: EditionPage) =>
    `<a href="${escapeText(partAddress(path))}">${escapeText(path === '' ? words.keeping.overview : text)}</a>`;
  const groups = pages.flatMap((page, at) => {
    if (page.depth > 0) return [];
    const end = pages.findIndex(({ depth }, later) => later > at && depth === 0);
    return [{ page, below: pages.slice(at + 1, end === -1 ? undefined : end) }];
  });
  const rows = groups.map(({ page, below }) => {
    const inner = below.length === 0 ? '' : `<ul>${below.map((each) => `<li>${link(each)}</li>`).join('')}</ul>`;
    return `<li>${link(page)}${inner}</li>\n`;
  });
  const address = url === null ? '' : `<p><a href="${escapeText(url)}">${escapeText(url)}</a></p>`;
  return [
    '<body class="edition"><header class="page edition-cover">',
    `<h1>${escapeText(title)}</h1><p class="standfirst">${escapeText(description)}</p>`,
    ...facts.map((fact) => `<p>${escapeText(fact)}</p>`),
    `${address}</header>`,
    `<nav class="page edition-contents" aria-labelledby="edition-contents"><h2 id="edition-contents">${escapeText(words.frame.contents)}</h2>`,
    `<ul>${rows.join('')}</ul></nav><main>\n`,
  ].join('\n');
}

/** The styles of the pages, in the order in which pages link them, with the fonts in them. */
async function stylesOf(site: BuiltSite, pages: readonly EditionPage[]): Promise<string> {
  const sheets = new Set<string>();
  const prefix = site.base;
  for (const { path } of pages)
    for (const href of sheetsIn(await textOf(site, `${path}index.html`)))
      if (href.startsWith(prefix)) sheets.add(decodeURIComponent(href.slice(prefix.length)));
  // Those of paper come last, as on the pages.
  const paper = sheets.delete('paper.css') ? await textOf(site, 'paper.css') : '';
  const texts: string[] = [];
  for (const sheet of sheets) texts.push(await withFiles(await textOf(site, sheet), sheet, site));
  const own = await readFile(new URL('./edition.css', import.meta.url), 'utf8');
  // Nothing runs here, which browsers don't say of a page whose policy alone forbids it.
  const screen = texts.join('\n').replaceAll(/\(scripting:\s*enabled\)/g, '(max-width:0px)');
  const [layers = '', ...rules] = paper.split(/^@layer print \{$/m);
  const printed = rules.length === 0 ? paper : `@media print{@layer print {${rules.join('')}}`;
  return withItsFonts([layers, screen, own, printed].join('\n')).replaceAll('</', '<\\/');
}

/** The letters are in the file: nothing has to do without them, and none of them comes late. */
function withItsFonts(styles: string): string {
  return styles
    .replaceAll(/@font-face\s*\{[^}]* Late\b[^}]*\}/g, '')
    .replaceAll(/(Source Serif 4|Noto Naskh Arabic|Noto Serif Devanagari) Late\b/g, '$1 Variable')
    .replaceAll(/font-display:\s*optional/g, 'font-display:block');
}

function sheetsIn(html: string): string[] {
  const sheets: string[] = [];
  const parser = new Parser({
    onopentag: (name, { rel, href }) => {
      if (name === 'link' && rel === 'stylesheet' && href !== undefined) sheets.push(href);
    },
  });
  parser.end(html);
  return sheets;
}

/** A style sheet with the files that it names in it. */
async function withFiles(css: string, sheet: string, site: BuiltSite): Promise<string> {
  const named = [...css.matchAll(/url\(["']?([^"')]+)["']?\)/g)].map(([, address = '']) => address);
  let text = css;
  for (const address of new Set(named)) {
    const { pathname } = new URL(address, `https://site.invalid${site.base}${sheet}`);
    const file = decodeURIComponent(pathname.slice(site.base.length));
    text = text.replaceAll(address, dataAddress(file, await site.read(file)));
  }
  return text;
}

function dataAddress(file: string, bytes: Uint8Array): string {
  return `data:${lookup(file) ?? 'application/octet-stream'};base64,${Buffer.from(bytes).toString('base64')}`;
}

async function textOf(site: BuiltSite, file: string): Promise<string> {
  return new TextDecoder().decode(await site.read(file));
}
