import { type PlacesModel, placesOfCountry } from './model.ts';

/** What the map shows, in a sentence. */
export function placesSummary(model: PlacesModel): string {
  const placed = model.countries.filter((country) => placesOfCountry(country).length > 0);
  const elsewhere = model.countries.length - placed.length;
  if (model.countries.length === 0) return 'The sources name no countries that took part in a meeting.';
  const parts = [
    placed.length > 0 ? atPlaces(model, placed.length) : '',
    elsewhere > 0 ? withoutPlace(elsewhere, placed.length > 0) : '',
  ];
  return `${parts.filter(Boolean).join('; ')}.`;
}

function atPlaces({ places }: PlacesModel, countries: number): string {
  const subject = countries === 1 ? 'One country is' : `${countries} countries are`;
  const where = places.length === 1 ? `in ${places[0]?.name}` : `in one or more of ${places.length} places`;
  return `${subject} reported to have taken part ${where}`;
}

function withoutPlace(countries: number, isFurther: boolean): string {
  const further = isFurther ? ' more' : '';
  const subject = countries === 1 ? `one${further} country` : `${countries}${further} countries`;
  const sentence = `${subject} took part in meetings whose place the sources do not give`;
  return isFurther ? sentence : sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
