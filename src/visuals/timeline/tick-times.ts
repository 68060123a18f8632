import { firstInstant, instantsAt, offsetAt } from '../../core/time/zone.ts';
import type { TickUnit } from './tick-units.ts';

const hour = 3600 * 1000;

/**
 * The instants from `start` until `end` (ms) at which the clocks of a zone reach the times of a unit. A time that they
 * skip has its tick at the moment of the skip, or none where the next begins there; of a time that they show twice,
 * hours and minutes have two ticks, all longer units one.
 */
export function tickTimes(unit: TickUnit, start: number, end: number, zone: string): number[] {
  const [from, to] = [Math.trunc(start), Math.trunc(end)];
  const margin = unit.isClock ? clockMargin : dayMargin;
  const clocks = unit.every.range(
    new Date(from + offsetAt(from, zone) - margin),
    new Date(to + offsetAt(to, zone) + margin),
  );
  const times = clocks.map(Number).flatMap((clock) => reached(clock, unit, zone));
  return [...new Set(times)].filter((time) => time >= from && time < to).sort((a, b) => a - b);
}

/** The time by which clocks are put forward or back near an end: for seasons, or with the date line. */
const clockMargin = 2 * hour;
const dayMargin = 24 * hour;

function reached(clock: number, { length }: TickUnit, zone: string): number[] {
  const instants = length <= hour ? instantsAt(clock, zone) : [];
  return instants.length > 0 ? instants : [firstInstant(clock, zone)];
}
