import { dayLength as day, hourLength as hour, minuteLength as minute } from '../../core/time/calendar.ts';
import type { Measure } from '../measure.ts';
import type { AxisPart } from './axis.ts';
import { tick as type } from './typography.ts';

/** A mark on the axis, and what is written right of it; either text may be empty. */
export interface AxisTick {
  /** In px. */
  x: number;
  label: string;
  /** The larger unit that the label leaves out, where it begins or changes. */
  context: string;
}

export interface TickSetting {
  measure: Measure;
  /** A BCP 47 tag. */
  locale: string;
  /** The shortest unit in ms: no tick is finer. */
  finest: number;
  /** By whose clocks, where not UTC’s: see `clockOf`. */
  clock?: Clock;
  /** Factor of all sizes: 1 where a reader’s text has the usual size. */
  unit?: number;
}

/** The clocks of an IANA zone, or of an offset. */
export interface Clock {
  zone: string;
  /** For readers. */
  name: string;
  /** The instants from `start` until `end` (ms) at which they reach the times of a unit. */
  times: (unit: TickUnit, start: number, end: number) => number[];
}

const utc: Clock = {
  zone: 'UTC',
  name: 'UTC',
  times: ({ every }, start, end) => every(Math.trunc(start), Math.trunc(end)),
};

/** Px between a tick and its text. */
export const textInset = 5;
/** Px between the end of a label and the next tick: as a rule, and at least. */
const gap = 16;
const leastGap = 8;

/** Ticks at human units, as fine as each segment has room for, for an axis whose texts end at `right`. */
export type TickMaker = (parts: AxisPart[], right: number) => AxisTick[];

/** Formats and widths are kept, since a moving view asks for the same again. */
export function tickMaker(setting: TickSetting): TickMaker {
  const speech = speechOf(setting);
  return (parts, right) => {
    const candidates = parts
      .filter((part) => part.kind === 'segment')
      .flatMap((part) => candidatesOn(part, part === parts.at(-1) ? right : part.x1, speech));
    const fitting = candidates.map(({ x, contexts }, i) => {
      const room = contextEnd(x, candidates.slice(i + 1), parts, right, speech) - x - textInset * speech.unit;
      return contexts.map((text) => speech.width(text) <= room);
    });
    // One way for all: no “Feb 2026” beside “February 2026”.
    const form = fitting.reduce((high, fits) => Math.max(high, fits.indexOf(true)), 0);
    const ticks = candidates.map((candidate, i): AxisTick => {
      const { x, contexts } = candidate;
      const at = fitting[i]?.findIndex((fits, other) => fits && other >= Math.min(form, contexts.length - 1)) ?? -1;
      const label = hasRoom(candidate, candidates[i + 1], parts, right, speech) ? candidate.label : '';
      return { x, label, context: contexts[at] ?? '' };
    });
    return ticks.filter((tick, i) => !isStray(tick, ticks[i + 1], speech));
  };
}

interface Speech extends Required<TickSetting> {
  format: (time: number, form: Intl.DateTimeFormatOptions) => string;
  width: (text: string) => number;
}

function speechOf(setting: TickSetting): Speech {
  const { measure, locale, clock = utc, unit = 1 } = setting;
  const formats = new Map<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>();
  const tags = locale === 'en' ? ['en-GB'] : [locale, 'en-GB'];
  const formatOf = (form: Intl.DateTimeFormatOptions) => {
    const format =
      formats.get(form) ?? new Intl.DateTimeFormat(tags, { ...form, timeZone: clock.zone, calendar: 'gregory' });
    formats.set(form, format);
    return format;
  };
  return {
    ...setting,
    clock,
    unit,
    format: (time, form) => formatOf(form).format(time),
    width: (text) => measure(text, type.size * unit),
  };
}

/** The px before the next context, and before the words of the next break, which have room at both sides. */
function contextEnd(x: number, following: Candidate[], parts: AxisPart[], right: number, { unit }: Speech): number {
  const next = following.find((candidate) => candidate.contexts.length > 0);
  const left = parts.find((part) => part.kind === 'break' && part.x0 > x);
  return Math.min(right, next ? next.x - leastGap * unit : right, left ? left.x0 + leastGap * unit : right);
}

/** Whether a label fits into its segment, or goes on over the next ones without coming near a tick or a break. */
function hasRoom(
  { x, label, end }: Candidate,
  next: Candidate | undefined,
  parts: AxisPart[],
  right: number,
  { width, unit }: Speech,
): boolean {
  const left = parts.find((part) => part.kind === 'break' && part.x0 > x);
  const free = Math.min(right, next ? next.x - leastGap * unit : right, left ? left.x0 : right);
  return x + textInset * unit + width(label) <= Math.max(end, free);
}

/** Whether a tick says nothing, and stands so near to the next one that both look like one. */
function isStray({ x, label, context }: AxisTick, next: AxisTick | undefined, { unit }: Speech): boolean {
  return label === '' && context === '' && next !== undefined && next.x - x < gap * unit;
}

interface Candidate {
  x: number;
  label: string;
  /** Up to where its segment has room for texts, in px. */
  end: number;
  /** From the roomiest form to the shortest; empty where the tick before has the same. */
  contexts: string[];
}

