import { type TimeInterval, utcDay, utcHour, utcMinute, utcMonday, utcMonth, utcYear } from 'd3-time';

export interface TickUnit {
  /** The least time between two ticks, in ms. */
  length: number;
  every: TimeInterval;
  /** How a tick is labelled, from the roomiest form to the shortest. */
  labels: Intl.DateTimeFormatOptions[];
  /** What labels leave out, written where it changes; likewise. */
  contexts: Intl.DateTimeFormatOptions[];
  /** Whether its labels are times of the clock, so that contexts must say of which. */
  isClock: boolean;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const clock = [{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }] as const;
const date = [
  { day: 'numeric', month: 'long', year: 'numeric' },
  { day: 'numeric', month: 'short' },
] as const;
const weekday = [
  { weekday: 'long', day: 'numeric' },
  { weekday: 'short', day: 'numeric' },
  { day: 'numeric' },
] as const;
const monthAndYear = [
  { month: 'long', year: 'numeric' },
  { month: 'short', year: 'numeric' },
] as const;
const dayAndMonth = [{ day: 'numeric', month: 'short' }] as const;
const month = [{ month: 'long' }, { month: 'short' }] as const;
const year = [{ year: 'numeric' }] as const;

/** From the finest to the coarsest. */
export const tickUnits: TickUnit[] = [
  ...[5, 15, 30].map((n) => unit(n * minute, utcMinute.every(n), clock, date)),
  ...[1, 3, 6].map((n) => unit(n * hour, utcHour.every(n), clock, date)),
  unit(day, utcDay, weekday, monthAndYear),
  unit(7 * day, utcMonday, dayAndMonth, year),
  unit(28 * day, utcMonth, month, year),
  unit(90 * day, utcMonth.every(3), month, year),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((n) => unit(n * 365 * day, utcYear.every(n), year, [])),
];

function unit(
  length: number,
  every: TimeInterval | null,
  labels: readonly Intl.DateTimeFormatOptions[],
  contexts: readonly Intl.DateTimeFormatOptions[],
): TickUnit {
  return {
    length,
    every: every ?? utcYear,
    labels: [...labels],
    contexts: [...contexts],
    isClock: length < day,
  };
}

/** For a segment that lies between two ticks: where it begins. */
export const startUnit: TickUnit = unit(day, utcDay, dayAndMonth, year);
