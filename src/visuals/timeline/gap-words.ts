import type { Measure } from '../measure.ts';
import { type WrappedText, wrapText } from '../wrap.ts';
import { durationWords } from './duration-words.ts';
import type { Extent } from './stretches.ts';
import { tick } from './typography.ts';

/** The time that a break leaves out, in the two lines that the axis has for it. */
export function gapWords({ start, end }: Extent, measure: Measure): WrappedText {
  const room = { target: 0, limit: Number.POSITIVE_INFINITY, lines: 2 };
  return wrapText(durationWords(start, end), tick.size, measure, room);
}
