import { scaleLinear } from 'd3-scale';
import { allowedValues, type Quantity } from '../../core/quantity/quantity.ts';
import { quantityWords } from '../../core/quantity/quantity-words.ts';
import type { Measure } from '../measure.ts';
import { domainOf } from './domain.ts';
import { fontSizes } from './typography.ts';

export interface ReadingsAxis {
  /** The px of a value. */
  at: (value: number) => number;
  ticks: AxisTick[];
}

export interface AxisTick {
  /** The px of the tick, and of the middle of its label. */
  x: number;
  labelX: number;
  text: string;
}

const labelGap = 14;
const mostTicks = 7;

/** A linear axis for quantities of one unit, with as many ticks as have room for their labels. */
export function readingsAxis(
  quantities: Quantity[],
  [left, right]: [number, number],
  { language, measure }: { language: string; measure: Measure },
): ReadingsAxis {
  const drawn = quantities.flatMap((quantity) => [quantity, { ...quantity, ...allowedValues(quantity) }]);
  const scale = scaleLinear(domainOf(drawn), [left, right]).nice(4);
  const isCount = quantities.every(({ unit, min, max }) => unit === null && [min, max].every(isWhole));
  const label = (value: number) => quantityWords(exactly(value, quantities[0]?.unit ?? null), language);
  for (let count = mostTicks; count > 1; count -= 1) {
    const values = scale.ticks(count).filter((value) => !isCount || Number.isInteger(value));
    const ticks = values.map((value) => ({ x: scale(value), labelX: scale(value), text: label(value) }));
    if (fits(ticks, measure)) return { at: scale, ticks: ticks.map((tick) => within(tick, right, measure)) };
  }
  return { at: scale, ticks: [] };
}

function fits(ticks: AxisTick[], measure: Measure): boolean {
  const halves = ticks.map(({ text }) => measure(text, fontSizes.tick) / 2);
  return ticks.every(({ x }, index) => {
    const next = ticks[index + 1];
    return !next || next.x - x >= (halves[index] ?? 0) + (halves[index + 1] ?? 0) + labelGap;
  });
}

function within(tick: AxisTick, right: number, measure: Measure): AxisTick {
  const half = measure(tick.text, fontSizes.tick) / 2;
  const room = 16;
  return { ...tick, labelX: Math.max(Math.min(tick.x, right + room - half), half) };
}

function isWhole(value: number): boolean {
  return !Number.isFinite(value) || Number.isInteger(value);
}

function exactly(value: number, unit: string | null): Quantity {
  return { min: value, max: value, minOpen: false, maxOpen: false, approximate: false, unit };
}
