import { type WordsAt, withoutOverlaps } from '../language/disjoint.ts';
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
const forms: readonly Form[] = [
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
  return forms
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
