import { outsideOf, withoutOverlaps } from '../language/disjoint.ts';

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

const forms = [
  `${weekdayName}\\b${dayNumber}\\s+(?:of\\s+)?${monthName}(?![\\p{L}])(?:,?\\s+${yearNumber}\\b)?`,
  `${weekdayName}\\b${monthName}\\s+${dayNumber}\\b(?!\\d|\\s*%)(?:,?\\s+${yearNumber}\\b)?`,
  `\\b${monthName},?\\s+${yearNumber}\\b`,
  `\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Bb]y|[Ll]ast)\\s+${monthName}(?![\\p{L}])`,
].map((form) => new RegExp(form, 'gu'));

/** The dates of an English sentence that name a month, each once, in its fullest form and in order. */
export function dateMentionsIn(text: string): DateMention[] {
  if (!anyMonth.test(text)) return [];
  return forms
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
