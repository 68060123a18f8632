import { stretchesOf } from '../core/evidence/quotation.ts';
import { readText, relativeWords } from '../core/foreign/read-text.ts';
import type { TextReading } from '../core/foreign/text-reading.ts';
import type { Dossier } from '../core/model/dossier.ts';
import type { Evidence } from '../core/model/record.ts';
import type { Reference } from '../core/model/reference.ts';
import { type Calculation, isResult, parseCalculation, type WorkedOut, workOut } from '../core/quantity/calculation.ts';
import { measureNamed } from '../core/quantity/measures.ts';
import { exactly } from '../core/quantity/quantity.ts';
import type { QuantityReading } from '../core/quantity/quantity-text.ts';
import { alone, count, supporter } from '../core/quantity/support.ts';
import { remembered, rememberedOf } from '../core/remembered.ts';
import { type DateFact, type DateSpan, factsOf, givenIn, isNothing, weekdayOf } from '../core/time/date-facts.ts';
import type { ClockTime } from '../core/time/dates-in-text.ts';
import { publishedDates } from '../core/time/published-dates.ts';
import { languageOf } from '../kinds/claims.ts';

/** What a passage says of numbers and dates; each is read once. */
export interface PassageReading {
  dates: DateSpan[];
  hasDate: (claim: DateSpan) => boolean;
  /** Those that it names or dates, from 0 for Sunday. */
  weekdays: ReadonlySet<number>;
  /** Those that it names without a date. */
  loneWeekdays: number[];
  /** In minutes since midnight, each with the zones that stand behind it, or nothing where none does. */
  times: ReadonlyMap<number, ReadonlySet<string | undefined>>;
  quantities: (QuantityReading & { text?: string })[];
  hasQuantity: (claim: QuantityReading) => boolean;
}

/** Reads the claims and passages of one dossier, each text once. */
export interface Readings {
  /** By the language of the record that has it. */
  claim: (text: string, of?: Reference) => TextReading | null;
  /** By the language of the source; `null` where Readout doesn't know it. */
  passage: (evidence: Evidence) => PassageReading | null;
}

export const readingsOf = rememberedOf((dossier: Dossier): Readings => {
  const sources = new Map(dossier.sources.map(({ id, language, published }) => [id, { language, published }]));
  const claimsIn = remembered((language) => remembered((text) => readText(text, language)));
  const read = remembered((key) => {
    const end = key.indexOf('\n');
    const [id, quote] = [key.slice(0, end), key.slice(end + 1)];
    const { language = dossier.site.language, published = null } = sources.get(id) ?? {};
    return readPassage(quote, language, published);
  });
  return {
    claim: (text, of) => claimsIn(of ? languageOf(dossier, of) : dossier.site.language)(text),
    passage: ({ source, quote }) => read(`${source}\n${quote}`),
  };
});

function readPassage(quote: string, language: string, published: string | null): PassageReading | null {
  const stretches = stretchesOf(quote).map((text) => ({ text, reading: readText(text, language) }));
  const known = stretches.flatMap(({ text, reading }) => (reading ? [{ text, ...reading }] : []));
  if (known.length < stretches.length) return null;
  const dates = known.flatMap(({ text, dates: given, weekdays }) => [
    ...given.flatMap(({ fact, to, or }) => [{ fact, to }, ...(or ? [{ fact: or, to: null }] : [])]),
    ...publishedDates(text, given, weekdays, published, relativeWords(language)),
  ]);
  const quantities = known.flatMap(({ quantities: given, dates: dated }) => [...given, ...dated.flatMap(yearAsCount)]);
  const facts = factsOf(dates);
  return {
    dates,
    hasDate: givenIn(dates),
    weekdays: new Set([
      ...known.flatMap(({ weekdays, dates: given }) => [...weekdays, ...given].flatMap(({ weekday }) => weekday ?? [])),
      ...facts.flatMap((fact) => weekdayOfFact(fact) ?? []),
    ]),
    loneWeekdays: known.flatMap(({ weekdays }) => weekdays.map(({ weekday }) => weekday)),
    times: timesIn(known.flatMap(({ times }) => times)),
    quantities,
    hasQuantity: /^en(?:-|$)/i.test(language) ? supporter(quantities) : lenient(supporter(quantities)),
  };
}

