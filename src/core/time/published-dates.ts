import { dayLength } from './calendar.ts';
import { type DateFact, type DateSpan, nothing } from './date-facts.ts';
import type { DatedWords } from './dates-in-text.ts';

interface Weekday {
  weekday: number;
}

/**
 * What dates without a year, weekdays and “yesterday” mean in a text that was published on a day: the dates that lie
 * near it, up to nine months before and six behind, and within a week for weekdays. None without a whole day.
 */
export function publishedDates(
  text: string,
  dates: readonly DatedWords[],
  weekdays: readonly Weekday[],
  published: string | null,
): DateSpan[] {
  const day = dayOf(published);
  if (day === null) return [];
  return [
    ...dates.flatMap((words) => withYear(words, text, day)),
    ...[...weekdays, ...dates].flatMap(({ weekday }) => (weekday === null ? [] : nearDays(day, weekday))),
    ...relative(text, day),
  ];
}

/** In UTC, by the calendar of the place of publication. */
function dayOf(published: string | null): number | null {
  const [, day] = /^(\d{4}-\d{2}-\d{2})(?:T|$)/.exec(published ?? '') ?? [];
  return day === undefined ? null : Date.parse(`${day}T00:00Z`);
}

function withYear({ fact, to, text: words, index }: DatedWords, text: string, published: number): DateSpan[] {
  if (fact.year !== null || (fact.month === null && fact.part === null)) return [];
  const end = to ?? fact;
  const said = yearSaid(
    text.slice(index + words.length, index + words.length + 14),
    text.slice(Math.max(0, index - 10), index),
  );
  const year = new Date(published).getUTCFullYear();
  const candidates = [year - 1, year, year + 1].map((own) => ({
    own,
    days: (middleOf(end, own) - published) / dayLength,
  }));
  const nearest = Math.min(...candidates.map(({ days }) => Math.abs(days)));
  return candidates
    .filter(({ own, days }) =>
      said === null ? Math.abs(days) === nearest || (days > -270 && days < 183) : own === year + said,
    )
    .map(({ own }) => ({
      fact: { ...fact, year: own - Number(to !== null && (fact.month ?? 0) > (to.month ?? 12)) },
      to: to && { ...to, year: own },
    }));
}

/** The year that words beside a date tell, from that of publication; `null` where they tell none. */
function yearSaid(after: string, before: string): number | null {
  if (/^,? (?:of )?last year/i.test(after)) return -1;
  if (/^,? (?:of )?this year/i.test(after) || /\bthis $/i.test(before)) return 0;
  return /^,? (?:of )?next year/i.test(after) ? 1 : null;
}

const monthOf = new Map<string, number>([
  ['first quarter', 2],
  ['second quarter', 5],
  ['third quarter', 8],
  ['fourth quarter', 11],
  ['first half', 4],
  ['second half', 10],
]);

function middleOf({ month, day, part }: DateFact, year: number): number {
  return Date.UTC(year, (month ?? monthOf.get(part ?? '') ?? 7) - 1, day ?? 15);
}

function nearDays(published: number, weekday: number): DateSpan[] {
  const away = (weekday - new Date(published).getUTCDay() + 7) % 7;
  return [away - 7, away, ...(away === 0 ? [7] : [])].map((days) => dayFact(published + days * dayLength));
}

function dayFact(time: number): DateSpan {
  const date = new Date(time);
  return {
    fact: { ...nothing, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
    to: null,
  };
}

function relative(text: string, published: number): DateSpan[] {
  const date = new Date(published);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const ofYear = (own: number): DateSpan => ({ fact: { ...nothing, year: own }, to: null });
  const ofMonth = (own: number): DateSpan => {
    const first = new Date(Date.UTC(year, own, 1));
    return { fact: { ...nothing, year: first.getUTCFullYear(), month: first.getUTCMonth() + 1 }, to: null };
  };
  return [
    ...(/\b(?:today|tonight|this (?:morning|afternoon|evening))\b/i.test(text) ? [dayFact(published)] : []),
    ...(/\b(?:yesterday|last night)\b/i.test(text) ? [dayFact(published - dayLength)] : []),
    ...(/\btomorrow\b/i.test(text) ? [dayFact(published + dayLength)] : []),
    ...(/\bthis year\b/i.test(text) ? [ofYear(year)] : []),
    ...(/\b(?:last year|a year ago|a year earlier)\b/i.test(text) ? [ofYear(year - 1)] : []),
    ...(/\bnext year\b/i.test(text) ? [ofYear(year + 1)] : []),
    ...(/\bthis month\b/i.test(text) ? [ofMonth(month)] : []),
    ...(/\blast month\b/i.test(text) ? [ofMonth(month - 1)] : []),
    ...(/\bnext month\b/i.test(text) ? [ofMonth(month + 1)] : []),
  ];
}
