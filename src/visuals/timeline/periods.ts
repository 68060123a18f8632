import type { TimelineEvent } from './event.ts';
import { markTimes } from './mark-times.ts';

/** A year, month or day with its events. */
export interface Period<Event extends TimelineEvent = TimelineEvent> {
  /** `2019`, `2019-03`, `2019-03-04`, and `-0043` of 44 BC, as EDTF has it: as in an address. */
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

/** What of a date names a period, from the longest period on. */
const yearForm = /^-?\d+/u;
const monthForm = /^-?\d+-\d\d/u;
const dayForm = /^-?\d+-\d\d-\d\d/u;
const levels = [yearForm, monthForm, dayForm];

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
  /** As EDTF has it, cut to what is known. */
  date: string;
}

function split<Event extends TimelineEvent>(dated: Dated<Event>[], level: number): Period<Event>[] {
  const groups = Map.groupBy(dated, ({ date }) => levels[level]?.exec(date)?.[0] ?? date);
  const sorted = [...groups.keys()].sort(level === 0 ? (a, b) => Number(a) - Number(b) : undefined);
  return sorted.map((id) => period(id, groups.get(id) ?? [], level + 1));
}

function period<Event extends TimelineEvent>(id: string, members: Dated<Event>[], next: number): Period<Event> {
  const isSplit = members.length > mostListed;
  const isPart = ({ date }: Dated<Event>) => isSplit && date.length > id.length;
  const own = members.filter((member) => !isPart(member));
  const parts = split(members.filter(isPart), next);
  return { id, events: own.map(({ event }) => event), count: members.length, parts };
}

function dateOf(event: TimelineEvent, start: number, dayOf: DayOf): string {
  const { when } = event;
  const date = dayOf(event, start) ?? timeAt(start);
  const isYear = when.precision === 'year' || when.precision === 'season';
  const form = isYear ? yearForm : when.precision === 'month' ? monthForm : dayForm;
  return form.exec(date)?.[0] ?? date;
}

/** In UTC as ISO 8601 has it, with a year of four digits or more. */
function timeAt(time: number): string {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${year < 0 ? '-' : ''}${digits}${date.toISOString().slice(-20)}`;
}

/** All of them, longer ones before their parts. */
export function allPeriods<Event extends TimelineEvent>(periods: readonly Period<Event>[]): Period<Event>[] {
  return periods.flatMap((one) => [one, ...allPeriods(one.parts)]);
}

/**
 * The most events that are drawn one by one into a page. A page may have 300 kB of HTML, of which the home page needs
 * 100 kB for itself; each event takes 2.5 kB in drawings, list and table. More are drawn from columns, and listed by
 * period.
 */
export const mostDrawn = 60;

export function isLarge(events: { length: number }): boolean {
  return events.length > mostDrawn;
}
