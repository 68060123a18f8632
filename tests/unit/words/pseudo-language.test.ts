import { describe, expect, test } from 'vitest';
import type { Agreement } from '../../../src/core/evidence/agreement.ts';
import { referenceKinds } from '../../../src/core/model/reference.ts';
import { quantityWords } from '../../../src/core/quantity/quantity-words.ts';
import { dateWords } from '../../../src/core/time/date-words.ts';
import { aboutPage } from '../../../src/views/about-page.ts';
import { briefingPages } from '../../../src/views/briefing-page.ts';
import { calendarPage } from '../../../src/views/calendar-page.ts';
import { type Catalogue, catalogueOf } from '../../../src/views/catalogue.ts';
import { changesPage } from '../../../src/views/changes-page.ts';
import { comparePage } from '../../../src/views/compare-page.ts';
import { countryPages } from '../../../src/views/country-page.ts';
import { dataPage } from '../../../src/views/data-page.ts';
import { eventPages } from '../../../src/views/event-page.ts';
import { figurePages } from '../../../src/views/figure-page.ts';
import { homePage } from '../../../src/views/home-page.ts';
import { indexPage } from '../../../src/views/index-page.ts';
import { initiativePages } from '../../../src/views/initiative-page.ts';
import { meetingsView } from '../../../src/views/meetings.ts';
import { organisationPages } from '../../../src/views/organisation-page.ts';
import { partPages } from '../../../src/views/part-pages.ts';
import { personPages } from '../../../src/views/person-page.ts';
import { placesView } from '../../../src/views/places.ts';
import { readingsView } from '../../../src/views/readings.ts';
import { sourceMatrixView } from '../../../src/views/source-matrix.ts';
import { sourcePages } from '../../../src/views/source-page.ts';
import { meetingGraph } from '../../../src/visuals/meetings/graph.ts';
import { layoutMeetings } from '../../../src/visuals/meetings/layout.ts';
import { meetingsSummary } from '../../../src/visuals/meetings/model.ts';
import * as meetings from '../../../src/visuals/meetings/render.ts';
import { layoutPlaces } from '../../../src/visuals/places/layout.ts';
import { placesSummary } from '../../../src/visuals/places/model.ts';
import * as places from '../../../src/visuals/places/render.ts';
import { layoutReadings } from '../../../src/visuals/readings/layout.ts';
import { readingsSummary } from '../../../src/visuals/readings/model.ts';
import * as readings from '../../../src/visuals/readings/render.ts';
import { sourceMatrix, sourceMatrixSummary } from '../../../src/visuals/sources/layout.ts';
import { textWidth } from '../../../src/visuals/text-width.ts';
import { smallDossier } from '../views/small-dossier.ts';
import { pseudo, unmarked } from './pseudo-language.ts';

const catalogue = catalogueOf(wholeDossier(), '/light/', pseudo);

/** Each page's data by the type of the page. */
const pages: Record<string, (catalogue: Catalogue) => unknown> = {
  home: homePage,
  about: aboutPage,
  changes: changesPage,
  calendar: calendarPage,
  data: (all) => dataPage(all).files,
  compare: comparePage,
  index: (all) => referenceKinds.map((kind) => indexPage(all, kind)),
  briefing: briefingPages,
  event: eventPages,
  person: personPages,
  organisation: organisationPages,
  country: countryPages,
  initiative: initiativePages,
  figure: figurePages,
  source: sourcePages,
};

describe('with a dictionary of marked words, none is left without marks', () => {
  const known = knownWords(catalogue);

  test.each(Object.entries(pages))('in the data of pages: %s', (_, dataOf) => {
    const texts = textsIn(dataOf(catalogue));
    expect(texts.length).toBeGreaterThan(0);
    expect(wordsOf(texts).filter((word) => !known.has(word))).toEqual([]);
  });

  test('in the parts of lists that are too long for a page, and in what stands for pictures that are too large', () => {
    const long = longDossier();
    const all = catalogueOf(long, '/light/', pseudo);
    const { matrix } = comparePage(all);
    const texts = textsIn([...partPages(all).map(({ content, ...page }) => page), meetingsView(all), matrix]);
    expect(texts.length).toBeGreaterThan(0);
    const own = new Set([...known, ...knownWords(all)]);
    expect(wordsOf(texts).filter((word) => !own.has(word))).toEqual([]);
  });

  test.each(Object.entries(drawn()))('in pictures: %s', (_, texts) => {
    expect(texts.some((text) => text.includes('⟦'))).toBe(true);
    expect(wordsOf(texts).filter((word) => !known.has(word))).toEqual([]);
  });
});

test('what is left without marks is found', () => {
  expect(unmarked(pseudo.meetings.pair('Ada', 'Olav', ['Talks'])).match(/\p{L}+/gu)).toEqual(['Ada', 'Olav', 'Talks']);
  expect(wordsOf(textsIn({ title: 'Notes', lead: ['⟦a⟧', { text: 'in order' }], href: '/light/' }))).toEqual([
    'Notes',
    'in',
    'order',
  ]);
});

