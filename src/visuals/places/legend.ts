import { drawGlyph, type LegendEntry } from '../legend.ts';
import { inKeyOrder } from './layout.ts';
import { type PlacesModel, placesOfCountry } from './model.ts';
import { renderCountryMark, renderPlaceMark } from './render.ts';

/** What the signs on the map mean, of those that are in use. */
export function legendOf(model: PlacesModel): LegendEntry[] {
  const isPlaced = new Set(inKeyOrder(model).map((country) => placesOfCountry(country).length > 0));
  const entries: [isUsed: boolean, mark: string, text: string][] = [
    [model.places.length > 0, renderPlaceMark(9, 9), 'place of an event'],
    [isPlaced.has(true), renderCountryMark(9, 9, true), 'country that took part there'],
    [isPlaced.has(false), renderCountryMark(9, 9, false), 'country that took part in a meeting at a place not given'],
  ];
  return entries.filter(([isUsed]) => isUsed).map(([, mark, text]) => ({ glyph: drawGlyph(mark), text }));
}
