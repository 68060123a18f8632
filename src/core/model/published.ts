import type { Dossier } from './dossier.ts';

/** The dossier as readers see it: without drafts. */
export function published(dossier: Dossier): Dossier {
  return { ...dossier, briefings: dossier.briefings.filter(({ draft }) => !draft) };
}
