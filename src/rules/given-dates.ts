import type { Evidence } from '../core/model/record.ts';
import { quantitiesIn } from '../core/quantity/quantity.ts';
import { remembered } from '../core/remembered.ts';
import { clockTimesIn } from '../core/time/clock-times.ts';
import { type DateFact, dateFactsIn } from '../core/time/date-facts.ts';
import { sourceWords } from './judged.ts';

/** What passages say of dates and times. */
export interface GivenDates {
  dates: (evidence: readonly Evidence[]) => DateFact[];
  /** In minutes since midnight. */
  times: (evidence: readonly Evidence[]) => number[];
  /** Numbers that aren't written as years and may be the same as one, such as 2,000. */
  counts: (evidence: readonly Evidence[]) => number[];
}

export function readGivenDates(): GivenDates {
  const dates = remembered((text) => dateFactsIn(text).map(({ fact }) => fact));
  const times = remembered((text) => clockTimesIn(text).flatMap(({ minutes }) => minutes));
  const counts = remembered((text) => quantitiesIn(text).flatMap(({ quantity }) => [quantity.min, quantity.max]));
  return {
    dates: (evidence) => sourceWords(evidence).flatMap(dates),
    times: (evidence) => sourceWords(evidence).flatMap(times),
    counts: (evidence) => sourceWords(evidence).flatMap(counts),
  };
}
