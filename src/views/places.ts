import { pathOf } from '../core/model/path.ts';
import type { EventRecord, Location } from '../core/model/record.ts';
import type { MapCountry, MapPlace, PlacesModel } from '../visuals/places/model.ts';
import type { Catalogue } from './catalogue.ts';
import { linkTo } from './link.ts';
import { countryOf } from './party.ts';

/** The countries that took part in events whose place is known, or in meetings, and those places. */
export function placesView(catalogue: Catalogue): PlacesModel {
  const meetings = new Set(catalogue.meetings.map(({ event }) => event.id));
  const events = [...catalogue.events.values()].filter((event) => event.location || meetings.has(event.id));
  const places = placesIn(events);
  const codes = new Set(events.flatMap((event) => countriesAt(catalogue, event)));
  const countries = [...codes].sort().map((code): MapCountry => {
    const attended = events.filter((event) => countriesAt(catalogue, event).includes(code));
    const own = attended.map((event) => ({
      ...linkTo(catalogue, { kind: 'event', id: event.id }),
      place: event.location ? places.findIndex((place) => isAt(place, event.location)) : null,
    }));
    const { text } = linkTo(catalogue, { kind: 'country', id: code });
    return { code, name: text, href: pathOf({ kind: 'country', id: code }, catalogue.base), events: own };
  });
  return { places, countries };
}

function placesIn(events: readonly EventRecord[]): MapPlace[] {
  const places: MapPlace[] = [];
  for (const { location } of events)
    if (location && !places.some((place) => isAt(place, location))) places.push(location);
  return places;
}

function isAt(place: MapPlace, location: Location | null): boolean {
  return place.latitude === location?.latitude && place.longitude === location.longitude;
}

function countriesAt(catalogue: Catalogue, { participants }: EventRecord): string[] {
  return participants.flatMap((participant) => countryOf(catalogue, participant) ?? []);
}
