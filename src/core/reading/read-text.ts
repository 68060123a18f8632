import { type WordsAt, withoutOverlaps } from '../language/disjoint.ts';
import { type QuantityMention, quantitiesIn } from '../quantity/quantity-text.ts';
import { type ClockTime, clockTimesIn, type DatedWords, datesIn, loneWeekdaysIn } from '../time/dates-in-text.ts';

/** What a text says in numbers: each list in its order. */
export interface TextReading {
  dates: DatedWords[];
  /** Weekdays without a date beside them, from 0 for Sunday. */
  weekdays: (WordsAt & { weekday: number })[];
  times: ClockTime[];
  quantities: QuantityMention[];
}

/** The dates, times and numbers of a text in a language (BCP 47), or `null` where Readout doesn't know the language. */
export function readText(text: string, language: string): TextReading | null {
  return readers.get(primary(language))?.(text) ?? null;
}

function primary(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

function readEnglish(text: string): TextReading {
  const dates = datesIn(text);
  const times = clockTimesIn(text);
  return {
    dates,
    weekdays: loneWeekdaysIn(text, dates),
    times,
    quantities: quantitiesIn(text, withoutOverlaps(dates, times)),
  };
}

const readers: ReadonlyMap<string, (text: string) => TextReading> = new Map([['en', readEnglish]]);
