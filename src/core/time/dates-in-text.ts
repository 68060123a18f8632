import { outsideOf, type WordsAt, withoutOverlaps } from '../language/disjoint.ts';
import { seasonOf } from './calendar.ts';
import type { CalendarDate, IntervalDate, SingleDate } from './date.ts';

/** What is said of a date; `null` for what isn't. Months and days count from 1. */
export interface DateFact {
  year: number | null;
  month: number | null;
  day: number | null;
  season: string | null;
}

/** A date in a text: `text` stands at `index`. */
export interface DatedWords extends WordsAt {
  fact: DateFact;
}

const parts = ['year', 'month', 'day', 'season'] as const;
const nothing: DateFact = { year: null, month: null, day: null, season: null };

interface Form {
  form: RegExp;
  factOf: (match: RegExpExecArray) => Partial<DateFact>;
}

/** The first that fits counts. */
const factForms: readonly Form[] = [
  {
    form: /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g,
    factOf: ([, year, month, day]) => ({ year: Number(year), month: Number(month), day: Number(day) }),
  },
  {
    form: /\b(spring|summer|autumn|fall|winter)(?:\s+of)?,?\s+(\d{4})(?!\d)/gi,
    factOf: ([, name = '', year]) => ({ year: Number(year), season: seasonName(name) }),
  },
  {
    // March, May and August are other words as well, at least where they begin a sentence.
    form: /(?<!\p{L})(?:January|February|April|June|July|September|October|November|December|(?<=[\p{Ll}\d,;)] )(?:March|May|August))(?!\p{L})/gu,
    factOf: ([name]) => ({ month: monthNumber(name) }),
  },
  {
    form: /(?<![\p{L}\p{N}.,]|[$€£¥₹]\s?)(?:1[5-9]\d{2}|20\d{2}|2100)(?!\p{L}|\d|[.,]\d|\s?%)/gu,
    factOf: ([year]) => ({ year: Number(year) }),
  },
];

/** The dates of an English text in order: with or as a month, YYYY-MM-DD, a season of a year, years from 1500 to 2100. */
export function dateFactsIn(text: string): DatedWords[] {
  const named = dateMentionsIn(text).map(({ text: words, index, year, month, day }) =>
    datedWords(words, index, { year, month, day }),
  );
  return factForms
    .map(({ form, factOf }) =>
      [...text.matchAll(form)].map((match) => datedWords(match[0], match.index, factOf(match))),
    )
    .reduce(withoutOverlaps, named);
}

/** What a date in EDTF says, one fact for each date in it. */
export function dateFactsOf(date: CalendarDate): DateFact[] {
  if (date.kind === 'set') return date.members.flatMap(dateFactsOf);
  return date.kind === 'interval' ? endpointsOf(date).map(factOf) : [factOf(date)];
}

/**
 * Tells whether one of the sources' facts says all that a claim says; a claim of nothing needs no source. In the same
 * time however many facts there are.
 */
export function givenIn(sources: readonly DateFact[]): (claim: DateFact) => boolean {
  const said = new Set([nothing, ...sources].flatMap(keysOf));
  return (claim) => said.has(keyOf(claim));
}

/** The keys of all claims that a fact bears out: it may say more than they. */
function keysOf(fact: DateFact): string[] {
  const less = parts
    .filter((part) => fact[part] !== null)
    .reduce((claims: DateFact[], part) => claims.flatMap((claim) => [claim, { ...claim, [part]: null }]), [fact]);
  return less.map(keyOf);
}

function keyOf(fact: DateFact): string {
  return parts.map((part) => fact[part] ?? '').join(' ');
}

function datedWords(text: string, index: number, said: Partial<DateFact>): DatedWords {
  return { text, index, fact: { ...nothing, ...said } };
}

function endpointsOf({ start, end }: IntervalDate): SingleDate[] {
  return [start, end].filter((endpoint) => typeof endpoint !== 'string');
}

/** By the calendar of the place, which the written form holds. */
function factOf(date: SingleDate): DateFact {
  const [year = 0, month = 0, day = 0] = date.edtf.split(/[-T]/).map(Number.parseFloat);
  if (date.precision === 'season') return { ...nothing, year, season: seasonOf(date)?.name ?? null };
  const parts = { year: 1, month: 2, day: 3, minute: 3 }[date.precision];
  return { ...nothing, year, month: parts > 1 ? month : null, day: parts > 2 ? day : null };
}

