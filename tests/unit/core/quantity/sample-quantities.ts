import type { Quantity } from '../../../../src/core/quantity/quantity.ts';

export const number = (value: number, unit: string | null = null): Quantity => ({
  min: value,
  max: value,
  minOpen: false,
  maxOpen: false,
  approximate: false,
  unit,
});
export const about = (value: number): Quantity => ({ ...number(value), approximate: true });
export const moreThan = (value: number, unit: string | null = null): Quantity => ({
  ...atLeast(value, unit),
  minOpen: true,
});
export const atLeast = (value: number, unit: string | null = null): Quantity => ({
  ...number(value, unit),
  max: Number.POSITIVE_INFINITY,
});
export const atMost = (value: number): Quantity => ({ ...number(value), min: Number.NEGATIVE_INFINITY });
export const lessThan = (value: number): Quantity => ({ ...atMost(value), maxOpen: true });
export const range = (min: number, max: number, unit: string | null = null): Quantity => ({
  ...number(max, unit),
  min,
});
