import { compareText } from '../language/text-order.ts';
import type { EventRecord } from '../model/record.ts';
import { narrowed, type Span, spanOf } from './span.ts';

export type EventsById = ReadonlyMap<string, EventRecord>;

/** In the order of the ids, so that nothing hangs on the order of the files. */
export function eventsById(events: EventRecord[]): EventsById {
  return new Map(events.toSorted((a, b) => compareText(a.id, b.id)).map((event) => [event.id, event]));
}

/** The event that a relation points to, if there is such an event. */
export function anchorOf({ relation }: EventRecord, byId: EventsById): EventRecord | undefined {
  return relation ? byId.get(relation.event) : undefined;
}

/**
 * The span of every event by its id: that of its own date, narrowed by the span that its anchor is resolved to. In a
 * cycle the last anchor is taken at its own date.
 */
export function resolveSpans(byId: EventsById): Map<string, Span> {
  const spans = new Map<string, Span>();
  for (const event of byId.values())
    for (const link of chainFrom(event, byId, spans)) spans.set(link.id, resolveSpan(link, byId, spans));
  return spans;
}

/** The event and what it hangs on, so far as that isn't resolved yet, with the last anchor first. */
function chainFrom(event: EventRecord, byId: EventsById, spans: Map<string, Span>): EventRecord[] {
  const chain = new Set<EventRecord>();
  let link: EventRecord | undefined = event;
  while (link && !chain.has(link) && !spans.has(link.id)) {
    chain.add(link);
    link = anchorOf(link, byId);
  }
  return [...chain].reverse();
}

function resolveSpan(event: EventRecord, byId: EventsById, spans: Map<string, Span>): Span {
  const own = spanOf(event.date);
  const anchor = anchorOf(event, byId);
  if (!anchor || !event.relation) return own;
  return narrowed(own, event.relation.kind, spans.get(anchor.id) ?? spanOf(anchor.date));
}
