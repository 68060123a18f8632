import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Disk } from './disk.ts';
import { filesIn } from './written-files.ts';

/** What a build was made of, what it made, and what it said: by this the next one knows what it would make again. */
export interface Made {
  /** Stands for all that the build depends on; `null` where some of it changed meanwhile. */
  inputs: string | null;
  /** Stands for what all of its pages depend on. */
  shared: string;
  report: string;
  /** SHA-256 of each file of the site in hexadecimal, by its path with `/`. */
  files: Record<string, string>;
  /** For files that are made from data of their own: what stands for that data. */
  keys: Record<string, string>;
  /** The files that pages and style sheets lead to. */
  linked: string[];
}

const engine = resolve(import.meta.dirname, '../..');

/** By what npm and pnpm say what they installed. */
const installed = ['.package-lock.json', '.modules.yaml'];

/** The list of what is installed for a folder, in the next `node_modules`, in it or above; `null` where there is none. */
export async function packagesOf(folder: string): Promise<{ home: string; list: string } | null> {
  const home = join(folder, 'node_modules');
  for (const name of installed) {
    const list = await readFile(join(home, name), 'utf8').catch(() => null);
    if (list !== null) return { home, list };
  }
  return dirname(folder) === folder ? null : packagesOf(dirname(folder));
}

/**
 * Where is kept what makes the next build or check of a dossier quicker: beside the engine's packages and not in the
 * dossier, which may come from a stranger, who could put there what was never checked. `null` where nothing can be kept.
 */
export async function cacheOf(dossier: string): Promise<string | null> {
  const packages = await packagesOf(engine);
  if (packages === null) return null;
  const all = join(packages.home, '.cache/readout');
  const own = join(all, digestOf(resolve(dossier)).slice(0, 16));
  try {
    if (existsSync(own)) return own;
    await removeDead(all);
    await mkdir(own, { recursive: true });
    await writeFile(join(own, whose), resolve(dossier));
    return own;
  } catch {
    return null;
  }
}

/** The file in a dossier's cache that says where the dossier is. */
const whose = 'dossier';

async function removeDead(all: string): Promise<void> {
  for (const name of await readdir(all).catch(() => [])) {
    // One that doesn't say whose it is may be coming into being.
    const dossier = await readFile(join(all, name, whose), 'utf8').catch(() => null);
    if (dossier && !existsSync(dossier)) await rm(join(all, name), { recursive: true, force: true });
  }
}

/** What is known of the last build; `null` where nothing is. */
export async function readMade(file: string): Promise<Made | null> {
  try {
    const [digest = '', made = ''] = (await readFile(file, 'utf8')).split('\n', 2);
    return digest === digestOf(made) ? JSON.parse(made) : null;
  } catch {
    return null;
  }
}

/** Keeps it whole, or nothing: the next build then makes all of it. */
export async function keepMade(file: string, made: Made | null): Promise<void> {
  try {
    await rm(file, { force: true });
    if (made === null) return;
    await mkdir(dirname(file), { recursive: true });
    const written = JSON.stringify(made);
    await writeFile(`${file}.new`, `${digestOf(written)}\n${written}`);
    await rename(`${file}.new`, file);
  } catch {
    await rm(file, { force: true }).catch(() => {});
  }
}

/** The digests of all files of a site; those that are `known` aren't read again. */
export async function digestsIn(
  site: string,
  disk: Disk,
  known: ReadonlyMap<string, string> = new Map(),
): Promise<Record<string, string>> {
  const files = await filesIn(site, disk);
  return Object.fromEntries(files.map((file) => [file, known.get(file) ?? digestOfFile(join(site, file)) ?? '']));
}

/** SHA-256 of a file in hexadecimal; `null` for what is none, or a link to one. */
export function digestOfFile(path: string): string | null {
  try {
    return lstatSync(path).isFile() ? digestOf(readFileSync(path)) : null;
  } catch {
    return null;
  }
}

export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The files that readers find changed, new or gone, sorted. */
export function changedFiles(before: Made['files'], after: Made['files']): string[] {
  const all = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...all].filter((file) => before[file] !== after[file]).sort();
}
