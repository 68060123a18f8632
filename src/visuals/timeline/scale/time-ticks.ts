import type { Measure } from '../../measure.ts';
import { type TickUnit, tickUnits } from '../tick-units.ts';
import { tick as usual } from '../typography.ts';
import type { TimeView } from './view.ts';

/** A tick of the axis, in px, with its label and, where it begins or changes, the larger unit around it. */
export interface TimeTick {
  x: number;
  label: string;
  context: string;
}

/** The ticks of a view that is so many px wide. Takes O(ticks); formats are made once a unit. */
export type TickMaker = (view: TimeView, width: number) => TimeTick[];

const gap = 14;
/** For labels of the usual size: px before a context and behind it. */
const margins = 10;

type Form = Intl.DateTimeFormatOptions;

/** Ticks at human units for an axis of one scale; `size` is that of the labels, in px. */
export function tickMaker(locale: string, measure: Measure, size: number): TickMaker {
  const format = formatter(locale);
  const widest = kept((form: Form) => Math.max(...samples.map((time) => measure(format(time, form), size))));
  const fits = (unit: TickUnit, pxPerMs: number) =>
    unit.labels.find((form) => widest(form) + gap <= unit.length * pxPerMs);
  return ({ from, to }, width) => {
    const pxPerMs = width / (to - from);
    const unit = tickUnits.find((candidate) => fits(candidate, pxPerMs) !== undefined) ?? tickUnits.at(-1);
    if (unit === undefined) return [];
    const label = fits(unit, pxPerMs);
    const times = unit.every.range(new Date(Math.max(from, earliest)), new Date(to)).map(Number);
    const ticks = times.map((time) => ({ time, x: (time - from) * pxPerMs, label: format(time, label) }));
    const starts = contextStarts(times, (time) => format(time, unit.contexts[0]));
    return ticks.map(({ time, x, label: text }, i) => {
      const next = starts.find((at) => at > i);
      const room = (ticks[next ?? -1]?.x ?? width) - x - margins * (size / usual.size);
      const contexts = starts.includes(i) ? unit.contexts.map((form) => contextText(format(time, form), unit)) : [];
      return { x, label: text, context: contexts.find((words) => measure(words, size) <= room) ?? '' };
    });
  };
}

/** Where the larger unit isn’t that of the tick before. */
function contextStarts(times: number[], context: (time: number) => string): number[] {
  const texts = times.map(context);
  return [...texts.keys()].filter((i) => texts[i] !== texts[i - 1]);
}

function contextText(text: string, { isClock }: TickUnit): string {
  return isClock ? `${text} UTC` : text;
}

function formatter(locale: string): (time: number, form: Form | undefined) => string {
  const formatOf = kept((form: Form) => new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }));
  return (time, form) => (form === undefined ? '' : formatOf(form).format(time));
}

/** Makes what belongs to a key once. */
function kept<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

/** 1 January 1. */
const earliest = -62_135_596_800_000;

/** Days whose names are long in most languages. */
const samples = [Date.UTC(2024, 8, 25, 20), Date.UTC(2026, 4, 28, 20), Date.UTC(2026, 10, 20, 20)];
