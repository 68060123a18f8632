import { type SeasonName, seasonOf } from './calendar.ts';
import type { CalendarDate, IntervalDate, SingleDate } from './date.ts';

/** A part of a year, or so many of them. */
type DatePart = SeasonName | 'decade' | 'century';

/** What is said of a date; `null` for what isn't. Months and days count from 1. */
export interface DateFact {
  /** Astronomical: 0 is 1 BCE. The first of a decade or a century (1900 for the 20th, -100 for the first BCE). */
  year: number | null;
  month: number | null;
  day: number | null;
  part: DatePart | null;
  /** Of the shortest stretch that is said: “early May”, “late 2031”, “mid-1990s”. */
  edge: 'early' | 'mid' | 'late' | null;
  /** Whether the year is a fiscal one. */
  fiscal: boolean;
}

/** A date, or the stretch from it to another. */
export interface DateSpan {
  fact: DateFact;
  to: DateFact | null;
}

export const nothing: DateFact = { year: null, month: null, day: null, part: null, edge: null, fiscal: false };

/** What a date in EDTF says, one for each date or interval in it. */
export function dateSpansOf(date: CalendarDate): DateSpan[] {
  if (date.kind === 'set') return date.members.flatMap(dateSpansOf);
  if (date.kind === 'single') return [{ fact: factOf(date), to: null }];
  const [start, end] = endpointsOf(date).map(factOf);
  return start ? [{ fact: start, to: end ?? null }] : [];
}

/** The dates themselves, those of both ends. */
export function factsOf(spans: readonly DateSpan[]): DateFact[] {
  return spans.flatMap(({ fact, to }) => (to ? [fact, to] : [fact]));
}

/**
 * Tells whether the sources bear out a claim: one of their dates says all that it says, or more; one of their stretches
 * has its day; and a stretch needs both of its ends, as one stretch or as two dates. A claim of nothing needs no source.
 */
export function givenIn(given: readonly DateSpan[]): (claim: DateSpan) => boolean {
  const sources = [...given, ...given.flatMap(asMonths)];
  const ends = factsOf(sources);
  const stretches = sources.filter((span): span is Stretch => span.to !== null);
  const isEnd = (claim: DateFact) => isNothing(claim) || ends.some((fact) => says(fact, claim));
  return ({ fact, to }) => {
    if (to === null) return isEnd(fact) || stretches.some((stretch) => has(stretch, fact));
    return isEnd(fact) && isEnd(to);
  };
}

type Stretch = DateSpan & { to: DateFact };

/** “from July to September” for the third quarter. */
function asMonths({ fact, to }: DateSpan): DateSpan[] {
  const months = monthsOfPart(fact.part);
  if (to !== null || fact.fiscal || months === null) return [];
  const [first, last] = months;
  const plain = { ...fact, part: null };
  return [{ fact: { ...plain, month: first }, to: { ...plain, month: last } }];
}

function monthsOfPart(part: DatePart | null): [number, number] | null {
  const quarter = (quarters as readonly (DatePart | null)[]).indexOf(part);
  if (quarter >= 0) return [3 * quarter + 1, 3 * quarter + 3];
  const half = (halves as readonly (DatePart | null)[]).indexOf(part);
  return half >= 0 ? [6 * half + 1, 6 * half + 6] : null;
}

export function isNothing({ year, month, day, part, edge }: DateFact): boolean {
  return (year ?? month ?? day ?? part ?? edge) === null;
}

/** Whether a date says all that another says. */
function says(fact: DateFact, claim: DateFact): boolean {
  return (
    saysYear(fact, claim) &&
    (claim.month === null || claim.month === fact.month) &&
    (claim.day === null || claim.day === fact.day) &&
    saysPart(fact, claim) &&
    saysEdge(fact, claim)
  );
}

function saysYear(fact: DateFact, { year, part, fiscal }: DateFact): boolean {
  if (year === null) return true;
  if (fact.year === null || fact.fiscal !== fiscal) return false;
  const length = yearsIn(part);
  return length === 1 ? fact.year === year && yearsIn(fact.part) === 1 : fact.year >= year && fact.year < year + length;
}

/** How many years a part is. */
function yearsIn(part: DatePart | null): number {
  return part === 'decade' ? 10 : part === 'century' ? 100 : 1;
}

