import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  contentPolicy,
  offlinePath,
  policyOfEditions,
  policyOfOffline,
  policyOfWorker,
  workerPath,
} from '../../src/core/policy.ts';
import { attributeValues } from './built-pages.ts';

/** The headers that a host must give beside a file of a built site, from what the policy says and from the page itself. */
export function wantedHeaders(folder: string, file: string): Record<string, string> {
  return {
    'cache-control': file.startsWith('_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-security-policy': wantedPolicy(folder, file),
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
  };
}

function wantedPolicy(folder: string, file: string): string {
  const frames = file.startsWith('embed/') ? 'any' : 'none';
  if (file === workerPath) return policyOfWorker;
  if (file === offlinePath) return policyOfOffline;
  if (file.startsWith('versions/')) return policyOfEditions;
  if (!file.endsWith('.html')) return contentPolicy({ kind: 'header', frames });
  const [ofPage] = attributeValues(readFileSync(join(folder, file), 'utf8'), 'content').filter((value) =>
    value.startsWith('default-src'),
  );
  return `${ofPage}; frame-ancestors ${frames === 'any' ? '*' : "'none'"}`;
}

/** The addresses at which hosts give a file, by its path. */
export function addressesOf(file: string): string[] {
  return /(?:^|\/)index\.html$/.test(file) ? [file.replace(/index\.html$/, ''), file] : [file];
}

/** How a host that has been given settings answers for an address: the values of each header, all that apply. */
type Answers = (address: string) => Record<string, string>;

/** `_headers`: Netlify and Cloudflare Pages give all that the rules for an address say, joined with commas. */
export function readHeadersFile(text: string): Answers {
  const rules = text.split(/\n(?=\S)/).map((block) => {
    const [path = '', ...lines] = block.trimEnd().split('\n');
    return { path, headers: lines.map((line) => splitAt(line.trim(), ': ')) };
  });
  return (address) =>
    joined(
      rules
        .filter(({ path }) => (path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : path === address))
        .flatMap(({ headers }) => headers),
    );
}

/** `vercel.json`: a source is plain text with regular expressions in brackets. */
export function readVercel(text: string): Answers {
  const { headers } = JSON.parse(text) as { headers: { source: string; headers: { key: string; value: string }[] }[] };
  const rules = headers.map(({ source, headers: given }) => ({
    address: new RegExp(`^${plainAndBracketed(source)}$`),
    headers: given.map(({ key, value }): [string, string] => [key, value]),
  }));
  return (path) => joined(rules.filter(({ address }) => address.test(path)).flatMap((rule) => rule.headers));
}

function plainAndBracketed(source: string): string {
  const at = source.indexOf('(');
  const [plain, rest] = at < 0 ? [source, ''] : [source.slice(0, at), source.slice(at)];
  return plain.replaceAll(/[.*+?^$|[\]\\]/g, '\\$&') + rest;
}

/** The maps and headers of a server of nginx. A page is what its location takes from the address. */
export function readNginx(text: string): Answers {
  const maps = new Map(
    [...text.matchAll(/^map \$page \$(\w+) \{\n([^}]*)\}/gm)].map(([, name = '', rows = '']) => [name, mapRows(rows)]),
  );
  const given = [...text.matchAll(/^ {2}add_header (\S+) (?:"([^"]*)"|\$(\w+)) always;$/gm)];
  const [, location = ''] = /location ~ (\S+) \{/.exec(text) ?? [];
  return (address) => {
    const page = new RegExp(location).exec(address.replace(/\/$/, '/index.html'))?.groups?.['page'] ?? '';
    return joined(
      given.flatMap(([, header = '', value, variable = '']) =>
        (value === undefined ? valuesFor(page, maps.get(variable) ?? []) : [value]).map((one): [string, string] => [
          header,
          one,
        ]),
      ),
    );
  };
}

/** The map and the headers of a Caddyfile. */
export function readCaddy(text: string): Answers {
  const [, names = '', rows = ''] = /map \{path\} (.*) \{\n([^}]*)\n\t\}/.exec(text) ?? [];
  const table = mapRows(rows);
  const [, block = ''] = /^\theader \{\n([\s\S]*?)\n\t\}/m.exec(text) ?? [];
  const places = names.split(' ');
  return (address) =>
    joined(
      block.split('\n').flatMap((row): [string, string][] => {
        const [header, value] = splitAt(row.trim(), ' ');
        const at = places.indexOf(value);
        if (at < 0) return [[header, unquoted(value)]];
        const found = valuesFor(address, table).map((all) => all.split('" "')[at] ?? '');
        return found.map((one) => [header, one]);
      }),
    );
}

/** Rows of a map, such as `~^embed/ "…"`. */
function mapRows(text: string): { pattern: string; value: string }[] {
  return text
    .trim()
    .split('\n')
    .map((row) => splitAt(row.trim().replace(/;$/, ''), ' '))
    .map(([pattern, value]) => ({ pattern, value: unquoted(value) }));
}

/** The values of all rows that a text fits, more than one if two do; the default's where none does. */
function valuesFor(text: string, rows: readonly { pattern: string; value: string }[]): string[] {
  const fitting = rows.filter(({ pattern }) =>
    pattern.startsWith('~') ? new RegExp(pattern.slice(1)).test(text) : pattern === text,
  );
  const others = rows.filter(({ pattern }) => pattern === 'default');
  return (fitting.length > 0 ? fitting : others).map(({ value }) => value);
}

function unquoted(text: string): string {
  return text.replace(/^"(.*)"$/, '$1');
}

function splitAt(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return [text.slice(0, at), text.slice(at + separator.length)];
}

function joined(headers: readonly (readonly [string, string])[]): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    values[key] = values[key] === undefined ? value : `${values[key]}, ${value}`;
  }
  return values;
}
