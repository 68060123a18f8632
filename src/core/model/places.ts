import type { Place } from './issue.ts';

/**
 * Where records and their parts stand in the files, beside the model and not in it: an issue can point to a line,
 * and what is published carries no trace of the editors' folders.
 */
export type Places = Map<object, Map<string, Place>>;

const whole = '';

/** Notes where a part stands, or one of its fields. */
export function setPlace(places: Places, part: object, place: Place, field = whole): void {
  const known = places.get(part) ?? new Map<string, Place>();
  places.set(part, known.set(field, place));
}

/** Where a part or its field stands; the part itself where the field was not written. */
export function placeOf(places: Places, part: object, field = whole): Place {
  const known = places.get(part);
  const place = known?.get(field) ?? known?.get(whole);
  if (!place) throw new Error(`No place is known for ${JSON.stringify(part).slice(0, 80)}`);
  return place;
}
