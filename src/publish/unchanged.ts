import { join, relative, resolve } from 'node:path';
import { digestOfFolder } from './digest.ts';
import { cacheOf, digestOf, packagesOf } from './made.ts';
import { unchangedReport } from './staging.ts';

const engine = resolve(import.meta.dirname, '../..');

/** At the top of a dossier and of the engine: what installs, builds, exports and histories keep there. */
const nothingOfIt = new Set(['node_modules', '.git', '.astro', '.readout', 'dist', 'exports']);

/** What a build goes by beside its files. */
export interface BuildSettings {
  dossier: string;
  outDir: string;
  today: string;
  isFrozen: boolean;
  /** Whether the site offers itself as one file and as PDF. */
  hasExports: boolean;
}

/** What the last build said, where this one would make and say the same; `null` where it may differ. */
export async function lastReport(settings: BuildSettings): Promise<string | null> {
  const { dossier, outDir } = settings;
  const [inputs, cache] = [await buildInputs(settings), await cacheOf(dossier)];
  return inputs && unchangedReport({ home: join(dossier, '.readout'), outDir, cache }, inputs);
}

/**
 * Stands for all that the site of a dossier depends on: every file of the dossier, the engine, and the settings. `null`
 * where nobody can say what the engine is.
 */
export async function buildInputs({ dossier, outDir, ...settings }: BuildSettings): Promise<string | null> {
  const engine = await engineInputs(dossier);
  if (engine === null) return null;
  const out = relative(dossier, outDir);
  const digest = digestOfFolder(dossier, (_, path) => nothingOfIt.has(path) || path === out);
  return digestOf(JSON.stringify([dossier, settings, engine, digest]));
}

/**
 * Stands for what makes pages of a dossier: every file of the engine, which packages are installed for it and for the
 * dossier (by the list that npm or pnpm keeps, not byte by byte), and this Node.js. `null` where nobody can say which
 * packages these are.
 */
export async function engineInputs(dossier: string): Promise<string | null> {
  const packages = await Promise.all([...new Set([engine, dossier])].map(packagesOf));
  if (packages[0] === null) return null;
  const { version, versions, platform, arch, env } = process;
  const machine = [version, versions.icu, versions.tz, platform, arch, env['TZ'], env['LANG'], env['LC_ALL']];
  const digest = digestOfFolder(engine, (_, path) => !/^(?:[^/]+\.(?:json|mjs)|src(?:\/.*)?)$/.test(path));
  return digestOf(JSON.stringify([machine, packages.map((found) => found?.list ?? null), digest]));
}
