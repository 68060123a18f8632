import { compareText } from '../language/text-order.ts';
import type { EventRecord, RelationKind } from '../model/record.ts';
import type { CalendarDate } from './date.ts';
import { eventWords } from './event-words.ts';
import { anchorOf, type EventsById, eventsById, resolveSpans, type Span, spanOf } from './spans.ts';

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
 * known, the longer first; those without a known start just before what starts at their upper limit, or on the day (the
 * month, the year) that they came by; those without either last; then by id. An event before another is drawn forward to stand ahead of it. The order takes no day that
 * the sources don't give.
 */
export function chronological(events: EventRecord[]): EventRecord[] {
  const byId = eventsById(events);
  const spans = resolveSpans(byId);
  const sorted = events
    .map((event) => ({ event, at: positionOf(event, spans.get(event.id) ?? spanOf(event.date)) }))
    .sort((a, b) => comparePositions(a.at, b.at) || compareText(a.event.id, b.event.id));
  return inRelationOrder(
    sorted.map(({ event }) => event),
    byId,
  );
}

function whenOf({ earliest, latest }: Span, words: string): When {
  return { earliest, latest, openStart: earliest === null, openEnd: latest === null, words };
}

/** Where an event stands among others; what is without a known start stands ahead of what starts there. */
interface Position {
  at: number;
  isStartKnown: boolean;
  end: number;
}

function positionOf({ date }: EventRecord, { earliest, latest }: Span): Position {
  const end = latest ?? Infinity;
  return { at: earliest ?? Math.min(boundOf(date), end), isStartKnown: earliest !== null, end };
}

/** The start of the day (or month, or year) by which something had come. */
function boundOf(date: CalendarDate | null): number {
  return date?.kind === 'interval' && typeof date.end !== 'string' ? date.end.earliest : Infinity;
}

function comparePositions(a: Position, b: Position): number {
  return compareNumbers(a.at, b.at) || Number(a.isStartKnown) - Number(b.isStartKnown) || compareNumbers(b.end, a.end);
}

/** Also for two infinities, of which the difference is no number. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/**
 * The rounds of relations that can't all hold, each as ids from its first by code units. A round with a `before` and an
 * `after` in it, such as “A before B” and “B after A”, says one thing twice and is none.
 *
 * That is all there is to test: an event has at most one relation, so a contradiction must run the whole round, all
 * its events each before or during the next, or all after or during it.
 */
export function relationCycles(events: EventRecord[]): string[][] {
  const byId = eventsById(events);
  const seen = new Set<EventRecord>();
  const rounds = [...byId.values()].map((event) => roundFrom(event, byId, seen));
  return rounds.filter(isContradictory).map((round) => fromFirst(round.map(({ id }) => id)));
}

/**
 * The same events with every event moved ahead, no further than needed, of those that its relation puts after it.
 * Takes time in proportion to the events; relations of a contradictory cycle are kept in part.
 */
function inRelationOrder(events: EventRecord[], byId: EventsById): EventRecord[] {
  const starts = startPoints(events, byId);
  const seen = new Set<Point>();
  return events.flatMap((event) => eventsUpTo(starts.get(event), seen));
}

/** The round that a walk along the relations ends in, unless it meets an event of an earlier walk. */
function roundFrom(event: EventRecord, byId: EventsById, seen: Set<EventRecord>): EventRecord[] {
  const walk = new Set<EventRecord>();
  let next: EventRecord | undefined = event;
  while (next && !seen.has(next)) {
    seen.add(next);
    walk.add(next);
    next = anchorOf(next, byId);
  }
  const path = [...walk];
  return next && walk.has(next) ? path.slice(path.indexOf(next)) : [];
}

function isContradictory(round: EventRecord[]): boolean {
  const has = (kind: RelationKind) => round.some(({ relation }) => relation?.kind === kind);
  return round.length > 0 && !(has('before') && has('after'));
}

function fromFirst(ids: string[]): string[] {
  const at = ids.indexOf(ids.toSorted(compareText)[0] ?? '');
  return [...ids.slice(at), ...ids.slice(0, at)];
}

/** The start of an event, which carries the event, or its end. */
interface Point {
  event: EventRecord | null;
  /** What comes before it. */
  earlier: Point[];
}

/**
 * Two points an event: what comes after a meeting comes after its end, and what was during it lies between the two.
 */
function startPoints(events: EventRecord[], byId: EventsById): Map<EventRecord, Point> {
  const starts = new Map(events.map((event): [EventRecord, Point] => [event, { event, earlier: [] }]));
  const ends = new Map(
    [...starts].map(([event, start]): [EventRecord, Point] => [event, { event: null, earlier: [start] }]),
  );
  for (const event of events) {
    const anchor = anchorOf(event, byId);
    const [start, end] = [starts.get(event), ends.get(event)];
    const [anchorStart, anchorEnd] = anchor ? [starts.get(anchor), ends.get(anchor)] : [];
    if (!event.relation || !start || !end || !anchorStart || !anchorEnd) continue;
    link[event.relation.kind]({ start, end }, { start: anchorStart, end: anchorEnd });
  }
  return starts;
}

type Ends = Record<'start' | 'end', Point>;

const link: Record<RelationKind, (event: Ends, anchor: Ends) => void> = {
  before: (event, anchor) => anchor.start.earlier.push(event.end),
  after: (event, anchor) => event.start.earlier.push(anchor.end),
  during: (event, anchor) => {
    event.start.earlier.push(anchor.start);
    anchor.end.earlier.push(event.end);
  },
};

/** All that comes before a point and isn't seen yet, then the point: a walk in depth on a stack of its own. */
function eventsUpTo(point: Point | undefined, seen: Set<Point>): EventRecord[] {
  const found: EventRecord[] = [];
  const stack = point ? [{ point, done: false }] : [];
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (top.done && top.point.event) found.push(top.point.event);
    if (top.done || seen.has(top.point)) continue;
    seen.add(top.point);
    stack.push({ point: top.point, done: true });
    for (const earlier of top.point.earlier.toReversed())
      if (!seen.has(earlier)) stack.push({ point: earlier, done: false });
  }
  return found;
}
