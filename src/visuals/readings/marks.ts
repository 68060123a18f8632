import { allowedValues, type Quantity } from '../../core/quantity/quantity.ts';

/** A value on its axis, in px. */
export type ReadingMark =
  | { kind: 'point'; x: number /** What an approximate number stands for. */; about: [number, number] | null }
  | { kind: 'range'; start: RangeEnd; end: RangeEnd; isApproximate: boolean };

export interface RangeEnd {
  x: number;
  /** `included`: the limit is one of the values; `excluded`: it isn't; `none`: there is no limit on this side. */
  limit: 'included' | 'excluded' | 'none';
}

/** `outer` are the px at which what has no limit ends. */
export function readingMark(quantity: Quantity, at: (value: number) => number, outer: [number, number]): ReadingMark {
  const { min, max, minOpen, maxOpen, approximate } = quantity;
  if (min === max) {
    const allowed = allowedValues(quantity);
    return { kind: 'point', x: at(min), about: approximate ? [at(allowed.min), at(allowed.max)] : null };
  }
  const start = rangeEnd(min, minOpen, at, outer[0]);
  return { kind: 'range', start, end: rangeEnd(max, maxOpen, at, outer[1]), isApproximate: approximate };
}

function rangeEnd(value: number, isOpen: boolean, at: (value: number) => number, outer: number): RangeEnd {
  if (!Number.isFinite(value)) return { x: outer, limit: 'none' };
  return { x: at(value), limit: isOpen ? 'excluded' : 'included' };
}
