import type { CalendarDate, Endpoint, IntervalDate, SingleDate } from './date.ts';
import { offsetAt } from './zone-offset.ts';

/**
 * How two sources' dates for one thing agree. `same`: they allow the same stretches of time. `overlapping`: both can
 * be right. `disjoint`: they can't. Members of a set count one by one; an approximate date reaches as far again to
 * both sides. A time with a zone is compared with a day or more by the clocks of its own zone, where that day was.
 */
export function compareDates(a: CalendarDate, b: CalendarDate): 'same' | 'overlapping' | 'disjoint' {
  const byClock = !(isZoned(a) && isZoned(b));
  const [these, those] = [stretches(a, byClock), stretches(b, byClock)];
  const same = these.every((one) => those.some(isSame(one))) && those.every((one) => these.some(isSame(one)));
  if (same) return 'same';
  return these.some((one) => those.some(overlaps(one))) ? 'overlapping' : 'disjoint';
}

type Limits = [earliest: number, latest: number];

function isZoned(date: CalendarDate | Endpoint): boolean {
  if (typeof date === 'string') return false;
  if (date.kind === 'single') return date.zone !== null;
  return date.kind === 'set' ? date.members.some(isZoned) : isZoned(date.start) || isZoned(date.end);
}

function stretches(date: CalendarDate, byClock: boolean): Limits[] {
  if (date.kind === 'set') return date.members.flatMap((member) => stretches(member, byClock));
  return [date.kind === 'single' ? singleLimits(date, byClock) : intervalLimits(date, byClock)];
}

function singleLimits({ earliest, latest, zone, approximate }: SingleDate, byClock: boolean): Limits {
  const ahead = byClock && zone !== null ? offsetAt(earliest, zone) : 0;
  const margin = approximate ? latest - earliest : 0;
  return [earliest + ahead - margin, latest + ahead + margin];
}

function intervalLimits({ start, end }: IntervalDate, byClock: boolean): Limits {
  return [
    typeof start === 'string' ? -Infinity : singleLimits(start, byClock)[0],
    typeof end === 'string' ? Infinity : singleLimits(end, byClock)[1],
  ];
}

function isSame([earliest, latest]: Limits): (other: Limits) => boolean {
  return (other) => earliest === other[0] && latest === other[1];
}

function overlaps([earliest, latest]: Limits): (other: Limits) => boolean {
  return (other) => earliest < other[1] && other[0] < latest;
}
