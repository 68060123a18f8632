import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { BuiltSite } from '../built-sites.ts';

/** A page of a built site. */
export interface BuiltPage {
  /** Its address below the site's, without a slash at its start: `events/opening/`. */
  path: string;
  html: string;
}

/** Every page of a built site, by address; without files that hold a whole dossier. */
export function builtPages({ folder }: Pick<BuiltSite, 'folder'>): BuiltPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:^|[\\/])(?:index|404)\.html$/.test(name))
    .map((name) => ({ path: addressOf(name), html: readFileSync(join(folder, name), 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The values of an attribute in a page, in order. */
export function attributeValues(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`<[^>]*?\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => decode(value));
}

/** The style sheets that a page links, as files below its site's folder. */
export function linkedSheets(html: string): string[] {
  return [...html.matchAll(/<link rel="stylesheet" href="[^"]*?(_astro\/[^"]+)"/g)].map(([, file = '']) => file);
}

/** Those of them before which nothing is shown; what a page links further down holds up what follows alone. */
export function blockingSheets(html: string): string[] {
  return linkedSheets(html.slice(0, html.indexOf('</head>')));
}

/** The words of a page as a reader without scripts sees them. */
export function visibleText(html: string): string {
  const text = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ');
  return decode(text).replace(/\s+/g, ' ');
}

function addressOf(name: string): string {
  return relative('.', name)
    .split(sep)
    .join('/')
    .replace(/index\.html$/, '');
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#34': '"', '#38': '&' };

function decode(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(#?\w+);/g, (entity, name: string) => entities[name] ?? entity);
}