/** Of a segment: by its own unit, or where its month and year have no room beside that, the day that it begins with. */
function candidatesOn(part: AxisPart, right: number, speech: Speech): Candidate[] {
  const { unit, times, labels } = rulerOf(part, speech);
  const inset = textInset * speech.unit;
  const contexts = contextsOf(unit, times, speech);
  const isNamed = (i: number) => (contexts[i] ?? []).some((text) => speech.width(text) <= right - placeOf(0) - inset);
  const placeOf = (i: number) => part.x0 + ((times[i] ?? part.start) - part.start) * pxPerMs(part);
  if (unit !== startUnit && unit.contexts.length > 0 && !isNamed(0)) return startOf(part, right, speech);
  return times.map((_, i) => {
    const isNew = contexts[i]?.[0] !== contexts[i - 1]?.[0];
    return { x: placeOf(i), label: labels[i] ?? '', end: right, contexts: isNew ? (contexts[i] ?? []) : [] };
  });
}

function startOf(part: AxisPart, right: number, speech: Speech): Candidate[] {
  const label = startUnit.labels
    .map((form) => speech.format(part.start, form))
    .find((text) => part.x0 + textInset * speech.unit + speech.width(text) <= right);
  const contexts = startUnit.contexts.map((form) => speech.format(part.start, form));
  return [{ x: part.x0, label: label ?? '', end: right, contexts }];
}

/** The ticks of a segment (times in ms), with the roomiest labels that fit between them. */
interface Ruler {
  unit: TickUnit;
  times: number[];
  labels: string[];
}

function rulerOf(part: AxisPart, speech: Speech): Ruler {
  for (const unit of tickUnits) {
    if (unit.length < speech.finest || unit.length * pxPerMs(part) <= gap * speech.unit) continue;
    const times = speech.clock.times(unit, part.start, part.end);
    const spacing = leastTime(times, unit) * pxPerMs(part) - gap * speech.unit;
    for (const form of times.length > 0 ? unit.labels : []) {
      const labels = times.map((time) => speech.format(time, form));
      if (labels.every((label) => speech.width(label) <= spacing)) return { unit, times, labels };
    }
  }
  const times = [part.start];
  return { unit: startUnit, times, labels: times.map((time) => speech.format(time, startUnit.labels[0] ?? {})) };
}

/** Between two ticks, in ms: less than their unit where clocks skip a part of it. */
function leastTime(times: number[], { length }: TickUnit): number {
  return times.reduce((least, time, i) => Math.min(least, (times[i + 1] ?? Number.POSITIVE_INFINITY) - time), length);
}

function pxPerMs(part: AxisPart): number {
  return (part.x1 - part.x0) / (part.end - part.start);
}

/**
 * What the labels of a unit leave out, for each time in each form. Beside hours it says whose they are; the last form
 * has the offset of a zone in place of a name that may have no room.
 */
function contextsOf({ contexts, isClock }: TickUnit, times: number[], { clock, format }: Speech): string[][] {
  return times.map((time) => {
    const texts = contexts.map((form) => format(time, form));
    if (!isClock) return texts;
    const named = texts.map((text) => `${text} ${clock.name}`);
    return clock === utc ? named : [...named, format(time, offsetForm)];
  });
}

export interface TickUnit {
  /** The least time between two ticks, in ms. */
  length: number;
  /** Its times in UTC, from `start` until `end`. */
  every: (start: number, end: number) => number[];
  /** How a tick is labelled, from the roomiest form to the shortest. */
  labels: readonly Intl.DateTimeFormatOptions[];
  /** What labels leave out, written where it changes; likewise. */
  contexts: readonly Intl.DateTimeFormatOptions[];
  /** Whether its labels are times of the clock, so that contexts must say of which. */
  isClock: boolean;
}

const clockTime = [{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }] as const;
const date = [
  { day: 'numeric', month: 'long', year: 'numeric' },
  { day: 'numeric', month: 'short', year: 'numeric' },
] as const;
const offsetForm = { day: 'numeric', month: 'short', timeZoneName: 'shortOffset' } as const;
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
  ...[5, 15, 30].map((n) => unitOf(n * minute, everyMs(n * minute), clockTime, date)),
  ...[1, 3, 6].map((n) => unitOf(n * hour, everyMs(n * hour), clockTime, date)),
  unitOf(day, everyMs(day), weekday, monthAndYear),
  unitOf(7 * day, everyMs(7 * day, 4 * day), dayAndMonth, year),
  unitOf(28 * day, everyMonths(1), month, year),
  unitOf(90 * day, everyMonths(3), month, year),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((n) => unitOf(n * 365 * day, everyMonths(12 * n), year, [])),
];

/** Every so many ms from the epoch, or from a time behind it: weeks begin on the first Monday. */
function everyMs(length: number, offset = 0): TickUnit['every'] {
  return (start, end) => {
    const times: number[] = [];
    for (let time = Math.ceil((start - offset) / length) * length + offset; time < end; time += length)
      times.push(time);
    return times;
  };
}

/** Every so many months, counted from the year 0. */
function everyMonths(length: number): TickUnit['every'] {
  return (start, end) => {
    const first = new Date(start);
    const times: number[] = [];
    let month = Math.floor((first.getUTCFullYear() * 12 + first.getUTCMonth()) / length) * length;
    for (; monthStart(month) < end; month += length) if (monthStart(month) >= start) times.push(monthStart(month));
    return times;
  };
}

/** Also of years that `Date.UTC` takes for others. */
function monthStart(month: number): number {
  return new Date(0).setUTCFullYear(Math.floor(month / 12), month - 12 * Math.floor(month / 12), 1);
}

function unitOf(
  length: number,
  every: TickUnit['every'],
  labels: TickUnit['labels'],
  contexts: TickUnit['contexts'],
): TickUnit {
  return { length, every, labels, contexts, isClock: length < day };
}

/** For a segment that lies between two ticks, or is too short for what they leave out: where it begins. */
const startUnit: TickUnit = unitOf(day, everyMs(day), dayAndMonth, year);
