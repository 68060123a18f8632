import { compareText } from '../core/language/text-order.ts';
import type { Reference } from '../core/model/reference.ts';
import type { Catalogue } from './catalogue.ts';
import { figureComparison } from './comparison.ts';
import { type EntryView, entriesOf } from './entries.ts';
import { linkTo, nameOf, sourceInSentences } from './link.ts';
import { sourceTitle } from './source-title.ts';
import { eventsOfCountry } from './taking-part.ts';
import { momentWords } from './words.ts';

/** A record in the list of its kind. */
export interface IndexEntry extends EntryView {
  /** A sentence about it. */
  summary: string | null;
}

export function briefingEntries(catalogue: Catalogue): IndexEntry[] {
  const { words } = catalogue;
  const { briefings, site } = catalogue.dossier;
  const newestFirst = briefings.toSorted(
    (a, b) => Number(b.id === site.lead) - Number(a.id === site.lead) || compareText(b.date, a.date),
  );
  return newestFirst.map(({ id, standfirst, draft, date, sources }) => {
    const from = sources.map((source) => sourceInSentences(catalogue, source));
    const detail = words.lists.briefing(momentWords(date, catalogue.language) ?? date, from, draft);
    return entry(catalogue, { kind: 'briefing', id }, detail, standfirst);
  });
}

export function eventEntries(catalogue: Catalogue): IndexEntry[] {
  return entriesOf(catalogue, 'event', [...catalogue.events.keys()]).map((event) => ({ ...event, summary: null }));
}

export function personEntries(catalogue: Catalogue): IndexEntry[] {
  const people = catalogue.dossier.people.toSorted((a, b) => a.name.localeCompare(b.name, catalogue.language));
  return people.map(({ id, role, country }) => {
    const detail = listed(catalogue, [role, country && nameOf(catalogue, { kind: 'country', id: country })]);
    return entry(catalogue, { kind: 'person', id }, detail, null);
  });
}

export function organisationEntries(catalogue: Catalogue): IndexEntry[] {
  const { organisations } = catalogue.dossier;
  return organisations
    .toSorted((a, b) => a.name.localeCompare(b.name, catalogue.language))
    .map(({ id, type, country }) => {
      const detail = listed(catalogue, [type, country && nameOf(catalogue, { kind: 'country', id: country })]);
      return entry(catalogue, { kind: 'organisation', id }, detail, null);
    });
}

export function countryEntries(catalogue: Catalogue): IndexEntry[] {
  const entries = catalogue.countries.map((code) =>
    entry(catalogue, { kind: 'country', id: code }, countryCounts(catalogue, code), null),
  );
  return entries.toSorted((a, b) => a.link.text.localeCompare(b.link.text, catalogue.language));
}

export function initiativeEntries(catalogue: Catalogue): IndexEntry[] {
  return catalogue.dossier.initiatives.map(({ id, summary }) =>
    entry(catalogue, { kind: 'initiative', id }, null, summary),
  );
}

export function figureEntries(catalogue: Catalogue): IndexEntry[] {
  return catalogue.dossier.figures.map((figure) => {
    const { values, agreementWords } = figureComparison(catalogue, figure);
    const given = values.map(({ words }) => words);
    // “$12 billion” says what is counted; “54” doesn't.
    const isUnitSaid = figure.readings.some(({ value }) => value.unit !== null);
    const summary = catalogue.words.lists.figure(given, isUnitSaid ? null : figure.unit);
    return entry(catalogue, { kind: 'figure', id: figure.id }, agreementWords, summary);
  });
}

export function sourceEntries(catalogue: Catalogue): IndexEntry[] {
  return catalogue.dossier.sources.map((source) => {
    const published = momentWords(source.published, catalogue.language) ?? catalogue.words.lists.noPublicationDate;
    return entry(catalogue, { kind: 'source', id: source.id }, published, sourceTitle(source, catalogue.words));
  });
}

function entry(catalogue: Catalogue, reference: Reference, detail: string | null, summary: string | null): IndexEntry {
  return { link: linkTo(catalogue, reference), detail, lane: null, summary };
}

/** Those that there are; `null` for none. */
function listed({ words }: Catalogue, items: (string | null | false)[]): string | null {
  return words.list(items.flatMap((item) => item || [])) || null;
}

function countryCounts(catalogue: Catalogue, code: string): string {
  const { people, organisations, events, initiatives } = catalogue.dossier;
  const { lists } = catalogue.words;
  const counts = {
    people: people.filter(({ country }) => country === code).length,
    organisations: organisations.filter(({ country }) => country === code).length,
    events: new Set([
      ...eventsOfCountry(catalogue, code),
      ...events.filter(({ location }) => location?.country === code),
    ]).size,
    initiatives: initiatives.filter(({ countries }) => countries.includes(code)).length,
  };
  const told = (Object.keys(counts) as (keyof typeof counts)[]).map(
    (kind) => counts[kind] > 0 && lists[kind](counts[kind]),
  );
  return listed(catalogue, told) ?? lists.inTextOnly;
}
