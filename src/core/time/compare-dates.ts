import type { DateReading, EventRecord } from '../model/record.ts';
import type { CalendarDate, Endpoint, IntervalDate, SingleDate } from './date.ts';
import { offsetAt } from './zone.ts';

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

/** A date that sources give, where not all that is said of the date can be true. */
interface DisputedDate {
  date: CalendarDate;
  /** Their ids, each once. */
  sources: string[];
  /** Whether it excludes the event's own date. */
  isOther: boolean;
}

/**
 * The dates of single passages that exclude the event's own, and those that fit it but exclude one another, as the
 * members of a one-of set do. In the order of time; none where all can be true, or where the event has no date.
 */
export function disputedDates({ date, dateReadings }: Pick<EventRecord, 'date' | 'dateReadings'>): DisputedDate[] {
  if (date === null) return [];
  const given = alike(dateReadings).map((each) => ({ ...each, isOther: isDisjoint(each.date, date) }));
  const fitting = given.filter(({ isOther }) => !isOther);
  const isDisputed = (each: DisputedDate) => each.isOther || fitting.some((other) => isDisjoint(each.date, other.date));
  return given.filter(isDisputed).sort((a, b) => timeOf(a.date) - timeOf(b.date));
}

function alike(readings: DateReading[]): Omit<DisputedDate, 'isOther'>[] {
  return [...Map.groupBy(readings, ({ date }) => date.edtf).values()].flatMap((same) => {
    const sources = [...new Set(same.map(({ evidence }) => evidence.source))];
    return same.slice(0, 1).map(({ date }) => ({ date, sources }));
  });
}

function isDisjoint(a: CalendarDate, b: CalendarDate): boolean {
  return compareDates(a, b) === 'disjoint';
}

/** Ms UTC at which it begins, or else ends. */
function timeOf({ earliest, latest }: CalendarDate): number {
  return earliest ?? latest ?? 0;
}
