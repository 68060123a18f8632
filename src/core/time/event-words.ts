import type { EventRecord, RelationKind } from '../model/record.ts';
import type { CalendarDate, SingleDate } from './date.ts';
import { dateWords } from './date-words.ts';
import { phrasesIn } from './phrases-in.ts';
import { anchorOf, type EventsById } from './spans.ts';

type Timed = Pick<EventRecord, 'date' | 'relation'>;

/** What an event's words say of the event that it stands in relation to. */
export type WordedAnchor = Pick<EventRecord, 'title' | 'name' | 'date'>;

/**
 * An event's time in words: its own date, and its relation. Where the sources say no more than that it came before or
 * after another, or by some day, the words say so too, lest the limit be read as the date.
 */
export function eventWords({ date, relation }: Timed, anchor: WordedAnchor | undefined, language: string): string {
  const phrases = phrasesIn(language);
  const own = date && dateWords(date, language);
  if (!relation || !anchor || says(date, relation.kind, anchor.date))
    return own === null ? phrases.unknown : isBound(date) ? phrases.notGiven(own) : own;
  const placed = phrases.relations[relation.kind](anchor.name ?? phrases.quoted(anchor.title));
  if (own && !isBoundOnly(date, relation.kind, anchor.date)) return `${own}, ${placed}`;
  if (relation.kind !== 'during') return phrases.notGiven(placed);
  return anchor.date ? `${placed}, ${dateWords(anchor.date, language)}` : placed;
}

/** Whether a date is only a limit: no later, or no earlier, than its one end. */
function isBound(date: CalendarDate | null): boolean {
  return (
    date?.kind === 'interval' && (date.start === 'unknown' || date.start === 'open') && typeof date.end !== 'string'
  );
}

/** Whether a date by itself places its event before or after another. */
function says(date: CalendarDate | null, kind: RelationKind, anchor: CalendarDate | null): boolean {
  if (!date || !anchor || kind === 'during') return false;
  const [first, second] = kind === 'before' ? [date, anchor] : [anchor, date];
  return first.latest !== null && second.earliest !== null && first.latest <= second.earliest;
}

/** Whether a date knows no more than the limit that its relation sets. */
function isBoundOnly(date: CalendarDate | null, kind: RelationKind, anchor: CalendarDate | null): boolean {
  if (!date || !anchor) return false;
  if (kind === 'before') return date.earliest === null && date.latest === anchor.latest;
  return kind === 'after' && date.latest === null && date.earliest === anchor.earliest;
}

/** Whether any of the date is a time of the clock, which reads differently in other zones. */
export function hasClock(date: CalendarDate): boolean {
  return singleDates(date).some(({ precision }) => precision === 'minute');
}

/** The same moments by the clocks of another zone; days and longer stay as they are. */
export function inZone<Date extends CalendarDate>(date: Date, zone: string): Date;
export function inZone(date: CalendarDate, zone: string): CalendarDate {
  if (date.kind === 'single') return date.precision === 'minute' ? { ...date, zone } : date;
  if (date.kind === 'set') return { ...date, members: date.members.map((member) => inZone(member, zone)) };
  const end = (endpoint: typeof date.start) => (typeof endpoint === 'string' ? endpoint : inZone(endpoint, zone));
  return { ...date, start: end(date.start), end: end(date.end) };
}

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
  return /^-?\d+-\d\d-\d\d/u.exec(datesWithLimit(limit, event, byId)[0]?.edtf ?? '')?.[0] ?? null;
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
function singleDates(date: CalendarDate): SingleDate[] {
  if (date.kind === 'single') return [date];
  const parts = date.kind === 'set' ? date.members : [date.start, date.end];
  return parts.flatMap((part) => (typeof part === 'string' ? [] : singleDates(part)));
}

function hasLimit({ earliest, latest }: SingleDate, limit: number): boolean {
  return earliest === limit || latest === limit;
}
