import { monthsStretch, type Stretch } from './calendar.ts';

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
export function seasonStretch(year: number, code: number): Stretch | null {
  const division = divisions[code];
  return division ? monthsStretch(year, division.month, division.months) : null;
}

/** The season that fills a stretch, and the year that it is counted to. */
export function seasonOf({ earliest, latest }: Stretch): { name: SeasonName; year: number } | null {
  const [from, to] = [new Date(earliest), new Date(latest)];
  const month = from.getUTCMonth();
  const months = (to.getUTCMonth() - month + 12) % 12;
  const division = Object.values(divisions).find((each) => each.month === month && each.months === months);
  return division ? { name: division.name, year: from.getUTCFullYear() } : null;
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
