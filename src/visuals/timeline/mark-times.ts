import type { MarkKind } from './columns.ts';
import { openSide } from './date-kind.ts';
import { dateKind, type TimelineEvent, type TimelineWhen } from './event.ts';
import { lastDay } from './mark-positions.ts';

/** Where an event's mark begins and ends, in ms UTC, and what it looks like. */
export interface MarkTime extends MarkKind {
  start: number;
  end: number;
}

/**
 * The times of all marks by event id. What was by a day has that day. What was before an event begins where that does,
 * so that it is put before it, and ends where that is drawn. What is only known to be after something has its limit for
 * both; what is only known by another event has that one's time; what has no limit at all stands at the first time of all.
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

function looks({ when }: TimelineEvent): MarkKind {
  return { kind: dateKind(when), approximate: when.approximate, uncertain: when.uncertain };
}

function timeOf(
  event: TimelineEvent,
  byId: Map<string, TimelineEvent>,
  nowhere: number,
): { start: number; end: number } {
  const upTo = limitTime(event.when, byId.get(event.when.anchor ?? '')?.when);
  if (upTo !== null) return upTo;
  for (const { when } of chainFrom(event, byId)) {
    const { earliest, latest } = when;
    if (earliest !== null || latest !== null) return { start: earliest ?? latest ?? 0, end: latest ?? earliest ?? 0 };
  }
  return { start: nowhere, end: nowhere };
}

/**
 * Of what has nothing but a limit behind it: its last day; or where its anchor begins, up to the middle of a day that is
 * the anchor's. `null` for all else.
 */
function limitTime(when: TimelineWhen, anchor: TimelineWhen | undefined): { start: number; end: number } | null {
  if (openSide(dateKind(when)) !== 'start') return null;
  const own = when.latest === null ? null : { start: lastDay(when), end: when.latest };
  if (when.relation !== 'before' || !anchor || anchor.earliest === null) return own;
  const isDay = anchor.precision === 'day' && anchor.latest !== null;
  const end = isDay ? (anchor.earliest + (anchor.latest ?? 0)) / 2 : anchor.earliest;
  return own && own.end < end ? own : { start: anchor.earliest, end };
}

/** The event, then what it hangs on, and so on; a circle ends where it closes. */
function chainFrom(event: TimelineEvent, byId: Map<string, TimelineEvent>): Set<TimelineEvent> {
  const chain = new Set<TimelineEvent>();
  for (let link: TimelineEvent | undefined = event; link && !chain.has(link); link = byId.get(link.when.anchor ?? ''))
    chain.add(link);
  return chain;
}
