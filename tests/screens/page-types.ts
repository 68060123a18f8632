import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuiltPage, builtPages } from '../build/built-pages.ts';

/** A page that stands for all pages of its type: the one with the most markup. */
export interface PageType extends BuiltPage {
  /** The folder of the pages, as in their addresses: `home`, `events`, `events-each`, `embed-passages-each`. */
  type: string;
}

/** One page of each type of a built site, in the order of the types. */
export function pageTypes(folder: string): PageType[] {
  const types = new Map<string, PageType>();
  for (const page of builtPages({ folder })) {
    const type = typeOf(page.path);
    const { length } = types.get(type)?.html ?? '';
    if (page.html.length > length) types.set(type, { ...page, type });
  }
  return [...types.values()].sort((a, b) => (a.type < b.type ? -1 : 1));
}

/** The path below which a built site expects to be served, from the addresses in its home page. */
export function baseOf(folder: string): string {
  const home = readFileSync(join(folder, 'index.html'), 'utf8');
  return /href="([^"]*?)_astro\//.exec(home)?.[1] ?? '/';
}

function typeOf(path: string): string {
  const names = path
    .replace(/\.html$/, '')
    .split('/')
    .filter((name) => name !== '');
  return names.length > 1 ? [...names.slice(0, -1), 'each'].join('-') : (names[0] ?? 'home');
}
