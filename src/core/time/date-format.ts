import type { Precision, SingleDate } from './date.ts';

/** A date in a language, in the date's own zone or else UTC, without its time of day and its qualifiers. */
export function formatDate(date: SingleDate, language: string): string {
  return formatter(language, units[date.precision], zoneOf(date)).format(date.earliest);
}

/** `23:44` by the clocks of the date's own zone. */
export function formatTime(date: SingleDate, language: string): string {
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
export function formatList(words: string[], type: 'conjunction' | 'disjunction', language: string): string {
  return new Intl.ListFormat(locales(language), { type }).format(words);
}

type DateStart = Pick<SingleDate, 'earliest' | 'precision' | 'zone'>;

type Units = Intl.DateTimeFormatOptions;

const day: Units = { day: 'numeric', month: 'long', year: 'numeric' };
const month: Units = { month: 'long', year: 'numeric' };
const units: Record<Precision, Units> = { minute: day, day, month, season: month, year: { year: 'numeric' } };

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
