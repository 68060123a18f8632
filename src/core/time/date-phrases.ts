import type { RelationKind } from '../model/record.ts';
import type { SeasonName } from './calendar.ts';

/** The words around dates in one language. Dates come in as words. */
export interface DatePhrases {
  about: (date: string) => string;
  uncertain: (date: string) => string;
  atTime: (time: string, day: string, zone: string) => string;
  /** No later than a moment, a day, or a longer stretch. */
  by: Record<'moment' | 'day' | 'stretch', (date: string) => string>;
  /** No earlier than a moment, a day, or a longer stretch. */
  since: Record<'moment' | 'day' | 'stretch', (date: string) => string>;
  /** Lasting from a date. */
  from: (date: string) => string;
  fromToUnknown: (date: string) => string;
  /** One moment of a stretch, whose two ends come joined by the language's “and”. */
  between: (dates: string) => string;
  seasons: Record<SeasonName, (year: number) => string>;
  /** By the decade's first year. */
  decade: (year: number) => string;
  /** Centuries count from 1, and from -1 before the first. */
  century: (century: number) => string;
  relations: Record<RelationKind, (event: string) => string>;
  /** A limit alone, behind which no day is known. */
  notGiven: (limit: string) => string;
  /** A time that the editors concluded. */
  inferred: (time: string) => string;
  unknown: string;
}

/** English where Readout has no phrases in the language. */
export function phrasesIn(language: string): DatePhrases {
  return phrases.get(new Intl.Locale(language).language) ?? english;
}

const english: DatePhrases = {
  about: (date) => `about ${date}`,
  uncertain: (date) => `${date} (uncertain)`,
  atTime: (time, day, zone) => `${time} on ${day} (${zone})`,
  by: {
    moment: (date) => `at or before ${date}`,
    day: (date) => `on or before ${date}`,
    stretch: (date) => `in or before ${date}`,
  },
  since: {
    moment: (date) => `at or after ${date}`,
    day: (date) => `on or after ${date}`,
    stretch: (date) => `in or after ${date}`,
  },
  from: (date) => `from ${date} on`,
  fromToUnknown: (date) => `from ${date}, end not known`,
  between: (dates) => `between ${dates}`,
  seasons: {
    spring: (year) => `spring ${year}`,
    summer: (year) => `summer ${year}`,
    autumn: (year) => `autumn ${year}`,
    winter: (year) => `winter ${year}–${shortYear(year + 1)}`,
    'first quarter': (year) => `the first quarter of ${year}`,
    'second quarter': (year) => `the second quarter of ${year}`,
    'third quarter': (year) => `the third quarter of ${year}`,
    'fourth quarter': (year) => `the fourth quarter of ${year}`,
    'first half': (year) => `the first half of ${year}`,
    'second half': (year) => `the second half of ${year}`,
  },
  decade: (year) => (year > 0 ? `the ${year}s` : `the decade from ${1 - year} BC`),
  century: (century) => `the ${ordinal(Math.abs(century))} century${century < 0 ? ' BC' : ''}`,
  relations: {
    before: (event) => `before ${event}`,
    after: (event) => `after ${event}`,
    during: (event) => `during ${event}`,
  },
  notGiven: (limit) => `${limit}; day not given`,
  inferred: (time) => `${time} (inferred)`,
  unknown: 'date not known',
};

function ordinal(count: number): string {
  const ending = { one: 'st', two: 'nd', few: 'rd', many: 'th', other: 'th', zero: 'th' };
  return `${count}${ending[new Intl.PluralRules('en', { type: 'ordinal' }).select(count)]}`;
}

/** In full at the turn of a century. */
function shortYear(year: number): string {
  return year % 100 === 0 ? String(year) : String(year % 100).padStart(2, '0');
}

const phrases: ReadonlyMap<string, DatePhrases> = new Map([['en', english]]);
