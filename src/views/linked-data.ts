import type {
  BreadcrumbList,
  Claim,
  CreativeWork,
  Dataset,
  Event,
  NewsArticle,
  Person,
  Report,
  Thing,
  WithContext,
} from 'schema-dts';
import type { Evidence, Source } from '../core/model/record.ts';
import { pathOf, type Reference, referenceKey } from '../core/model/reference.ts';
import { rememberedOf } from '../core/remembered.ts';
import { calendarTime } from '../exports/calendar.ts';
import { entriesOf } from '../kinds/index.ts';
import type { Catalogue } from './catalogue.ts';
import { addressIn, type LinkView, nameOf } from './link.ts';
import { uniqueEvidence } from './passages.ts';
import { sentencesOf } from './sentences.ts';

/** What a page is about, and where it stands in its site. */
export interface LinkedPage {
  title: string;
  description: string;
  path: string;
  record?: Reference | undefined;
  /** The pages above it, from the home page on. */
  above: LinkView[];
}

/**
 * A page as linked data (JSON-LD 1.1, schema.org), for a script element of its own: what it is about, and the way to it.
 * `null` while the site's address isn't known, by which such data name everything.
 */
export function pageData(catalogue: Catalogue, page: LinkedPage): string | null {
  const url = addressIn(catalogue, page.path);
  if (url === null || page.path === '') return null;
  const graph: Thing[] = [...about(catalogue, page, url), breadcrumbs(catalogue, page, url)];
  return inScript({ '@context': 'https://schema.org', '@graph': graph });
}

/** What a page has beside it: each claim of a record with the passages behind it. */
export interface ClaimFile {
  /** In the address: `claims/<name>.jsonld`. */
  name: string;
  text: string;
}

/** The claims of every entry that has sentences, one by one; none while the site's address isn't known. */
export function claimFiles(catalogue: Catalogue): ClaimFile[] {
  return entriesOf(catalogue.dossier).flatMap(({ reference: of, record }) => {
    const url = addressIn(catalogue, pathOf(of, ''));
    if (url === null || !claimed(catalogue).has(referenceKey(of))) return [];
    const { points, body, differences } = sentencesOf(of, record);
    const claims = [...points, ...body, ...differences].filter(({ evidence }) => evidence.length > 0);
    const data: WithContext<CreativeWork> = {
      '@context': 'https://schema.org',
      '@type': 'CreativeWork',
      '@id': url,
      name: nameOf(catalogue, of),
      hasPart: claims.map(({ id, text, evidence }): Claim => {
        const citation = uniqueEvidence(evidence).map((passage) => quotation(catalogue, passage));
        return { '@type': 'Claim', '@id': `${url}#${id}`, text, citation };
      }),
    };
    return { name: claimsName(of), text: `${JSON.stringify(data, null, 1)}\n` };
  });
}

/** The path of a record's claims from the site's base; `null` where it has none. */
export function claimsPath(catalogue: Catalogue, record: Reference | undefined): string | null {
  if (record === undefined || catalogue.dossier.site.url === null) return null;
  return claimed(catalogue).has(referenceKey(record))
    ? `claims/${encodeURIComponent(claimsName(record))}.jsonld`
    : null;
}

/** The entries that have a sentence with a passage behind it, by key. */
const claimed = rememberedOf(({ dossier }: Catalogue): ReadonlySet<string> => {
  const entries = entriesOf(dossier).filter(
    ({ record, statements }) =>
      statements.some(({ evidence }) => evidence.length > 0) ||
      record.body.sentences.some(({ citations }) => citations.length > 0),
  );
  return new Set(entries.map(({ reference }) => referenceKey(reference)));
});

function claimsName({ kind, id }: Reference): string {
  return `${kind}-${id}`;
}

function quotation(catalogue: Catalogue, { source, quote }: Evidence) {
  const article = catalogue.sources.get(source);
  return { '@type': 'Quotation' as const, text: quote, ...(article && { isPartOf: articleData(catalogue, article) }) };
}

