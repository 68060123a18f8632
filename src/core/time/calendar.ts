/** Milliseconds in UTC since 1970, of which the last is the first that is too late. */
export interface TimeRange {
  earliest: number;
  latest: number;
}

export const minuteLength = 60_000;

export const hourLength = 60 * minuteLength;

export const dayLength = 24 * hourLength;

/** The stretch of a year, a month (from 0) or a day; `null` for a day that the month doesn't have. */
export function calendarRange(year: number, month?: number, day?: number): TimeRange | null {
  if (month === undefined) return { earliest: midnight(year), latest: midnight(year + 1) };
  if (day === undefined) return monthsRange(year, month, 1);
  const earliest = midnight(year, month, day);
  return new Date(earliest).getUTCDate() === day ? { earliest, latest: earliest + dayLength } : null;
}

/** The stretch of so many months from one of a year (from 0), also into the next year. */
function monthsRange(year: number, month: number, months: number): TimeRange {
  return { earliest: midnight(year, month), latest: midnight(year, month + months) };
}

/** `Date.UTC` would take the years 0 to 99 for 1900 to 1999. */
function midnight(year: number, month = 0, day = 1): number {
  return new Date(0).setUTCFullYear(year, month, day);
}

export type SeasonName =
  | 'spring'
  | 'summer'
  | 'autumn'
  | 'winter'
  | 'first quarter'
  | 'second quarter'
  | 'third quarter'
  | 'fourth quarter'
  | 'first half'
  | 'second half';

interface Division {
  name: SeasonName;
  /** From 0. */
  month: number;
  months: number;
}

/**
 * The stretch of a season (EDTF level 1, “Seasons”; level 2, “Sub-year groupings”) or `null` for a code that Readout
 * doesn't know. 21 to 24 are the meteorological seasons of the northern hemisphere: spring is March to May, and winter
 * is December to February of the next year. 33 to 36 are quarters, 40 and 41 halves of a year.
 */
export function seasonRange(year: number, code: number): TimeRange | null {
  const division = divisions[code];
  return division ? monthsRange(year, division.month, division.months) : null;
}

/** The season that fills a stretch, and the year that it is counted to. */
export function seasonOf({ earliest, latest }: TimeRange): { name: SeasonName; year: number } | null {
  const [from, to] = [new Date(earliest), new Date(latest)];
  const month = from.getUTCMonth();
  const months = (to.getUTCMonth() - month + 12) % 12;
  const division = Object.values(divisions).find((each) => each.month === month && each.months === months);
  return division ? { name: division.name, year: from.getUTCFullYear() } : null;
}

/** The code of a season, a quarter or a half of a year; `null` for anything else. */
export function spanCode(name: string | null): number | null {
  const code = Object.keys(divisions).find((each) => divisions[Number(each)]?.name === name);
  return code === undefined ? null : Number(code);
}

const divisions: Record<number, Division> = {
  21: { name: 'spring', month: 2, months: 3 },
  22: { name: 'summer', month: 5, months: 3 },
  23: { name: 'autumn', month: 8, months: 3 },
  24: { name: 'winter', month: 11, months: 3 },
  33: { name: 'first quarter', month: 0, months: 3 },
  34: { name: 'second quarter', month: 3, months: 3 },
  35: { name: 'third quarter', month: 6, months: 3 },
  36: { name: 'fourth quarter', month: 9, months: 3 },
  40: { name: 'first half', month: 0, months: 6 },
  41: { name: 'second half', month: 6, months: 6 },
};

/** The second year of two: its last two digits, or in full at the turn of a century. */
export function shortYear(year: number): string {
  return year % 100 === 0 ? String(year) : String(year % 100).padStart(2, '0');
}
