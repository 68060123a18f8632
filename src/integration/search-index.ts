import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Dossier } from '../core/model/dossier.ts';
import { workerPath } from '../core/policy.ts';
import { escapeText } from '../core/xml.ts';
import { catalogueOf } from '../views/catalogue.ts';
import { type SearchDocument, searchDocuments } from '../views/search-documents.ts';

/** Where the search stands in a site. */
const folder = dirname(workerPath);

/** What says Pagefind's version, and what says how it is used here: an index hangs on both. */
const pagefind = new URL('../package.json', import.meta.resolve('pagefind'));
const ownCode = new URL(import.meta.url);
const text = (file: URL) => readFile(file, 'utf8');

/**
 * Writes what the search of a site works with, by Pagefind: an index in many small files, of which a search fetches a
 * few, and the worker that reads it. What was made of the same documents before is taken from `cache`.
 */
export async function writeSearch(site: string, dossier: Dossier, base: string, cache: string): Promise<void> {
  const { language } = dossier.site;
  const documents = searchDocuments(catalogueOf(dossier, base));
  const key = createHash('sha256')
    .update(JSON.stringify([...(await Promise.all([pagefind, ownCode].map(text))), language, documents]))
    .digest('hex');
  const kept = join(cache, key);
  const isKept = await readdir(kept).then(
    () => true,
    () => false,
  );
  if (!isKept) await makeIndex(documents, language, cache, kept);
  await cp(kept, join(site, folder), { recursive: true });
}

/** Makes an index in a folder of its own, which gets its name when it is whole; those of former builds go. */
async function makeIndex(documents: SearchDocument[], language: string, cache: string, kept: string): Promise<void> {
  await rm(cache, { recursive: true, force: true });
  const coming = `${kept}.new`;
  for (const { path, content } of await filesOf(documents, language)) {
    if (!isUsed(path)) continue;
    await mkdir(dirname(join(coming, path)), { recursive: true });
    await writeFile(join(coming, path), content);
  }
  await rename(coming, kept);
}

/** Without Pagefind's own forms and styles, and without its client, in whose place there is `browser/search`. */
function isUsed(path: string): boolean {
  return path === 'pagefind-worker.js' || !/\.(?:js|css)$/.test(path);
}

/** Of pages, of which a site can have many thousands; beyond that several share a file. */
const mostFiles = 1000;

async function filesOf(documents: SearchDocument[], language: string) {
  // It starts a program of its own, which a build that has its index doesn't need.
  const { close, createIndex } = await import('pagefind');
  try {
    const { index } = noErrors(
      await createIndex({ forceLanguage: language, writePlayground: false, maxFragments: mostFiles }),
    );
    if (!index) throw new Error('Pagefind gave no index.');
    for (const document of documents)
      noErrors(await index.addHTMLFile({ url: document.path, content: pageOf(document, language) }));
    return noErrors(await index.getFiles()).files;
  } finally {
    await close();
  }
}

function noErrors<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`Pagefind says: ${answer.errors.join(' ')}`);
  return answer;
}

/**
 * A document as a page of its own that nobody sees. The id of a sentence says its status too, which nobody searches for
 * and everybody sees: `verified.s-4fz81k`.
 */
function pageOf({ title, detail, facets, facts, sentences }: SearchDocument, language: string): string {
  const chosen = Object.entries(facets).flatMap(([name, values]) =>
    values.map((value) => `<i data-pagefind-filter="${name}">${escapeText(value)}</i>`),
  );
  return [
    `<html lang="${language}"><body><main data-pagefind-body><h1>${escapeText(title)}</h1>`,
    ...[detail, ...facts].map((fact) => `<p>${escapeText(fact)}</p>`),
    ...sentences.map(({ id, text, status }) => `<p id="${status ?? 'none'}.${id}">${escapeText(text)}</p>`),
    '</main>',
    `<i data-pagefind-meta="detail">${escapeText(detail)}</i>`,
    ...chosen,
    '</body></html>',
  ].join('\n');
}
