import { compareText } from '../language/text-order.ts';
import type { EventRecord, RelationKind } from '../model/record.ts';
import type { CalendarDate, IntervalDate, SingleDate } from './date.ts';

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

/** What is known of when something began and ended, in UTC milliseconds; `null` where nothing is. */
export interface Span {
  /** It didn't begin before this. */
  earliest: number | null;
  /** It had ended by this. */
  latest: number | null;
  /** It had begun by this. */
  startsBy: number | null;
  /** It didn't end before this. */
  endsFrom: number | null;
}

/** A date without an interval is one moment somewhere in its stretch, of which neither end is known better. */
export function spanOf(date: CalendarDate | null): Span {
  if (!date) return { earliest: null, latest: null, startsBy: null, endsFrom: null };
  const { earliest, latest } = date;
  if (date.kind === 'interval') return { earliest, latest, ...innerLimits(date) };
  if (date.kind === 'single' || date.choice === 'one')
    return { earliest, latest, startsBy: latest, endsFrom: earliest };
  const spans = date.members.map(spanOf);
  const startsBy = lowest(...spans.map((span) => span.startsBy));
  return { earliest, latest, startsBy, endsFrom: highest(...spans.map((span) => span.endsFrom)) };
}

/**
 * The span narrowed by a relation to something with a span of its own, or as it was where the two contradict.
 *
 * The anchor's own limits are the only hard ones. What came before a meeting that is known by its day alone may have
 * come on that same day, so its upper bound is the day's end and not its start; that it came first is a matter of
 * order, which no number can hold without an invented hour.
 */
function narrowed(span: Span, relation: RelationKind, anchor: Span): Span {
  const [lower, upper] = limits[relation](anchor);
  const inside = {
    earliest: highest(span.earliest, lower),
    latest: lowest(span.latest, upper),
    startsBy: lowest(span.startsBy, upper),
    endsFrom: highest(span.endsFrom, lower),
  };
  return isEmpty(inside) ? span : inside;
}

/** An end without a start is also how editors say “by then”, so that nothing need have lasted until it. */
function innerLimits({ start, end, earliest, latest }: IntervalDate): Pick<Span, 'startsBy' | 'endsFrom'> {
  const lasted = isDate(start) && isDate(end);
  return {
    startsBy: isDate(start) ? lowest(start.latest, latest) : latest,
    endsFrom: lasted ? highest(end.earliest, earliest) : earliest,
  };
}

const limits: Record<RelationKind, (anchor: Span) => [lower: number | null, upper: number | null]> = {
  before: ({ startsBy }) => [null, startsBy],
  after: ({ endsFrom }) => [endsFrom, null],
  during: ({ earliest, latest }) => [earliest, latest],
};

function isDate(endpoint: IntervalDate['start']): endpoint is SingleDate {
  return typeof endpoint !== 'string';
}

function isEmpty({ earliest, latest }: Span): boolean {
  return earliest !== null && latest !== null && earliest >= latest;
}

function lowest(...bounds: (number | null)[]): number | null {
  const known = bounds.filter((bound) => bound !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

function highest(...bounds: (number | null)[]): number | null {
  const known = bounds.filter((bound) => bound !== null);
  return known.length > 0 ? Math.max(...known) : null;
}
