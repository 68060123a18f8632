import { minuteLength } from './calendar.ts';
import type { CalendarDate, DateSet, IntervalDate, SingleDate } from './date.ts';
import { formatDate, formatList, formatRange, formatTime } from './date-format.ts';
import { type DatePhrases, phrasesIn } from './date-phrases.ts';
import { seasonOf } from './season.ts';
import { zoneName } from './zone-name.ts';

/** A date for readers: “4 February 2026”, “about October 2025”. `language` is a BCP 47 tag. */
export function dateWords(date: CalendarDate, language: string): string {
  if (date.kind === 'single') return singleWords(date, language);
  return date.kind === 'interval' ? intervalWords(date, language) : setWords(date, language);
}

/**
 * The value of `datetime` for HTML's `<time>`, or `null` where HTML has no form: for intervals, sets, seasons,
 * anything approximate or uncertain, a time that the clocks showed twice, and years that UTC puts before 1 or past 9999.
 */
export function machineDate(date: CalendarDate): string | null {
  if (date.kind !== 'single' || date.approximate || date.uncertain || date.precision === 'season') return null;
  const iso = new Date(date.earliest).toISOString();
  if (!/^(?!0000)\d{4}-/.test(iso)) return null;
  if (date.precision !== 'minute') return iso.slice(0, { year: 4, month: 7, day: 10 }[date.precision]);
  return date.latest - date.earliest === minuteLength ? `${iso.slice(0, 16)}Z` : null;
}

function singleWords(date: SingleDate, language: string): string {
  const phrases = phrasesIn(language);
  const certain = plainWords(date, language, phrases);
  const words = date.approximate ? phrases.about(certain) : certain;
  return date.uncertain ? phrases.uncertain(words) : words;
}

function plainWords(date: SingleDate, language: string, phrases: DatePhrases): string {
  if (date.precision === 'minute')
    return phrases.atTime(formatTime(date, language), formatDate(date, language), zoneName(date.zone ?? 'UTC'));
  const season = date.precision === 'season' ? seasonOf(date) : null;
  return season ? phrases.seasons[season.name](season.year) : formatDate(date, language);
}

function intervalWords({ start, end }: IntervalDate, language: string): string {
  const phrases = phrasesIn(language);
  if (typeof start !== 'string' && typeof end !== 'string') return rangeWords(start, end, language);
  if (typeof end !== 'string') return phrases.by[extent(end)](singleWords(end, language));
  if (typeof start === 'string') return phrases.unknown;
  return phrases[end === 'open' ? 'from' : 'fromToUnknown'](singleWords(start, language));
}

/** Joined by `separator` or else by a dash; what the two have in common is said once. */
function rangeWords(start: SingleDate, end: SingleDate, language: string, separator?: string): string {
  if (isPlain(start) && isPlain(end) && start.precision === end.precision && start.earliest <= end.earliest)
    return formatRange(start, end, language, separator);
  if (isOnOneDay(start, end, language)) return hoursWords(start, end, language, separator);
  return [singleWords(start, language), singleWords(end, language)].join(separator ?? ' – ');
}

function isPlain({ precision, approximate, uncertain }: SingleDate): boolean {
  return !approximate && !uncertain && precision !== 'season' && precision !== 'minute';
}

function isOnOneDay(start: SingleDate, end: SingleDate, language: string): boolean {
  const timed = start.precision === 'minute' && end.precision === 'minute' && start.zone === end.zone;
  const certain = ![start, end].some(({ approximate, uncertain }) => approximate || uncertain);
  return timed && certain && formatDate(start, language) === formatDate(end, language);
}

function hoursWords(start: SingleDate, end: SingleDate, language: string, separator = '–'): string {
  const hours = [formatTime(start, language), formatTime(end, language)].join(separator);
  return phrasesIn(language).atTime(hours, formatDate(start, language), zoneName(start.zone ?? 'UTC'));
}

/** “by” and “since” go by how long the date is. */
function extent({ precision }: SingleDate): 'moment' | 'day' | 'stretch' {
  if (precision === 'minute') return 'moment';
  return precision === 'day' ? 'day' : 'stretch';
}

function setWords({ choice, members }: DateSet, language: string): string {
  const type = choice === 'one' ? 'disjunction' : 'conjunction';
  const [first, second] = members;
  if (members.length === 2 && first?.kind === 'single' && second?.kind === 'single')
    return rangeWords(first, second, language, formatList(['', ''], type, language));
  const words = members.map((member) =>
    choice === 'one' ? choiceWords(member, language) : dateWords(member, language),
  );
  return formatList(words, type, language);
}

/** A member of which one moment is meant. */
function choiceWords(member: SingleDate | IntervalDate, language: string): string {
  const phrases = phrasesIn(language);
  if (member.kind === 'single' || typeof member.start === 'string') return dateWords(member, language);
  const { start, end } = member;
  if (typeof end === 'string') return phrases.since[extent(start)](singleWords(start, language));
  return phrases.between(rangeWords(start, end, language, formatList(['', ''], 'conjunction', language)));
}
