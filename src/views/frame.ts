import { type Direction, directionOf } from '../core/language/direction.ts';
import { shortened } from '../core/language/shortened.ts';
import { reportStart } from '../core/model/address.ts';
import { recordsOf } from '../core/model/dossier.ts';
import type { Reference } from '../core/model/reference.ts';
import { folderOf, referenceKey, referenceKinds } from '../core/model/reference.ts';
import { rememberedOf } from '../core/remembered.ts';
import type { Catalogue } from './catalogue.ts';
import { type CiteView, citeView, type MetaTag, tagsOf } from './cite.ts';
import { addressIn, type LinkView } from './link.ts';
import { claimsPath, pageData } from './linked-data.ts';
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
  /** The page in each of its languages, this one’s too, by their whole addresses; none where it is in one alone. */
  alternates: { language: string; href: string }[];
  /** The last day on which the page's record is known to have changed, or on other pages any record. */
  changed: DayView | null;
  /** The address of the feed; `null` while the site's address isn't known, which a feed needs. */
  feed: string | null;
  /** The main parts of the site, each the first of a group. */
  sections: SectionLink[];
  /** All of the group to which the page belongs, where it has several. */
  siblings: SectionLink[];
  /** The way from there to this page, without the page. */
  crumbs: LinkView[];
  editors: string[];
  /** On what terms the texts may be used. */
  rights: string;
  /** `null` on a page that says what isn't there. */
  cite: CiteView | null;
  /** The beginning of the address that reports a mistake on the page; `null` where readers can't. */
  report: string | null;
  /** The page as linked data, and the address of its claims; `null` while the site's own isn't known. */
  linkedData: string | null;
  claims: string | null;
  /** What the page says of itself to programs, apart from its description and address. */
  tags: MetaTag[];
}

interface SectionLink extends LinkView {
  isCurrent: boolean;
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
  const groups = sectionsOf(catalogue);
  const isCurrent = ({ folder }: { folder: string }) => folder === section;
  const [first, ...others] = groups.find(({ members }) => members.some(isCurrent))?.members ?? [];
  const siblings = first && others.length > 0 ? [first, ...others] : [];
  const isBelow = first !== undefined && siblings.length === 0 && path !== `${first.folder}/`;
  const cited = { title, path, record };
  const crumbs = isBelow ? [{ text: first.text, href: first.href }] : [];
  const inSection = siblings.filter((sibling) => isCurrent(sibling) && path !== `${sibling.folder}/`);
  const claims = claimsPath(catalogue, record);
  return {
    language,
    direction: directionOf(language),
    siteTitle: site.title,
    home: base,
    isHome: path === '',
    documentTitle: path === '' ? shortened(site.title, longestTitle) : documentTitle(catalogue, title),
    description,
    canonical: addressIn(catalogue, path),
    alternates: [],
    changed: changedDay(catalogue, record),
    feed: site.url !== null && catalogue.updates.length > 0 ? `${base}feeds/all.xml` : null,
    sections: groups.map(({ text, href, members }) => ({ text, href, isCurrent: members.some(isCurrent) })),
    siblings: siblings.map(({ text, href, folder }) => ({ text, href, isCurrent: folder === section })),
    crumbs,
    editors: site.editors,
    rights: words.frame.rights(site.licence),
    cite: path === '404.html' ? null : citeView(catalogue, cited),
    report: site.reports === null ? null : reportStart(site.reports),
    linkedData:
      path === '404.html' ? null : pageData(catalogue, { ...cited, description, above: [...inSection, ...crumbs] }),
    claims: claims === null ? null : base + claims,
    tags: path === '404.html' ? [] : tagsOf(catalogue, cited, description),
  };
}

/** The most letters of a title that search engines and tabs show whole. */
const longestTitle = 65;

/** The page's title, with the site's where both are short enough, else cut where it has to be. */
function documentTitle({ dossier, words }: Catalogue, title: string): string {
  const both = words.frame.documentTitle(title, dossier.site.title);
  return both.length > longestTitle ? shortened(title, longestTitle) : both;
}

function changedDay({ updates, history, language }: Catalogue, record: Reference | undefined): DayView | null {
  const [last] = record ? (history.get(referenceKey(record)) ?? []) : updates;
  return last ? dayView(last.date, language) : null;
}

export function dayView(day: string, language: string): DayView {
  return { words: momentWords(day, language) ?? day, machine: day };
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

/** What the main parts of the site are called, and the folders in each. */
const groups = {
  briefings: ['briefings'],
  timeline: ['timeline', 'events'],
  people: ['people', 'organisations', 'countries'],
  topics: ['initiatives', 'figures'],
  sources: ['sources', 'compare', 'about'],
  search: ['search'],
} as const;

interface Section extends LinkView {
  folder: string;
}

/** The groups with those of their parts that have a record; one that has a single part is called as that. */
const sectionsOf = rememberedOf((catalogue: Catalogue): (LinkView & { members: Section[] })[] => {
  const { dossier, base, countries, words } = catalogue;
  const counts = new Map<string, number>(
    referenceKinds.map((kind) => [
      folderOf(kind),
      kind === 'country' ? countries.length : recordsOf(dossier, kind).length,
    ]),
  );
  const names = new Map<string, string>(referenceKinds.map((kind) => [folderOf(kind), words.kinds[kind].name]));
  for (const name of ['timeline', 'compare', 'about'] as const) names.set(name, words.frame[name]);
  names.set('search', words.frame.groups.search);
  counts
    .set('timeline', dossier.events.length)
    .set('compare', dossier.sources.length > 1 ? 1 : 0)
    .set('about', 1)
    .set('search', 1);
  return (Object.keys(groups) as (keyof typeof groups)[]).flatMap((group) => {
    const members = groups[group]
      .filter((folder) => (counts.get(folder) ?? 0) > 0)
      .map((folder): Section => ({ folder, text: names.get(folder) ?? folder, href: `${base}${folder}/` }));
    const [first, second] = members;
    return first ? { text: second ? words.frame.groups[group] : first.text, href: first.href, members } : [];
  });
});
