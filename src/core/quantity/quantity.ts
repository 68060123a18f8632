import { type Comparison, equal, type Interval, intersects } from '../evidence/agreement.ts';

/** A number as a source gives it: an interval with its unit, so that “more than 50” and “54” can be compared. */
export interface Quantity {
  /** Inclusive unless `minOpen`; -Infinity where there is no lower limit. */
  min: number;
  /** Inclusive unless `maxOpen`; Infinity where there is no upper limit. */
  max: number;
  minOpen: boolean;
  maxOpen: boolean;
  /** “about”, “nearly”, “some”. */
  approximate: boolean;
  /**
   * An ISO 4217 currency code or `$` where the country isn't said, `%`, `pp` for percentage points, or `null` for a bare
   * number. In prose also `#` for a place in a row, `×` for a multiple, `…` for a vague count by its scale.
   */
  unit: string | null;
}

/** A number that is given as it is. */
export function exactly(value: number, unit: string | null = null): Quantity {
  return { min: value, max: value, minOpen: false, maxOpen: false, approximate: false, unit };
}

/** Whether two quantities say the same; `$` is taken for USD, and “more than 50” of something for “at least 51”. */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  return a.approximate === b.approximate && sameValue(a, b);
}

/**
 * How two readings of one figure go together. Units that differ count as disjoint: nobody can tell that they agree.
 * An approximate number stands for what rounds to it, at most a tenth to either side.
 */
export function compareQuantities(a: Quantity, b: Quantity): Comparison {
  if (sameQuantity(a, b)) return 'same';
  return unitOf(a) === unitOf(b) && intersects(allowedValues(a), allowedValues(b)) ? 'overlapping' : 'disjoint';
}

/** The values that a quantity allows, in its own unit: with what an approximate number stands for, counts closed. */
export function allowedValues(quantity: Quantity): Interval {
  const { min, max, minOpen, maxOpen } = widened(wholeCount(quantity));
  return { min, max, minOpen, maxOpen };
}

/** The same count of whole things with closed ends: “over 50” is [51, ∞). Leaves units and fractions as they are. */
export function wholeCount(quantity: Quantity): Quantity {
  if (quantity.unit !== null) return quantity;
  const raised = quantity.minOpen && Number.isInteger(quantity.min);
  const lowered = quantity.maxOpen && Number.isInteger(quantity.max);
  const min = { min: quantity.min + Number(raised), minOpen: quantity.minOpen && !raised };
  return { ...quantity, ...min, max: quantity.max - Number(lowered), maxOpen: quantity.maxOpen && !lowered };
}

function sameValue(a: Quantity, b: Quantity): boolean {
  return unitOf(a) === unitOf(b) && equal(wholeCount(a), wholeCount(b));
}

/** The unit by which quantities compare: `$` is taken for USD. */
export function unitOf({ unit }: Quantity): string | null {
  return unit === '$' ? 'USD' : unit;
}

function widened(quantity: Quantity): Quantity {
  if (!quantity.approximate) return quantity;
  const { min, max } = quantity;
  return { ...quantity, min: min - tolerance(min), max: max + tolerance(max) };
}

/** Half a unit of the last digit that isn't a trailing zero: 0.5 for 54, 5 for 50 (a tenth, where half of ten …). */
export function tolerance(value: number): number {
  if (!Number.isFinite(value) || value === 0) return 0;
  const [digits = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const lastPlace = Number(exponent) - (digits.replace('.', '').length - 1);
  return Math.min(10 ** lastPlace / 2, Math.abs(value) / 10);
}
