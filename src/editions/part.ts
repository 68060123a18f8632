import { Parser } from 'htmlparser2';
import { escapeText } from '../core/xml.ts';
import { type EditionPage, ownPath } from './pages.ts';

/** What a page of an edition is written with. */
export interface Setting {
  base: string;
  /** The address of the site, with a slash at its end, for what only stands there; `null` where nobody knows it. */
  url: string | null;
  pages: ReadonlyMap<string, EditionPage>;
  /** What the home page is called, whose own heading is that of the document. */
  overview: string;
}

/**
 * The main part of a page as a part of a document that has all pages: ids begin with the page's path, links lead to parts
 * of the document, and what needs a script, a form or another file is left out. Headings say how deep they stand.
 */
export function partOf(html: string, page: EditionPage, setting: Setting): string {
  const out: string[] = [];
  /** The elements that are open: what closes each, and whether they are left out. */
  const open: { end: string; isLeftOut: boolean }[] = [];
  let isMain = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (name === 'main') {
          isMain = true;
          out.push(
            `<section class="page edition-page edition-depth-${page.depth}" id="${escapeText(partId(page.path))}">`,
          );
          if (page.path === '')
            out.push(`<header class="page-heading"><h1>${escapeText(setting.overview)}</h1></header>`);
          return;
        }
        if (!isMain) return;
        const isLeftOut = (open.at(-1)?.isLeftOut ?? false) || isOnlyOnSite(name, attributes, page);
        // Of parts of a page to jump to there would be hundreds, many of one name; headings lead to them as well.
        const written = name === 'nav' ? 'div' : name;
        open.push({ end: voids.has(name) ? '' : `</${written}>`, isLeftOut });
        if (!isLeftOut) out.push(`<${written}${attributesOf(name, attributes, page, setting)}>`);
      },
      ontext: (text) => {
        if (isMain && !open.at(-1)?.isLeftOut) out.push(escapeText(text.replace(afterInitial, '\u00a0')));
      },
      onclosetag: (name) => {
        if (name === 'main') {
          isMain = false;
          out.push('</section>\n');
        }
        const closed = isMain ? open.pop() : undefined;
        if (closed && !closed.isLeftOut) out.push(closed.end);
      },
    },
    // Those of SVG have capital letters.
    { lowerCaseAttributeNames: false },
  );
  parser.end(html);
  return out.join('');
}

/** Between an initial and a name, which no line parts: “S. Jaishankar”. */
const afterInitial = /(?<=(?:^|[^\p{L}\p{N}.])\p{Lu}\.) (?=\p{Lu})/gu;

/** The id of a page in the document. */
function partId(path: string): string {
  return path === '' ? 'home' : path.replace(/\/$/, '');
}

/** The address of a part of the document, as it stands in a link. */
export function partAddress(path: string, fragment = ''): string {
  return `#${encodeURI(fragment === '' ? partId(path) : `${partId(path)}/${fragment}`)}`;
}

const voids = new Set(['br', 'hr', 'img', 'wbr', 'col', 'input', 'source', 'meta', 'link', 'area', 'track', 'embed']);
const scripted = new Set([
  'script',
  'link',
  'style',
  'template',
  'form',
  'search',
  'canvas',
  'iframe',
  'textarea',
  'select',
  'input',
]);

function isOnlyOnSite(name: string, attributes: Record<string, string>, { path }: EditionPage): boolean {
  // The first page's heading is that of the document.
  const isDoubled = path === '' && attributes['class'] === 'page-heading';
  return scripted.has(name) || attributes['hidden'] !== undefined || isDoubled;
}

/** What browsers offer as a place to jump to where it has a name. */
const landmarks = new Set(['section', 'nav']);

/** Attributes that name other elements of the page, by one id or several. */
const naming = new Set([
  'for',
  'headers',
  'popovertarget',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-details',
]);

function attributesOf(name: string, attributes: Record<string, string>, page: EditionPage, setting: Setting): string {
  const own = (id: string) => `${partId(page.path)}/${id}`;
  const all = Object.entries(attributes).flatMap(([attribute, value]): [string, string][] => {
    if (landmarks.has(name) && attribute.startsWith('aria-label')) return [];
    if (attribute === 'id') return [[attribute, own(value)]];
    if (naming.has(attribute)) return [[attribute, value.split(/\s+/).map(own).join(' ')]];
    if (attribute === 'href' || attribute === 'xlink:href') return linkIn(attribute, value, page, setting);
    if (dropped.test(attribute)) return [];
    return [[attribute, value.replaceAll(/url\(#([^)]*)\)/g, (_, id: string) => `url(#${own(id)})`)]];
  });
  const level = /^h[1-6]$/.test(name) ? headingLevel(Number(name[1]), page) : null;
  if (level !== null) all.push(['aria-level', `${level}`]);
  return all
    .map(([attribute, value]) => (value === '' ? ` ${attribute}` : ` ${attribute}="${escapeText(value)}"`))
    .join('');
}

/** What scripts read, and what says of a link that it is none to a part of this document. */
const dropped = /^(?:data-(?!label$)|on|download$|target$|ping$|srcset$|style$|aria-current$)/;

/** Of which level a heading is in the whole document; `null` where it is what it says. */
function headingLevel(level: number, { depth }: EditionPage): number | null {
  return depth === 0 ? null : Math.min(6, level + depth);
}

function linkIn(attribute: string, href: string, page: EditionPage, { base, url, pages }: Setting): [string, string][] {
  const target = ownPath(href, page.path, base);
  if (target === null) return [[attribute, href]];
  const to = pages.get(target.path);
  if (to !== undefined) return [[attribute, partAddress(to.path, to.ids.has(target.fragment) ? target.fragment : '')]];
  // What isn't here is on the site; where nobody knows its address, a link would lead nowhere.
  return url === null ? [] : [[attribute, new URL(`${encodeURI(target.path)}`, url).href]];
}
