import { describe, expect, test } from 'vitest';
import type { Source } from '../../../src/core/model/record.ts';
import { catalogueOf } from '../../../src/views/catalogue.ts';
import { comparePage } from '../../../src/views/compare-page.ts';
import { entriesOf } from '../../../src/views/entries.ts';
import { eventPages } from '../../../src/views/event-page.ts';
import { homePage } from '../../../src/views/home-page.ts';
import { briefingEntries, personEntries } from '../../../src/views/index-entries.ts';
import { laneOf } from '../../../src/views/lane.ts';
import { proseView } from '../../../src/views/prose.ts';
import { sourceTitle } from '../../../src/views/source-title.ts';
import { english } from '../../../src/words/en/index.ts';
import { catalogue, passage, smallDossier } from './small-dossier.ts';

const small = smallDossier();

describe('briefings', () => {
  const listed = (lead: string, ...dated: [string, string][]) => {
    const briefings = dated.flatMap(([id, date]) => small.briefings.slice(0, 1).map((one) => ({ ...one, id, date })));
    const entries = briefingEntries(catalogueOf({ ...small, site: { ...small.site, lead }, briefings }, '/light/'));
    return entries.map(({ link }) => link.href.split('/').at(-2));
  };

  test('stand with the lead first, then the newest', () => {
    const dated: [string, string][] = [
      ['old', '2024-01-01'],
      ['lead', '2024-02-01'],
      ['new', '2024-03-01'],
      ['newest', '2024-04-01'],
    ];
    expect(listed('lead', ...dated)).toEqual(['lead', 'newest', 'new', 'old']);
    expect(listed('lead', ...dated.toReversed())).toEqual(['lead', 'newest', 'new', 'old']);
    expect(listed('old', ...dated)).toEqual(['old', 'newest', 'new', 'lead']);
    expect(listed('none', ...dated)).toEqual(['newest', 'new', 'lead', 'old']);
  });
});

test('people are listed with their office and country, so far as they are known', () => {
  expect(personEntries(catalogue).map(({ link, detail }) => [link.text, detail])).toEqual([
    ['Ada Berg', 'Keeper, Norway'],
    ['Olav Lie', null],
  ]);
});

test('the home page shows 24 briefings and figures, and leads to the others where there are more', () => {
  const home = (count: number) => {
    const times = <One extends { id: string }>(all: One[]) =>
      Array.from({ length: count }, (_, at) => all.slice(0, 1).map((one) => ({ ...one, id: `n-${at}` }))).flat();
    const dossier = { ...small, briefings: times(small.briefings), figures: times(small.figures) };
    return homePage(catalogueOf(dossier, '/light/'));
  };
  expect(home(24)).toMatchObject({ more: { figures: null, briefings: null } });
  expect(home(24).figures).toHaveLength(24);
  const { more, figures, briefings, different } = home(25);
  expect([figures.length, briefings.length, different.length]).toEqual([24, 24, 24]);
  expect(more).toMatchObject({ figures: { href: '/light/figures/' }, briefings: { href: '/light/briefings/' } });
});

test('lanes are counted from 1, and a kind without a lane has none', () => {
  expect(laneOf(catalogue, { kind: 'works' })).toMatchObject({ id: 'works', number: 1, kinds: 1 });
  expect(laneOf(catalogue, { kind: 'call' })).toMatchObject({ id: 'talks', number: 2, kinds: 2 });
  expect(laneOf(catalogue, { kind: 'storm' })).toEqual({ id: '', title: 'storm', number: 0, kinds: 0 });
});

test('an event’s kind is told with its lane only where the lane has several kinds', () => {
  const events = small.events.map((event) => (event.id === 'visit' ? { ...event, kind: 'storm' } : event));
  const kinds = eventPages(catalogueOf({ ...small, events }, '/light/')).map(({ id, kind }) => [id, kind]);
  expect(Object.fromEntries(kinds)).toMatchObject({ lighting: 'Works', visit: 'Storm' });
  expect(Object.fromEntries(kinds)['call']).toContain('Talks');
});

