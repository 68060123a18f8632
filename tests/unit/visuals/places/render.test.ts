import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countryPosition } from '../../../../src/visuals/places/atlas.ts';
import { fontSizes, inKeyOrder, type LabelKind, layoutPlaces } from '../../../../src/visuals/places/layout.ts';
import { attendances, type PlacesModel, placesSummary } from '../../../../src/visuals/places/model.ts';
import { legendOf, renderPlaces } from '../../../../src/visuals/places/render.ts';
import { english } from '../../../../src/words/en/index.ts';
import { reviewable } from '../reviewable.ts';
import { cutOff, overlaps, textBoxes } from '../svg-texts.ts';
import { fakeMeasure } from '../timeline/fake-measure.ts';
import { conference, country, north, pacific, union, washington } from './sample-places.ts';

const widths: Record<LabelKind, number> = { names: 544, numbers: 320 };
const forms = ['names', 'numbers'] as const;
const layout = (model: PlacesModel, labels: LabelKind = 'names') =>
  layoutPlaces(model, { width: widths[labels], measure: fakeMeasure, labels });
const render = (model: PlacesModel) => renderPlaces(layout(model), layout(model, 'numbers'));

/** The drawing with one kind of labels, in the px of its layout. */
function form(model: PlacesModel, labels: LabelKind): string {
  const [names = '', numbers = ''] = render(model).split('<g class="places-narrow"');
  const { width, height } = layout(model, labels);
  return labels === 'names' ? names : `<svg viewBox="0 0 ${width} ${height}"><g${numbers}`;
}

function boxes(svg: string, labels: LabelKind) {
  const size = fontSizes[labels];
  return textBoxes(svg, { 'places-name': size, 'places-number': size, 'places-site': fontSizes.place }, fakeMeasure);
}

const none: PlacesModel = { places: [], countries: [] };
const one: PlacesModel = { places: [washington], countries: [] };
const cases: Record<string, PlacesModel> = { none, one, conference, union, pacific, north };

test.each(Object.entries(cases))('%s', async (name, model) => {
  await expect(reviewable(render(model), 'places')).toMatchFileSnapshot(`snapshots/${name}.svg`);
});

test.each(forms)('every country of a conference has its label with %s', (labels) => {
  const { dots, places } = layout(conference, labels);
  expect([...dots, ...places].filter(({ label }) => label === null)).toEqual([]);
  expect(dots).toHaveLength(conference.countries.length - 1);
});

test.each(forms)('no label is cut off, touches another or a dot, with %s', (labels) => {
  const codes = ['US', 'IN', 'JP', 'DE', 'FR', 'NL', 'BE', 'LU', 'SG', 'MY', 'NZ', 'CL', 'BH', 'QA', 'ZA', 'FJ'];
  const countries = fc.subarray(codes).map((some) => some.map((code, index) => country(code, index % 2 ? 0 : null)));
  fc.assert(
    fc.property(countries, (some) => {
      const model = { places: [washington], countries: some };
      const { dots, places } = layout(model, labels);
      const svg = form(model, labels);
      expect(overlaps(boxes(svg, labels))).toEqual([]);
      expect(cutOff(svg, boxes(svg, labels))).toEqual([]);
      for (const { label } of [...dots, ...places])
        for (const { x, y } of dots) {
          const { x0, x1, y0, y1 } = label?.box ?? { x0: 0, x1: 0, y0: 0, y1: 0 };
          expect(label !== null && x > x0 && x < x1 && y > y0 && y < y1).toBe(false);
        }
    }),
    { numRuns: 12 },
  );
});

test('the map with numbers is that with names, smaller', () => {
  for (const model of [conference, union, pacific, north]) {
    const [names, numbers] = [layout(model), layout(model, 'numbers')];
    const scale = names.width / numbers.width;
    expect(Math.abs(names.height - numbers.height * scale)).toBeLessThan(1.5);
    for (const [at, { x, y }] of names.dots.entries()) {
      expect((numbers.dots[at]?.x ?? 0) * scale).toBeCloseTo(x, 3);
      expect(Math.abs((numbers.dots[at]?.y ?? 0) * scale - y)).toBeLessThan(1);
    }
  }
});

test('a dot is met within 24 px, or half-way to its neighbour', () => {
  for (const model of [conference, union, north, pacific]) {
    const svg = render(model);
    const marks = [
      ...svg.matchAll(/<circle class="(visual-target|places-ring)" cx="([\d.-]+)" cy="([\d.-]+)" r="([\d.]+)"/gu),
    ];
    const targets = marks.map(([, kind, ...place]) => ({ kind, at: place.map(Number) as [number, number, number] }));
    for (const {
      kind,
      at: [x, y, r],
    } of targets) {
      if (kind !== 'visual-target') continue;
      const others = targets.filter(({ at }) => at[0] !== x || at[1] !== y);
      const nearest = Math.min(...others.map(({ at: [otherX, otherY] }) => Math.hypot(otherX - x, otherY - y)));
      expect(r).toBeCloseTo(Math.max(3.5, Math.min(12, nearest / 2)), 0);
    }
  }
});

