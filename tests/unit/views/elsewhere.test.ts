import { expect, test } from 'vitest';
import type { Dossier } from '../../../src/core/model/dossier.ts';
import { catalogueOf } from '../../../src/views/catalogue.ts';
import { comparePage } from '../../../src/views/compare-page.ts';
import { homePage } from '../../../src/views/home-page.ts';
import { proseView } from '../../../src/views/prose.ts';
import { smallDossier } from './small-dossier.ts';

const small = smallDossier();
const call = small.events.filter(({ id }) => id === 'call');
const many = (events: number): Dossier => ({
  ...small,
  events: Array.from({ length: events }, (_, i) => call.map((event) => ({ ...event, id: `call-${i}` }))).flat(),
});
const shown = (dossier: Dossier, name: string) => {
  const body = { parts: [{ kind: 'component' as const, name, attributes: {} }], citations: [] };
  return proseView(catalogueOf(dossier, '/light/'), body, [], { notes: [], labelsOf: () => [] });
};

test('many meetings are told in words that lead to where they are', () => {
  const [meetings] = shown(many(31), 'Meetings');
  expect(meetings).toMatchObject({ kind: 'elsewhere', title: 'Who met whom' });
  expect(meetings).toMatchObject({ links: [{ href: '/light/people/' }, { href: '/light/countries/' }] });
  expect(homePage(catalogueOf(many(31), '/light/')).meetings).toEqual(meetings);
  expect(shown(many(30), 'Meetings')).toMatchObject([{ kind: 'meetings' }]);
});

test('many facts are told in words that lead to the sources', () => {
  const [sources] = shown(many(3000), 'SourceMatrix');
  expect(sources).toMatchObject({ kind: 'elsewhere', title: 'What each source says' });
  expect(sources).toMatchObject({ links: [{ href: '/light/sources/' }] });
  expect(comparePage(catalogueOf(many(3000), '/light/')).matrix).toEqual(sources);
});
