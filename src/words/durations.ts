import { dayLength as day, hourLength, minuteLength } from '../core/time/calendar.ts';

/** Units in ms, and the shortest duration that is said in them. */
const units = [
  { name: 'year', length: 365.2425 * day, from: 700 * day },
  { name: 'month', length: 30.436875 * day, from: 45 * day },
  { name: 'week', length: 7 * day, from: 14 * day },
  { name: 'day', length: day, from: 1.5 * day },
  { name: 'hour', length: hourLength, from: hourLength },
  { name: 'minute', length: minuteLength, from: 0 },
] as const;

export type Unit = (typeof units)[number]['name'];

/** So many ms to the nearest unit: “two months”, “about three weeks”. Nobody misses an “about” within a twentieth. */
export function durationsIn(
  say: (unit: Unit, count: number) => string,
  about: (duration: string) => string,
): (ms: number) => string {
  return (ms) => {
    const unit = units.find(({ from }) => ms >= from) ?? units[5];
    const exact = ms / unit.length;
    const count = Math.max(1, Math.round(exact));
    const words = say(unit.name, count);
    return Math.abs(exact - count) <= 0.05 * count ? words : about(words);
  };
}
