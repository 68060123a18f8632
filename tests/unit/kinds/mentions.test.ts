import { expect, test } from 'vitest';
import { countriesIn, mentionsIn } from '../../../src/kinds/links.ts';
import { smallDossier } from '../views/small-dossier.ts';

const mentions = mentionsIn(smallDossier());

test('a record is mentioned by structure and in prose, once by each', () => {
  expect(mentions({ kind: 'person', id: 'ada' })).toEqual([
    { kind: 'briefing', id: 'lit-again' },
    { kind: 'briefing', id: 'unfinished' },
    { kind: 'event', id: 'visit' },
    { kind: 'event', id: 'call' },
    { kind: 'initiative', id: 'lamp-fund' },
  ]);
});

test('a source is mentioned by all that quote it', () => {
  const kinds = mentions({ kind: 'source', id: 'leaflet' }).map(({ kind }) => kind);
  expect([...new Set(kinds)]).toEqual(['briefing', 'event', 'person', 'figure']);
});

test('what nobody points to has no mentions', () => {
  expect(mentions({ kind: 'event', id: 'nowhere' })).toEqual([]);
});

test('countries are gathered from people, participants and initiatives', () => {
  expect(countriesIn(smallDossier())).toEqual(['IS', 'NO']);
});
