import type { Words } from '../../words/words.ts';

/** A place at which something happened, in degrees. */
export interface MapPlace {
  name: string;
  longitude: number;
  latitude: number;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
}

export interface MapCountry {
  /** ISO 3166-1 alpha-2. */
  code: string;
  name: string;
  href: string;
  /** What it took part in: each event with the index of its place, `null` where the sources give none. */
  events: { text: string; href: string; place: number | null }[];
}

export interface PlacesModel {
  places: MapPlace[];
  /** Those that took part in an event with a place, or in a meeting. */
  countries: MapCountry[];
}

/** What a country took part in at a place, in the order of its events. */
interface Attendance {
  country: MapCountry;
  /** A name, or how many places; `null` where the sources give none. */
  place: string | number | null;
  /** As many as have room. */
  events: MapCountry['events'];
  /** How many more there are; the country’s own page has all. */
  more: number;
}

/** The most rows of a table that has a row for each country and place, and events of all rows together. */
const [mostRows, mostEvents] = [250, 500];
/** The most events of a row. */
const mostListed = 25;

/** Each country with each place at which it took part; with all of them in one row where these would be too many. */
export function attendances({ places, countries }: PlacesModel): Attendance[] {
  const byPlace = countries.flatMap((country) =>
    [...Map.groupBy(country.events, ({ place }) => place)].map(([index, events]) => {
      return { country, place: (index === null ? null : places[index]?.name) ?? null, events };
    }),
  );
  const rows = byPlace.length > mostRows ? countries.map(inOneRow) : byPlace;
  const listed = Math.min(mostListed, Math.max(1, Math.floor(mostEvents / rows.length)));
  return rows.map((row) => ({
    ...row,
    events: row.events.slice(0, listed),
    more: Math.max(0, row.events.length - listed),
  }));
}

function inOneRow(country: MapCountry) {
  const places = placesOfCountry(country).length;
  return { country, place: places || null, events: country.events };
}

/** Where a country took part, as indexes of places, each once and in their order. */
export function placesOfCountry({ events }: MapCountry): number[] {
  return [...new Set(events.flatMap(({ place }) => place ?? []))].sort((a, b) => a - b);
}

/** What the map shows, in a sentence. */
export function placesSummary({ places, countries }: PlacesModel, words: Words['places']): string {
  const placed = countries.filter((country) => placesOfCountry(country).length > 0).length;
  const elsewhere = countries.length - placed;
  if (countries.length === 0) return words.none;
  const withoutPlace = placed > 0 ? words.moreWithoutPlace : words.withoutPlace;
  return words.sentence([
    ...(placed > 0 ? [words.atPlaces(placed, places.length, places[0]?.name)] : []),
    ...(elsewhere > 0 ? [withoutPlace(elsewhere)] : []),
  ]);
}
