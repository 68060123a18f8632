import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** A file that the form's page loads. */
export interface Asset {
  type: string;
  body: string | Uint8Array;
}

const require = createRequire(import.meta.url);
const own = import.meta.dirname;
const scripts = join(own, 'client');
const styles = join(own, '../styles');
const fontFiles = [
  '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
  '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
  '@fontsource-variable/noto-serif-devanagari/files/noto-serif-devanagari-devanagari-wght-normal.woff2',
];

/** Each address beside that of the page itself, with what makes its file. Nothing else is served. */
export function assetTable(): ReadonlyMap<string, () => Promise<Asset>> {
  const sheet =
    (...paths: string[]) =>
    async () => ({ type: 'text/css', body: (await Promise.all(paths.map(sheetText))).join('\n') });
  return new Map<string, () => Promise<Asset>>([
    ['/edit.css', sheet(join(own, 'edit.css'))],
    [
      '/preview.css',
      sheet(join(styles, 'sheets/every-page.css'), join(styles, 'sheets/record.css'), join(own, 'preview.css')),
    ],
    ['/icon.svg', async () => ({ type: 'image/svg+xml', body: await readFile(join(own, '../assets/icon.svg')) })],
    ...fontFiles.map((file): [string, () => Promise<Asset>] => [
      `/fonts/${basename(file)}`,
      async () => ({ type: 'font/woff2', body: await readFile(require.resolve(file)) }),
    ]),
    ...scriptNames().map((name): [string, () => Promise<Asset>] => [
      `/client/${name}`,
      async () => ({ type: 'text/javascript', body: await scriptText(name) }),
    ]),
  ]);
}

/** The script that the page starts with; in the package it is compiled. */
export function mainScript(): string {
  return `/client/${scriptNames().find((name) => /^main\.[jt]s$/.test(name))}`;
}

function scriptNames(): string[] {
  return readdirSync(scripts).filter((name) => /^[a-z-]+\.[jt]s$/.test(name));
}

/** Scripts import each other by the names of their files, so that without types they run as they are. */
async function scriptText(name: string): Promise<string> {
  const text = await readFile(join(scripts, name), 'utf8');
  return name.endsWith('.ts') ? stripTypeScriptTypes(text) : text;
}

/** A sheet with all that it imports put in its place. */
async function sheetText(path: string): Promise<string> {
  const text = await readFile(path, 'utf8');
  const parts = text.split(/^@\w+ '([^']+)'(?: layer\((\w+)\))?;$/m);
  const written = [parts[0] ?? ''];
  for (let at = 1; at < parts.length; at += 3) {
    const inner = await sheetText(join(dirname(path), parts[at] ?? ''));
    const layer = parts[at + 1];
    written.push(layer === undefined ? inner : `@layer ${layer} {\n${inner}\n}`, parts[at + 2] ?? '');
  }
  return written.join('').replaceAll(/url\('(@[^']+)'\)/g, (_, file: string) => `url('/fonts/${basename(file)}')`);
}
