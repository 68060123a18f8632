import { Parser } from 'htmlparser2';
import { siteFolders } from '../core/model/reference.ts';

/** A built site: each of its files by its path with `/`, and what that path stands behind in addresses. */
export interface BuiltSite {
  files: readonly string[];
  /** The path under which it stands, with a slash at both ends. */
  base: string;
  /** Its whole address, with a slash at its end; `null` where nobody knows it. */
  url: string | null;
  read(file: string): Promise<Uint8Array>;
}

/** A page of a site as an edition has it. */
export interface EditionPage {
  /** From the site's base: `events/opening/`; empty for the home page. */
  path: string;
  /** Its heading. */
  title: string;
  /** The ids of its main part, which links may lead to. */
  ids: ReadonlySet<string>;
  /** How far below a page of the contents it stands: 0 for `events/`, 1 for `events/opening/`. */
  depth: number;
}

/** What stands outside the order of the folders: these first, and none of those. */
const first = ['', 'briefings', 'timeline'];
const leftOut = new Set(['search', 'data', 'calendar', 'embed', 'copies', 'versions']);

/**
 * The pages of a site in the order in which a reader meets them: folder by folder, and in each the pages as its own first
 * page links them. The page that searches, lists of files that only the site has, cards for other sites and other versions
 * are no part of it.
 */
export async function editionPages(site: BuiltSite): Promise<EditionPage[]> {
  const order = [...first, ...siteFolders];
  const rank = (folder: string) => (order.includes(folder) ? order.indexOf(folder) : order.length);
  const paths = site.files.filter((file) => /(?:^|\/)index\.html$/.test(file)).map((file) => file.slice(0, -10));
  const folders = Map.groupBy(paths, folderOf);
  const names = [...folders.keys()].filter((name) => !leftOut.has(name));
  const pages: EditionPage[] = [];
  for (const folder of names.sort().toSorted((a, b) => rank(a) - rank(b)))
    pages.push(...(await pagesIn(site, folder, folders.get(folder) ?? [])));
  return pages;
}

async function pagesIn(site: BuiltSite, folder: string, paths: readonly string[]): Promise<EditionPage[]> {
  const read = new Map<string, ReadPage>();
  for (const path of paths)
    read.set(path, readPage(new TextDecoder().decode(await site.read(`${path}index.html`)), path, site.base));
  const top = folder === '' ? '' : `${folder}/`;
  const linked = read.get(top)?.links ?? [];
  const ordered = new Set([top, ...linked, ...paths.toSorted()]);
  return [...ordered].flatMap((path) => {
    const page = read.get(path);
    return page ? { path, title: page.title, ids: page.ids, depth: path === top ? 0 : 1 } : [];
  });
}

interface ReadPage {
  title: string;
  ids: Set<string>;
  /** The pages that it links, in order. */
  links: string[];
}

/** What others need to know of a page before it is written. */
function readPage(html: string, path: string, base: string): ReadPage {
  const page: ReadPage = { title: '', ids: new Set(), links: [] };
  let [isMain, isHeading] = [false, false];
  const parser = new Parser({
    onopentag: (name, { id, href }) => {
      if (name === 'main') isMain = true;
      else if (isMain && id !== undefined) page.ids.add(id);
      if (isMain && name === 'h1') isHeading = true;
      const target = isMain && href !== undefined ? ownPath(href, path, base) : null;
      if (target) page.links.push(target.path);
    },
    ontext: (text) => {
      if (isHeading) page.title += text;
    },
    onclosetag: (name) => {
      if (name === 'main') isMain = false;
      if (name === 'h1') isHeading = false;
    },
  });
  parser.end(html);
  return { ...page, title: page.title.replace(/\s+/g, ' ').trim() };
}

const origin = 'https://site.invalid';

/** Where an address in a page leads to within the site: the path from its base, and the part of the page. */
export function ownPath(href: string, path: string, base: string): { path: string; fragment: string } | null {
  const page = new URL(base + path.split('/').map(encodeURIComponent).join('/'), origin);
  if (!URL.canParse(href, page)) return null;
  const url = new URL(href, page);
  if (url.origin !== origin || !url.pathname.startsWith(base)) return null;
  try {
    return {
      path: decodeURIComponent(url.pathname.slice(base.length)),
      fragment: decodeURIComponent(url.hash.slice(1)),
    };
  } catch {
    return null;
  }
}

function folderOf(path: string): string {
  return path.split('/')[0] ?? '';
}
