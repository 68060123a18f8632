import { dayLength } from './calendar.ts';
import { instantsAt, offsetAt } from './zone-offset.ts';

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
