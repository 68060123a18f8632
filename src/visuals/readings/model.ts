import type { Agreement } from '../../core/evidence/agreement.ts';
import { common, type Interval } from '../../core/evidence/agreement.ts';
import type { Quantity } from '../../core/quantity/quantity.ts';
import { allowedValues, sameQuantity, unitOf } from '../../core/quantity/quantity.ts';
import { quantityWords } from '../../core/quantity/quantity-words.ts';
import type { Words } from '../../words/words.ts';

/** What the sources say of one figure. */
export interface ReadingsModel {
  title: string;
  href: string;
  /** What is counted or measured, in the plural. */
  unit: string;
  /** The language of the words on the axis, as a BCP 47 tag. */
  language: string;
  agreement: Agreement;
  readings: SourceReading[];
}

/** One value, as one passage gives it. */
export interface SourceReading {
  source: { text: string; href: string };
  /** The value in words. */
  words: string;
  value: Quantity;
}

interface SharedValues {
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

/** What the plot shows, in a sentence. */
export function readingsSummary({ readings, agreement, language }: ReadingsModel, words: Words['readings']): string {
  const sources = new Set(readings.map(({ source }) => source.href)).size;
  const values = [...new Set(readings.map((reading) => reading.words))];
  if (readings.length === 1) return words.one(values[0]);
  if (sources === 1) return words.ofOneSource(readings.length, values);
  if (agreement === 'agree') return words.same(sources, values[0]);
  if (new Set(readings.map(({ value }) => unitOf(value))).size > 1) return words.differentUnits(sources, values);
  const shared = agreement === 'compatible' ? sharedValues(readings, language) : null;
  return shared === null
    ? words.exclude(readings.length, sources)
    : words.compatible(readings.length, sources, shared.words);
}
