import type { Dossier } from '../../../src/core/model/dossier.ts';
import type { Citation, EventRecord, Evidence, Prose, Source } from '../../../src/core/model/record.ts';
import type { Reference } from '../../../src/core/model/reference.ts';
import { parseQuantity } from '../../../src/core/quantity/quantity-text.ts';
import { parseDate } from '../../../src/core/time/date.ts';
import { catalogueOf } from '../../../src/views/catalogue.ts';

/** A dossier of two sources in which every kind of record occurs, on a subject of its own. */
export function smallDossier(): Dossier {
  return {
    site: {
      title: 'The lighthouse',
      description: 'What two papers say of the lighthouse.',
      language: 'en',
      url: 'https://example.org/light/',
      lead: 'lit-again',
      lanes: [
        { id: 'works', title: 'Works', kinds: ['works'], meetings: false },
        { id: 'talks', title: 'Talks', kinds: ['visit', 'call'], meetings: true },
      ],
      quotationBudget: 0.3,
      editors: ['The keepers'],
      reports: 'keepers@example.org',
      licence: 'CC BY 4.0',
      about: 'A dossier for tests.',
    },
    sources: [source('gazette', 'https://example.org/gazette'), source('leaflet', null)],
    briefings: [briefing('lit-again', false), briefing('unfinished', true)],
    events: [
      event('lighting', 'works', '2024-05', [passage('gazette', 20), passage('leaflet', 10)]),
      {
        ...event('visit', 'visit', '/2024-05', [passage('gazette', 0)]),
        relation: { kind: 'before', event: 'lighting' },
        participants: [
          { kind: 'person', person: 'ada', role: null },
          { kind: 'unnamed', country: 'IS', role: 'keeper from Iceland' },
        ],
      },
      {
        ...event('call', 'call', '2024-06-01', [passage('gazette', 0)]),
        participants: [
          { kind: 'person', person: 'ada', role: null },
          { kind: 'person', person: 'olav', role: 'host' },
        ],
      },
    ],
    people: [
      { ...entry('ada'), name: 'Ada Berg', country: 'NO', role: 'Keeper', evidence: [passage('leaflet', 10)] },
      { ...entry('olav'), name: 'Olav Lie', country: null, role: null, evidence: [passage('gazette', 0)] },
    ],
    organisations: [],
    initiatives: [
      {
        ...entry('lamp-fund', [{ kind: 'person', id: 'olav' }]),
        title: 'Lamp Fund',
        summary: 'It pays for lamps.',
        countries: ['NO'],
        people: ['ada'],
        organisations: [],
        evidence: [passage('gazette', 20)],
        inferences: [],
      },
    ],
    figures: [
      {
        ...entry('lamps'),
        title: 'Lamps',
        unit: 'lamps',
        readings: [reading('more than 50', passage('gazette', 20)), reading('54', passage('leaflet', 10))],
        events: ['lighting'],
        initiatives: ['lamp-fund'],
        inferences: [],
      },
    ],
  };
}

export const catalogue = catalogueOf(smallDossier(), '/light/');

export function passage(source: string, start: number): Evidence {
  const quote = `eight words of ${source} from its word ${start}`;
  return {
    source,
    quote,
    passage: { status: 'verified', ranges: [{ start, end: start + 8 }], leftOut: [], edition: 0 },
  };
}

function entry(id: string, references: Reference[] = [], citations: Citation[] = []) {
  const body: Prose = { parts: [], citations, sentences: [], references, addresses: [] };
  return { id, body, waivers: [], corrections: [], changes: [], silent: [] };
}

function source(id: string, url: string | null): Source {
  return {
    ...{ id, name: `The ${id}`, title: null, publisher: null, author: null, published: null, updated: null },
    ...{
      language: 'en',
      url,
      archivedUrl: null,
      accessed: '2024-07-01',
      rights: 'Theirs.',
      note: null,
      corrections: [],
      changes: [],
    },
    seal: [{ version: 1, words: 100, paragraphs: [0], check: '0'.repeat(32), hash: '0'.repeat(64) }],
  };
}

function briefing(id: string, draft: boolean) {
  const body = entry(
    id,
    [{ kind: 'person', id: 'ada' }],
    [{ number: 1, label: 'lit', evidence: [passage('gazette', 20), passage('leaflet', 10)] }],
  );
  const keyPoints = [{ text: 'It is lit.', evidence: [passage('gazette', 20)] }];
  return {
    ...body,
    ...{ title: id, standfirst: 'In short.', date: '2024-07-01', authors: ['A'], sources: ['gazette'] },
    ...{ keyPoints, differences: [], language: null, translationOf: null, draft },
  };
}

function event(id: string, kind: string, date: string, evidence: Evidence[]): EventRecord {
  const dateReadings = evidence.map((given) => ({ date: parsed(parseDate(date)), evidence: given }));
  return {
    ...entry(id, [], [{ number: 1, label: 'a', evidence: evidence.slice(0, 1) }]),
    ...{ title: `The ${id}`, name: null, kind, date: parseDate(date), relation: null, location: null },
    ...{ participants: [], oneWithEach: false, initiatives: [], evidence, dateReadings, inferences: [] },
  };
}

function reading(text: string, evidence: Evidence) {
  return { text, value: parsed(parseQuantity(text)), evidence };
}

function parsed<Value>(value: Value | null): Value {
  if (value === null) throw new Error('Unexpected value in the small dossier, expected one that parses');
  return value;
}
