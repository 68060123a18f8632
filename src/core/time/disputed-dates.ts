import type { DateReading, EventRecord } from '../model/record.ts';
import { compareDates } from './compare-dates.ts';
import type { CalendarDate } from './date.ts';

/** A date that sources give, where not all that is said of the date can be true. */
export interface DisputedDate {
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
