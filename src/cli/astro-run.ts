import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

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

/**
 * Astro's root for a dossier: its own folder where that has settings for Astro. A folder of content alone is built from
 * the engine's, since Astro looks for itself from its root.
 */
export function astroRoot(dossier: string): string {
  return configNames.some((name) => existsSync(join(dossier, name))) ? dossier : engine;
}

/** What a new dossier has for Astro. */
export const plainConfig = `import { readout } from 'readout';
export default { integrations: [readout()] };
`;

/** Whether a dossier has no settings of its own for Astro. */
export function isPlain(dossier: string): boolean {
  if (astroRoot(dossier) === engine) return true;
  const own = configNames.filter((name) => existsSync(join(dossier, name)));
  return own.join() === 'astro.config.mjs' && readFileSync(join(dossier, 'astro.config.mjs'), 'utf8') === plainConfig;
}