function timesIn(times: readonly ClockTime[]): Map<number, Set<string | undefined>> {
  const zones = new Map<number, Set<string | undefined>>();
  for (const { minutes, zone } of times)
    for (const minute of minutes) zones.set(minute, (zones.get(minute) ?? new Set<string | undefined>()).add(zone));
  return zones;
}

/** In another language than ours the words around a number may be others than those we know: a bound may be among them. */
function lenient(has: (claim: QuantityReading) => boolean): (claim: QuantityReading) => boolean {
  return (claim) => {
    if (has(claim)) return true;
    const { min, max } = claim.quantity;
    const value = Number.isFinite(min) ? min : max;
    const isPoint = min === max || !Number.isFinite(min) || !Number.isFinite(max);
    const bare = { ...claim, measure: null, quantity: { ...claim.quantity, unit: null } };
    if (/^%$|^\$$|^[A-Z]{3}$/.test(claim.quantity.unit ?? '') && has(bare)) return true;
    const plain = exactly(value, claim.quantity.unit);
    return isPoint && /^[%$]|^[A-Z]{3}$|^$/.test(claim.quantity.unit ?? '') && has({ ...claim, quantity: plain });
  };
}

/** A number that reads as a year may count something: “2000 people”. */
function yearAsCount({ text, fact }: { text: string; fact: DateFact }): QuantityReading[] {
  return /^\d{4}$/.test(text) ? [{ ...count(fact.year ?? 0), isYear: true }] : [];
}

function weekdayOfFact({ year, month, day }: DateFact): number | null {
  return year === null || month === null || day === null ? null : weekdayOf(year, month, day);
}

/** Whether a date stands in one of the passages, or could in one that nobody reads. */
export function isDateGiven({ passage }: Readings, evidence: readonly Evidence[], claim: DateSpan): boolean {
  if (isNothing(claim.fact)) return true;
  return evidence.some((each) => passage(each)?.hasDate(claim) ?? true);
}

/** In the same zone, where both say one. */
export function isTimeGiven(
  { passage }: Readings,
  evidence: readonly Evidence[],
  minutes: number,
  zone?: string,
): boolean {
  return evidence.some((each) => {
    const reading = passage(each);
    const zones = reading?.times.get(minutes);
    return reading === null || (zones !== undefined && (zone === undefined || zones.has(undefined) || zones.has(zone)));
  });
}

export function isWeekdayGiven({ passage }: Readings, evidence: readonly Evidence[], weekday: number): boolean {
  return evidence.some((each) => passage(each)?.weekdays.has(weekday) ?? true);
}

/** In one of the passages, or worked out of the numbers of several, as one of them says. */
export function isQuantityGiven(readings: Readings, evidence: readonly Evidence[], claim: QuantityReading): boolean {
  return (
    evidence.some((each) => readings.passage(each)?.hasQuantity(claim) ?? true) ||
    calculationsIn(readings, evidence).some(({ results }) => isResult(results, claim))
  );
}

/** A calculation that stands beside one of the passages, done with the numbers of them all. */
interface DoneCalculation extends WorkedOut {
  of: Evidence;
  calculation: Calculation;
}

export function calculationsIn({ passage }: Readings, evidence: readonly Evidence[]): DoneCalculation[] {
  const derived = evidence.filter((each) => each.derived !== undefined);
  if (derived.length === 0) return [];
  const passages = evidence.map((each) => ({ each, reading: passage(each) }));
  const given = passages.flatMap(({ each, reading }) => (reading ? termsOf(each, reading) : []));
  return derived.flatMap((of) => {
    const calculation = parseCalculation(of.derived ?? '');
    if (calculation === null) return [];
    const done = workOut(calculation, given);
    // Nobody can tell what a passage in a language that Readout doesn't know gives.
    const unread = passages.some(({ reading }) => reading === null) ? done.missing : [];
    return [{ of, calculation, ...workOut(calculation, [...given, ...unread.map(({ quantity }) => alone(quantity))]) }];
  });
}

/** The numbers with which one may calculate: years as well, and “one” and “both”, which count nothing elsewhere. */
function termsOf({ quote }: Evidence, { quantities, dates }: PassageReading): QuantityReading[] {
  const years = factsOf(dates).flatMap(({ year }) =>
    year === null ? [] : [{ ...count(year), measure: measureNamed('years') }],
  );
  const words = [/\b(?:one|once|single|another)\b/i, /\b(?:both|two|twice|pair|couple)\b/i];
  return [...quantities, ...years, ...words.flatMap((word, at) => (word.test(quote) ? [count(at + 1)] : []))];
}
