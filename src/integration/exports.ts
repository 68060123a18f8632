import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dossier } from '../core/model/dossier.ts';
import { needChromium, writeHtml, writePdf } from '../editions/write.ts';
import { catalogueOf } from '../views/catalogue.ts';
import { exportNames, sizePlace } from '../views/copies-page.ts';

/**
 * Writes a site as one file and as PDF into it, and their sizes onto the page that offers them: nobody knows them while
 * that page is made.
 */
export async function writeExports(site: string, dossier: Dossier, base: string): Promise<void> {
  const catalogue = catalogueOf(dossier, base);
  const at = (name: string) => join(site, name);
  const files = {
    html: await writeHtml(site, catalogue, at(exportNames.html)),
    pdf: await writePdf(site, catalogue, at(exportNames.pdf), needChromium(process.env)),
  };
  const page = at('copies/index.html');
  let html = await readFile(page, 'utf8');
  for (const [kind, { bytes }] of Object.entries(files))
    html = html.replaceAll(sizePlace(kind), catalogue.words.keeping.size(bytes));
  // Not into the file, which may be that of the site before.
  await rm(page);
  await writeFile(page, html);
}
