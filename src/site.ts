import { dossier } from './load/current.ts';
import { basePath } from './load/site.ts';
import { openTextWidth } from './load/text-width.ts';
import { catalogueOf } from './views/catalogue.ts';

/** What all pages are made from. */
export const catalogue = catalogueOf(dossier, basePath(dossier.site));

/** Measures the text of all pictures; the font is opened once. */
export const textWidth = openTextWidth();