/** An article as its record tells it: nothing of it is guessed. */
function articleData(catalogue: Catalogue, source: Source): NewsArticle {
  const { id, name, title, publisher, author, published, language, url } = source;
  const page = addressIn(catalogue, pathOf({ kind: 'source', id }, ''));
  return {
    '@type': 'NewsArticle',
    ...(page !== null && { '@id': page }),
    name: title ?? name,
    inLanguage: language,
    ...(publisher !== null && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(author !== null && { author: { '@type': 'Person', name: author } }),
    ...(published !== null && { datePublished: published }),
    ...(url !== null && { url }),
  };
}

/** What the page tells of, where schema.org has a word for it. */
function about(catalogue: Catalogue, page: LinkedPage, url: string): Thing[] {
  const { record } = page;
  if (page.path === 'data/') return [datasetData(catalogue, page, url)];
  if (record?.kind === 'briefing') return [reportData(catalogue, page, record, url)];
  if (record?.kind === 'event') return [eventData(catalogue, record, url)];
  return record?.kind === 'person' ? [personData(catalogue, record, url)] : [];
}

function reportData(catalogue: Catalogue, page: LinkedPage, record: Reference, url: string): Report {
  const { briefings, sources, history, language, dossier } = catalogue;
  const briefing = briefings.get(record.id);
  const [last] = history.get(referenceKey(record)) ?? [];
  return {
    '@type': 'Report',
    '@id': url,
    name: page.title,
    inLanguage: briefing?.language ?? language,
    author: (briefing?.authors ?? dossier.site.editors).map((name) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'Organization', name: dossier.site.title },
    ...(briefing && { datePublished: briefing.date }),
    ...(last && { dateModified: last.date }),
    // The whole of what is known of them stands with the claims, and on their own pages.
    citation: (briefing?.sources ?? []).map((id): NewsArticle => {
      const page = addressIn(catalogue, pathOf({ kind: 'source', id }, '')) ?? id;
      return {
        '@type': 'NewsArticle',
        '@id': page,
        name: sources.get(id)?.title ?? nameOf(catalogue, { kind: 'source', id }),
      };
    }),
  };
}

/** A day only where the sources give one and agree. */
function eventData(catalogue: Catalogue, { id }: Reference, url: string): Event {
  const event = catalogue.events.get(id);
  const time = event ? calendarTime(event) : 'noDay';
  const at =
    typeof time === 'string' ? null : time.kind === 'moment' ? momentOf(time.at) : momentOf(time.from).slice(0, 10);
  const { location = null } = event ?? {};
  return {
    '@type': 'Event',
    '@id': url,
    name: event?.title ?? id,
    ...(at !== null && { startDate: at }),
    ...(location !== null && {
      location: {
        '@type': 'Place',
        name: location.name,
        ...(location.country !== null && { address: { '@type': 'PostalAddress', addressCountry: location.country } }),
      },
    }),
  };
}

function momentOf(time: number): string {
  return new Date(time).toISOString();
}

function personData(catalogue: Catalogue, { id }: Reference, url: string): Person {
  const person = catalogue.people.get(id);
  const role = person?.role ?? null;
  return { '@type': 'Person', '@id': url, name: person?.name ?? id, ...(role !== null && { jobTitle: role }) };
}

function datasetData(catalogue: Catalogue, page: LinkedPage, url: string): Dataset {
  const { site } = catalogue.dossier;
  const file = (path: string, encodingFormat: string) => ({
    '@type': 'DataDownload' as const,
    contentUrl: url + path,
    encodingFormat,
  });
  return {
    '@type': 'Dataset',
    '@id': url,
    name: site.title,
    description: page.description,
    creator: site.editors.map((name) => ({ '@type': 'Organization', name })),
    ...(site.licence !== null && { license: site.licence }),
    distribution: [file('dossier.json', 'application/json'), file('datapackage.json', 'application/json')],
  };
}

function breadcrumbs(catalogue: Catalogue, { title, above }: LinkedPage, url: string): BreadcrumbList {
  const { dossier, base } = catalogue;
  const way = [
    { name: dossier.site.title, item: addressIn(catalogue, '') ?? '' },
    ...above.map(({ text, href }) => ({ name: text, item: addressIn(catalogue, href.slice(base.length)) ?? '' })),
    { name: title, item: url },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ name, item }, at) => ({ '@type': 'ListItem', position: at + 1, name, item })),
  };
}

/** JSON that ends no script element and begins no comment in one. */
function inScript(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
