import { element } from '../svg.ts';
import { type PlacesModel, placesOfCountry } from './model.ts';
import { renderCountryMark, renderPlaceMark } from './render.ts';

export interface LegendEntry {
  /** Markup of a small drawing. */
  glyph: string;
  text: string;
}

/** What the signs on the map mean, of those that are in use. */
export function legendOf({ places, countries }: PlacesModel): LegendEntry[] {
  const isPlaced = countries.map((country) => placesOfCountry(country).length > 0);
  return [
    ...(places.length > 0 ? [{ glyph: draw(renderPlaceMark(9, 9)), text: 'place of an event' }] : []),
    ...(isPlaced.includes(true)
      ? [{ glyph: draw(renderCountryMark(9, 9, true)), text: 'country that took part there' }]
      : []),
    ...(isPlaced.includes(false)
      ? [
          {
            glyph: draw(renderCountryMark(9, 9, false)),
            text: 'country that took part in a meeting at a place not given',
          },
        ]
      : []),
  ];
}

function draw(mark: string): string {
  return element(
    'svg',
    { class: 'visual-glyph', viewBox: '0 0 18 18', width: 18, height: 18, 'aria-hidden': 'true' },
    mark,
  );
}