test.each([
  ['statement', 'Statements', 'Statement'],
  ['policy', 'Policies', 'Policy'],
  ['policy', 'Politics', 'Policy (Politics)'],
  ['talk', 'Talking', 'Talk'],
  ['talk', 'Tales', 'Talk (Tales)'],
  ['act', 'Actions', 'Act'],
])('a kind %s in the lane %s is told as “%s”', (kind, title, expected) => {
  const lanes = [{ id: 'one', title, kinds: [kind, 'other'], meetings: false }];
  const events = small.events.map((event) => ({ ...event, kind }));
  const [page] = eventPages(catalogueOf({ ...small, site: { ...small.site, lanes }, events }, '/light/'));
  expect(page?.kind).toBe(expected);
});

test('an event’s place leads to its country where one is known', () => {
  const at = (country: string | null) => {
    const location = { name: 'Bergen', country, latitude: 60.39, longitude: 5.32 };
    const events = small.events.map((event) => ({ ...event, location }));
    return eventPages(catalogueOf({ ...small, events }, '/light/'))[0]?.place;
  };
  expect(at('NO')).toEqual({ text: 'Bergen, Norway', href: '/light/countries/no/' });
  expect(at(null)).toEqual({ text: 'Bergen', href: null });
});

test('events are listed in the order of time and each once, and those that there aren’t not at all', () => {
  const listed = (...ids: string[]) => entriesOf(catalogue, 'event', ids).map(({ link }) => link.text);
  const inOrder = listed('visit', 'lighting', 'call');
  expect(listed('call', 'lighting', 'visit', 'nothing', 'call')).toEqual(inOrder);
  expect(entriesOf(catalogue, 'event', ['lighting', 'call']).map(({ lane }) => lane)).toEqual([1, 2]);
});

test('a component shows what it names, and all lanes where it names none', () => {
  const shown = (name: string, attributes: Record<string, string> = {}) => {
    const body = { parts: [{ kind: 'component' as const, name, attributes }], citations: [] };
    return proseView(catalogue, body, [], { notes: [], labelsOf: () => [] });
  };
  expect(shown('Timeline')).toMatchObject([{ kind: 'timeline', timeline: { only: null } }]);
  expect(shown('Timeline', { lanes: 'talks, works' })).toMatchObject([{ timeline: { only: ['works', 'talks'] } }]);
  expect(shown('Timeline', { lanes: 'talks' })).toMatchObject([{ timeline: { only: ['talks'] } }]);
  expect(shown('Figure', { id: 'lamps' })).toMatchObject([{ kind: 'figure' }]);
  expect(shown('Figure', { id: 'ropes' })).toEqual([]);
  expect(shown('Nothing')).toEqual([]);
});

test('a source without a title is unsigned where neither author nor publisher is known', () => {
  const titles = (known: Partial<Source>) =>
    small.sources.slice(0, 1).map((source) => sourceTitle({ ...source, ...known }, english))[0];
  expect(titles({ title: 'Light', author: 'A' })).toBe('Light');
  expect(titles({})).toBe(english.evidence.untitledUnsigned);
  expect(titles({ author: 'A' })).toBe(english.evidence.untitled);
  expect(titles({ publisher: 'P' })).toBe(english.evidence.untitled);
});

test('what only one source says is listed up to 200 lines, and beyond that on the sources’ own pages', () => {
  const withFacts = (count: number) => {
    const person = small.people.slice(1, 2);
    const people = Array.from({ length: count }, (_, at) =>
      person.map((one) => ({ ...one, id: `p-${at}`, evidence: [passage('gazette', 0)] })),
    ).flat();
    const empty = { briefings: [], events: [], initiatives: [], figures: [], people };
    return comparePage(catalogueOf({ ...small, ...empty }, '/light/'));
  };
  const facts = 200 - small.sources.length;
  expect(withFacts(facts)).toMatchObject({ sources: [{}, {}], elsewhere: [] });
  const beyond = withFacts(facts + 1);
  expect(beyond.sources).toEqual([]);
  expect(beyond.elsewhere.map(({ link, detail }) => [link.href, detail])).toEqual([
    ['/light/sources/gazette/#only', english.lists.facts(facts + 1)],
    ['/light/sources/leaflet/#only', english.lists.facts(0)],
  ]);
});
