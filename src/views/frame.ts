import { type Direction, directionOf } from '../core/language/direction.ts';
import { recordsOf } from '../core/model/dossier.ts';
import type { Reference } from '../core/model/reference.ts';
import { folderOf, referenceKey, referenceKinds } from '../core/model/reference.ts';
import type { Catalogue } from './catalogue.ts';
import type { LinkView } from './link.ts';
import { momentWords } from './words.ts';

/** What stands around the contents of every page. */
export interface FrameView {
  language: string;
  direction: Direction;
  siteTitle: string;
  /** The site's base path. */
  home: string;
  isHome: boolean;
  /** For the browser's title bar. */
  documentTitle: string;
  description: string;
  /** The page's whole address, where the site's is known. */
  canonical: string | null;
  /** The last day on which the page's record is known to have changed, or on other pages any record. */
  changed: DayView | null;
  /** The address of the feed; `null` while the site's address isn't known, which a feed needs. */
  feed: string | null;
  sections: (LinkView & { isCurrent: boolean })[];
  /** The way from the home page to this one, without either. */
  crumbs: LinkView[];
  editors: string[];
  /** On what terms the texts may be used. */
  rights: string;
}

/** A day for readers and for programs. */
export interface DayView {
  words: string;
  machine: string;
}

export interface PageFacts {
  title: string;
  description: string;
  /** From the site's base, without a slash at its start; empty for the home page. */
  path: string;
  /** The folder whose section the page belongs to. */
  section?: string;
  /** The record that the page is about. */
  record?: Reference;
}

export function frameOf(catalogue: Catalogue, { title, description, path, section, record }: PageFacts): FrameView {
  const { dossier, base, language, words } = catalogue;
  const { site } = dossier;
  const sections = sectionsOf(catalogue).map((link) => ({ ...link, isCurrent: link.folder === section }));
  const parent = sections.find(({ folder, isCurrent }) => isCurrent && path !== `${folder}/`);
  return {
    language,
    direction: directionOf(language),
    siteTitle: site.title,
    home: base,
    isHome: path === '',
    documentTitle: path === '' ? site.title : documentTitle(catalogue, title),
    description,
    canonical: addressIn(catalogue, path),
    changed: changedDay(catalogue, record),
    feed: site.url !== null && catalogue.updates.length > 0 ? `${base}feeds/all.xml` : null,
    sections,
    crumbs: parent ? [{ text: parent.text, href: parent.href }] : [],
    editors: site.editors,
    rights: words.frame.rights(site.licence),
  };
}

/** The most letters of a title that search engines and tabs show whole. */
const longestTitle = 65;

/** The page's title, with the site's where both are short enough. */
function documentTitle({ dossier, words }: Catalogue, title: string): string {
  const both = words.frame.documentTitle(title, dossier.site.title);
  return both.length > longestTitle ? title : both;
}

function changedDay({ updates, history, language }: Catalogue, record: Reference | undefined): DayView | null {
  const [last] = record ? (history.get(referenceKey(record)) ?? []) : updates;
  return last ? dayView(last.date, language) : null;
}

export function dayView(day: string, language: string): DayView {
  return { words: momentWords(day, language) ?? day, machine: day };
}

/** The whole address of a path from the site's base; `null` while the site's own isn't known. */
export function addressIn({ dossier: { site } }: Catalogue, path: string): string | null {
  return site.url === null ? null : new URL(path, site.url.endsWith('/') ? site.url : `${site.url}/`).href;
}

/** The frame of a record's own page. */
export function recordFrame(
  catalogue: Catalogue,
  { kind, id }: Reference,
  title: string,
  description: string,
): FrameView {
  const section = folderOf(kind);
  const path = `${section}/${encodeURIComponent(kind === 'country' ? id.toLowerCase() : id)}/`;
  return frameOf(catalogue, { title, description, path, section, record: { kind, id } });
}

/** The main parts of the site; those without any record are left out. */
function sectionsOf({ dossier, base, countries, words }: Catalogue): (LinkView & { folder: string })[] {
  const records = referenceKinds.map((kind): [folder: string, text: string, records: number] => [
    folderOf(kind),
    words.kinds[kind].name,
    kind === 'country' ? countries.length : recordsOf(dossier, kind).length,
  ]);
  const all: typeof records = [
    ['timeline', words.frame.timeline, dossier.events.length],
    ...records,
    ['compare', words.frame.compare, dossier.sources.length > 1 ? 1 : 0],
    ['about', words.frame.about, 1],
  ];
  return all.filter(([, , count]) => count > 0).map(([folder, text]) => ({ folder, text, href: `${base}${folder}/` }));
}
