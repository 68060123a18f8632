import { statSync } from 'node:fs';
import * as disk from 'node:fs/promises';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { remembered } from '../core/remembered.ts';
import { isEdition } from '../load/versions.ts';

/**
 * What must not be published of a built site, a sentence each: pages and style sheets that name a file of the site which
 * isn't there, and pages without the policy. An address of this site outside its base path leads to nothing either. With
 * the files that they lead to.
 *
 * @param files all of the site
 * @param isHeld whether a page with these policies is held to what it has to be
 * @param isKnown whether a file was looked over before, in a site that had no file which this one lacks
 */
export async function outputProblems(
  folder: string,
  files: readonly string[],
  base: string,
  isHeld: (file: string, policies: readonly string[]) => boolean,
  isKnown: (file: string) => boolean = () => false,
): Promise<{ problems: string[]; linked: Set<string> }> {
  const known = new Set(files);
  const problems: string[] = [];
  const linked = new Set<string>();
  // Where an address from the root leads is the same for all pages, and most are on many.
  const fromRoot = remembered((address) => leadsTo(address, '', base, known));
  for (const file of files.filter((name) => /\.(?:html|css)$/.test(name) && !isKnown(name))) {
    const text = await disk.readFile(join(folder, file), 'utf8');
    const isSheet = file.endsWith('.css');
    const page = isSheet ? { addresses: styleAddresses(text), policies: [] } : readPage(text);
    if (!isSheet && !isHeld(file, page.policies)) problems.push(`${file} doesn’t hold browsers to the policy.`);
    for (const address of new Set(page.addresses.map(withoutPlace))) {
      const found = address.startsWith('/') ? fromRoot(address) : leadsTo(address, file, base, known);
      if (found === null) problems.push(`${file} names ${address}, which isn’t there.`);
      else if (found !== elsewhere) linked.add(found);
    }
  }
  return { problems, linked };
}

/** The most bytes of a page, which a slow phone still shows within a few seconds. */
const mostBytes = 300_000;

/**
 * A sentence for each page that is longer than a page should be, the longest first. Lists are split before they make
 * a page as long, so that it is an editor's own text that does: nothing to stop a build for.
 */
export function longPages(folder: string, files: readonly string[], most = mostBytes): string[] {
  return files
    .filter((name) => name.endsWith('.html') && !isEdition(name))
    .map((file) => ({ file, bytes: statSync(join(folder, file)).size }))
    .filter(({ bytes }) => bytes > most)
    .sort((a, b) => b.bytes - a.bytes)
    .map(({ file, bytes }) => {
      const size = `${Math.ceil(bytes / 1000)} kB`;
      return `${file} has ${size}, more than the ${most / 1000} kB of a page that opens fast. Where an entry’s own text is as long, split it.`;
    });
}

const addressAttributes = ['href', 'src', 'poster', 'data-embed'];

/** The addresses in a page, and the policies that it asks browsers for. */
function readPage(html: string): { addresses: string[]; policies: string[] } {
  const [addresses, policies]: [string[], string[]] = [[], []];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      for (const attribute of addressAttributes)
        if (attributes[attribute] !== undefined) addresses.push(attributes[attribute]);
      if (name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy')
        policies.push(attributes['content'] ?? '');
    },
  });
  parser.end(html);
  return { addresses, policies };
}

function styleAddresses(css: string): string[] {
  return [...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}

/** An address without the place in the page. */
function withoutPlace(address: string): string {
  return address.replace(/#.*/s, '');
}

const origin = 'https://site.invalid';

/** Stands for what isn’t of this site. */
const elsewhere = '';

/** The file of the site that an address in a file of it leads to; `null` where there is none. */
function leadsTo(address: string, file: string, base: string, known: ReadonlySet<string>): string | null {
  const page = new URL(encodeURI(file).replace(/[?#]/g, encodeURIComponent), origin + base);
  if (!URL.canParse(address, page)) return null;
  const url = new URL(address, page);
  if (url.origin !== origin) return elsewhere;
  if (!url.pathname.startsWith(base)) return null;
  const path = safelyDecoded(url.pathname.slice(base.length));
  if (path === null || known.has(path)) return path;
  const found = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return known.has(found) ? found : null;
}

function safelyDecoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
