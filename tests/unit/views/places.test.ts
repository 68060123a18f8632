import { expect, test } from 'vitest';
import { catalogueOf } from '../../../src/views/catalogue.ts';
import { placesView } from '../../../src/views/places.ts';
import { smallDossier } from './small-dossier.ts';

const bergen = { name: 'Bergen', country: 'NO', latitude: 60.39, longitude: 5.32 };
const { events, ...dossier } = smallDossier();

test('each country has its events once and in the order of time, with the place of each', () => {
  const keeper = { kind: 'unnamed', country: 'NO', role: 'mayor' } as const;
  const placed = events.map((event) => ({
    ...event,
    location: event.id === 'call' ? bergen : null,
    participants: [...event.participants, ...(event.id === 'call' ? [keeper] : [])],
  }));
  const { places, countries } = placesView(catalogueOf({ ...dossier, events: placed }, '/light/'));
  expect(places).toEqual([{ ...bergen, name: 'Bergen, Norway' }]);
  expect(countries.map(({ code, events }) => [code, events.map(({ text, place }) => [text, place])])).toEqual([
    ['IS', [['The visit', null]]],
    [
      'NO',
      [
        ['The visit', null],
        ['The call', 0],
      ],
    ],
  ]);
});