test('dots lie in the drawing', () => {
  for (const model of [conference, union, pacific, north]) {
    const { width, height, dots } = layout(model);
    for (const { x, y } of dots) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(height);
    }
  }
});

test('no room is lost on the sea north of all land', () => {
  for (const model of [conference, union, pacific, north]) {
    const tops = layout(model)
      .land.flat()
      .map(([, y]) => y);
    expect(Math.min(...tops)).toBeLessThan(48);
  }
});

test('the order of the countries changes nothing', () => {
  const shuffled = fc.shuffledSubarray(conference.countries, { minLength: 16, maxLength: 16 });
  const svg = render(conference);
  fc.assert(
    fc.property(shuffled, (countries) => {
      expect(render({ ...conference, countries })).toBe(svg);
    }),
    { numRuns: 3 },
  );
});

test('a country has a dot where it took part abroad, also beside its own places', () => {
  const abroad = { name: 'Tokyo', longitude: 139.7, latitude: 35.7, country: 'JP' };
  const dotsOf = (...at: number[]) =>
    inKeyOrder({ places: [washington, abroad], countries: [country('US', ...at)] }).map(({ code }) => code);
  expect(dotsOf(0)).toEqual([]);
  expect(dotsOf(0, 1)).toEqual(['US']);
  expect(dotsOf(1)).toEqual(['US']);
});

test('a country that the atlas lacks is left to the table', () => {
  expect(
    inKeyOrder({ places: [], countries: [country('XX', null), country('IN', null)] }).map(({ code }) => code),
  ).toEqual(['IN']);
  expect(countryPosition('XX')).toBeNull();
});

test('the summary counts countries with a place and without', () => {
  expect(placesSummary(conference, english.places)).toBe(
    '5 countries are reported to have taken part in Washington; 11 more countries took part in meetings whose place the sources do not give. Others may have taken part whom the sources do not name.',
  );
  expect(placesSummary({ places: [], countries: [country('IN', null)] }, english.places)).toBe(
    'One country took part in meetings whose place the sources do not give. Others may have taken part whom the sources do not name.',
  );
  expect(placesSummary(none, english.places)).toBe('The sources name no countries that took part in a meeting.');
});

test('the summary says nothing of countries without a place where each has one', () => {
  const model = { places: [washington], countries: [country('US', 0), country('IN', 0)] };
  expect(placesSummary(model, english.places)).toBe(
    english.places.sentence([english.places.atPlaces(2, 1, 'Washington')]),
  );
});

test('the legend has the signs in use only', () => {
  expect(new Set(legendOf(conference, english.places).map(({ glyph }) => glyph)).size).toBe(3);
  expect(legendOf(union, english.places)).toHaveLength(2);
  // Each in the middle of its room.
  for (const { glyph } of legendOf(conference, english.places)) {
    expect(glyph).toContain('viewBox="0 0 18 18"');
    expect(new Set(glyph.match(/c[xy]="[^"]*"/g))).toEqual(new Set(['cx="9"', 'cy="9"']));
  }
  expect(legendOf({ places: [washington], countries: [country('US', 0)] }, english.places)).toHaveLength(1);
  expect(legendOf(none, english.places)).toEqual([]);
});

test('a row of the table is for a country at a place', () => {
  const model = { places: [washington], countries: [country('IN', null, 0, null)] };
  const rows = attendances(model).map(({ place, events }) => [place, ...events.map(({ text }) => text)]);
  expect(rows).toEqual([
    [null, 'Event 0', 'Event 2'],
    ['Washington', 'Event 1'],
  ]);
});

test('a table of very many rows has one for each country, and few events in each', () => {
  const places = Array.from({ length: 60 }, () => washington);
  const codes = ['AT', 'BE', 'CL', 'DK', 'EG'];
  const model = { places, countries: codes.map((code) => country(code, ...places.keys())) };
  const rows = attendances(model);
  expect(rows.map(({ place, events, more }) => [place, events.length, more])).toEqual(codes.map(() => [60, 25, 35]));
  const perPlace = (count: number) => {
    const guests = Array.from({ length: count / 5 }, () => country('AT', 0, 1, 2, 3, 4));
    return attendances({ places, countries: guests }).length;
  };
  expect([perPlace(250), perPlace(255)]).toEqual([250, 51]);
  const many = { places: [washington], countries: Array.from({ length: 200 }, () => country('FR', 0, 0, 0, null)) };
  const counts = attendances(many).map(({ events, more }) => [events.length, more]);
  expect(new Set(counts.map(String))).toEqual(new Set(['2,2']));
});
