import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Dossier } from '../core/model/dossier.ts';
import { workerPath } from '../core/policy.ts';
import { escapeText } from '../core/xml.ts';
import { catalogueOf } from '../views/catalogue.ts';
import { type SearchDocument, searchDocuments } from '../views/search-documents.ts';

/** Where the search stands in a site. */
const folder = dirname(workerPath);

/**
 * Writes what the search of a site works with, by Pagefind: an index in many small files, of which a search fetches a
 * few, and the worker that reads it. `orKept` may have it from the last build, by what it is made from.
 */
export async function writeSearch(
  site: string,
  dossier: Dossier,
  base: string,
  orKept: (folder: string, key: string, make: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const { language } = dossier.site;
  const pages = searchDocuments(catalogueOf(dossier, base)).map((each) => {
    return { url: each.path, content: pageOf(each, language) };
  });
  const key = createHash('sha256').update(JSON.stringify(pages)).digest('hex');
  await orKept(folder, key, async () => {
    for (const { path, content } of await filesOf(pages, language)) {
      if (!isUsed(path)) continue;
      const file = join(site, folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  });
}

/** Without Pagefind's own forms and styles, and without its client, in whose place there is `browser/search`. */
function isUsed(path: string): boolean {
  return path === 'pagefind-worker.js' || !/\.(?:js|css)$/.test(path);
}

/** Of pages, of which a site can have many thousands; beyond that several share a file. */
const mostFiles = 1000;

async function filesOf(pages: { url: string; content: string }[], language: string) {
  // It starts a program of its own, which a build that has its index doesn't need.
  const { close, createIndex } = await import('pagefind');
  try {
    const { index } = noErrors(
      await createIndex({ forceLanguage: language, writePlayground: false, maxFragments: mostFiles }),
    );
    if (!index) throw new Error('Pagefind gave no index.');
    // All at once, so that it needn't wait for a build that is busy; it takes them in their order.
    const added = pages.map((page) => index.addHTMLFile(page));
    for (const answer of await Promise.all(added)) noErrors(answer);
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
 * and everybody sees: `verified.s-4fz81k`. What is about a part of a page has its title and detail in ids, too, as
 * Pagefind searches its data: by those the page is found itself.
 */
function pageOf({ path, title, detail, facets, facts, sentences }: SearchDocument, language: string): string {
  const chosen = Object.entries(facets).flatMap(([name, values]) =>
    values.map((value) => `<i data-pagefind-filter="${name}">${escapeText(value)}</i>`),
  );
  const isPart = path.includes('#');
  // Encoded: Pagefind takes the spaces out of ids.
  const named = Object.entries({ title, detail }).map(
    ([name, text]) => `<p id="${name}.${encodeURIComponent(text.toWellFormed())}"></p>`,
  );
  return [
    `<html lang="${language}"><body><main data-pagefind-body>`,
    ...(isPart ? named : [`<h1>${escapeText(title)}</h1>`]),
    ...(isPart ? facts : [detail, ...facts]).map((fact) => `<p>${escapeText(fact)}</p>`),
    ...sentences.map(({ id, text, status }) => `<p id="${status ?? 'none'}.${id}">${escapeText(text)}</p>`),
    '</main>',
    ...(isPart ? [] : [`<i data-pagefind-meta="detail">${escapeText(detail)}</i>`]),
    ...chosen,
    '</body></html>',
  ].join('\n');
}
