import type { ReferenceKind } from '../../core/model/reference.ts';
import { counted, list, number } from './grammar.ts';

/** Each kind of record: its name in the plural, and what its list says of itself. */
export const kinds: Record<ReferenceKind, { name: string; lead: string }> = {
  briefing: {
    name: 'Briefings',
    lead: 'Summaries in the editors’ words. Each sentence leads to the passages that it rests on.',
  },
  event: { name: 'Events', lead: 'In the order of time, as exactly as the sources give it and no more.' },
  person: {
    name: 'People',
    lead: 'Those whom the sources name. Others appear under their country and office.',
  },
  organisation: {
    name: 'Organisations',
    lead: 'Ministries, courts, companies, teams and other bodies that the sources name.',
  },
  country: {
    name: 'Countries',
    lead: 'Countries that the sources name, gathered from people, meetings, events and the text.',
  },
  initiative: {
    name: 'Initiatives',
    lead: 'Programmes, funds, groups and agreements that the sources name.',
  },
  figure: {
    name: 'Figures',
    lead: 'Numbers as each source gives them. Whether they agree is worked out from the readings.',
  },
  source: {
    name: 'Sources',
    lead: 'The articles that everything here rests on. They are quoted in short passages and not republished.',
  },
};

/** The parts of lists that are too long for the page they belong to. */
export const parts = {
  /** @param list `null` where the page has one alone */
  title: (page: string, list: string | null, part: string) => `${page}: ${list === null ? '' : `${list}, `}${part}`,
  lead: (entries: number, at: number, all: number) =>
    `${counted(entries, 'entry', 'entries')}; part ${number(at)} of ${number(all)}.`,
  /** A group of a list: mentions, events. */
  group: (list: string, heading: string) => `${list}, ${heading}`,
  /** The second part of a year, or of a letter. */
  again: (label: string, at: number) => `${label}, ${number(at)}`,
  range: (first: number, last: number) => (first === last ? number(first) : `${number(first)}–${number(last)}`),
  neighbours: 'Neighbouring parts',
  heading: 'In this part',
  undated: 'Without a date',
  noLetter: 'Other',
};

/** Lists of records, and what stands in the place of what would be too much for a page. */
export const lists = {
  empty: 'There is no such record yet.',
  briefing: (date: string, sources: readonly string[], isDraft: boolean) =>
    `${isDraft ? 'Draft, ' : ''}${date}, from ${list(sources)}`,
  noPublicationDate: 'Date of publication not known',
  people: (count: number) => counted(count, 'person', 'people'),
  organisations: (count: number) => counted(count, 'organisation', 'organisations'),
  events: (count: number) => counted(count, 'event', 'events'),
  initiatives: (count: number) => counted(count, 'initiative', 'initiatives'),
  facts: (count: number) => counted(count, 'fact', 'facts'),
  entries: (count: number) => counted(count, 'entry', 'entries'),
  /** @param unit what is counted or measured; `null` where the values say it */
  figure: (values: readonly string[], unit: string | null) =>
    unit === null ? values.join('; ') : `${values.join('; ')} (${unit})`,
  inTextOnly: 'Named in the text only',
  tooManyMeetings: (count: number) =>
    `The sources report ${counted(count, 'meeting or exchange', 'meetings and exchanges')}, too many for one picture. Each person’s and each country’s page shows its own.`,
  tooManyFacts: (sources: number, facts: number) =>
    `${number(sources)} sources and ${number(facts)} facts are too many for one table. Each source’s page shows what it says.`,
};
