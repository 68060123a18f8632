import * as disk from 'node:fs/promises';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { filesIn } from '../publish/written-files.ts';

/** An address that a page or a style sheet names, without a file behind it. */
export interface DeadAddress {
  /** The file that names it, from the site's folder. */
  file: string;
  address: string;
}

/**
 * The addresses in a built site's pages and style sheets that lead to nothing in it. Other sites' addresses are left
 * alone; an address of this site outside its base path counts as dead.
 */
export async function deadAddresses(folder: string, base: string): Promise<DeadAddress[]> {
  const files = await filesIn(folder, disk);
  const known = new Set(files);
  const dead: DeadAddress[] = [];
  for (const file of files.filter((name) => /\.(?:html|css)$/.test(name))) {
    const text = await disk.readFile(join(folder, file), 'utf8');
    const named = new Set(file.endsWith('.css') ? styleAddresses(text) : pageAddresses(text));
    for (const address of named) if (!leadsTo(address, file, base, known)) dead.push({ file, address });
  }
  return dead;
}

const addressAttributes = new Set(['href', 'src', 'poster', 'data-embed']);

function pageAddresses(html: string): string[] {
  const addresses: string[] = [];
  const parser = new Parser({
    onattribute: (name, value) => {
      if (addressAttributes.has(name)) addresses.push(value);
    },
  });
  parser.end(html);
  return addresses;
}

function styleAddresses(css: string): string[] {
  return [...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}

const origin = 'https://site.invalid';

function leadsTo(address: string, file: string, base: string, known: ReadonlySet<string>): boolean {
  const page = new URL(encodeURI(file).replace(/[?#]/g, encodeURIComponent), origin + base);
  if (!URL.canParse(address, page)) return false;
  const url = new URL(address, page);
  if (url.origin !== origin) return true;
  if (!url.pathname.startsWith(base)) return false;
  const path = safelyDecoded(url.pathname.slice(base.length));
  return (
    path !== null && (known.has(path) || known.has(path === '' || path.endsWith('/') ? `${path}index.html` : path))
  );
}

function safelyDecoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
