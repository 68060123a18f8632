import { compareText } from '../../core/language/text-order.ts';
import { drawingSizes, type Measure } from '../measure.ts';
import { countryPosition, type LonLat, landShape } from './atlas.ts';
import type { Point, Segment } from './geometry.ts';
import { type Arc, arcsAround, doubleArea, pointsOn, simplify } from './geometry.ts';
import { type Labelled, type PlacedLabel, placeLabels, type Surroundings } from './labels.ts';
import { type MapCountry, type MapPlace, type PlacesModel, placesOfCountry } from './model.ts';
import { type MapView, mapView, trace } from './project.ts';

/** A map of `width` by `height` px in numbers. */
export interface PlacesLayout {
  width: number;
  height: number;
  /** Closed outlines. */
  land: Point[][];
  /** None where there would be more than a reader can follow. */
  lines: MapLine[];
  dots: CountryDot[];
  places: PlaceMark[];
}

/** From a country to a place, in px. */
export interface MapLine extends Arc {
  country: string;
}

interface PlacesSetting {
  /** In px. */
  width: number;
  measure: Measure;
  labels: LabelKind;
}

/** Px by which a coast may be off: most of what a map weighs is its coast. */
const coastTolerance = 0.8;
/** In square px. */
const leastIsland = 6;
/** More would hide the land, and labels can't keep off them. */
const mostLines = 80;
/** The most places of a map; beyond, marks would lie on each other. */
export const mostPlaces = 200;

export function layoutPlaces(model: PlacesModel, { width, measure, labels }: PlacesSetting): PlacesLayout {
  const countries = inKeyOrder(model);
  const all = countries.flatMap((country) => routesOf(country, model.places));
  const routes = all.length > mostLines ? [] : all;
  const positions = [...model.places.map(siteOf), ...countries.map(positionOf)];
  const ends = routes.map((route): [LonLat, LonLat] => [positionOf(route.country), siteOf(route.place)]);
  const view = mapView(positions, ends, width);
  const at = (position: LonLat): Point => view.projection(position) ?? [0, 0];
  const arcs = arcsAround(
    ends.map(([from, to]): [Point, Point] => [at(from), at(to)]),
    positions.map(at),
  );
  const lines = arcs.map((arc, index) => ({ country: routes[index]?.country.code ?? '', ...arc }));
  const sites = model.places.map((place) => ({ place, at: at(siteOf(place)) }));
  const dots = countries.map((country) => ({ country, at: at(positionOf(country)) }));
  const around = { width, height: view.height, lines: lines.flatMap(segmentsOf), measure };
  return { width, height: view.height, land: drawLand(view), lines, ...placeMarks(sites, dots, labels, around) };
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

function routesOf(country: MapCountry, places: MapPlace[]): { country: MapCountry; place: MapPlace }[] {
  const attended = placesOfCountry(country).flatMap((index) => places[index] ?? []);
  return attended.filter((place) => place.country !== country.code).map((place) => ({ country, place }));
}

function drawLand({ projection }: MapView): Point[][] {
  const outlines = trace(projection, landShape).map((outline) => simplify(outline, coastTolerance));
  return outlines.filter((outline) => doubleArea(outline) > 2 * leastIsland);
}

function segmentsOf(line: MapLine): Segment[] {
  const points = pointsOn(line);
  return points.slice(1).map((to, index): Segment => [points[index] ?? to, to]);
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
