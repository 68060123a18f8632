import { dayLength, type SeasonName } from './calendar.ts';
import { type DateFact, type DateSpan, nothing } from './date-facts.ts';
import type { DatedWords } from './dates-in-text.ts';

/** Words of another language than English, each with how many days, years or months from publication it means. */
export interface RelativeWords {
  days: Readonly<Record<string, number>>;
  years: Readonly<Record<string, number>>;
  months: Readonly<Record<string, number>>;
}

const toCome =
  /\b(?:will|due|planned|scheduled|zum|ab|soll|sollen|wird|werden|à partir|jusqu|sera|seront|a partir|será|serán)\b/iu;

interface Weekday {
  weekday: number;
}

/**
 * What dates without a year, weekdays and “yesterday” mean in a text that was published on a day: the dates that lie
 * near it, up to nine months before and six behind, or eleven where the text speaks of what is to come, and within a week
 * for weekdays. None without a whole day.
 */
export function publishedDates(
  text: string,
  dates: readonly DatedWords[],
  weekdays: readonly Weekday[],
  published: string | null,
  foreign: RelativeWords,
): DateSpan[] {
  const day = dayOf(published);
  if (day === null) return [];
  const named = [...weekdays, ...dates].flatMap(({ weekday }) => weekday ?? []);
  const isAhead = named.length > 0 && (mayBeAhead.test(text) || !isOver.test(text));
  return [
    ...dates.flatMap((words) => withYear(words, text, day)),
    ...named.flatMap((weekday) => nearDays(day, weekday, isAhead, text)),
    ...(isRelative.test(text) ? relative(text, day) : []),
    ...relativeIn(text.toLowerCase(), day, foreign),
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
  // The words of some dates have the year's in them.
  const behind = index + words.search(/(?:,? (?:of )?(?:last|this|next) year)?$/i);
  const said = yearSaid(text.slice(behind), text.slice(Math.max(0, index - 10), index));
  const year = new Date(published).getUTCFullYear();
  const candidates = [year - 1, year, year + 1].map((own) => ({
    own,
    days: (middleOf(end, own) - published) / dayLength,
  }));
  const ahead = toCome.test(text) ? 330 : 183;
  const nearest = Math.min(...candidates.map(({ days }) => Math.abs(days)));
  return candidates
    .filter(({ own, days }) =>
      said === null ? Math.abs(days) === nearest || (days > -270 && days < ahead) : own === year + said,
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

const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** “on Tuesday” is the latest one, that of publication included, unless something is said to be still to come; “last Tuesday” is never today. */
function nearDays(published: number, weekday: number, isAhead: boolean, text: string): DateSpan[] {
  const away = (weekday - new Date(published).getUTCDay() + 7) % 7;
  const [, which] = new RegExp(`\\b(last|next) ${weekdayNames[weekday]}\\b`, 'i').exec(text) ?? [];
  if (away === 0 && which) return [dayFact(published + (/^last$/i.test(which) ? -7 : 7) * dayLength)];
  const latest = away === 0 ? 0 : away - 7;
  const days = isAhead ? [away - 7, away, latest + 7] : [latest];
  return [...new Set(days)].map((each) => dayFact(published + each * dayLength));
}

/** Words for what is over; without one, as in a piece of a sentence, nobody can tell. */
const isOver =
  /\b(?:was|were|had|has|have|did|said|told|rose|fell|won|lost|met|went|came|took|gave|made|began|ran|hat|haben|wurde|wurden|war|waren|a|ont|était|étaient|ha|han)\b|\p{Ll}{2}(?:ed|te|ten|é|ée|és|ó|aron|ieron)(?!\p{L})|था|थी|थे| ने |किया|गया|गई|गए|हुआ|हुई|हुए/u;

/** Words for what is to come, rather too many: a date too many is no harm. */
const mayBeAhead = new RegExp(
  `${toCome.source}|\\b(?:would|shall|may|could|to be|next|opens?|closes?|begins?|starts?|ends?|leaves?|arrives?|meets?|returns?|(?:is|are|set|expected) to|forecast|expected|until|by|deadline|tomorrow|before|bis|am nächsten|kommenden|prochain|próximo|hasta|para el)\\b|\\p{L}{3}r(?:a|ont|án|á)(?!\\p{L})|गा|गी|गे|سوف|المقبل`,
  'iu',
);

function dayFact(time: number): DateSpan {
  const date = new Date(time);
  return {
    fact: { ...nothing, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
    to: null,
  };
}

const counts = 'zero one two three four five six seven eight nine ten'.split(' ');

const seasonMonth = new Map(Object.entries<number>({ spring: 3, summer: 6, autumn: 9, winter: 12 }));

/** The seasons that “last”, “next” or “the” one may be, the one before or behind those nearest included. */
function seasonsNear(which: string, part: SeasonName, published: number): DateSpan[] {
  const [from, to] = which === 'last' ? [-450, 0] : which === 'next' ? [0, 450] : [-300, 300];
  const year = new Date(published).getUTCFullYear();
  return [year - 2, year - 1, year, year + 1, year + 2]
    .filter((own) => {
      const days = (Date.UTC(own, seasonMonth.get(part) ?? 6, 15) - published) / dayLength;
      return days > from && days < to;
    })
    .map((own) => ({ fact: { ...nothing, year: own, part }, to: null }));
}

function relativeIn(text: string, published: number, { days, years, months }: RelativeWords): DateSpan[] {
  const said = (table: Readonly<Record<string, number>>) => {
    // Those that others are a part of come first: “vorgestern” is not “gestern”.
    const rows = Object.entries(table).map(([phrase, away]) => [phrase.replaceAll(' - ', '-'), away] as const);
    const found = rows.filter(([phrase]) => text.includes(phrase)).sort(([a], [b]) => b.length - a.length);
    let left = text;
    return found.flatMap(([phrase, away]) => {
      const isLeft = left.includes(phrase);
      left = left.replaceAll(phrase, ' ');
      return isLeft ? [away] : [];
    });
  };
  return [
    ...said(days).map((away) => dayFact(published + away * dayLength)),
    ...said(years).map((away) => yearAway(published, away)),
    ...said(months).map((away) => monthAway(published, away)),
  ];
}

function yearAway(published: number, away: number): DateSpan {
  return { fact: { ...nothing, year: new Date(published).getUTCFullYear() + away }, to: null };
}

function monthAway(published: number, away: number): DateSpan {
  const month = new Date(published);
  month.setUTCMonth(month.getUTCMonth() + away, 1);
  return { fact: { ...nothing, year: month.getUTCFullYear(), month: month.getUTCMonth() + 1 }, to: null };
}

/** The decade or the century in which a year is. */
function whole(year: number, length: 10 | 100, isEnd: boolean): DateSpan[] {
  const part = length === 10 ? 'decade' : 'century';
  return [{ fact: { ...nothing, year: year - (year % length), part, edge: isEnd ? 'late' : null }, to: null }];
}

function middleOfCentury(year: number): DateSpan[] {
  const first = year - (year % 100);
  return [
    { fact: { ...nothing, year: first, part: 'century', edge: 'mid' }, to: null },
    { fact: { ...nothing, year: first + 50 }, to: null },
  ];
}

/** A word that all of what follows needs one of. */
const isRelative =
  /\b(?:ago|earlier|years?|decade|century|today|tonight|this|yesterday|last|tomorrow|next|spring|summer|autumn|winter)\b/i;

function relative(text: string, published: number): DateSpan[] {
  const year = new Date(published).getUTCFullYear();
  const yearsAgo = [
    ...text.matchAll(/\b(one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) years (?:ago|earlier)/gi),
  ];
  const seasons = [...text.toLowerCase().matchAll(/\b(the|this|next|last) (spring|summer|autumn|winter)\b/g)];
  return [
    ...yearsAgo.map(({ 1: count = '' }) =>
      yearAway(published, -(Number(count) || counts.indexOf(count.toLowerCase()))),
    ),
    ...(/\bend of (?:the|this) year\b/i.test(text)
      ? [{ fact: { ...nothing, year, edge: 'late' as const }, to: null }]
      : []),
    ...[...text.matchAll(/\b(a|one|two|three|four|five|six|seven|eight|nine) decades? ago\b/gi)].map(
      ({ 1: count = '' }) => yearAway(published, -10 * Math.max(1, counts.indexOf(count.toLowerCase()))),
    ),
    ...(/\b(?:the|this) decade\b/i.test(text) ? whole(year, 10, /\bend of (?:the|this) decade\b/i.test(text)) : []),
    ...(/\b(?:mid-century|the middle of the century)\b/i.test(text) ? middleOfCentury(year) : []),
    ...(/\bend of (?:the|this) century\b/i.test(text) ? whole(year, 100, true) : []),
    ...seasons.flatMap(([, which = '', season]) => seasonsNear(which, season as SeasonName, published)),
    ...(/\b(?:today|tonight|this (?:morning|afternoon|evening))\b/i.test(text) ? [dayFact(published)] : []),
    ...(/\b(?:yesterday|last night)\b/i.test(text) ? [dayFact(published - dayLength)] : []),
    ...(/\btomorrow\b/i.test(text) ? [dayFact(published + dayLength)] : []),
    ...(/\bthis year\b/i.test(text) ? [yearAway(published, 0)] : []),
    ...(/\b(?:last year|a year ago|a year earlier)\b/i.test(text) ? [yearAway(published, -1)] : []),
    ...(/\bnext year\b/i.test(text) ? [yearAway(published, 1)] : []),
    ...(/\bthis month\b/i.test(text) ? [monthAway(published, 0)] : []),
    ...(/\blast month\b/i.test(text) ? [monthAway(published, -1)] : []),
    ...(/\bnext month\b/i.test(text) ? [monthAway(published, 1)] : []),
  ];
}
