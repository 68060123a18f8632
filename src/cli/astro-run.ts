import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const settings = {
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DEV_BACKGROUND: '0',
  ASTRO_PREVIEW_BACKGROUND: '0',
};

/** Keeps Astro from reporting its use and from going into the background; call it before Astro is imported. */
export function setAstroEnvironment(): void {
  Object.assign(process.env, settings);
}

/** The dossier to work on: the folder in `READOUT_DOSSIER`, or else the one in which the command runs. */
export function dossierFolder(): string {
  return resolve(process.env['READOUT_DOSSIER'] ?? '.');
}

const configNames = ['mjs', 'js', 'ts', 'mts'].map((ending) => `astro.config.${ending}`);
const engine = resolve(import.meta.dirname, '../..');

/** How Astro is started for a dossier: with its own settings, or with these of the engine where it has none. */
export function astroStart(dossier: string): { root: string; configFile?: string } {
  if (configNames.some((name) => existsSync(join(dossier, name)))) return { root: dossier };
  // Astro takes this path from the root.
  return { root: dossier, configFile: relative(dossier, join(engine, 'astro.config.mjs')) };
}