/** The small dossier with a place, an organisation, an unnamed article and a body with all pictures but the timeline. */
function wholeDossier() {
  const dossier = smallDossier();
  const location = { name: 'Bergen', longitude: 5.3, latitude: 60.4, country: 'NO' };
  const components = ['Meetings', 'Places', 'SourceMatrix'].map((name) => ({ name, attributes: {} }));
  const parts = [...components, { name: 'Figure', attributes: { id: 'lamps' } }];
  const mark = { type: 'footnoteReference' as const, identifier: '1' };
  const cited = { kind: 'text' as const, blocks: [{ type: 'paragraph' as const, children: [mark] }] };
  const guild = {
    body: smallDossier().people[0]!.body,
    waivers: [],
    corrections: [],
    changes: [],
    evidence: [],
    id: 'guild',
    name: 'Guild',
  };
  return {
    ...dossier,
    events: dossier.events.map((event) => (event.id === 'visit' ? { ...event, location } : event)),
    organisations: [{ ...guild, short: null, type: null, country: 'NO' }],
    briefings: dossier.briefings.map((briefing) => ({
      ...briefing,
      body: { ...briefing.body, parts: [cited, ...parts.map((part) => ({ kind: 'component' as const, ...part }))] },
    })),
  };
}

function longDossier() {
  const dossier = wholeDossier();
  const [call] = dossier.events.filter(({ id }) => id === 'call');
  const events = Array.from({ length: 1500 }, (_, at) => ({ ...call!, id: `call-${at}` }));
  return { ...dossier, events };
}

/** What the pictures show and say, with each of their signs and forms. */
function drawn(): Record<string, string[]> {
  const measure = textWidth;
  const met = meetingsView(catalogue);
  const graph = meetingGraph(met.kind === 'meetings' ? met.groups : []);
  const often = { ...graph, ties: graph.ties.map((tie) => ({ ...tie, meetings: [...tie.meetings, ...tie.meetings] })) };
  const model = placesView(catalogue);
  const plots = catalogue.dossier.figures.map((figure) => readingsView(catalogue, figure).plot);
  const agreements: Agreement[] = ['single source', 'agree', 'compatible', 'conflict'];
  const matrix = sourceMatrixView(catalogue);
  const facts = matrix.kind === 'sources' ? matrix.matrix : sourceMatrix([], []);
  return {
    meetings: [graph, often, { ...graph, meetings: 9 }, meetingGraph([])].flatMap((each) => {
      const layout = layoutMeetings(each, { width: 864, measure });
      return [
        meetingsSummary(each, pseudo.meetings),
        ...meetings.legendOf(layout, pseudo.meetings).map(({ text }) => text),
        meetings.renderMeetings(layout, pseudo.meetings),
      ];
    }),
    places: [model, { ...model, places: [] }, { places: [], countries: [] }].flatMap((each) => [
      placesSummary(each, pseudo.places),
      ...places.legendOf(each, pseudo.places).map(({ text }) => text),
      places.renderPlaces(
        layoutPlaces(each, { width: 864, measure, labels: 'names' }),
        layoutPlaces(each, { width: 320, measure, labels: 'numbers' }),
      ),
    ]),
    readings: plots.flatMap((plot) => {
      const layout = layoutReadings(plot, { width: 544, measure, words: pseudo.readings });
      return [
        ...agreements.map((agreement) => readingsSummary({ ...plot, agreement }, pseudo.readings)),
        readingsSummary({ ...plot, readings: plot.readings.slice(0, 1) }, pseudo.readings),
        ...readings.legendOf(layout, pseudo.readings).map(({ text }) => text),
        readings.renderReadings(layout),
      ];
    }),
    sources: [facts, { ...facts, sources: facts.sources.slice(0, 1) }].map((each) =>
      sourceMatrixSummary(each, pseudo.sources),
    ),
  };
}

/** Members that readers don't get to read, and the timeline, which still has words of its own. */
const unread = new Set(
  'agreement base calendar canonical card claims code data direction feed folder home href id inArticle isCurrent kind language linkedData machine path report status tags textHref timeline url'.split(
    ' ',
  ),
);

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => (unread.has(key) ? [] : textsIn(member)));
}

/** The words that are read, without marks: of tags, the names that are read aloud alone. */
function wordsOf(texts: string[]): string[] {
  return [
    ...new Set(
      texts.flatMap(
        (text) =>
          unmarked(text.replaceAll(/<(?:[^>]* aria-label="([^"]*)")?[^>]*>/g, ' $1 ')).match(/\p{L}{2,}/gu) ?? [],
      ),
    ),
  ];
}

/** The words of a dossier, and of countries, languages, dates and quantities, which come from elsewhere. */
function knownWords({ dossier, when, language, countries }: Catalogue): Set<string> {
  const regions = new Intl.DisplayNames([language], { type: 'region' });
  const languages = new Intl.DisplayNames([language], { type: 'language' });
  const quantities = dossier.figures.flatMap((figure) => figure.readings.map(({ value }) => value));
  const dates = dossier.events.flatMap(({ dateReadings, date }) => [...dateReadings.map((each) => each.date), date]);
  const texts = [
    ...valuesIn(dossier),
    ...countries.map((code) => regions.of(code) ?? ''),
    ...dossier.sources.map((source) => languages.of(source.language) ?? ''),
    ...quantities.map((value) => quantityWords(value, language)),
    ...dates.map((date) => (date ? dateWords(date, language) : '')),
    ...[...when.values()].map(({ words }) => words),
    'July',
  ];
  const words = texts.flatMap((text) => text.match(/\p{L}{2,}/gu) ?? []);
  return new Set(words.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]));
}

function valuesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Object.entries(value ?? {}).flatMap(([key, member]) => (key === 'body' ? [] : valuesIn(member)));
}
