import { dayLength } from '../../core/time/calendar.ts';
import { firstInstant } from '../../core/time/zone.ts';
import type { OtherDate, TimelineEvent, TimelineReading, TimelineWhen } from './event.ts';

/** The event, and what sources say otherwise, at its place in time as the zone's days have it; `null` leaves it where it is. */
export function placedInZone<Event extends TimelineEvent>(event: Event, zone: string | null): Event {
  if (zone === null) return event;
  const placed = { ...event, when: whenInZone(event.when, zone) };
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
