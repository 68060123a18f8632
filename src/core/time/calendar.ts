/** Milliseconds in UTC since 1970, of which the last is the first that is too late. */
export interface Stretch {
  earliest: number;
  latest: number;
}

export const minuteLength = 60_000;

export const dayLength = 24 * 60 * minuteLength;

/** The stretch of a year, a month (from 0) or a day; `null` for a day that the month doesn't have. */
export function calendarStretch(year: number, month?: number, day?: number): Stretch | null {
  if (month === undefined) return { earliest: midnight(year), latest: midnight(year + 1) };
  if (day === undefined) return monthsStretch(year, month, 1);
  const earliest = midnight(year, month, day);
  return new Date(earliest).getUTCDate() === day ? { earliest, latest: earliest + dayLength } : null;
}

/** The stretch of so many months from one of a year (from 0), also into the next year. */
export function monthsStretch(year: number, month: number, months: number): Stretch {
  return { earliest: midnight(year, month), latest: midnight(year, month + months) };
}

/** `Date.UTC` would take the years 0 to 99 for 1900 to 1999. */
export function midnight(year: number, month = 0, day = 1): number {
  return new Date(0).setUTCFullYear(year, month, day);
}
