import type { Dossier } from '../core/model/dossier.ts';
import type { DossierFiles } from './files.ts';
import type { Version } from './versions.ts';

/** What all pages are made from, once it has been checked. */
export interface Provided {
  dossier: Dossier;
  /** The path under which the site stands, with a slash at both ends. */
  base: string;
  /** Whether the pages are for readers, or for whoever writes them and looks at them in `dev`. */
  isForReaders: boolean;
  /** Whether the dossier has an icon of its own, `public/favicon.svg`. */
  hasIcon: boolean;
  /** The dated versions that are kept, the newest first. */
  versions: readonly Version[];
  /** Whether the site offers itself as one file and as PDF. */
  hasExports: boolean;
}

// Vite bundles the pages, so they share no module with the integration that runs the build; they share the process.
const slot = Symbol.for('readout.provided');
const shared = globalThis as { [slot]?: Provided | null };

/** Hands the pages what they are made from. */
export function provide(content: Provided | null): void {
  shared[slot] = content;
}

/** What was handed to the pages. Throws where nothing was: no page is made from a dossier that wasn't checked. */
export function provided(): Provided {
  if (!shared[slot]) throw new Error('No checked dossier is there to make pages from.');
  return shared[slot];
}

/** Whether a dossier has an icon of its own. */
export async function hasOwnIcon(files: DossierFiles): Promise<boolean> {
  const entries = await files.list('public');
  return Array.isArray(entries) && entries.some(({ name }) => name === 'favicon.svg');
}
