import { remembered } from '../remembered.ts';
import { dayLength, minuteLength } from './calendar.ts';

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
