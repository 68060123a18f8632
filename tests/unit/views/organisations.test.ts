import { describe, expect, test } from 'vitest';
import type { Organisation, Participant } from '../../../src/core/model/record.ts';
import { catalogueOf } from '../../../src/views/catalogue.ts';
import { countryPages } from '../../../src/views/country-page.ts';
import { entriesOf } from '../../../src/views/entries.ts';
import { eventPages } from '../../../src/views/event-page.ts';
import { countryEntries, organisationEntries } from '../../../src/views/index-entries.ts';
import { organisationPages } from '../../../src/views/organisation-page.ts';
import { passage, smallDossier } from './small-dossier.ts';

const body = { parts: [], citations: [], sentences: [], references: [], addresses: [] };
const organisation = (id: string, type: string | null, country: string | null): Organisation => ({
  ...{ id, name: `The ${id}`, short: null, type, country, evidence: [passage('gazette', 20)] },
  ...{ body, waivers: [], corrections: [], changes: [] },
});
const takesPart = (id: string): Participant => ({ kind: 'organisation', organisation: id, role: null });

/** The court took part in the call and, with others, in the lighting; the guild in nothing. */
function dossierWithOrganisations() {
  const dossier = smallDossier();
  const added: Record<string, Participant[]> = {
    call: [takesPart('court')],
    lighting: [
      { kind: 'person', person: 'olav', role: null },
      takesPart('court'),
      { kind: 'delegation', country: 'SE' },
    ],
  };
  return {
    ...dossier,
    organisations: [organisation('guild', null, null), organisation('court', 'court', 'NO')],
    events: dossier.events.map((event) => ({
      ...event,
      participants: [...event.participants, ...(added[event.id] ?? [])],
    })),
    initiatives: dossier.initiatives.map((initiative) => ({ ...initiative, organisations: ['court'] })),
  };
}

const catalogue = catalogueOf(dossierWithOrganisations(), '/light/');
const pageOf = (id: string) => organisationPages(catalogue).find((page) => page.id === id);
const hrefs = (entries: readonly { link: { href: string } }[] = []) => entries.map(({ link }) => link.href);

describe('an organisation', () => {
  test('has its meetings, its other events and its initiatives', () => {
    const court = pageOf('court');
    expect(court).toMatchObject({ type: 'Court', country: { text: 'Norway', href: '/light/countries/no/' } });
    expect(
      court?.meetings
        .flatMap(({ rows }) => rows)
        .map(({ event, others }) => [event.text, ...others.map(({ text }) => text)]),
    ).toEqual([['The call', 'Ada Berg', 'Olav Lie']]);
    expect(hrefs(court?.events)).toEqual(['/light/events/lighting/']);
    expect(hrefs(court?.initiatives)).toEqual(['/light/initiatives/lamp-fund/']);
    expect(court?.frame.description).toContain('The court');
    expect(court?.frame.description).toContain('Norway');
  });

  test('of which little is known has no kind, no country and no events', () => {
    const guild = { type: null, country: null, meetings: [], events: [], initiatives: [] };
    expect(pageOf('guild')).toMatchObject(guild);
  });

  test('is listed by name, with its kind and its country where they are known', () => {
    expect(organisationEntries(catalogue).map(({ link, detail }) => [link.text, detail])).toEqual([
      ['The court', 'court, Norway'],
      ['The guild', null],
    ]);
  });

  test('belongs to its country alone', () => {
    const of = (code: string) => countryPages(catalogue).find(({ id }) => id === code);
    expect(hrefs(of('no')?.organisations)).toEqual(['/light/organisations/court/']);
    expect(of('se')?.organisations).toEqual([]);
    expect(hrefs(of('se')?.events)).toEqual(['/light/events/lighting/']);
  });
});

test('in a list an organisation has its kind beside it, a person the office, and others nothing', () => {
  const details = (kind: 'organisation' | 'person' | 'figure', ...ids: string[]) =>
    entriesOf(catalogue, kind, ids).map(({ detail }) => detail);
  expect(details('organisation', 'court', 'guild')).toEqual(['court', null]);
  expect(details('person', 'ada', 'olav')).toEqual(['Keeper', null]);
  expect(details('figure', 'lamps')).toEqual([null]);
});

test('an event names people and organisations one by one, and delegations by their country', () => {
  const lighting = eventPages(catalogue).find(({ id }) => id === 'lighting');
  expect(lighting?.parties.map(({ text, role, isCountry }) => [text, role, isCountry])).toEqual([
    ['Olav Lie', null, false],
    ['The court', null, false],
  ]);
  expect(lighting?.delegations).toEqual([{ text: 'Sweden', href: '/light/countries/se/' }]);
});

test('a country tells its people and events, each event of which anybody is of it, or that it is only in texts', () => {
  const dossier = dossierWithOrganisations();
  const named = { ...body, references: [{ kind: 'country' as const, id: 'FI' }] };
  const initiatives = dossier.initiatives.map((initiative) => ({ ...initiative, body: named }));
  const entries = countryEntries(catalogueOf({ ...dossier, initiatives }, '/light/'));
  expect(entries.map(({ link, detail }) => [link.text, detail])).toEqual([
    ['Finland', 'Named in the text only'],
    ['Iceland', '1 event'],
    ['Norway', '1 person, 1 organisation, 3 events, 1 initiative'],
    ['Sweden', '1 event'],
  ]);
});
