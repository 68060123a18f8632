import type { MapCountry, PlacesModel } from '../../../../src/visuals/places/model.ts';

const names = new Intl.DisplayNames(['en'], { type: 'region' });

/** A country with the places where it took part, `null` for one that nobody gives. */
export function country(code: string, ...places: (number | null)[]): MapCountry {
  const events = places.map((place, index) => ({ text: `Event ${index}`, href: `/events/${index}/`, place }));
  return { code, name: names.of(code) ?? code, href: `/countries/${code.toLowerCase()}/`, events };
}

export const washington = { name: 'Washington', longitude: -77.0364, latitude: 38.8951, country: 'US' };

/** A conference with four guests and its host, and eleven countries that met elsewhere. */
export const conference: PlacesModel = {
  places: [washington],
  countries: [
    ...['US', 'IN', 'JP', 'KR', 'TH'].map((code) => country(code, 0)),
    ...['CA', 'SG', 'NL', 'IT', 'MY', 'BH', 'MN', 'PL', 'RO', 'IL', 'UZ'].map((code) => country(code, null)),
  ],
};

const european = [
  'AT',
  'BE',
  'BG',
  'HR',
  'CZ',
  'DK',
  'EE',
  'FI',
  'FR',
  'DE',
  'GR',
  'HU',
  'IE',
  'IT',
  'LV',
  'LT',
  'LU',
  'NL',
  'PL',
  'PT',
  'RO',
  'SK',
  'SI',
  'ES',
  'SE',
];

/** Neighbours by the dozen, in two places. */
export const union: PlacesModel = {
  places: [
    { name: 'Brussels', longitude: 4.35, latitude: 50.85, country: 'BE' },
    { name: 'Warsaw', longitude: 21.01, latitude: 52.23, country: 'PL' },
  ],
  countries: european.map((code, index) => country(code, index % 3 === 0 ? 1 : 0)),
};

/** Far in the north: a guest from over the Atlantic, and a neighbour that met elsewhere. */
export const north: PlacesModel = {
  places: [{ name: 'Faroe', longitude: -6.9, latitude: 62, country: 'FO' }],
  countries: [country('CA', 0), country('NO', null)],
};

/** On either side of the Pacific. */
export const pacific: PlacesModel = {
  places: [{ name: 'Suva', longitude: 178.44, latitude: -18.14, country: 'FJ' }],
  countries: ['FJ', 'NZ', 'AU', 'WS', 'TO', 'CL', 'US', 'JP'].map((code) => country(code, 0)),
};
