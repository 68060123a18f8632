import type { Dossier } from '../core/model/dossier.ts';
import type { Inference } from '../core/model/record.ts';
import { referenceKey } from '../core/model/reference.ts';
import { type DateFact, type DateSpan, nothing } from '../core/time/date-facts.ts';
import { entriesOf } from '../kinds/index.ts';

/** Which part of a date the editors concluded: nothing, its year, or all of it; and whether the time of day. */
export interface Inferred {
  date: 'none' | 'year' | 'all';
  time: boolean;
}

/** What an entry's inferences on its date are about: “the year”, “the day”, “the hour”. */
export function inferredIn(inferences: readonly Inference[]): Inferred {
  const about = inferences.filter(({ field }) => field === 'date').map((inference) => inference.about);
  if (about.length === 0) return { date: 'none', time: false };
  const yearAlone = about.every((words) => /\byears?\b/i.test(words) && !/\b(?:days?|months?|dates?)\b/i.test(words));
  return {
    date: yearAlone ? 'year' : 'all',
    time: about.some((words) => /\b(?:time of day|hour|clock)\b/i.test(words)),
  };
}

/** What is inferred, by the entry (`referenceKey`). */
export function inferredByEntry(dossier: Dossier): Map<string, Inferred> {
  return new Map(
    entriesOf(dossier).flatMap(({ reference, record: { inferences } }): [string, Inferred][] =>
      inferences?.length ? [[referenceKey(reference), inferredIn(inferences)]] : [],
    ),
  );
}

/** What of a date the sources have to say. */
export function withoutInferred(span: DateSpan, { date }: Inferred): DateSpan {
  if (date === 'all') return { fact: nothing, to: null };
  if (date === 'none') return span;
  return { fact: { ...span.fact, year: null }, to: span.to && { ...span.to, year: null } };
}

const monthsAway = 1;

/**
 * Whether each inferred date lies near one that is known: within a year of it, and where both have a month and all
 * of the date was inferred, within a month. Nothing is near enough to tell where no date is known at all.
 */
export function isPlausible(claimed: readonly DateFact[], known: readonly DateFact[], { date }: Inferred): boolean {
  const years = known.filter(({ year }) => year !== null);
  if (years.length === 0) return true;
  const dated = date === 'all' ? years.filter(({ month }) => month !== null) : [];
  return claimed.every((fact) =>
    fact.month !== null && dated.length > 0
      ? dated.some((other) => Math.abs(monthOf(fact) - monthOf(other)) <= monthsAway)
      : years.some(({ year }) => Math.abs((year ?? 0) - (fact.year ?? 0)) <= 1),
  );
}

function monthOf({ year, month }: DateFact): number {
  return (year ?? 0) * 12 + (month ?? 0);
}
