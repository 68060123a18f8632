import { recordsOf } from '../core/model/dossier.ts';
import { pathOf, type Reference, recordKinds, referenceKey } from '../core/model/reference.ts';
import { citationForms, type PageCitation } from '../exports/citations.ts';
import type { Catalogue } from './catalogue.ts';
import { addressIn, type LinkView, nameOf } from './link.ts';
import { shareImagePath } from './share-images.ts';
import { momentWords } from './words.ts';

/** How to cite a page: in words, and as files for reference managers. */
export interface CiteView {
  /** Without the address. */
  reference: string;
  /** The page's whole address, where the site's is known. */
  canonical: string | null;
  files: LinkView[];
}

/** The page that is cited: of a record, or another one, which is cited as a page of the site. */
interface CitedPage {
  title: string;
  path: string;
  record?: Reference | undefined;
  /** The day of a version of the whole dossier. */
  version?: string;
}

/** A file of a citation, at `citations/<name>`. */
export interface CitationFile {
  name: string;
  text: string;
}

/** How to cite the version of a day. */
export function versionCite(catalogue: Catalogue, day: string): CiteView {
  return citeView(catalogue, versionOf(catalogue, day));
}

function versionOf({ dossier, words, language }: Catalogue, day: string): CitedPage {
  const title = words.keeping.version(dossier.site.title, momentWords(day, language) ?? day);
  return { title, path: `versions/${day}/dossier.html`, version: day };
}

export function citeView(catalogue: Catalogue, page: CitedPage): CiteView {
  const { words, base } = catalogue;
  const { authors, date, institution, url } = citationOf(catalogue, page);
  // A page that has no record has no files of its own; those of the site stand in.
  const name = fileName(page);
  return {
    reference: words.citing.reference(authors, date, page.title, institution),
    canonical: url,
    files: (Object.keys(citationForms) as (keyof typeof citationForms)[]).map((ending) => ({
      text: words.citing.forms[ending],
      href: `${base}citations/${encodeURIComponent(name)}.${ending}`,
    })),
  };
}

/** What is cited: the version of the last day on which the page's record changed, or on other pages the site's. */
function citationOf(catalogue: Catalogue, { title, path, record, version }: CitedPage): PageCitation {
  const { dossier, history, updates, briefings, language } = catalogue;
  const { site } = dossier;
  const [last] = record ? (history.get(referenceKey(record)) ?? []) : updates;
  const briefing = record?.kind === 'briefing' ? briefings.get(record.id) : undefined;
  return {
    key: record ? `${record.kind}-${record.id}` : version === undefined ? 'dossier' : `version-${version}`,
    title,
    authors: briefing?.authors ?? site.editors,
    institution: site.title,
    date: version ?? last?.date ?? null,
    url: addressIn(catalogue, path),
    language: briefing?.language ?? language,
  };
}

/** A tag in the head of a page; Open Graph's say `property` where others say `name`. */
export interface MetaTag {
  name: string;
  text: string;
  isOpenGraph: boolean;
}

/**
 * What a page says of itself: to those who show links as cards (Open Graph), to reference managers and search engines
 * for scholars (the tags of Highwire Press, with which they see a report), and to libraries (Dublin Core).
 */
export function tagsOf(catalogue: Catalogue, page: CitedPage, description: string): MetaTag[] {
  const { title, authors, institution, date, url, language } = citationOf(catalogue, page);
  const { licence } = catalogue.dossier.site;
  const picture = shareImagePath(catalogue, page.path, page.record);
  const tags: [name: string, text: string | null][] = [
    ['og:title', title],
    ['og:description', description],
    ['og:type', page.path === '' ? 'website' : 'article'],
    ['og:site_name', institution],
    ['og:url', url],
    ['og:image', picture === null ? null : addressIn(catalogue, picture)],
    ['twitter:card', picture === null ? null : 'summary_large_image'],
    ['citation_title', title],
    ...authors.map((name): [string, string] => ['citation_author', name]),
    ['citation_technical_report_institution', institution],
    ['citation_publication_date', date?.replaceAll('-', '/') ?? null],
    ['citation_language', language],
    ['citation_public_url', url],
    ['DC.title', title],
    ...authors.map((name): [string, string] => ['DC.creator', name]),
    ['DC.publisher', institution],
    ['DC.date', date],
    ['DC.language', language],
    ['DC.rights', licence],
  ];
  return tags.flatMap(([name, text]) => (text === null ? [] : [{ name, text, isOpenGraph: name.startsWith('og:') }]));
}

/** The files of all citations: of the site, of each record, and of the versions of these days. */
export function citationFiles(catalogue: Catalogue, versions: readonly string[] = []): CitationFile[] {
  const { dossier, countries } = catalogue;
  const records: Reference[] = [
    ...recordKinds.flatMap((kind) => recordsOf(dossier, kind).map(({ id }) => ({ kind, id }))),
    ...countries.map((id) => ({ kind: 'country' as const, id })),
  ];
  const pages: CitedPage[] = [
    { title: dossier.site.title, path: '' },
    ...records.map((record) => ({ title: nameOf(catalogue, record), path: pathOf(record, ''), record })),
    ...versions.map((day) => versionOf(catalogue, day)),
  ];
  return pages.flatMap((page) =>
    Object.entries(citationForms).map(([ending, write]) => ({
      name: `${fileName(page)}.${ending}`,
      text: write(citationOf(catalogue, page)),
    })),
  );
}

function fileName({ record, version }: CitedPage): string {
  if (version !== undefined) return `version-${version}`;
  return record ? `${record.kind}-${record.kind === 'country' ? record.id.toLowerCase() : record.id}` : 'dossier';
}
