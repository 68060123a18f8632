import { compareText } from '../language/text-order.ts';
import type { EventRecord } from '../model/record.ts';
import { anchorOf, eventsById, resolveSpans } from './event-spans.ts';
import { eventWords } from './event-words.ts';
import { inRelationOrder } from './relations.ts';
import { type Span, spanOf } from './span.ts';

/** When an event was, so far as its own date and its relation tell. */
export interface When {
  /** The first millisecond that is possible, in UTC since 1970; `null`: none is known. */
  earliest: number | null;
  /** The first millisecond that is too late; `null`: none is known. */
  latest: number | null;
  /** No lower limit is known. */
  openStart: boolean;
  /** No upper limit is known. */
  openEnd: boolean;
  /** For readers: “3 February 2026, before the Summit”. */
  words: string;
}

/**
 * Every event's time by its id: its own date narrowed by its relation, also where relations chain (see `narrowed` for
 * how far). A relation to an event that doesn't exist or that contradicts the event's own date narrows nothing.
 */
export function resolveWhen(events: EventRecord[], language: string): Map<string, When> {
  const byId = eventsById(events);
  const spans = resolveSpans(byId);
  const entries = [...byId.values()].map((event): [string, When] => {
    const span = spans.get(event.id) ?? spanOf(event.date);
    return [event.id, whenOf(span, eventWords(event, anchorOf(event, byId), language))];
  });
  return new Map(entries);
}

/**
 * The events in an order that keeps to every relation outside a contradictory cycle: by the start of the time that is
 * known, the longer first; those without a known start just before what starts at their upper limit; those without
 * either last; then by id. An event before another is drawn forward to stand ahead of it. The order takes no day that
 * the sources don't give.
 */
export function chronological(events: EventRecord[]): EventRecord[] {
  const byId = eventsById(events);
  const spans = resolveSpans(byId);
  const sorted = events
    .map((event) => ({ event, span: spans.get(event.id) ?? spanOf(event.date) }))
    .sort((a, b) => compareSpans(a.span, b.span) || compareText(a.event.id, b.event.id));
  return inRelationOrder(
    sorted.map(({ event }) => event),
    byId,
  );
}

function whenOf({ earliest, latest }: Span, words: string): When {
  return { earliest, latest, openStart: earliest === null, openEnd: latest === null, words };
}

function compareSpans(a: Span, b: Span): number {
  return compareNumbers(position(a), position(b)) || startKnown(a) - startKnown(b) || compareNumbers(end(b), end(a));
}

function position({ earliest, latest }: Span): number {
  return earliest ?? end({ latest });
}

function end({ latest }: Pick<Span, 'latest'>): number {
  return latest ?? Infinity;
}

function startKnown({ earliest }: Span): number {
  return earliest === null ? 0 : 1;
}

/** Also for two infinities, of which the difference is no number. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
