import type { EventRecord, Participant } from '../core/model/record.ts';
import { type Reference, referenceKey } from '../core/model/reference.ts';
import { rememberedOf } from '../core/remembered.ts';
import type { Catalogue } from './catalogue.ts';
import { countryOf } from './party.ts';

/** The events that a person or an organisation took part in, in the order of time. */
export function eventsWith(catalogue: Catalogue, actor: Reference): readonly EventRecord[] {
  return byActor(catalogue).get(referenceKey(actor)) ?? [];
}

/** The events in which a country (ISO 3166-1 alpha-2) or anybody of it took part, in the dossier's order. */
export function eventsOfCountry(catalogue: Catalogue, code: string): readonly EventRecord[] {
  return byCountry(catalogue).get(code) ?? [];
}

const byActor = rememberedOf(({ events }: Catalogue) =>
  byEach(events.values(), ({ participants }) => participants.flatMap((participant) => actorKey(participant) ?? [])),
);

const byCountry = rememberedOf((catalogue: Catalogue) =>
  byEach(catalogue.dossier.events, ({ participants }) =>
    participants.flatMap((participant) => countryOf(catalogue, participant) ?? []),
  ),
);

/** Who has a page, by the key of its reference. */
function actorKey(participant: Participant): string | null {
  if (participant.kind === 'person') return referenceKey({ kind: 'person', id: participant.person });
  if (participant.kind !== 'organisation') return null;
  return referenceKey({ kind: 'organisation', id: participant.organisation });
}

/** The events by each of their keys, each event once. */
function byEach(events: Iterable<EventRecord>, keysOf: (event: EventRecord) => string[]): Map<string, EventRecord[]> {
  const keyed = [...events].flatMap((event) => [...new Set(keysOf(event))].map((key) => ({ key, event })));
  const grouped = Map.groupBy(keyed, ({ key }) => key);
  return new Map([...grouped].map(([key, own]) => [key, own.map(({ event }) => event)]));
}
