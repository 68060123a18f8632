import type { Measure } from '../../measure.ts';
import { type TickUnit, tickUnits } from '../tick-units.ts';
import type { TimeView } from './view.ts';

/** A tick of the axis, in px, with its label and, where it begins or changes, the larger unit around it. */
export interface TimeTick {
  x: number;
  label: string;
  context: string;
}

export interface TickMaker {
  /** Takes O(ticks); formats are made once a unit. */
  ticks: (view: TimeView, width: number) => TimeTick[];
}

const gap = 14;

/** Ticks at human units for an axis of one scale; `size` is that of the labels, in px. */
export function tickMaker(locale: string, measure: Measure, size: number): TickMaker {
  const formats = new Map<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>();
  const format = (time: number, options: Intl.DateTimeFormatOptions | undefined) => {
    if (options === undefined) return '';
    const known = formats.get(options) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    formats.set(options, known);
    return known.format(time);
  };
  const widths = new Map<Intl.DateTimeFormatOptions, number>();
  const widest = (options: Intl.DateTimeFormatOptions) => {
    const known = widths.get(options) ?? Math.max(...samples.map((time) => measure(format(time, options), size)));
    widths.set(options, known);
    return known;
  };
  const fits = (unit: TickUnit, pxPerMs: number) =>
    unit.labels.find((options) => widest(options) + gap <= unit.length * pxPerMs);
  return {
    ticks: ({ from, to }, width) => {
      const pxPerMs = width / (to - from);
      const unit = tickUnits.find((candidate) => fits(candidate, pxPerMs) !== undefined) ?? tickUnits.at(-1);
      if (unit === undefined) return [];
      const label = fits(unit, pxPerMs);
      const times = unit.every.range(new Date(Math.max(from, earliest)), new Date(to)).map(Number);
      const contexts = times.map((time) => format(time, unit.contexts.at(-1)));
      return times.map((time, i) => ({
        x: (time - from) * pxPerMs,
        label: format(time, label),
        context: contexts[i] === contexts[i - 1] ? '' : `${contexts[i]}${unit.isClock ? ' UTC' : ''}`.trim(),
      }));
    },
  };
}

/** 1 January 1. */
const earliest = -62_135_596_800_000;

/** Days whose names are long in most languages. */
const samples = [Date.UTC(2024, 8, 25, 20), Date.UTC(2026, 4, 28, 20), Date.UTC(2026, 10, 20, 20)];
