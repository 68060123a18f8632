import { type MarkKind, openSide } from './date-kind.ts';
import { dateKind, type TimelineEvent, type TimelineWhen } from './event.ts';
import { lastDay } from './mark-positions.ts';

/** Where an event's mark begins and ends, in ms UTC, and what it looks like. */
export interface MarkTime extends MarkKind {
  start: number;
  end: number;
}

/**
 * The times of all marks by event id. What was by a day has that day. What was before an event begins where that does,
 * so that it is put before it, and ends where that is drawn. What was after an event has the end of that for both, or
 * where it is drawn on its day; what is only known to be after something, its limit. What was during another event, of
 * which no more is known, has that one's time; what has no limit at all stands at the first time of all.
 */
export function markTimes(events: readonly TimelineEvent[]): Map<string, MarkTime> {
  const byId = new Map(events.map((event) => [event.id, event]));
  const first = events.reduce(
    (time, { when }) => Math.min(time, when.earliest ?? when.latest ?? time),
    Number.POSITIVE_INFINITY,
  );
  const nowhere = Number.isFinite(first) ? first : 0;
  return new Map(events.map((event) => [event.id, { ...timeOf(event, byId, nowhere), ...looks(event) }]));
}

/** The first of some events in the order of their starts. */
export function firstEvent(events: readonly TimelineEvent[]): TimelineEvent | undefined {
  const times = markTimes(events);
  const startOf = ({ id }: TimelineEvent) => times.get(id)?.start ?? 0;
  return events.toSorted((a, b) => startOf(a) - startOf(b))[0];
}

function looks({ when }: TimelineEvent): MarkKind {
  return { kind: dateKind(when), approximate: when.approximate, uncertain: when.uncertain };
}

interface Times {
  start: number;
  end: number;
}

function timeOf(event: TimelineEvent, byId: Map<string, TimelineEvent>, nowhere: number): Times {
  const limit = limitTime(event.when, byId.get(event.when.anchor ?? '')?.when);
  if (limit !== null) return limit;
  for (const { when } of chainFrom(event, byId)) {
    const { earliest, latest } = when;
    if (earliest === null && latest === null) continue;
    const [start, end] = [earliest ?? latest ?? 0, latest ?? earliest ?? 0];
    return event.when.relation === 'after' && when !== event.when ? { start: end, end } : { start, end };
  }
  return { start: nowhere, end: nowhere };
}

/**
 * Of what has nothing but a limit behind it: its last day; or where its anchor begins, up to the middle of a day that is
 * the anchor's. Of what has nothing but one before it: that, or where its anchor ends. `null` for all else.
 */
function limitTime(when: TimelineWhen, anchor: TimelineWhen | undefined): Times | null {
  const side = openSide(dateKind(when));
  if (side === 'start') {
    const own = when.latest === null ? null : { start: lastDay(when), end: when.latest };
    if (when.relation !== 'before' || !anchor || anchor.earliest === null) return own;
    const end = middleOfDay(anchor) ?? anchor.earliest;
    return own && own.end < end ? own : { start: anchor.earliest, end };
  }
  if (side !== 'end' || when.relation !== 'after' || !anchor || anchor.latest === null) return null;
  const limit = Math.max(middleOfDay(anchor) ?? anchor.latest, when.earliest ?? Number.NEGATIVE_INFINITY);
  return { start: limit, end: limit };
}

/** Where the dot of a day is drawn; `null` for what has none. */
function middleOfDay({ precision, earliest, latest }: TimelineWhen): number | null {
  return precision === 'day' && earliest !== null && latest !== null ? (earliest + latest) / 2 : null;
}

/** The event, then what it hangs on, and so on; a circle ends where it closes. */
function chainFrom(event: TimelineEvent, byId: Map<string, TimelineEvent>): Set<TimelineEvent> {
  const chain = new Set<TimelineEvent>();
  for (let link: TimelineEvent | undefined = event; link && !chain.has(link); link = byId.get(link.when.anchor ?? ''))
    chain.add(link);
  return chain;
}
