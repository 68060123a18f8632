import type { EventRecord } from '../model/record.ts';
import type { CalendarDate, SingleDate } from './date.ts';
import { anchorOf, type EventsById } from './event-spans.ts';

/**
 * Whether a limit of an event's time, in UTC milliseconds, is a moment, which is the same in every zone, and not a
 * midnight of a day that has no zone. The event's own date tells, or else the nearest date that it hangs on and that
 * has this limit; a limit that is both is taken for a midnight.
 */
export function isMoment(limit: number, event: EventRecord, byId: EventsById): boolean {
  const given = datesWithLimit(limit, event, byId);
  return given.length > 0 && given.every(({ precision }) => precision === 'minute');
}

/** The day (`2026-02-04`) of a limit that is a moment, by the clocks of the place that gives it; `null` for a midnight. */
export function dayOfMoment(limit: number, event: EventRecord, byId: EventsById): string | null {
  if (!isMoment(limit, event, byId)) return null;
  return datesWithLimit(limit, event, byId)[0]?.edtf.slice(0, 10) ?? null;
}

/** Those of the event’s own dates that have the limit, or else of the nearest event that it hangs on. */
function datesWithLimit(limit: number, event: EventRecord, byId: EventsById): SingleDate[] {
  let link: EventRecord | undefined = event;
  for (let step = 0; link && step <= byId.size; step++) {
    const given = link.date ? singleDates(link.date).filter((date) => hasLimit(date, limit)) : [];
    if (given.length > 0) return given;
    link = anchorOf(link, byId);
  }
  return [];
}

/** The single dates of which a date is made. */
export function singleDates(date: CalendarDate): SingleDate[] {
  if (date.kind === 'single') return [date];
  const parts = date.kind === 'set' ? date.members : [date.start, date.end];
  return parts.flatMap((part) => (typeof part === 'string' ? [] : singleDates(part)));
}

function hasLimit({ earliest, latest }: SingleDate, limit: number): boolean {
  return earliest === limit || latest === limit;
}
