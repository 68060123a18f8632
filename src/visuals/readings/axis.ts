import { scaleLinear } from 'd3-scale';
import { allowedValues, exactly, type Quantity } from '../../core/quantity/quantity.ts';
import { quantityWords } from '../../core/quantity/quantity-words.ts';
import type { Measure } from '../measure.ts';
import { fontSizes } from './labels.ts';

interface ReadingsAxis {
  /** The px of a value. */
  at: (value: number) => number;
  ticks: AxisTick[];
}

export interface AxisTick {
  /** The px of the tick, and of the middle of its label. */
  x: number;
  labelX: number;
  /** `null` where there is no room for it. */
  text: string | null;
}

const labelGap = 14;
/** Right of the plot, in px. */
const room = 16;
const [fewestTicks, mostTicks] = [3, 7];

/** A linear axis for quantities of one unit, with as many ticks as have room for their labels. */
export function readingsAxis(
  quantities: Quantity[],
  [left, right]: [number, number],
  { language, measure }: { language: string; measure: Measure },
): ReadingsAxis {
  const scale = scaleLinear(domainOf(quantities.flatMap(drawnOf)), [left, right]).nice(4);
  const isCount = quantities.every(({ unit, min, max }) => unit === null && [min, max].every(isWhole));
  const label = (value: number) => quantityWords(exactly(value, quantities[0]?.unit), language);
  const ticks = (count: number) =>
    scale
      .ticks(count)
      .filter((value) => !isCount || Number.isInteger(value))
      .map((value) => labelled(scale(value), label(value), right, measure));
  for (let count = mostTicks; count >= fewestTicks; count -= 1)
    if (haveRoom(ticks(count))) return { at: scale, ticks: ticks(count) };
  return { at: scale, ticks: thinOut(ticks(fewestTicks)) };
}

/** What is drawn of a quantity: itself, and what an approximate one stands for. */
function drawnOf(quantity: Quantity): Quantity[] {
  return quantity.approximate ? [quantity, { ...quantity, ...allowedValues(quantity) }] : [quantity];
}

interface LabelledTick extends AxisTick {
  text: string;
  /** Half the width of its label in px. */
  half: number;
}

/** With its label below it, or moved so that it stays in the drawing. */
function labelled(x: number, text: string, right: number, measure: Measure): LabelledTick {
  const half = measure(text, fontSizes.tick) / 2;
  return { x, labelX: Math.max(Math.min(x, right + room - half), half), text, half };
}

function haveRoom(ticks: LabelledTick[]): boolean {
  return ticks.slice(1).every((tick, index) => {
    const before = ticks[index];
    return !before || tick.labelX - before.labelX >= before.half + tick.half + labelGap;
  });
}

/** Keeps the labels of the outermost ticks, and of those between them that have room. */
function thinOut(ticks: LabelledTick[]): AxisTick[] {
  const last = ticks.at(-1);
  let kept: LabelledTick[] = [];
  for (const tick of ticks) {
    const after = last && tick !== last ? [last] : [];
    if (haveRoom([...kept, tick, ...after])) kept = [...kept, tick];
  }
  return ticks.map((tick) => (kept.includes(tick) ? tick : { ...tick, text: null }));
}

function isWhole(value: number): boolean {
  return !Number.isFinite(value) || Number.isInteger(value);
}

type Domain = [least: number, greatest: number];

/** The room on either side of the outermost numbers, in widths of what lies between them. */
const margin = 0.3;

/** What an axis must show of these quantities of one unit: all limits that they have, with room for arrows. */
function domainOf(quantities: Quantity[]): Domain {
  const ends = quantities.flatMap(({ min, max }) => [min, max]).filter(Number.isFinite);
  const [least, greatest] = [Math.min(...ends), Math.max(...ends)];
  const isShare = quantities[0]?.unit === '%' && least >= 0 && greatest <= 100;
  if (isShare) return [0, 100];
  if (least === 0 && greatest === 0) return [0, 1];
  const spread = greatest - least;
  if (spread === 0) return least > 0 ? [0, least * 1.3] : [least * 1.3, 0];
  const from = least >= 0 && least < spread ? 0 : least - spread * margin;
  return [from, greatest + spread * margin];
}
