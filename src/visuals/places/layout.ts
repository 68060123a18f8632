import { compareText } from '../../core/language/text-order.ts';
import { drawingSizes, type Measure } from '../measure.ts';
import { countryPosition, type LonLat, landShape } from './atlas.ts';
import { doubleArea, type Point, simplify } from './geometry.ts';
import { type Labelled, type PlacedLabel, placeLabels, type Surroundings } from './labels.ts';
import { type MapCountry, type MapPlace, type PlacesModel, placesOfCountry } from './model.ts';
import { type MapView, mapView, trace } from './project.ts';

/** A map of `width` by `height` px in numbers. */
export interface PlacesLayout {
  width: number;
  height: number;
  /** Closed outlines. */
  land: Point[][];
  dots: CountryDot[];
  places: PlaceMark[];
}

interface PlacesSetting {
  /** In px. */
  width: number;
  measure: Measure;
  labels: LabelKind;
}

/** Px by which a coast may be off: most of what a map weighs is its coast. */
const coastTolerance = 1.6;
/** In square px. */
const leastIsland = 6;
/** The most places of a map; beyond, marks would lie on each other. */
export const mostPlaces = 200;

export function layoutPlaces(model: PlacesModel, { width, measure, labels }: PlacesSetting): PlacesLayout {
  const countries = inKeyOrder(model);
  const view = mapView([...model.places.map(siteOf), ...countries.map(positionOf)], width);
  const at = (position: LonLat): Point => view.projection(position) ?? [0, 0];
  const sites = model.places.map((place) => ({ place, at: at(siteOf(place)) }));
  const dots = countries.map((country) => ({ country, at: at(positionOf(country)) }));
  const around = { width, height: view.height, measure };
  return { width, height: view.height, land: drawLand(view), ...placeMarks(sites, dots, labels, around) };
}

/**
 * The countries with a dot, by name: their order in the key. Left out are those that the atlas lacks, and those that
 * took part in places of their own alone: these stand for them.
 */
export function inKeyOrder(model: PlacesModel): MapCountry[] {
  const drawn = model.countries.filter((country) => countryPosition(country.code) && !isHost(country, model));
  return drawn.sort((a, b) => compareText(a.name, b.name));
}

function isHost(country: MapCountry, { places }: PlacesModel): boolean {
  const own = placesOfCountry(country);
  return own.length > 0 && own.every((place) => places[place]?.country === country.code);
}

function drawLand({ projection }: MapView): Point[][] {
  const outlines = trace(projection, landShape).map((outline) => simplify(outline, coastTolerance));
  return outlines.filter((outline) => doubleArea(outline) > 2 * leastIsland);
}

function positionOf({ code }: MapCountry): LonLat {
  return countryPosition(code) ?? [0, 0];
}

function siteOf({ longitude, latitude }: MapPlace): LonLat {
  return [longitude, latitude];
}

/** The dot of a country. */
export interface CountryDot extends Spot {
  country: MapCountry;
  /** Whether the sources say where it took part. */
  isPlaced: boolean;
  /** Its number in the key, counted from 1. */
  number: number;
  label: PlacedLabel | null;
}

interface PlaceMark extends Spot {
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
export const fontSizes = { names: drawingSizes.word, numbers: drawingSizes.number, place: drawingSizes.name };

/** The marks of places and countries with their labels. */
function placeMarks(
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
