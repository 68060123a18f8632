import { dossier } from './load/current.ts';
import { basePath } from './load/site.ts';
import { catalogueOf } from './views/catalogue.ts';

/** What all pages are made from. */
export const catalogue = catalogueOf(dossier, basePath(dossier.site));