function saysPart(fact: DateFact, { year, part }: DateFact): boolean {
  if (part === null || part === fact.part) return true;
  if (yearsIn(part) > 1) return year !== null && fact.year !== null && yearsIn(fact.part) < yearsIn(part);
  return !fact.fiscal && partsAround(fact).includes(part);
}

const quarters = ['first quarter', 'second quarter', 'third quarter', 'fourth quarter'] as const;
const halves = ['first half', 'second half'] as const;

/** The quarter and the half in which a date is. */
function partsAround({ month, part }: DateFact): DatePart[] {
  const quarter =
    month === null ? (quarters as readonly (DatePart | null)[]).indexOf(part) : Math.floor((month - 1) / 3);
  return [quarters[quarter], halves[Math.floor(quarter / 2)]].filter((name) => name !== undefined);
}

function saysEdge(fact: DateFact, { month, part, edge }: DateFact): boolean {
  if (edge === null || (edge === fact.edge && (month === null) === (fact.month === null))) return true;
  if (month !== null) return fact.day !== null && edgesOf(fact.day, 31).includes(edge);
  if (yearsIn(part) > 1)
    return (
      fact.year !== null &&
      yearsIn(fact.part) < yearsIn(part) &&
      edgesOf((fact.year % yearsIn(part)) + 1, yearsIn(part)).includes(edge)
    );
  return fact.month !== null && edgesOf(fact.month, 12).includes(edge);
}

/** A place from 1 may be early and in the middle as well. */
function edgesOf(place: number, length: number): NonNullable<DateFact['edge']>[] {
  const share = (place - 0.5) / length;
  return [
    ...(share < 0.42 ? (['early'] as const) : []),
    ...(share > 0.25 && share < 0.75 ? (['mid'] as const) : []),
    ...(share > 0.58 ? (['late'] as const) : []),
  ];
}

/** Whether a date lies inside a stretch, of whose dates it says no part that they don't say. */
function has({ fact: from, to }: Stretch, claim: DateFact): boolean {
  if (claim.part !== null || claim.edge !== null || from.fiscal !== claim.fiscal) return false;
  const parts = (['year', 'month', 'day'] as const).filter((part) => claim[part] !== null);
  if (parts.length === 0 || parts.some((part) => from[part] === null || to[part] === null)) return false;
  const whole = (['year', 'month', 'day'] as const).filter((part) => from[part] !== null && to[part] !== null);
  const last = parts.at(-1) ?? 'day';
  // Without the year that they are in, months say nothing of order.
  if (claim.year === null && whole.includes('year') && from.year !== to.year) return false;
  const until = whole.slice(0, whole.indexOf(last) + 1);
  const place = (date: DateFact, other: DateFact) =>
    until.reduce((sum, part) => sum * 400 + (date[part] ?? other[part] ?? 0), 0);
  const [start, end, own] = [place(from, from), place(to, to), place(claim, from)];
  return start <= own && own <= end && isDay(claim);
}

function isDay({ year, month, day }: DateFact): boolean {
  return month === null || day === null || weekdayOf(year ?? 2000, month, day) !== null;
}

/** The weekday of a day, from 0 for Sunday, or `null` where there is no such day (proleptic Gregorian calendar). */
export function weekdayOf(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 ? date.getUTCDay() : null;
}

function endpointsOf({ start, end }: IntervalDate): SingleDate[] {
  return [start, end].filter((endpoint) => typeof endpoint !== 'string');
}

/** By the calendar of the place, which the written form holds. */
function factOf(date: SingleDate): DateFact {
  const [year = 0, month = 0, day = 0] = writtenParts(date);
  if (date.precision === 'season') return { ...nothing, year, part: seasonOf(date)?.name ?? null };
  if (date.precision === 'decade' || date.precision === 'century') return { ...nothing, year, part: date.precision };
  const parts = { year: 1, month: 2, day: 3, minute: 3 }[date.precision];
  return { ...nothing, year, month: parts > 1 ? month : null, day: parts > 2 ? day : null };
}

function writtenParts({ edtf }: SingleDate): number[] {
  const sign = edtf.startsWith('-') ? -1 : 1;
  const [year = '0', ...rest] = edtf.replace(/^-/, '').split(/[-T]/);
  return [sign * Number.parseInt(year.replaceAll('X', '0'), 10), ...rest.map(Number.parseFloat)];
}
