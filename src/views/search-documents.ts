import type { QuotationStatus } from '../core/evidence/quotation.ts';
import { recordsOf } from '../core/model/dossier.ts';
import type { Evidence } from '../core/model/record.ts';
import { entryKinds, pathOf, type Reference, type ReferenceKind, uniqueReferences } from '../core/model/reference.ts';
import { citedIn } from '../kinds/claims.ts';
import { type DescribedEntry, describedEntry } from '../kinds/index.ts';
import { linksFrom } from '../kinds/links.ts';
import type { Catalogue } from './catalogue.ts';
import { figureComparison } from './comparison.ts';
import { eventDate } from './entries.ts';
import { nameOf } from './link.ts';
import { yearOf } from './long-lists.ts';
import { countryOf, partyView } from './party.ts';
import { passageView, uniqueEvidence } from './passages.ts';
import { type SentenceView, sentencesOf } from './sentences.ts';
import { sourceTitle } from './source-title.ts';
import { momentWords } from './words.ts';

/** What is searched of a page: all of it in the page's own words, and none of what stands around every page. */
export interface SearchDocument {
  /** From the site's base; with the id of a part where it is about that alone. */
  path: string;
  title: string;
  /** When it was, or what it is. */
  detail: string;
  /** By which it can be chosen, as readers see them. */
  facets: Record<SearchFacet, string[]>;
  /** What the page says beside its sentences: offices, places, values. */
  facts: string[];
  sentences: SearchSentence[];
}

type SearchFacet = (typeof searchFacets)[number];

/** What a search can be narrowed by, in the order in which the form has it. */
export const searchFacets = ['kind', 'country', 'source', 'year'] as const;

/** A sentence or a passage, with the place of the page to which it leads. */
interface SearchSentence {
  id: string;
  text: string;
  /** Of the passages behind it; `null` where it rests on none of its own. */
  status: QuotationStatus | null;
}

/**
 * Each record's page; and the passages quoted on it as a document of their own, so that they can be chosen. A passage is
 * found on one page alone, where it says most: briefings, which quote what all others quote, come last.
 */
export function searchDocuments(catalogue: Catalogue): SearchDocument[] {
  const { dossier } = catalogue;
  const told = new Set<string>();
  return [
    ...entryKinds
      .toSorted((a, b) => Number(a === 'briefing') - Number(b === 'briefing'))
      .flatMap((kind) =>
        recordsOf(dossier, kind).flatMap((record) => entryDocuments(catalogue, describedEntry(kind, record), told)),
      ),
    ...catalogue.countries.map((id) => plainDocument(catalogue, { kind: 'country', id }, [])),
    ...dossier.sources.map((source) =>
      plainDocument(catalogue, { kind: 'source', id: source.id }, [sourceTitle(source, catalogue.words)]),
    ),
  ];
}

/** A page of which only the name and some facts are searched. */
function plainDocument(catalogue: Catalogue, of: Reference, facts: string[]): SearchDocument {
  const name = nameOf(catalogue, of);
  const own = { kind: [catalogue.words.search.kinds[of.kind]], country: [], source: [], year: [] };
  const facets = of.kind === 'country' ? { ...own, country: [name] } : { ...own, source: [name] };
  return { path: pathOf(of, ''), title: name, detail: '', facets, facts, sentences: [] };
}

/** @param told the passages that are found elsewhere */
function entryDocuments(catalogue: Catalogue, entry: DescribedEntry, told: Set<string>): SearchDocument[] {
  const { words } = catalogue;
  const { reference, record } = entry;
  const { points, body, differences } = sentencesOf(reference, record);
  const sentences = [...points, ...body, ...differences];
  const all = passagesOf(catalogue, sentences, [...citedIn(record.body), ...entry.evidence]);
  const passages = all.filter(({ text }) => !told.has(text) && told.add(text));
  const path = pathOf(reference, '');
  const shared = { title: nameOf(catalogue, reference), detail: detailOf(catalogue, reference) };
  const facets = facetsOf(catalogue, entry);
  const own: SearchDocument = {
    path,
    ...shared,
    facets: { kind: [words.search.kinds[reference.kind]], ...facets },
    facts: unique([...Object.values(entry.heads), ...factsOf(catalogue, reference)], shared.title),
    sentences: sentences.map(({ id, text, evidence }) => ({ id, text, status: statusOf(evidence) })),
  };
  if (passages.length === 0) return [own];
  const quoted = { ...facets, kind: [words.search.quotations] };
  return [own, { path: `${path}#evidence`, ...shared, facets: quoted, facts: [], sentences: passages }];
}

