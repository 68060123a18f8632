import { published } from '../core/model/published.ts';
import { loadDossier } from './dossier.ts';

/** The dossier that the pages are made from: the one in `READOUT_DOSSIER`, or else of this folder, without drafts. */
export const dossier = published((await loadDossier(process.env['READOUT_DOSSIER'] ?? process.cwd())).dossier);
