import { compareText } from '../core/language/text-order.ts';
import type { EventRecord, Location } from '../core/model/record.ts';
import type { MapCountry, MapPlace, PlacesModel } from '../visuals/places/model.ts';
import type { Catalogue } from './catalogue.ts';
import { linkTo, nameOf } from './link.ts';
import { countryOf } from './party.ts';

/** The countries that took part in events whose place is known, or in meetings, and those places. */
export function placesView(catalogue: Catalogue): PlacesModel {
  const meetings = new Set(catalogue.meetings.map(({ event }) => event.id));
  const events = [...catalogue.events.values()].filter((event) => event.location || meetings.has(event.id));
  const locations = Map.groupBy(
    events.flatMap(({ location }) => location ?? []),
    placeKey,
  );
  const indexes = new Map([...locations.keys()].map((key, index) => [key, index]));
  const placeOf = ({ location }: EventRecord) => (location && indexes.get(placeKey(location))) ?? null;
  const attended = byCountry(catalogue, events);
  const countries = [...attended].map(([code, own]): MapCountry => {
    const { text, href } = linkTo(catalogue, { kind: 'country', id: code });
    const links = own.map((event) => ({
      ...linkTo(catalogue, { kind: 'event', id: event.id }),
      place: placeOf(event),
    }));
    return { code, name: text, href, events: links };
  });
  const places = [...locations.values()].flatMap(([first]) => (first ? placeOn(catalogue, first) : []));
  return { places, countries: countries.sort((a, b) => compareText(a.name, b.name)) };
}

/** With its country in the name: it is the host’s only mark. */
function placeOn(catalogue: Catalogue, { name, country, longitude, latitude }: Location): MapPlace {
  const inCountry =
    country === null ? name : catalogue.words.records.place(name, nameOf(catalogue, { kind: 'country', id: country }));
  return { name: inCountry, longitude, latitude, country };
}

function placeKey({ latitude, longitude }: Location): string {
  return `${latitude} ${longitude}`;
}

/** The events at which each country was, in their order. */
function byCountry(catalogue: Catalogue, events: EventRecord[]): Map<string, EventRecord[]> {
  const attended = new Map<string, EventRecord[]>();
  for (const event of events)
    for (const code of countriesAt(catalogue, event)) {
      const own = attended.get(code) ?? [];
      own.push(event);
      attended.set(code, own);
    }
  return attended;
}

function countriesAt(catalogue: Catalogue, { participants }: EventRecord): Set<string> {
  return new Set(participants.flatMap((participant) => countryOf(catalogue, participant) ?? []));
}
