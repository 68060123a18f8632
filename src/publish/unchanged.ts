import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { digestOfFolder } from './digest.ts';
import { unchangedReport } from './staging.ts';

const engine = resolve(import.meta.dirname, '../..');

/** At the top of a dossier and of the engine: what installs, builds and histories keep there. */
const nothingOfIt = new Set(['node_modules', '.git', '.astro', '.readout', 'dist']);

/** By what npm and pnpm say what they installed. */
const installed = ['.package-lock.json', '.modules.yaml'];

/** What a build goes by beside its files. */
export interface BuildSettings {
  dossier: string;
  outDir: string;
  today: string;
  isFrozen: boolean;
}

/** What the last build said, where this one would make and say the same; `null` where it may differ. */
export async function lastReport(settings: BuildSettings): Promise<string | null> {
  const inputs = await buildInputs(settings);
  return inputs && unchangedReport({ home: join(settings.dossier, '.readout'), outDir: settings.outDir }, inputs);
}

/**
 * Stands for all that the site of a dossier depends on: every file of the dossier and of the engine, which packages are
 * installed (by the list that npm or pnpm keeps, not byte by byte), this Node.js and the settings. `null` where nobody can say which packages these are.
 */
export async function buildInputs({ dossier, outDir, ...settings }: BuildSettings): Promise<string | null> {
  const packages = await Promise.all([...new Set([engine, dossier])].map(packagesOf));
  if (packages[0] === null) return null;
  const { version, versions, platform, arch, env } = process;
  const machine = [version, versions.icu, versions.tz, platform, arch, env['TZ'], env['LANG'], env['LC_ALL']];
  const out = relative(dossier, outDir);
  const digests = [
    digestOfFolder(dossier, (_, path) => nothingOfIt.has(path) || path === out),
    digestOfFolder(engine, (_, path) => !/^(?:[^/]+\.(?:json|mjs)|src(?:\/.*)?)$/.test(path)),
  ];
  return createHash('sha256')
    .update(JSON.stringify([dossier, settings, machine, packages, digests]))
    .digest('hex');
}

/** What is installed for a folder: the list that stands in the next `node_modules`, in it or above. */
async function packagesOf(folder: string): Promise<string | null> {
  for (const name of installed) {
    const list = await readFile(join(folder, 'node_modules', name), 'utf8').catch(() => null);
    if (list !== null) return list;
  }
  return dirname(folder) === folder ? null : packagesOf(dirname(folder));
}
