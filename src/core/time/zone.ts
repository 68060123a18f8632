import { remembered } from '../remembered.ts';
import { dayLength, minuteLength } from './calendar.ts';

/** Whether `zone` is an IANA time zone or an offset such as `+05:30`. */
export function isZone(zone: string): boolean {
  try {
    return Boolean(zoneFormat(zone));
  } catch {
    return false;
  }
}

const zoneFormat = remembered((zone) => new Intl.DateTimeFormat('en-US', { timeZone: zone }));

/** A zone for readers: `Europe/Paris`, or `UTC+05:30` for an offset. */
export function zoneName(zone: string): string {
  return /^[+-]/.test(zone) ? `UTC${zone}` : zone;
}

/** How far the zone's clocks were ahead of UTC at an instant, in milliseconds. The zone must be one. */
export function offsetAt(instant: number, zone: string): number {
  const name = offsetFormat(zone).format(instant);
  const [, sign, hours = 0, minutes = 0, seconds = 0] = /GMT(?:([+-])(\d+):(\d+)(?::(\d+))?)?$/.exec(name) ?? [];
  const ahead = (Number(hours) * 60 + Number(minutes)) * minuteLength + Number(seconds) * 1000;
  return sign === '-' ? -ahead : ahead;
}

/**
 * The instants at which the zone's clocks showed a time, which is given as if it were UTC: none in the hour that is
 * skipped in spring, two in the hour that is repeated in autumn, in their order.
 */
export function instantsAt(clock: number, zone: string): number[] {
  const offsets = new Set([offsetAt(clock - dayLength, zone), offsetAt(clock + dayLength, zone)]);
  return [...offsets]
    .map((offset) => clock - offset)
    .filter((instant) => instant + offsetAt(instant, zone) === clock)
    .sort((a, b) => a - b);
}

/** `+05:30`; seconds, which zones had before about 1900, are dropped. */
export function offsetText(offset: number): string {
  const minutes = Math.trunc(Math.abs(offset) / minuteLength);
  const [hours, rest] = [Math.trunc(minutes / 60), minutes % 60];
  return `${offset < 0 ? '-' : '+'}${twoDigits(hours)}:${twoDigits(rest)}`;
}

const offsetFormat = remembered(
  (zone) => new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }),
);

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/**
 * The first instant at which the zone's clocks showed a time or a later one; the time is given as if it were UTC. A
 * time that they skipped gives the moment of the skip, so that midnight gives where the day began.
 */
export function firstInstant(clock: number, zone: string): number {
  const [first] = instantsAt(clock, zone);
  return first ?? skipOver(clock, zone);
}

/** The first millisecond behind the skip, which lies between the instants that the offsets before and after it give. */
function skipOver(clock: number, zone: string): number {
  const offsets = [offsetAt(clock - dayLength, zone), offsetAt(clock + dayLength, zone)];
  let [before, behind] = [clock - Math.max(...offsets), clock - Math.min(...offsets)];
  while (behind - before > 1) {
    const middle = Math.floor((before + behind) / 2);
    if (middle + offsetAt(middle, zone) < clock) before = middle;
    else behind = middle;
  }
  return behind;
}
