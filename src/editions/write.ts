import { createWriteStream } from 'node:fs';
import * as disk from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { filesIn } from '../publish/written-files.ts';
import type { Catalogue } from '../views/catalogue.ts';
import { type Chromium, installedChromium, printPdf } from './chromium.ts';
import { coverOf, editionDay } from './cover.ts';
import { oneFile } from './one-file.ts';
import { datedPdf } from './pdf-dates.ts';

/** A file that was written. */
export interface Written {
  path: string;
  bytes: number;
}

/** In bytes of HTML; beyond it a browser takes minutes and gigabytes to lay out what it prints. */
const mostPrinted = 30_000_000;

/** The browser that prints. Throws, with a sentence for an editor, where there is none. */
export function needChromium(env: NodeJS.ProcessEnv): Chromium {
  const [executablePath] = installedChromium(env);
  if (executablePath === undefined)
    throw new Error(
      'A PDF is printed by Chrome or Chromium, and neither is installed here. Install one, or set CHROMIUM_PATH to it.',
    );
  return { executablePath, env: {} };
}

/** Writes a dossier's built site as one HTML file. */
export function writeHtml(folder: string, catalogue: Catalogue, path: string): Promise<Written> {
  return writeFile(folder, catalogue, path, 'own');
}

/** Writes it as PDF. Throws, with a sentence for an editor, where it is too long to be printed or nothing comes of it. */
export async function writePdf(
  folder: string,
  catalogue: Catalogue,
  path: string,
  browser: Chromium,
): Promise<Written> {
  const home = await disk.mkdtemp(join(tmpdir(), 'readout-pdf-'));
  try {
    const sheet = await writeFile(folder, catalogue, join(home, 'sheet.html'), 'A4');
    if (sheet.bytes > mostPrinted)
      throw new Error(
        `As one file the dossier has ${sizeOf(sheet.bytes)}, more than the ${sizeOf(mostPrinted)} that can be printed as PDF.`,
      );
    const printed = join(home, 'printed.pdf');
    await printPdf(pathToFileURL(sheet.path), printed, join(home, 'browser'), browser);
    const pdf = datedPdf(await disk.readFile(printed), editionDay(catalogue));
    await disk.mkdir(dirname(path), { recursive: true });
    await disk.writeFile(path, pdf);
    return { path, bytes: pdf.length };
  } finally {
    await disk.rm(home, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function writeFile(folder: string, catalogue: Catalogue, path: string, paper: 'own' | 'A4'): Promise<Written> {
  const { site } = catalogue.dossier;
  const built = {
    files: await filesIn(folder, disk),
    base: catalogue.base,
    url: site.url === null ? null : site.url.replace(/\/?$/, '/'),
    read: (file: string) => disk.readFile(join(folder, file)),
  };
  await disk.mkdir(dirname(path), { recursive: true });
  await pipeline(Readable.from(oneFile(built, coverOf(catalogue), paper)), createWriteStream(path));
  return { path, bytes: (await disk.stat(path)).size };
}

/** “1.3 MB” */
export function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
