import { dayLength, hourLength } from '../../core/time/calendar.ts';
import { dateWords } from '../../core/time/date-words.ts';
import { eventWords, inZone } from '../../core/time/event-words.ts';
import { firstInstant, instantsAt, offsetAt, zoneName } from '../../core/time/zone.ts';
import type { TimelineDatum } from './data.ts';
import type { OtherDate, TimelineEvent, TimelineReading, TimelineWhen } from './event.ts';
import type { Clock, TickUnit } from './ticks.ts';

/** The event with its words by the clocks of `zone`; `null` leaves the event's own. Days and longer never shift. */
export function eventInZone(event: TimelineDatum, zone: string | null, language: string): TimelineDatum {
  if (zone === null || event.clock === undefined) return event;
  const { date, relation, anchor, readings = [] } = event.clock;
  const moved = { date: date && inZone(date, zone), relation };
  const movedAnchor = anchor ? { ...anchor, date: anchor.date && inZone(anchor.date, zone) } : undefined;
  const words = eventWords(moved, movedAnchor, language);
  if (event.readings === undefined) return { ...event, words };
  const reworded = event.readings.map((reading, at) => {
    const given = readings[at];
    return given ? { ...reading, words: dateWords(inZone(given, zone), language) } : reading;
  });
  return { ...event, words, readings: reworded };
}

/** The event, and what sources say otherwise, at its place in time as the zone's days have it; `null` leaves it where it is. */
export function placedInZone<Event extends TimelineEvent>(event: Event, zone: string | null): Event {
  if (zone === null) return event;
  const placed = { ...event, when: whenInZone(event.when, zone), given: event.when };
  return event.readings
    ? { ...placed, readings: event.readings.map((reading) => readingInZone(reading, zone)) }
    : placed;
}

function readingInZone(reading: TimelineReading, zone: string): TimelineReading {
  return reading.other === null ? reading : { ...reading, other: otherInZone(reading.other, zone) };
}

function otherInZone(other: OtherDate, zone: string): OtherDate {
  if (other.precision === 'minute') return other;
  const [earliest, latest] = limitsInZone([other.earliest, other.latest], other, zone);
  return { ...other, earliest, latest };
}

/**
 * The same place in time for an axis whose days begin at the zone's midnights: a day without a zone, which is held as
 * if it were in UTC, becomes that day by the zone's clocks, of 23, 24 or 25 hours, and longer dates likewise. Moments
 * stay. So no day stands under another day's tick, and no moment under another hour's.
 */
export function whenInZone(when: TimelineWhen, zone: string): TimelineWhen {
  if (when.precision === 'minute') return when;
  const { choices } = when;
  const [earliest, latest] = limitsInZone([when.earliest, when.latest], when, zone);
  const own = { ...when, earliest, latest };
  return choices ? { ...own, choices: choices.map((choice) => boundsInZone(choice, when, zone)) } : own;
}

type Limits = [earliest: number | null, latest: number | null];
type Bounds = [earliest: number, latest: number];
type Nature = Pick<TimelineWhen, 'precision' | 'moments'>;

function limitsInZone([earliest, latest]: Limits, nature: Nature, zone: string): Limits {
  if (earliest !== null && latest !== null) return boundsInZone([earliest, latest], nature, zone);
  const placed = (limit: number | null) => (limit === null ? null : limitInZone(limit, nature, zone));
  return [placed(earliest), placed(latest)];
}

/**
 * A day or longer that a moment narrows stays within its own days. Where the zone leaves nothing between a midnight
 * and a moment, as neither is the other's, the days stand as they are.
 */
function boundsInZone([earliest, latest]: Bounds, nature: Nature, zone: string): Bounds {
  const first = firstInstant(Math.floor(earliest / dayLength) * dayLength, zone);
  const last = firstInstant(Math.ceil(latest / dayLength) * dayLength, zone);
  const [start, end] = [limitInZone(earliest, nature, zone), limitInZone(latest, nature, zone)];
  const inside: Bounds = nature.precision === null ? [start, end] : [Math.max(start, first), Math.min(end, last)];
  return inside[0] < inside[1] ? inside : [first, last];
}

function limitInZone(limit: number, { moments = [] }: Nature, zone: string): number {
  return moments.includes(limit) ? limit : firstInstant(limit, zone);
}

/** What the ticks of an axis by the clocks of a zone go by. */
export function clockOf(zone: string): Clock {
  return { zone, name: zoneName(zone), times: (unit, start, end) => tickTimes(unit, start, end, zone) };
}

/**
 * The instants from `start` until `end` (ms) at which the clocks of a zone reach the times of a unit. A time that they
 * skip has its tick at the moment of the skip, or none where the next begins there; of a time that they show twice,
 * hours and minutes have two ticks, all longer units one.
 */
function tickTimes(unit: TickUnit, start: number, end: number, zone: string): number[] {
  const [from, to] = [Math.trunc(start), Math.trunc(end)];
  const margin = unit.isClock ? clockMargin : dayMargin;
  const clocks = unit.every(from + offsetAt(from, zone) - margin, to + offsetAt(to, zone) + margin);
  const times = clocks.flatMap((clock) => reached(clock, unit, zone));
  return [...new Set(times)].filter((time) => time >= from && time < to).sort((a, b) => a - b);
}

/** The time by which clocks are put forward or back near an end: for seasons, or with the date line. */
const clockMargin = 2 * hourLength;
const dayMargin = dayLength;

function reached(clock: number, { length }: TickUnit, zone: string): number[] {
  const instants = length <= hourLength ? instantsAt(clock, zone) : [];
  return instants.length > 0 ? instants : [firstInstant(clock, zone)];
}
