import { type Labelled, type PlacedLabel, placeLabels, type Surroundings } from './labels.ts';
import { type MapCountry, type MapPlace, placesOfCountry } from './model.ts';
import type { Point } from './project.ts';

/** The dot of a country. */
export interface CountryDot extends Spot {
  country: MapCountry;
  /** Whether the sources say where it took part. */
  isPlaced: boolean;
  /** Its number in the key, counted from 1. */
  number: number;
  label: PlacedLabel | null;
}

export interface PlaceMark extends Spot {
  place: MapPlace;
  label: PlacedLabel | null;
}

/** In px. */
interface Spot {
  x: number;
  y: number;
}

/** Whether countries are named on the map, or numbered as in the key. */
export type LabelKind = 'names' | 'numbers';

export const radii = { country: 3.5, place: 6 };
/** In px, as `src/styles/places.css` sets them. */
export const fontSizes = { names: 13, numbers: 11, place: 14 };

/** The marks of places and countries with their labels. */
export function placeMarks(
  places: { place: MapPlace; at: Point }[],
  countries: { country: MapCountry; at: Point }[],
  kind: LabelKind,
  around: Surroundings,
): { places: PlaceMark[]; dots: CountryDot[] } {
  const sites = places.map(({ place, at: [x, y] }) => ({ place, x, y }));
  const dots = countries.map(({ country, at: [x, y] }, index) => {
    return { country, x, y, isPlaced: placesOfCountry(country).length > 0, number: index + 1 };
  });
  const labels = placeLabels([...sites.map(siteLabel), ...dots.map((dot) => countryLabel(dot, kind))], around);
  return {
    places: sites.map((site, index) => ({ ...site, label: labels[index] ?? null })),
    dots: dots.map((dot, index) => ({ ...dot, label: labels[sites.length + index] ?? null })),
  };
}

function siteLabel({ place, x, y }: Omit<PlaceMark, 'label'>): Labelled {
  return { x, y, radius: radii.place, text: place.name, fontSize: fontSizes.place };
}

function countryLabel({ country, number, x, y }: Omit<CountryDot, 'label'>, kind: LabelKind): Labelled {
  const text = kind === 'names' ? country.name : String(number);
  return { x, y, radius: radii.country, text, fontSize: fontSizes[kind] };
}
