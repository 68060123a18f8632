import { minuteLength, seasonOf } from './calendar.ts';
import type { CalendarDate, DateSet, IntervalDate, Precision, SingleDate } from './date.ts';
import type { DatePhrases } from './phrases/date-phrases.ts';
import { phrasesIn } from './phrases-in.ts';
import { zoneName } from './zone.ts';

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
  if (date.kind !== 'single' || date.approximate || date.uncertain) return null;
  if (date.precision === 'season' || date.precision === 'decade' || date.precision === 'century') return null;
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
  if (date.precision === 'decade') return phrases.decade(firstYear(date));
  if (date.precision === 'century') return phrases.century(centuryOf(firstYear(date)));
  const season = date.precision === 'season' ? seasonOf(date) : null;
  return season ? phrases.seasons[season.name](season.year) : formatDate(date, language);
}

function firstYear({ earliest }: SingleDate): number {
  return new Date(earliest).getUTCFullYear();
}

/** 1800 begins the 19th, -99 the first BCE. */
function centuryOf(year: number): number {
  return year < 0 ? Math.floor(year / 100) : Math.floor(year / 100) + 1;
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
  return !approximate && !uncertain && /^(?:day|month|year)$/.test(precision);
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

/** A date in a language, in the date's own zone or else UTC, without its time of day and its qualifiers. */
function formatDate(date: SingleDate, language: string): string {
  const era: Units = new Date(date.earliest).getUTCFullYear() < 1 ? { era: 'short' } : {};
  return formatter(language, { ...units[date.precision], ...era }, zoneOf(date)).format(date.earliest);
}

/** `23:44` by the clocks of the date's own zone. */
function formatTime(date: SingleDate, language: string): string {
  return formatter(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, zoneOf(date)).format(
    date.earliest,
  );
}

/** Two dates of one precision, the earlier first, with what they share said once; joined by `separator` or a dash. */
export function formatRange(start: DateStart, end: DateStart, language: string, separator?: string): string {
  const parts = formatter(language, units[start.precision], zoneOf(start)).formatRangeToParts(
    start.earliest,
    end.earliest,
  );
  const middle = parts.findIndex(({ source }, at) => source === 'shared' && parts[at - 1]?.source === 'startRange');
  const between = (text: string) => (separator ? joined(text, separator) : isShort(parts, middle) ? text.trim() : text);
  return plainSpaces(parts.map(({ value }, at) => (at === middle ? between(value) : value)).join(''));
}

/** “a, b and c” or “a, b or c”. */
function formatList(words: string[], type: 'conjunction' | 'disjunction', language: string): string {
  return new Intl.ListFormat(locales(language), { type }).format(words);
}

type DateStart = Pick<SingleDate, 'earliest' | 'precision' | 'zone'>;

type Units = Intl.DateTimeFormatOptions;

const day: Units = { day: 'numeric', month: 'long', year: 'numeric' };
const month: Units = { month: 'long', year: 'numeric' };
const year: Units = { year: 'numeric' };
const units: Record<Precision, Units> = { minute: day, day, month, season: month, year, decade: year, century: year };

function zoneOf({ zone }: Pick<SingleDate, 'zone'>): string {
  return zone ?? 'UTC';
}

/** Never the calendar, zone or language of the machine. */
function formatter(language: string, parts: Units, timeZone: string): Intl.DateTimeFormat {
  const key = [language, ...Object.values(parts), timeZone].join(' ');
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locales(language), { ...parts, timeZone, calendar: 'gregory' });
  formatters.set(key, made);
  return made;
}

/** Making a formatter takes some 50 times as long as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Day, month, year in plain `en`; British also for a language that `Intl` doesn't know. */
function locales(language: string): string[] {
  return language === 'en' ? ['en-GB'] : [language, 'en-GB'];
}

/** Whether one word stands on either side of the dash, which then takes no spaces: “3–4 February”. */
function isShort(parts: { source: string }[], middle: number): boolean {
  const count = (wanted: string) => parts.filter(({ source }) => source === wanted).length;
  return middle > 0 && count('startRange') === 1 && count('endRange') === 1;
}

/** The separator in place of the dash, beside which some languages have a stop: “3.–4. Februar”. */
function joined(text: string, separator: string): string {
  const dash = /\s*[\p{Dash_Punctuation}～]\s*/u;
  return dash.test(text) ? text.replace(dash, separator) : separator;
}

/** `Intl` sets thin and narrow no-break spaces, by its version. */
function plainSpaces(text: string): string {
  return text.replace(/[\u2009\u202f]/g, ' ');
}