function monthNumber(name: string): number {
  return dateMentionsIn(`in ${name}`)[0]?.month ?? 0;
}

function seasonName(word: string): string {
  const name = word.toLowerCase();
  return name === 'fall' ? 'autumn' : name;
}

/** A date in a sentence, with the parts that are said; months and days count from 1, weekdays from 0 for Sunday. */
export interface DateMention {
  text: string;
  index: number;
  year: number | null;
  month: number;
  day: number | null;
  weekday: number | null;
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const monthName =
  '(?<month>Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const weekdayName = '(?:(?<weekday>Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day,?\\s+(?:the\\s+)?)?';
const dayNumber = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const yearNumber = '(?<year>\\d{4})';

const anyMonth = /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/;

const monthForms = [
  `${weekdayName}\\b${dayNumber}\\s+(?:of\\s+)?${monthName}(?![\\p{L}])(?:,?\\s+${yearNumber}\\b)?`,
  `${weekdayName}\\b${monthName}\\s+${dayNumber}\\b(?!\\d|\\s*%)(?:,?\\s+${yearNumber}\\b)?`,
  `\\b${monthName},?\\s+${yearNumber}\\b`,
  `\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Bb]y|[Ll]ast)\\s+${monthName}(?![\\p{L}])`,
].map((form) => new RegExp(form, 'gu'));

/** The dates of an English sentence that name a month, each once, in its fullest form and in order. */
export function dateMentionsIn(text: string): DateMention[] {
  if (!anyMonth.test(text)) return [];
  return monthForms
    .map((form) => [...text.matchAll(form)].map(mentionOf))
    .reduce((found: DateMention[], later) => withoutOverlaps(found, later), []);
}

/** The weekdays that a text names, from 0 for Sunday, without those that stand in a whole date. */
export function loneWeekdaysIn(text: string): number[] {
  const isFree = outsideOf(dateMentionsIn(text));
  return [...text.matchAll(/\b(Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b/g)]
    .filter(({ 0: name, index }) => isFree({ text: name, index }))
    .map(({ 0: name }) => weekdays.indexOf(name.toLowerCase()));
}

/** The weekday of a day, from 0 for Sunday, or `null` where there is no such day (proleptic Gregorian calendar). */
export function weekdayOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.getUTCDay() : null;
}

/** A weekday's English name. */
export function weekdayText(weekday: number): string {
  const name = weekdays[weekday] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function mentionOf({ 0: text, index, groups = {} }: RegExpExecArray): DateMention {
  const { year, month = '', day, weekday } = groups;
  return {
    text,
    index,
    year: year === undefined ? null : Number(year),
    month: months.findIndex((name) => name.startsWith(month.toLowerCase().slice(0, 3))) + 1,
    day: day === undefined ? null : Number(day),
    weekday: weekday === undefined ? null : weekdays.indexOf(`${weekday.toLowerCase()}day`),
  };
}

/** A time of the clock in a text: `text` stands at `index`. */
interface ClockTime {
  text: string;
  index: number;
  /** Minutes since midnight; two where the text doesn't say which half of the day. */
  minutes: number[];
}

const clockForm =
  /(?<![\d:.,])(?<hours>\d{1,2})(?:[:.](?<minutes>[0-5]\d)(?![\d:]))?\s*(?<half>[ap])\.?\s?m\b\.?|(?<![\d:.,])(?<hours24>[01]?\d|2[0-3]):(?<minutes24>[0-5]\d)(?![\d:])|\b(?<name>noon|midnight)\b/gi;

/** The times of an English text: “9:30 a.m.”, “14:05”, “9 pm”, “noon”. */
export function clockTimesIn(text: string): ClockTime[] {
  return [...text.matchAll(clockForm)].map(({ 0: words, index, groups = {} }) => ({
    text: words,
    index,
    minutes: minutesOf(groups),
  }));
}

function minutesOf({
  hours,
  minutes = '0',
  half,
  hours24 = '',
  minutes24,
  name,
}: Record<string, string | undefined>): number[] {
  if (name !== undefined) return [name.toLowerCase() === 'noon' ? 720 : 0];
  if (hours !== undefined)
    return [(Number(hours) % 12) * 60 + Number(minutes) + (half?.toLowerCase() === 'p' ? 720 : 0)];
  const first = Number(hours24) * 60 + Number(minutes24);
  const isOpen = /^[1-9]$|^1[0-2]$/.test(hours24);
  return isOpen ? [first % 720, (first % 720) + 720] : [first];
}
