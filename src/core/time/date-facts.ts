import type { CalendarDate, IntervalDate, SingleDate } from './date.ts';
import { dateMentionsIn } from './date-mentions.ts';
import { seasonOf } from './season.ts';

/** What is said of a date; `null` for what isn't. Months and days count from 1. */
export interface DateFact {
  year: number | null;
  month: number | null;
  day: number | null;
  season: string | null;
}

/** A date in a text: `text` stands at `index`. */
export interface DatedWords {
  text: string;
  index: number;
  fact: DateFact;
}

const parts = ['year', 'month', 'day', 'season'] as const;
const nothing: DateFact = { year: null, month: null, day: null, season: null };

const iso = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g;
const season = /\b(spring|summer|autumn|fall|winter)(?:\s+of)?,?\s+(\d{4})(?!\d)/gi;
// March, May and August are other words as well, at least where they begin a sentence.
const month =
  /(?<!\p{L})(?:January|February|April|June|July|September|October|November|December|(?<=[\p{Ll}\d,;)] )(?:March|May|August))(?!\p{L})/gu;
const year = /(?<![\p{L}\p{N}.,]|[$€£¥₹]\s?)(?:1[5-9]\d{2}|20\d{2}|2100)(?!\p{L}|\d|[.,]\d|\s?%)/gu;

/** The dates of an English text in order: with or as a month, YYYY-MM-DD, a season of a year, years from 1500 to 2100. */
export function dateFactsIn(text: string): DatedWords[] {
  const found = dateMentionsIn(text).map(
    ({ text: words, index, year, month, day }): DatedWords => ({
      text: words,
      index,
      fact: { ...nothing, year, month, day },
    }),
  );
  const add = (words: DatedWords) => {
    if (!found.some((other) => overlap(other, words))) found.push(words);
  };
  for (const { 0: words, 1: y, 2: m, 3: d, index } of text.matchAll(iso))
    add({ text: words, index, fact: { ...nothing, year: Number(y), month: Number(m), day: Number(d) } });
  for (const { 0: words, 1: name = '', 2: y, index } of text.matchAll(season))
    add({ text: words, index, fact: { ...nothing, year: Number(y), season: seasonName(name) } });
  for (const { 0: words, index } of text.matchAll(month))
    add({ text: words, index, fact: { ...nothing, month: monthNumber(words) } });
  for (const { 0: words, index } of text.matchAll(year))
    add({ text: words, index, fact: { ...nothing, year: Number(words) } });
  return found.sort((a, b) => a.index - b.index);
}

/** What a date in EDTF says, one fact for each date in it. */
export function dateFactsOf(date: CalendarDate): DateFact[] {
  if (date.kind === 'set') return date.members.flatMap(dateFactsOf);
  return date.kind === 'interval' ? endpointsOf(date).map(factOf) : [factOf(date)];
}

/** Whether one of the sources' facts says all that the claim says; a claim of nothing needs no source. */
export function isGiven(claim: DateFact, sources: readonly DateFact[]): boolean {
  return [nothing, ...sources].some((source) =>
    parts.every((part) => claim[part] === null || claim[part] === source[part]),
  );
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

function overlap(a: Omit<DatedWords, 'fact'>, b: Omit<DatedWords, 'fact'>): boolean {
  return a.index < b.index + b.text.length && b.index < a.index + a.text.length;
}
