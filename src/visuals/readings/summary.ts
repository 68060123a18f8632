import { unitOf } from '../../core/quantity/quantity.ts';
import type { ReadingsModel } from './model.ts';
import { sharedValues } from './shared.ts';

/** What the plot shows, in a sentence. */
export function readingsSummary(model: ReadingsModel): string {
  const { readings, agreement } = model;
  const sources = new Set(readings.map(({ source }) => source.href)).size;
  const words = [...new Set(readings.map((reading) => reading.words))];
  if (readings.length === 1) return `One source gives this figure: ${words[0]}.`;
  if (sources === 1) return `One source gives ${readings.length} readings: ${words.join(', ')}.`;
  if (agreement === 'agree') return `${sources} sources give the same figure: ${words[0]}.`;
  if (new Set(readings.map(({ value }) => unitOf(value))).size > 1)
    return `${sources} sources give this figure in different units: ${words.join(', ')}.`;
  const intro = `${readings.length} readings from ${sources} sources`;
  const shared = agreement === 'compatible' ? sharedValues(readings, model.language) : null;
  return shared === null
    ? `${intro} exclude each other.`
    : `${intro} differ, but can all be true: each allows ${shared.words}.`;
}
