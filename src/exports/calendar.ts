import * as zones from 'timezones-ical-library';
import type { EventRecord } from '../core/model/record.ts';
import { remembered } from '../core/remembered.ts';
import { minuteLength } from '../core/time/calendar.ts';
import { disputedDates } from '../core/time/compare-dates.ts';
import type { SingleDate } from '../core/time/date.ts';
import { offsetAt } from '../core/time/zone.ts';

/** An event of which the day is known, or the moment. */
export interface CalendarEvent {
  /** A name that no other event has, anywhere, and that stays. */
  uid: string;
  title: string;
  /** What else is known; empty for nothing. */
  text: string;
  place: string | null;
  /** The page, where the site's address is known. */
  url: string | null;
  when: CalendarTime;
  /** The day on which the entry was last changed, `2026-02-04`. */
  stamp: string;
}

/** Moments are in ms UTC; `until` is the first day that isn't part of it. */
export type CalendarTime = { kind: 'days'; from: number; until: number } | { kind: 'moment'; at: number; zone: string };

/** Why an event has no place in a calendar. */
export type LeftOut = 'noDay' | 'doubtful' | 'disputed' | 'inferred';

/**
 * When an event is in a calendar, which knows days and moments alone: a day or a moment that the sources give, or a stretch
 * from one day to another; else why it is in none.
 */
export function calendarTime(event: EventRecord): CalendarTime | LeftOut {
  const { date } = event;
  if (date === null) return 'noDay';
  const [start, end] =
    date.kind === 'single'
      ? [date, date]
      : date.kind === 'interval'
        ? [date.start, date.end]
        : (['open', 'open'] as const);
  if (typeof start === 'string' || typeof end === 'string') return 'noDay';
  if (date.approximate || date.uncertain) return 'doubtful';
  if (event.inferences.some(({ field }) => field === 'date')) return 'inferred';
  if (disputedDates(event).length > 0) return 'disputed';
  if (start === end && isMoment(start)) return { kind: 'moment', at: start.earliest, zone: start.zone ?? 'UTC' };
  const isDays = start.precision === 'day' && end.precision === 'day';
  return isDays ? { kind: 'days', from: start.earliest, until: end.latest } : 'noDay';
}

/** Clocks that are put back show an hour twice: then nobody knows which moment is meant. */
function isMoment({ precision, earliest, latest }: SingleDate): boolean {
  return precision === 'minute' && latest - earliest === minuteLength;
}

/**
 * Events as iCalendar (RFC 5545), written by us: ical-generator 11 writes a time in a zone by the clocks of the machine that
 * builds. No event gets an end that nobody gave. A zone that has a name is told with its rules (VTIMEZONE).
 */
export function calendarFile(name: string, events: readonly CalendarEvent[]): string {
  const blocks = new Map(
    events.flatMap(({ when }) => {
      const zone = zoneOf(when);
      return zone ? [[zone.name, zone.block] as const] : [];
    }),
  );
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Readout//Readout//EN',
    `X-WR-CALNAME:${textOf(name)}`,
    ...[...blocks.values()].flatMap((block) => block.trim().split(/\r?\n/)),
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, title, text, place, url, when, stamp }: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${textOf(uid)}`,
    `DTSTAMP:${stamp.replaceAll('-', '')}T000000Z`,
    ...timeLines(when),
    `SUMMARY:${textOf(title)}`,
    ...(text === '' ? [] : [`DESCRIPTION:${textOf(text)}`]),
    ...(place === null ? [] : [`LOCATION:${textOf(place)}`]),
    ...(url === null ? [] : [`URL:${url}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function timeLines(when: CalendarTime): string[] {
  if (when.kind === 'days') return [`DTSTART;VALUE=DATE:${dayOf(when.from)}`, `DTEND;VALUE=DATE:${dayOf(when.until)}`];
  const zone = zoneOf(when);
  if (!zone) return [`DTSTART:${momentOf(when.at)}Z`];
  return [`DTSTART;TZID=${zone.name}:${momentOf(when.at + zone.ahead)}`];
}

/** The first year of the rules that the library has. */
const firstYear = 1970;

/** A zone with its rules; `null` for offsets, and for times before those rules: they are told in UTC. */
function zoneOf(when: CalendarTime): { name: string; block: string; ahead: number } | null {
  if (when.kind === 'days' || !/^[A-Z]/i.test(when.zone) || when.zone === 'UTC') return null;
  if (when.at < Date.UTC(firstYear + 1, 0)) return null;
  const rules = rulesOf(when.zone);
  return rules && { ...rules, ahead: offsetAt(when.at, when.zone) };
}

const rulesOf = remembered((zone): { name: string; block: string } | null => {
  const [block = ''] = zones.tzlib_get_ical_block(zone);
  const name = /^TZID:(.+?)\r?$/m.exec(block)?.[1];
  return name ? { name, block } : null;
});

/** `20260204` */
function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10).replaceAll('-', '');
}

/** `20260204T143000` */
function momentOf(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
}

/** A text (3.3.11): what has a meaning is escaped, and what no text may have is U+FFFD. */
function textOf(text: string): string {
  const lines = text.replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replaceAll(/(?![\t\n])[\p{Cc}\p{Cs}]/gu, '\uFFFD');
  return lines.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** In bytes of UTF-8, the end of the line apart (3.1). */
const longestLine = 75;

/** A line divided where it is too long, never within a character. */
function folded(line: string): string {
  if (line.length <= longestLine && /^[ -~]*$/.test(line)) return line;
  const rows: string[] = [];
  let room = longestLine;
  let row = '';
  for (const character of line) {
    const bytes = bytesOf(character.codePointAt(0) ?? 0);
    if (bytes > room) {
      rows.push(row);
      row = '';
      // The space at the start of a further row counts.
      room = longestLine - 1;
    }
    row += character;
    room -= bytes;
  }
  return [...rows, row].join('\r\n ');
}

/** How many a character takes in UTF-8. */
function bytesOf(codePoint: number): number {
  return [0x80, 0x800, 0x10000].findIndex((end) => codePoint < end) + 1 || 4;
}
