import { common, type Interval } from '../../core/evidence/agreement.ts';
import { allowedValues, sameQuantity } from '../../core/quantity/quantity.ts';
import { quantityWords } from '../../core/quantity/quantity-words.ts';
import type { SourceReading } from './model.ts';

export interface SharedValues {
  interval: Interval;
  /** Those of the reading that gives just these values, where there is one. */
  words: string;
}

/** The values that all readings, of one unit, allow; `null` where there are none. */
export function sharedValues(readings: readonly SourceReading[], language: string): SharedValues | null {
  const interval = common(readings.map(({ value }) => allowedValues(value)));
  const [first] = readings;
  if (!first || !interval) return null;
  const quantity = { ...first.value, ...interval, approximate: false };
  const same = readings.find(({ value }) => sameQuantity(value, quantity));
  return { interval, words: same?.words ?? quantityWords(quantity, language) };
}
