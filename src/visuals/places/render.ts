import { escapeText } from '../../core/xml.ts';
import type { Words } from '../../words/words.ts';
import { drawGlyph, type LegendEntry } from '../legend.ts';
import { element, px } from '../svg.ts';
import type { Point } from './geometry.ts';
import type { PlacedLabel } from './labels.ts';
import type { MapLine, PlacesLayout } from './layout.ts';
import { type CountryDot, inKeyOrder, radii } from './layout.ts';
import { type PlacesModel, placesOfCountry } from './model.ts';

/** The map as SVG. Its links are for the pointer: the table beside it holds the same for all others. */
export function renderPlaces({ width, height, land, lines, dots, places }: PlacesLayout): string {
  const body = [
    element('path', { class: 'places-land', d: land.map(outline).join('') }),
    ...lines.map(renderLine),
    ...[...dots, ...places].map(({ label }) => leader(label)),
    ...dots.map(renderDot),
    ...places.map(({ x, y, label }) => renderPlaceMark(x, y) + text('places-name places-site', label)),
  ];
  const size = { viewBox: `0 0 ${width} ${height}`, width, height };
  return element(
    'svg',
    { class: 'visual-drawing places-map', ...size, 'aria-hidden': 'true' },
    body.filter(Boolean).join('\n'),
  );
}

function renderLine({ from, control, to }: MapLine): string {
  const [start, bend, end] = [from, control, to].map(([x, y]) => `${px(x)},${px(y)}`);
  return element('path', { class: 'places-line', d: `M${start}Q${bend} ${end}` });
}

/** A country's dot: filled where the sources say at which place it took part. */
function renderCountryMark(x: number, y: number, isPlaced: boolean): string {
  return element('circle', {
    class: isPlaced ? 'places-dot' : 'places-dot places-elsewhere',
    cx: x,
    cy: y,
    r: radii.country,
  });
}

function renderPlaceMark(x: number, y: number): string {
  const ring = element('circle', { class: 'places-ring', cx: x, cy: y, r: radii.place });
  return ring + element('circle', { class: 'places-centre', cx: x, cy: y, r: 2.2 });
}

function renderDot({ country, x, y, isPlaced, label }: CountryDot): string {
  const body = renderCountryMark(x, y, isPlaced) + text('places-name', label);
  return element('a', { href: country.href, tabindex: -1 }, element('title', {}, escapeText(country.name)) + body);
}

function text(className: string, label: PlacedLabel | null): string {
  return label ? element('text', { class: className, x: label.x, y: label.y }, escapeText(label.text)) : '';
}

function leader(label: PlacedLabel | null): string {
  return label?.leader ? element('path', { class: 'places-leader', d: polyline(label.leader) }) : '';
}

function polyline(points: Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${px(x)},${px(y)}`).join('');
}

/** A closed outline in steps of half a px, each relative to the last: a third of the length of absolute points. */
function outline(points: Point[]): string {
  const halves = points.map(([x, y]): Point => [Math.round(x * 2), Math.round(y * 2)]);
  const steps = halves.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = halves[index] ?? [x, y];
    return `${(x - fromX) / 2},${(y - fromY) / 2}`;
  });
  const [startX, startY] = halves[0] ?? [0, 0];
  return `M${startX / 2},${startY / 2}l${steps.filter((step) => step !== '0,0').join(' ')}z`;
}

/** What the signs on the map mean, of those that are in use. */
export function legendOf(model: PlacesModel, words: Words['places']): LegendEntry[] {
  const isPlaced = new Set(inKeyOrder(model).map((country) => placesOfCountry(country).length > 0));
  const entries: [isUsed: boolean, mark: string, text: string][] = [
    [model.places.length > 0, renderPlaceMark(9, 9), words.placeOfEvent],
    [isPlaced.has(true), renderCountryMark(9, 9, true), words.tookPart],
    [isPlaced.has(false), renderCountryMark(9, 9, false), words.tookPartElsewhere],
  ];
  return entries.filter(([isUsed]) => isUsed).map(([, mark, text]) => ({ glyph: drawGlyph(mark), text }));
}
