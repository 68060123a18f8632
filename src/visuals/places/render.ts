import { escapeText } from '../../core/xml.ts';
import type { Words } from '../../words/words.ts';
import { drawGlyph, type LegendEntry } from '../legend.ts';
import { px } from '../measure.ts';
import { element } from '../svg.ts';
import type { Point } from './geometry.ts';
import type { PlacedLabel } from './labels.ts';
import { type CountryDot, inKeyOrder, type PlacesLayout, radii } from './layout.ts';
import { type PlacesModel, placesOfCountry } from './model.ts';

/**
 * The map as SVG: with names where there is room, and with the numbers of a key where there isn't, which `narrow` has in
 * a map that is alike. Its links are for the pointer: the table beside it holds the same for all others.
 */
export function renderPlaces(map: PlacesLayout, narrow: PlacesLayout): string {
  const { width, height, land, dots, places } = map;
  const body = [
    element('path', { class: 'places-land', d: land.map(outline).join('') }),
    element('g', { class: 'places-wide' }, leaders(map)),
    ...dots.map((dot) => renderDot(dot, targetOf(dot, [...dots, ...places]))),
    ...places.map(({ x, y, label }) => renderPlaceMark(x, y) + text('places-name places-site', label)),
    element('g', { class: 'places-narrow', transform: `scale(${px(width / narrow.width)})` }, renderLabels(narrow)),
  ];
  const size = { viewBox: `0 0 ${width} ${height}`, width, height };
  return element(
    'svg',
    { class: 'visual-drawing places-map', ...size, 'aria-hidden': 'true' },
    body.filter(Boolean).join('\n'),
  );
}

function renderLabels({ dots, places }: PlacesLayout): string {
  const numbers = dots.map(({ label }) => text('places-number', label));
  return (
    leaders({ dots, places }) +
    numbers.join('') +
    places.map(({ label }) => text('places-number places-site', label)).join('')
  );
}

function leaders({ dots, places }: Pick<PlacesLayout, 'dots' | 'places'>): string {
  return element('path', {
    class: 'places-leader',
    d: [...dots, ...places].map(({ label }) => leader(label)).join(''),
  });
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

function renderDot({ country, x, y, isPlaced, label }: CountryDot, radius: number): string {
  const target = element('circle', { class: 'visual-target', cx: x, cy: y, r: radius });
  const body = target + renderCountryMark(x, y, isPlaced) + text('places-name', label);
  return element('a', { href: country.href, tabindex: -1 }, element('title', {}, escapeText(country.name)) + body);
}

/** The radius within which a dot is met: 24 px across where no other is nearer to it. */
function targetOf(dot: CountryDot, marks: readonly { x: number; y: number }[]): number {
  const others = marks.filter((mark) => mark !== dot).map(({ x, y }) => Math.hypot(x - dot.x, y - dot.y) / 2);
  return Math.max(radii.country, Math.min(12, ...others));
}

function text(className: string, label: PlacedLabel | null): string {
  return label ? element('text', { class: className, x: label.x, y: label.y }, escapeText(label.text)) : '';
}

function leader(label: PlacedLabel | null): string {
  return label?.leader ? polyline(label.leader) : '';
}

function polyline(points: Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${px(x)},${px(y)}`).join('');
}

/** A closed outline in steps of a px, each relative to the last, with no more signs than are needed. */
function outline(points: Point[]): string {
  const whole = points.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  const steps = whole.slice(1).map(([x, y], index): Point => {
    const [fromX, fromY] = whole[index] ?? [x, y];
    return [x - fromX, y - fromY];
  });
  const numbers = steps.filter(([x, y]) => x !== 0 || y !== 0).flat();
  return `M${whole[0]?.join(' ')}l${numbers.join(' ').replaceAll(' -', '-')}z`;
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
