import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { countryName } from '../../src/core/model/country.ts';
import type { Dossier } from '../../src/core/model/dossier.ts';
import type { EventRecord, Organisation, Source } from '../../src/core/model/record.ts';
import { type CalendarDate, parseDate } from '../../src/core/time/date.ts';
import { hasClock } from '../../src/core/time/event-words.ts';
import { catalogueOf } from '../../src/views/catalogue.ts';
import { timelineView } from '../../src/views/timeline.ts';
import { timelineDetails, timelineOrder } from '../../src/views/timeline-data.ts';
import { eventsInWindow } from '../../src/visuals/timeline/in-window.ts';
import { mostDrawn } from '../../src/visuals/timeline/periods.ts';
import type { Facet } from '../../src/visuals/timeline/view-names.ts';
import { generatedModel } from '../bench/model.ts';
import { buildTimelinePages } from '../bench/timeline-pages.ts';

/** Few, the most that are drawn one by one, one more, and very many. */
export const timelineSizes: readonly number[] = [...new Set([1, 13, mostDrawn, mostDrawn + 1, 300, 301, 10_000])];

/** What a test knows of a built timeline without its page: the events in the order of time. */
export interface ToldTimeline {
  count: number;
  /** Whether any event has a time of the clock. */
  hasClocks: boolean;
  events: { id: string; title: string; words: string; facets: Record<Facet, string[]> }[];
  /** The names of what has part in the known event. */
  known: { title: string; person: string; country: string; initiative: string };
  /** How many events may have happened before a day. */
  before: { to: string; events: number };
}

/** What the event that is in each of the timelines has and no other. */
export const known = {
  id: 'summit-0',
  organisation: 'Guild of Lanternmakers',
  source: 'Harbour Gazette',
  quote: 'a zeppelin was seen over the harbour',
  sentence: 'Observers counted zeppelins.',
};

/** The day of the known event, on which the round of talks of 13 events is, too. */
const day = '2026-02-04';

/** Builds a timeline of so many events into `folder`, and what it tells into `told.json` there. */
export async function buildTimelineSite(count: number, folder: string): Promise<void> {
  const model = readersModel(count);
  await mkdir(folder, { recursive: true });
  await buildTimelinePages(model, join(folder, 'site'));
  await writeFile(join(folder, 'told.json'), JSON.stringify(toldOf(model)));
}

/** A generated model with the known event; around the number that is drawn one by one, without times of the clock. */
function readersModel(count: number): Dossier {
  const model = generatedModel(count, 1);
  const isByDay = count === mostDrawn || count === mostDrawn + 1;
  const events = model.events.map((event) => (isByDay ? { ...event, date: dayOf(event.date) } : event));
  return {
    ...model,
    site: { ...model.site, licence: 'CC BY 4.0' },
    sources: [source],
    organisations: [organisation],
    events: events.map((event) => (event.id === known.id ? withKnown(event) : event)),
  };
}

const history = { corrections: [], changes: [] };

const source: Source = {
  ...history,
  id: 'gazette',
  name: known.source,
  title: null,
  publisher: null,
  author: null,
  published: null,
  updated: null,
  language: 'en',
  url: null,
  archivedUrl: null,
  accessed: '2026-03-01',
  rights: '',
  note: null,
  seal: [],
};

const body = { parts: [], citations: [], sentences: [], references: [], addresses: [] };
const about = { ...history, body, waivers: [], short: null, type: null, country: null, evidence: [] };
const organisation: Organisation = { ...about, id: 'lanternmakers', name: known.organisation };

function withKnown(event: EventRecord): EventRecord {
  const passage = { status: 'verified' as const, ranges: [], leftOut: [], edition: 0 };
  return {
    ...event,
    body: { ...body, sentences: [{ form: 'prose', text: known.sentence, citations: [] }] },
    participants: [...event.participants, { kind: 'organisation', organisation: organisation.id, role: null }],
    evidence: [{ source: source.id, quote: known.quote, passage }],
  };
}

function dayOf(date: CalendarDate | null): CalendarDate | null {
  return date && hasClock(date) ? parseDate(new Date(date.earliest ?? 0).toISOString().slice(0, 10)) : date;
}

function toldOf(model: Dossier): ToldTimeline {
  const catalogue = catalogueOf(model, '/');
  const { events, hasClocks } = timelineView(catalogue);
  const told = timelineDetails(catalogue, timelineOrder(catalogue));
  const record = catalogue.events.get(known.id);
  const [id = ''] = record?.participants.flatMap((one) => (one.kind === 'person' ? [one.person] : [])) ?? [];
  const person = model.people.find((one) => one.id === id);
  return {
    count: events.length,
    hasClocks,
    events: told.map(({ id, title, words, facets }) => ({ id, title, words, facets })),
    known: {
      title: record?.title ?? '',
      person: person?.name ?? '',
      country: countryName(person?.country ?? 'NO', 'en') ?? '',
      initiative: model.initiatives.find((one) => record?.initiatives.includes(one.id))?.title ?? '',
    },
    before: { to: day, events: eventsInWindow(events, { from: null, to: Date.parse(day) }).length },
  };
}
