import type { TimelineEvent } from './event.ts';
import { markTimes } from './mark-times.ts';

/** A year, month or day with its events. */
export interface Period<Event extends TimelineEvent = TimelineEvent> {
  /** `2019`, `2019-03`, `2019-03-04`: as in an address. */
  id: string;
  /** Those that its own list shows: all, or those that no shorter period takes. In the order given. */
  events: Event[];
  /** Of all that begin in it. */
  count: number;
  /** Shorter periods, in the order of time, where there are too many events for one list. */
  parts: Period<Event>[];
}

/** The most events of a list: about 30 kB of HTML after gzip. Days are as long as they are. */
export const mostListed = 1000;

/** Digits of an ISO date that name a period, from the longest period on. */
const levels = [4, 7, 10];

/**
 * The events by the period in which they begin, or are limited, if that is all that is known. A date that is longer
 * than a period, such as a year among months, stays with the longer one. `dayOf` knows the days of moments.
 */
export function periodsOf<Event extends TimelineEvent>(events: readonly Event[], dayOf: DayOf): Period<Event>[] {
  const times = markTimes(events);
  const dated = events.map((event) => ({ event, date: dateOf(event, times.get(event.id)?.start ?? 0, dayOf) }));
  return split(dated, 0);
}

/** The day (`2026-02-04`) of a moment at which an event begins or that limits it; `null` where UTC’s is meant. */
export type DayOf = (event: TimelineEvent, time: number) => string | null;

interface Dated<Event> {
  event: Event;
  /** An ISO date, cut to what is known. */
  date: string;
}

function split<Event extends TimelineEvent>(dated: Dated<Event>[], level: number): Period<Event>[] {
  const digits = levels[level] ?? 10;
  const groups = Map.groupBy(dated, ({ date }) => date.slice(0, digits));
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([id, members]) => period(id, members, level + 1));
}

function period<Event extends TimelineEvent>(id: string, members: Dated<Event>[], next: number): Period<Event> {
  const isSplit = members.length > mostListed && next < levels.length;
  const parts = isSplit
    ? split(
        members.filter(({ date }) => date.length > id.length),
        next,
      )
    : [];
  const own = isSplit ? members.filter(({ date }) => date.length <= id.length) : members;
  return { id, events: own.map(({ event }) => event), count: members.length, parts };
}

function dateOf(event: TimelineEvent, start: number, dayOf: DayOf): string {
  const { when } = event;
  const iso = dayOf(event, start) ?? new Date(start).toISOString().slice(0, 10);
  if (when.precision === 'year' || when.precision === 'season') return iso.slice(0, 4);
  return when.precision === 'month' ? iso.slice(0, 7) : iso;
}

/** All of them, longer ones before their parts. */
export function allPeriods<Event extends TimelineEvent>(periods: readonly Period<Event>[]): Period<Event>[] {
  return periods.flatMap((one) => [one, ...allPeriods(one.parts)]);
}

/**
 * The most events that are drawn one by one into a page. A page may have 300 kB of HTML, and each takes about 2.5 kB in
 * drawings, list and table; more are drawn from columns, and listed by period.
 */
const mostDrawn = 300;

export function isLarge(events: { length: number }): boolean {
  return events.length > mostDrawn;
}
