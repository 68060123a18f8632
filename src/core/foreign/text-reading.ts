import type { WordsAt } from '../language/disjoint.ts';
import type { QuantityMention } from '../quantity/quantity-text.ts';
import type { ClockTime, DatedWords } from '../time/dates-in-text.ts';

/** What a text says in numbers: each list in its order. */
export interface TextReading {
  dates: DatedWords[];
  /** Weekdays, from 0 for Sunday; in English only those without a date beside them. */
  weekdays: (WordsAt & { weekday: number })[];
  times: ClockTime[];
  quantities: QuantityMention[];
}
