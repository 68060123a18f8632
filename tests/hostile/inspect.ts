import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml, XmlElement, type XmlNode } from '@rgrove/parse-xml';
import { Parser } from 'htmlparser2';
import { offlinePath, workerPath } from '../../src/core/policy.ts';
import { builtPages } from '../build/built-pages.ts';
import type { BuiltSite } from '../built-sites.ts';

/** What runs, loads or leads somewhere in a built site's files and isn't the site's own, as sentences. */
export function dangersIn(site: BuiltSite): string[] {
  const pages = builtPages(site).flatMap(({ path, html }) =>
    pageDangers(html, site.url + path, site.url).map((what) => `/${path}: ${what}`),
  );
  const names = readdirSync(site.folder, { recursive: true, encoding: 'utf8' });
  const scripts = names.filter(
    (name) => /\.(?:m?js|wasm|xhtml|xml|xsl)$/.test(name) && !name.startsWith('_astro/') && name !== workerPath,
  );
  const code = scripts.filter((name) => {
    const text = readFileSync(join(site.folder, name), 'utf8');
    return name === offlinePath ? !isOfflineWorker(text) : !name.endsWith('.xml') || !isData(text);
  });
  const broken = names.filter(
    (name) => name.endsWith('.json') && !isJson(readFileSync(join(site.folder, name), 'utf8')),
  );
  return [...pages, ...code.map((name) => `${name} is code`), ...broken.map((name) => `${name} is no JSON`)];
}

/** Our own code, with settings before it that are data. */
function isOfflineWorker(text: string): boolean {
  const [, settings = '', code] = /^const settings = (.*);\n([\s\S]*)$/.exec(text) ?? [];
  return isJson(settings) && code === readFileSync('src/browser/offline-worker.js', 'utf8');
}

/** The vocabularies of our XML, by namespace: Atom, and sitemaps. */
const vocabularies: Readonly<Record<string, ReadonlySet<string>>> = {
  'http://www.w3.org/2005/Atom': new Set(
    'feed entry id title subtitle updated published link author name rights summary content category generator'.split(
      ' ',
    ),
  ),
  'http://www.sitemaps.org/schemas/sitemap/0.9': new Set('urlset sitemapindex sitemap url loc lastmod'.split(' ')),
};

/** Whether a file is a feed or a sitemap and nothing else: no foreign element, no style sheet. */
function isData(text: string): boolean {
  const { root, children } = parseXml(text);
  const elements = vocabularies[root?.attributes['xmlns'] ?? ''] ?? new Set();
  const isPlain = (node: XmlNode): boolean => {
    if (node.type === 'pi') return false;
    if (!(node instanceof XmlElement)) return true;
    const isOwn = node === root || node.attributes['xmlns'] === undefined;
    const isMarkup = node.attributes['type'] === 'xhtml';
    return elements.has(node.name) && isOwn && !isMarkup && node.children.every(isPlain);
  };
  return children.every(isPlain);
}

const known = new Set(
  `html head meta title link script body a header footer nav main article section aside div p span ul ol li dl dt dd h1 h2
   h3 h4 h5 h6 table caption thead tbody tr th td time abbr b strong em i del code pre blockquote cite q sup sub small br hr
   button input label select option details summary figure figcaption svg g path line rect circle text tspan title desc
   textarea textarea readout-timeline kbd base output form fieldset legend bdi dfn mark wbr noscript symbol use polyline polygon ellipse template
   colgroup col tfoot data search`.split(/\s+/),
);

/** What a page has that none of ours has; `base` is the site's address. */
function pageDangers(html: string, page: string, base: string): string[] {
  const dangers: string[] = [];
  let script = false;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      // What isn't JavaScript is data to browsers, which run none of it.
      script = name === 'script' && attributes['type'] !== 'application/ld+json';
      if (!known.has(name)) dangers.push(`<${name}>`);
      if (script && !isOwn(attributes['src'], page, `${base}_astro/`)) dangers.push(`script from ${attributes['src']}`);
      if (name === 'link' && attributes['rel'] !== 'canonical' && !isOwn(attributes['href'], page, base))
        dangers.push(`link to ${attributes['href']}`);
      if (name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh') dangers.push('refresh');
      for (const [key, value] of Object.entries(attributes))
        dangers.push(...attributeDangers(name, key, value, page, base));
    },
    ontext: (text) => {
      if (script && text.trim() !== '') dangers.push('code in a page');
    },
    onclosetag: () => {
      script = false;
    },
  });
  parser.end(html);
  return dangers;
}

function attributeDangers(name: string, key: string, value: string, page: string, base: string): string[] {
  if (/^on|^(?:style|srcdoc|srcset|action|formaction|ping|background|poster|manifest)$/i.test(key))
    return [`${key} in <${name}>`];
  if (key === 'src' || key === 'data-embed') return isOwn(value, page, base) ? [] : [`${key}="${value}"`];
  if (!/^(?:xlink:)?href$/i.test(key)) return [];
  const { protocol, username, password } = URL.canParse(value, page)
    ? new URL(value, page)
    : { protocol: 'none', username: '', password: '' };
  return /^(?:https?|mailto):$/.test(protocol) && username + password === '' ? [] : [`${key}="${value}"`];
}

function isOwn(address: string | undefined, page: string, base: string): boolean {
  return address !== undefined && URL.canParse(address, page) && new URL(address, page).href.startsWith(base);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What a saved file holds that a program could run. */
export function savedDangers(name: string, text: string): string[] {
  if (name.endsWith('.csv')) {
    const cells = text.match(/(?:^\uFEFF?|[;,|\t\r\n])[ "]*(?:[=@]|[+-](?!\d))[^;,|\r\n]*/g) ?? [];
    return cells.map((cell) => `formula ${JSON.stringify(cell)} in ${name}`);
  }
  if (!name.endsWith('.svg')) return [];
  const waiting: XmlNode[] = [...parseXml(text).children];
  const dangers: string[] = [];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!(node instanceof XmlElement)) continue;
    waiting.push(...node.children);
    const { href = 'https:', ...attributes } = node.attributes;
    if (!/^(?:svg|g|a|path|line|rect|circle|text|tspan|title|desc|polyline|polygon|ellipse)$/.test(node.name))
      dangers.push(`<${node.name}>`);
    if (!/^(?:https?:|#)/.test(href)) dangers.push(`href="${href}"`);
    dangers.push(...Object.keys(attributes).filter((key) => /^on|^style$|href/.test(key)));
  }
  return dangers.map((what) => `${what} in ${name}`);
}