/** The passages that a page shows, each once: with the first sentence that rests on it, or else with all evidence. */
function passagesOf(
  catalogue: Catalogue,
  sentences: readonly SentenceView[],
  others: readonly Evidence[],
): SearchSentence[] {
  const { words } = catalogue;
  const places = new Map<Evidence, string>();
  for (const { id, evidence } of sentences) for (const each of evidence) if (!places.has(each)) places.set(each, id);
  return uniqueEvidence([...places.keys(), ...others]).map((evidence) => {
    const { quote, source, status } = passageView(catalogue, evidence);
    const text = words.search.passage(words.evidence.quoted(quote), source.text);
    return { id: places.get(evidence) ?? 'evidence', text, status };
  });
}

/** The worst of the passages': readers are to see that one of several isn't found. */
function statusOf(evidence: readonly Evidence[]): QuotationStatus | null {
  const found = evidence.map(({ passage }) => passage.status);
  return (['missing', 'edited', 'verified'] as const).find((status) => found.includes(status)) ?? null;
}

function facetsOf(catalogue: Catalogue, entry: DescribedEntry): Omit<SearchDocument['facets'], 'kind'> {
  const { reference } = entry;
  const linked = uniqueReferences(linksFrom(entry).map(({ to }) => to));
  const parties = catalogue.events.get(reference.id)?.participants ?? [];
  const countries = new Set([
    ...linked.flatMap(({ kind, id }) => (kind === 'country' ? [id] : [])),
    ...(reference.kind === 'event' ? parties.flatMap((party) => countryOf(catalogue, party) ?? []) : []),
  ]);
  const named = (kind: ReferenceKind, ids: Iterable<string>) => [...ids].map((id) => nameOf(catalogue, { kind, id }));
  const sources = linked.flatMap(({ kind, id }) => (kind === 'source' ? [id] : []));
  return {
    country: named('country', countries),
    source: named('source', sources),
    year: yearsOf(catalogue, reference),
  };
}

function yearsOf({ when, briefings, language }: Catalogue, { kind, id }: Reference): string[] {
  const known = kind === 'event' ? when.get(id) : undefined;
  const time = known?.earliest ?? known?.latest ?? null;
  if (time !== null) return [yearOf(time, language).label];
  const day = kind === 'briefing' ? briefings.get(id)?.date : undefined;
  return day === undefined ? [] : [yearOf(Date.parse(day), language).label];
}

function detailOf(catalogue: Catalogue, { kind, id }: Reference): string {
  if (kind === 'event') return eventDate(catalogue, id);
  if (kind === 'briefing') return momentWords(catalogue.briefings.get(id)?.date ?? null, catalogue.language) ?? '';
  if (kind === 'person') return catalogue.people.get(id)?.role ?? '';
  return kind === 'organisation' ? (catalogue.organisations.get(id)?.type ?? '') : '';
}

/** What the page of a record says in fields that are no sentences. */
function factsOf(catalogue: Catalogue, reference: Reference): string[] {
  const { id } = reference;
  const facts: Record<ReferenceKind, () => (string | null | undefined)[]> = {
    briefing: () => catalogue.briefings.get(id)?.authors ?? [],
    event: () => {
      const event = catalogue.events.get(id);
      const parties = (event?.participants ?? []).map((party) => partyView(catalogue, party));
      return [event?.kind, event?.location?.name, ...parties.flatMap(({ text, role }) => [text, role])];
    },
    person: () => [countryName(catalogue, catalogue.people.get(id)?.country)],
    organisation: () => {
      const organisation = catalogue.organisations.get(id);
      return [organisation?.short, countryName(catalogue, organisation?.country)];
    },
    country: () => [],
    initiative: () => [],
    figure: () => {
      const figure = catalogue.figures.get(id);
      if (!figure) return [];
      return [...figureComparison(catalogue, figure).values.map((value) => value.words), figure.unit];
    },
    source: () => [],
  };
  return facts[reference.kind]().flatMap((fact) => fact || []);
}

/** Texts each once, whatever their capitals, without what the title says. */
function unique(texts: readonly string[], title: string): string[] {
  const byLetters = new Map([title, ...texts].toReversed().map((text) => [text.toLowerCase(), text]));
  byLetters.delete(title.toLowerCase());
  return [...byLetters.values()].reverse();
}

function countryName(catalogue: Catalogue, id: string | null | undefined): string | null {
  return id ? nameOf(catalogue, { kind: 'country', id }) : null;
}
