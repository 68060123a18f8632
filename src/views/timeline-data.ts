import type { EventRecord } from '../core/model/record.ts';
import { rememberedOf } from '../core/remembered.ts';
import { citedIn } from '../kinds/claims.ts';
import { inColumnOrder } from '../visuals/timeline/columns.ts';
import type { Choice, TimelineData, TimelineDatum } from '../visuals/timeline/data.ts';
import type { TimelineEvent, TimelineLane } from '../visuals/timeline/event.ts';
import { markTimes } from '../visuals/timeline/mark-times.ts';
import { isLarge } from '../visuals/timeline/periods.ts';
import type { Facet } from '../visuals/timeline/view-names.ts';
import type { Catalogue } from './catalogue.ts';
import { nameOf } from './link.ts';
import { countryOf } from './party.ts';
import { passageView, uniqueEvidence } from './passages.ts';
import { clockOf, timelineView } from './timeline.ts';

/** The timeline of all lanes with what it is filtered by, and the evidence of each event. */
export function timelineData(catalogue: Catalogue): TimelineData {
  const { events: all, lanes, isMany } = timelineView(catalogue);
  return dataOfEvents(catalogue, isMany ? inSmallLanes(all) : all, lanes);
}

function dataOfEvents(catalogue: Catalogue, events: TimelineEvent[], lanes: TimelineLane[]): TimelineData {
  const data = timelineDetails(catalogue, events);
  return { language: catalogue.language, lanes, choices: choicesOf(catalogue, data, lanes), events: data };
}

/** These events with what is behind them. */
export function timelineDetails(catalogue: Catalogue, events: readonly TimelineEvent[]): TimelineDatum[] {
  const places = new Map(timelineOrder(catalogue).map(({ id }, place) => [id, place]));
  return events.flatMap((event): TimelineDatum[] => {
    const record = catalogue.events.get(event.id);
    const place = places.get(event.id) ?? 0;
    return record ? [{ ...event, place, ...detailsOf(catalogue, record, event.lane) }] : [];
  });
}

/** All events in the order in which files about them number them. */
export const timelineOrder = rememberedOf((catalogue: Catalogue): TimelineEvent[] => {
  const { events, isMany } = timelineView(catalogue);
  if (!isMany) return events;
  const times = markTimes(events);
  return inColumnOrder(events.map((event) => ({ event, start: times.get(event.id)?.start ?? 0 }))).map(
    ({ event }) => event,
  );
});

/** What these events can be chosen by. */
export function choicesOf(
  catalogue: Catalogue,
  events: Pick<TimelineDatum, 'facets'>[],
  lanes: TimelineLane[],
): TimelineData['choices'] {
  const named = (facet: Facet, kind: Parameters<typeof nameOf>[1]['kind']) =>
    choices(events, facet, (id) => nameOf(catalogue, { kind, id }), catalogue.language);
  return {
    lanes: lanes.map(({ id, title }) => ({ id, name: title })),
    countries: named('countries', 'country'),
    people: named('people', 'person'),
    organisations: named('organisations', 'organisation'),
    initiatives: named('initiatives', 'initiative'),
    sources: named('sources', 'source'),
  };
}

/** A timeline of all has a file of its own where there are many; one of a lane with few still needs this one. */
function inSmallLanes(events: TimelineEvent[]): TimelineEvent[] {
  const byLane = Map.groupBy(events, ({ lane }) => lane);
  return events.filter(({ lane }) => !isLarge(byLane.get(lane) ?? []));
}

function detailsOf(
  catalogue: Catalogue,
  record: EventRecord,
  lane: string,
): Pick<TimelineDatum, 'facets' | 'passages' | 'clock'> {
  const clock = clockOf(catalogue, record);
  return {
    facets: facetsOf(catalogue, record, lane),
    passages: evidenceOf(record).map((passage) => passageView(catalogue, passage)),
    ...(clock && { clock }),
  };
}

/** The ids of what an event has part in. */
export function facetsOf(catalogue: Catalogue, record: EventRecord, lane: string): TimelineDatum['facets'] {
  const { participants, initiatives } = record;
  return {
    lanes: [lane],
    countries: unique(participants.map((participant) => countryOf(catalogue, participant))),
    people: unique(participants.map((participant) => (participant.kind === 'person' ? participant.person : null))),
    organisations: unique(
      participants.map((participant) => (participant.kind === 'organisation' ? participant.organisation : null)),
    ),
    initiatives,
    sources: unique(evidenceOf(record).map(({ source }) => source)),
  };
}

function evidenceOf({ evidence, body }: EventRecord): ReturnType<typeof uniqueEvidence> {
  return uniqueEvidence([...evidence, ...citedIn(body)]);
}

function choices(
  events: Pick<TimelineDatum, 'facets'>[],
  facet: Facet,
  name: (id: string) => string,
  language: string,
): Choice[] {
  const ids = unique(events.flatMap(({ facets }) => facets[facet]));
  const { compare } = new Intl.Collator(language);
  return ids.map((id) => ({ id, name: name(id) })).sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
}

function unique(ids: (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
