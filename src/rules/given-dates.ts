import { stretchesOf } from '../core/evidence/quotation.ts';
import type { Evidence } from '../core/model/record.ts';
import { quantitiesIn } from '../core/quantity/quantity-text.ts';
import { remembered } from '../core/remembered.ts';
import { clockTimesIn, type DateFact, dateFactsIn, givenIn } from '../core/time/dates-in-text.ts';

/** What passages say of dates and times; each passage is read once. */
export interface GivenDates {
  dates: (evidence: readonly Evidence[]) => DateFact[];
  /** Whether one of them says all that the fact says. */
  hasDate: (fact: DateFact, evidence: readonly Evidence[]) => boolean;
  /** In minutes since midnight. */
  hasTime: (minutes: number, evidence: readonly Evidence[]) => boolean;
  /** Whether one of them has a number that isn't written as a year and may be the same as one, such as 2,000. */
  hasCount: (year: number, evidence: readonly Evidence[]) => boolean;
}

export function readGivenDates(): GivenDates {
  const dates = remembered((quote) => stretchesOf(quote).flatMap((text) => dateFactsIn(text).map(({ fact }) => fact)));
  const isGiven = remembered((quote) => givenIn(dates(quote)));
  const times = remembered(
    (quote) => new Set(stretchesOf(quote).flatMap((text) => clockTimesIn(text).flatMap(({ minutes }) => minutes))),
  );
  const counts = remembered(
    (quote) =>
      new Set(
        stretchesOf(quote).flatMap((text) =>
          quantitiesIn(text).flatMap(({ quantity }) => [quantity.min, quantity.max]),
        ),
      ),
  );
  return {
    dates: (evidence) => evidence.flatMap(({ quote }) => dates(quote)),
    hasDate: (fact, evidence) => isNothing(fact) || evidence.some(({ quote }) => isGiven(quote)(fact)),
    hasTime: (minutes, evidence) => evidence.some(({ quote }) => times(quote).has(minutes)),
    hasCount: (year, evidence) => evidence.some(({ quote }) => counts(quote).has(year)),
  };
}

function isNothing({ year, month, day, season }: DateFact): boolean {
  return (year ?? month ?? day ?? season) === null;
}
