import { outsideOf, type WordsAt, withoutOverlaps } from '../language/disjoint.ts';
import { times } from '../quantity/numbers.ts';
import { exactly, type Quantity } from '../quantity/quantity.ts';
import type { QuantityMention } from '../quantity/quantity-text.ts';
import type { SeasonName } from '../time/calendar.ts';
import { type DateFact, nothing } from '../time/date-facts.ts';
import type { ClockTime, DatedWords } from '../time/dates-in-text.ts';
import { type Bound, type Lexicon, type Piece, phraseAt } from './lexicon.ts';
import type { TextReading } from './text-reading.ts';

/** The dates, times and numbers of a text in another language than English, whose words are divided by spaces. */
export function readForeign(text: string, lexicon: Lexicon): TextReading {
  const pieces = lexicon.cut(text);
  const named = namedDates(text, pieces, lexicon);
  const times = clockTimes(text, lexicon);
  const weekdays = pieces.flatMap(({ start }, at) => {
    const weekday = phraseAt(lexicon.weekdays, pieces, at);
    return weekday
      ? [{ text: text.slice(start, pieces[weekday.next - 1]?.end), index: start, weekday: weekday.meaning }]
      : [];
  });
  const dates = [decades(text, lexicon), numericDates(text), years(text, pieces, lexicon)].reduce<DatedWords[]>(
    (found, later) => withoutOverlaps(found, later),
    named,
  );
  const quantities = quantitiesIn(text, pieces, lexicon, withoutOverlaps<WordsAt>(dates, times));
  return { dates, weekdays, times, quantities };
}

function dated(text: string, index: number, fact: Partial<DateFact>, to: Partial<DateFact> | null = null): DatedWords {
  return { text, index, fact: { ...nothing, ...fact }, to: to && { ...nothing, ...to }, or: null, weekday: null };
}

/** Days of a month, months, and parts of a year and centuries. */
function namedDates(text: string, pieces: readonly Piece[], lexicon: Lexicon): DatedWords[] {
  const found: DatedWords[] = [];
  const behindBetween = new Set<DatedWords>();
  let next = 0;
  for (const at of pieces.keys()) {
    const read = at < next ? null : (monthAt(pieces, at, lexicon) ?? partAt(pieces, at, lexicon));
    if (read === null) continue;
    const words = wordsOf(text, pieces, read.first, read.next);
    const dates = read.facts.map(({ fact, to }, order) => ({
      ...dated(words.text, words.index, fact, to ?? null),
      text: order === 0 ? words.text : '',
    }));
    found.push(...dates);
    if (isBehindBetween(pieces, read.first, lexicon)) for (const date of dates) behindBetween.add(date);
    next = read.next;
  }
  return joinMonths(found, behindBetween, text, lexicon);
}

/** The words from a piece to the one before another. */
function wordsOf(text: string, pieces: readonly Piece[], first: number, next: number): WordsAt {
  const index = pieces[first]?.start ?? text.length;
  return { text: text.slice(index, pieces[next - 1]?.end), index };
}

interface DateRead {
  facts: { fact: Partial<DateFact>; to?: Partial<DateFact> }[];
  first: number;
  next: number;
}

function monthAt(pieces: readonly Piece[], at: number, lexicon: Lexicon): DateRead | null {
  const month = phraseAt(lexicon.months, pieces, at);
  if (month === null) return null;
  const year = yearBehind(pieces, month.next, lexicon);
  const days = daysBefore(pieces, at, lexicon);
  const base = { month: month.meaning, year: year?.value ?? null };
  const next = year?.next ?? month.next;
  if (days === null) {
    const edge = edgeBefore(pieces, at, lexicon);
    return { facts: [{ fact: { ...base, edge: edge?.meaning ?? null } }], first: edge?.first ?? at, next };
  }
  const facts = days.list.map(({ day, to }) => ({
    fact: { ...base, day },
    ...(to !== null && { to: { ...base, day: to } }),
  }));
  return { facts, first: days.first, next };
}

function yearBehind(pieces: readonly Piece[], at: number, lexicon: Lexicon): { value: number; next: number } | null {
  let next = at;
  while (phraseAt(lexicon.of, pieces, next) || /^[,.]$/.test(pieces[next]?.form ?? ''))
    next = phraseAt(lexicon.of, pieces, next)?.next ?? next + 1;
  const value = yearOf(pieces[next]);
  return value === null ? null : { value, next: next + 1 };
}

function yearOf(piece: Piece | undefined): number | null {
  if (!piece?.value || !/^\d{4}$/.test(piece.text)) return null;
  return piece.value >= 1500 && piece.value <= 2100 ? piece.value : null;
}

/** “7. bis 9.”, “7 और 8”, “premier”: the days that stand before a month, from the last to the first. */
function daysBefore(pieces: readonly Piece[], at: number, lexicon: Lexicon) {
  const last = dayBefore(pieces, at, lexicon);
  if (last === null) return null;
  const list: { day: number; to: number | null }[] = [{ day: last.day, to: null }];
  let first = last.first;
  for (;;) {
    const joint = jointBefore(pieces, first, lexicon);
    const before = joint && dayBefore(pieces, joint.first, lexicon);
    if (!joint || !before) return { list, first };
    const [head] = list;
    const isStretch = joint.isStretch || isBehindBetween(pieces, before.first, lexicon);
    if (isStretch && head) list[0] = { day: before.day, to: head.day };
    else list.unshift({ day: before.day, to: null });
    first = before.first;
  }
}

const article = /^(?:le|el|der|den|dem|am|zum|l'|les|los)$/;

/** “zwischen dem 7. und 9.”. */
function isBehindBetween(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  const end = article.test(pieces[at - 1]?.form ?? '') ? at - 1 : at;
  return endingAt(end, (start) => phraseAt(lexicon.between, pieces, start)) !== null;
}

/** What ends just before a piece, and where it begins, at most three pieces away: the longest. */
function endingAt<Read extends { next: number }>(
  at: number,
  read: (start: number) => Read | null,
): (Read & { first: number }) | null {
  for (const first of [at - 3, at - 2, at - 1]) {
    const found = read(first);
    if (found?.next === at) return { ...found, first };
  }
  return null;
}

function dayBefore(pieces: readonly Piece[], at: number, lexicon: Lexicon): { day: number; first: number } | null {
  // “le 7 mai”, “7 de mayo”, “7. Mai”, “7th”: signs and small words between the day and the month.
  for (const last of [at - 1, at - 2, at - 3, at - 4]) {
    const read = dayAt(pieces, last, lexicon);
    if (read) return read.day >= 1 && read.day <= 31 ? read : null;
    if (!/^(?:\.|er|de|º)$/.test(pieces[last]?.form ?? '')) return null;
  }
  return null;
}

/** The number that ends with a piece and may be a day's: in digits, a place in a row, or in Spanish in words. */
function dayAt(pieces: readonly Piece[], last: number, lexicon: Lexicon): { day: number; first: number } | null {
  const { text = '', value = null } = pieces[last] ?? {};
  if (value !== null) return /^\d{1,2}$/.test(text) ? { day: value, first: last } : null;
  const ordinal = endingAt(last + 1, (start) => phraseAt(lexicon.ordinals, pieces, start));
  const isSpanish = lexicon.language.tag === 'es';
  const words =
    ordinal ?? (isSpanish ? endingAt(last + 1, (start) => phraseAt(lexicon.cardinals, pieces, start)) : null);
  return words && { day: words.meaning, first: words.first };
}

function jointBefore(
  pieces: readonly Piece[],
  at: number,
  lexicon: Lexicon,
): { first: number; isStretch: boolean } | null {
  const end = article.test(pieces[at - 1]?.form ?? '') ? at - 1 : at;
  const to = endingAt(end, (start) => phraseAt(lexicon.to, pieces, start));
  if (to) return { first: to.first, isStretch: true };
  const and = endingAt(end, (start) => phraseAt(lexicon.and, pieces, start));
  if (and) return { first: and.first, isStretch: false };
  return pieces[end - 1]?.form === ',' ? { first: end - 1, isStretch: false } : null;
}

function edgeBefore(pieces: readonly Piece[], at: number, lexicon: Lexicon) {
  return endingAt(at, (start) => phraseAt(lexicon.edges, pieces, start));
}

const quarters = ['first quarter', 'second quarter', 'third quarter', 'fourth quarter'] as const;
const halves = ['first half', 'second half'] as const;

/** “das dritte Quartal 2031”, “XIXe siècle”, “siglo XIX”, “الربع الثالث”. */
function partAt(pieces: readonly Piece[], at: number, lexicon: Lexicon): DateRead | null {
  const [quarter, half, century] = [
    phraseAt(lexicon.quarter, pieces, at),
    phraseAt(lexicon.half, pieces, at),
    phraseAt(lexicon.century, pieces, at),
  ];
  const name = quarter ?? half ?? century;
  if (name === null) return null;
  const place = placeBeside(pieces, at, name.next, lexicon);
  if (place === null) return null;
  if (century) {
    const edge = edgeBefore(pieces, place.first, lexicon) ?? edgeBefore(pieces, place.first - 1, lexicon);
    const isBefore = lexicon.language.eras
      .split(',')
      .some((era) => lexicon.cut(era).every(({ form }, offset) => pieces[place.next + offset]?.form === form));
    return {
      facts: [
        {
          fact: {
            year: isBefore ? -100 * place.value : 100 * (place.value - 1),
            part: 'century',
            edge: edge?.meaning ?? null,
          },
        },
      ],
      first: place.first,
      next: place.next,
    };
  }
  const part: SeasonName | undefined = quarter ? quarters[place.value - 1] : halves[place.value - 1];
  const year = yearBehind(pieces, place.next, lexicon);
  return part
    ? { facts: [{ fact: { part, year: year?.value ?? null } }], first: place.first, next: year?.next ?? place.next }
    : null;
}

function placeBeside(
  pieces: readonly Piece[],
  at: number,
  next: number,
  lexicon: Lexicon,
): { value: number; first: number; next: number } | null {
  const behind = placeAt(pieces, next, lexicon);
  if (behind) return { value: behind.value, first: at, next: behind.next };
  const before = endingAt(at, (start) => placeAt(pieces, start, lexicon));
  return before && { ...before, next };
}

function placeAt(pieces: readonly Piece[], at: number, lexicon: Lexicon): { value: number; next: number } | null {
  const ordinal = phraseAt(lexicon.ordinals, pieces, at);
  // “उससे पहले” is “before that”, and no first.
  const isBefore = pieces[at]?.form === 'पहले' && pieces[at - 1]?.form.endsWith('से');
  if (ordinal) return isBefore ? null : { value: ordinal.meaning, next: ordinal.next };
  const piece = pieces[at];
  if (piece === undefined) return null;
  if (/^[IVX]{1,5}(?:e|er|ème)?$/.test(piece.text)) return { value: romanValue(piece.text), next: at + 1 };
  const endings = lexicon.language.ordinalEndings.split(',');
  const behind = pieces[at + 1];
  if (piece.value === null || behind?.start !== piece.end || !endings.includes(behind.form)) return null;
  return { value: piece.value, next: at + 2 };
}

/** Of the number alone: letters without a value, as those of an ending, count nothing. */
function romanValue(text: string): number {
  const values = [...text].map((letter) => ({ I: 1, V: 5, X: 10 })[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** “avril–mai 2031”, “30. April bis 2. Mai”, “entre el 30 de abril y el 2 de mayo”. */
function joinMonths(
  found: DatedWords[],
  behindBetween: ReadonlySet<DatedWords>,
  text: string,
  lexicon: Lexicon,
): DatedWords[] {
  const all: DatedWords[] = [];
  for (const words of found) {
    const last = all.at(-1);
    const pieces = last ? lexicon.cut(text.slice(last.index + last.text.length, words.index)) : [];
    const and = last && behindBetween.has(last) ? phraseAt(lexicon.and, pieces, 0) : null;
    const joint = phraseAt(lexicon.to, pieces, 0) ?? and;
    const isTight = pieces.slice(joint?.next).every(({ form }) => article.test(form));
    if (last && joint && isTight && isPlain(last) && isPlain(words) && isAlike(last, words)) {
      const year = last.fact.year ?? words.fact.year;
      const index = last.index;
      all[all.length - 1] = {
        ...last,
        text: text.slice(index, words.index + words.text.length),
        fact: { ...last.fact, year },
        to: { ...words.fact, year: words.fact.year ?? year },
      };
    } else all.push(words);
  }
  return all;
}

/** Whether it is a month, or a day of one, and no stretch. */
function isPlain({ fact, to }: DatedWords): boolean {
  return fact.month !== null && to === null;
}

function isAlike(one: DatedWords, other: DatedWords): boolean {
  return (one.fact.day === null) === (other.fact.day === null);
}

const germanTens = 'zwanziger dreißiger vierziger fünfziger sechziger siebziger achtziger neunziger'.split(' ');

function decades(text: string, { language }: Lexicon): DatedWords[] {
  const inWords = language.tag === 'de' ? [...text.matchAll(/(\p{L}{4,9}iger)n? Jahren?/gu)] : [];
  const tens = inWords.flatMap(({ 0: words, 1: ten = '', index }) => {
    const at = germanTens.indexOf(ten.toLowerCase());
    return at < 0 ? [] : [dated(words, index, { year: 1920 + 10 * at, part: 'decade' })];
  });
  const inDigits = [...text.matchAll(language.decade)].map(({ 0: words, index, groups }) =>
    dated(words, index, { year: Number(groups?.['decade']), part: 'decade' }),
  );
  return withoutOverlaps(tens, inDigits);
}

/** 4.2.2026, 04/02/2026, 2026-02-04. */
function numericDates(text: string): DatedWords[] {
  return [...text.matchAll(/(?<![\d.])(?:(\d{1,2})([./-])(\d{1,2})\2(\d{4})|(\d{4})-(\d{2})-(\d{2}))(?!\d)/g)].map(
    ({ 0: words, 1: day, 3: month, 4: year, 5: isoYear, 6: isoMonth, 7: isoDay, index }) =>
      dated(words, index, {
        year: Number(year ?? isoYear),
        month: Number(month ?? isoMonth),
        day: Number(day ?? isoDay),
      }),
  );
}

function years(text: string, pieces: readonly Piece[], lexicon: Lexicon): DatedWords[] {
  const found: DatedWords[] = [];
  let next = 0;
  for (const [at, piece] of pieces.entries()) {
    const year = at < next ? null : yearOf(piece);
    if (year === null) continue;
    const last = lastYear(pieces, at);
    const isSpan = last !== null && last > year;
    next = isSpan ? at + 3 : at + 1;
    // “أوائل عام 2031”: a word for the year may stand between.
    const edge = isSpan ? null : (edgeBefore(pieces, at, lexicon) ?? edgeBefore(pieces, at - 1, lexicon));
    const words = wordsOf(text, pieces, at, next);
    found.push(dated(words.text, words.index, { year, edge: edge?.meaning ?? null }, isSpan ? { year: last } : null));
  }
  return found;
}

/** The other end of “2031–2033”, “2031 bis 2033”, “2031/32”. */
function lastYear(pieces: readonly Piece[], at: number): number | null {
  const [first, sign, end] = [pieces[at], pieces[at + 1], pieces[at + 2]];
  if (!/^(?:[-–—/]|bis|à|a|से|الى)$/.test(sign?.form ?? '')) return null;
  const isShort = /^\d{2}$/.test(end?.text ?? '') && sign?.end === end?.start;
  return isShort ? Number(`${first?.text.slice(0, 2)}${end?.text}`) : yearOf(end);
}

function clockTimes(text: string, { language }: Lexicon): ClockTime[] {
  return [...text.matchAll(language.clock)].flatMap(({ 0: words, index, groups = {} }) => {
    const hours = Number(groups['hours'] ?? groups['hours2']);
    const minutes = Number(groups['minutes'] ?? groups['minutes2'] ?? 0);
    if (hours > 24) return [];
    const at = (hours % 24) * 60 + minutes;
    const late = groups['late'];
    const isMidnight = hours === 12 && /noche|रात|مساء/.test(late ?? '');
    if (late) return [{ text: words, index, minutes: [isMidnight ? 0 : hours < 12 ? at + 720 : at] }];
    const isOpen = hours > 0 && hours <= 12 && /^(?:hi|ar|es)$/.test(language.tag);
    return [{ text: words, index, minutes: isOpen ? [at % 720, (at % 720) + 720] : [at] }];
  });
}

interface Amount {
  value: number;
  next: number;
  scale: number;
}

function quantitiesIn(
  text: string,
  pieces: readonly Piece[],
  lexicon: Lexicon,
  dated: readonly WordsAt[],
): QuantityMention[] {
  const isFree = outsideOf(dated.filter(({ text: words }) => words !== ''));
  let next = 0;
  const found: QuantityMention[] = [];
  for (const at of pieces.keys()) {
    const read = at < next ? null : readQuantity(pieces, at, lexicon);
    if (read === null) continue;
    const words = wordsOf(text, pieces, at, read.next);
    if (!isFree(words)) continue;
    found.push({ ...words, quantity: read.quantity, measure: read.measure, nouns: [], isChange: read.isChange });
    next = read.next;
  }
  return found;
}

interface Read {
  quantity: Quantity;
  measure: QuantityMention['measure'];
  isChange: boolean;
  next: number;
}

function readQuantity(pieces: readonly Piece[], at: number, lexicon: Lexicon): Read | null {
  const bounds: Bound[] = [];
  let start = at;
  for (let bound = phraseAt(lexicon.before, pieces, start); bound; bound = phraseAt(lexicon.before, pieces, start)) {
    bounds.push(bound.meaning);
    start = bound.next;
  }
  const between = phraseAt(lexicon.between, pieces, start);
  const sign = phraseAt(lexicon.units, pieces, between?.next ?? start);
  const prefix = sign && /^\p{Sc}$|^[A-Z]{3}$/u.test(pieces[sign.next - 1]?.text ?? '') ? sign : null;
  const first = prefix?.next ?? between?.next ?? start;
  const amount = readAmount(pieces, first, lexicon);
  const part = readPortion(pieces, first, lexicon) ?? (amount === null ? readOther(pieces, first, lexicon) : null);
  if (part) return { ...part, quantity: bounds.reduce(bounded, part.quantity) };
  if (amount === null) return null;
  const range = readRange(pieces, amount, lexicon, between !== null);
  const end = range ?? amount;
  const unit = prefix ? { ...prefix.meaning, next: end.next } : unitBehind(pieces, end.next, lexicon);
  const fold = unit ? null : timesBehind(pieces, end.next);
  let next = unit?.next ?? fold ?? end.next;
  const behind = phraseAt(lexicon.behind, pieces, next);
  if (behind) {
    bounds.push(behind.meaning);
    next = behind.next;
  }
  const low = range?.low ?? amount.value;
  const quantity = bounds.reduce(bounded, {
    ...exactly(low, fold === null ? (unit?.unit ?? null) : '×'),
    max: end.value,
  });
  return { quantity, measure: unit?.measure ?? null, isChange: range !== null && !range.isSure, next };
}

/** “drei Mal so viel”, “trois fois plus”, “तीन गुना”. */
function timesBehind(pieces: readonly Piece[], at: number): number | null {
  const [word = '', behind = ''] = [pieces[at]?.form, pieces[at + 1]?.form];
  if (/^(?:गुना|गुनी|गुने|اضعاف|fach|fache)$/.test(word)) return at + 1;
  const isMore =
    /^(?:fois|mal|veces)$/.test(word) && /^(?:plus|moins|so|mehr|más|mas|mayor|superior|le|la|el)$/.test(behind);
  return isMore ? at + 1 : null;
}

function bounded(quantity: Quantity, bound: Bound): Quantity {
  switch (bound) {
    case 'moreThan':
      return { ...quantity, max: Number.POSITIVE_INFINITY, minOpen: true };
    case 'atLeast':
      return { ...quantity, max: Number.POSITIVE_INFINITY };
    case 'lessThan':
      return { ...quantity, min: Number.NEGATIVE_INFINITY, maxOpen: true };
    case 'atMost':
      return { ...quantity, min: Number.NEGATIVE_INFINITY };
    default:
      return { ...quantity, approximate: true };
  }
}

/** The second end, and the first in its scale: “10 bis 12 Millionen”. */
function readRange(
  pieces: readonly Piece[],
  low: Amount,
  lexicon: Lexicon,
  isBetween: boolean,
): (Amount & { low: number; isSure: boolean }) | null {
  const unit = unitBehind(pieces, low.next, lexicon);
  const start = unit?.next ?? low.next;
  const joint = phraseAt(isBetween ? lexicon.and : lexicon.to, pieces, start);
  const high = joint && readAmount(pieces, joint.next, lexicon);
  if (!joint || !high) return null;
  const scaled = low.scale === 1 && low.value < high.value / high.scale ? times(low.value, high.scale) : low.value;
  if (scaled >= high.value) return null;
  const isSure = isBetween || /^[-‐‑–—]$/.test(pieces[start]?.form ?? '');
  return { ...high, low: scaled, isSure };
}

function unitBehind(pieces: readonly Piece[], at: number, lexicon: Lexicon) {
  const start = pieces[at]?.form === '-' && pieces[at]?.start === pieces[at - 1]?.end ? at + 1 : at;
  const of = phraseAt(lexicon.of, pieces, start);
  const unit = phraseAt(lexicon.units, pieces, start) ?? (of && phraseAt(lexicon.units, pieces, of.next));
  return unit ? { ...unit.meaning, next: unit.next } : null;
}

/** A number in digits or words with its scales: “2,5 Millionen”, “12 करोड़ 50 लाख”, “साढ़े तीन”. */
function readAmount(pieces: readonly Piece[], at: number, lexicon: Lexicon): Amount | null {
  const half = halfBefore.get(pieces[at]?.form ?? '');
  if (half?.alone !== undefined) return scaled(pieces, { value: half.alone, next: at + 1, scale: 1 }, lexicon);
  if (half) {
    const whole = readSmall(pieces, at + 1, lexicon);
    return whole && scaled(pieces, { ...whole, value: whole.value + half.more }, lexicon);
  }
  const small = readSmall(pieces, at, lexicon);
  if (small) return scaled(pieces, small, lexicon);
  const scale = phraseAt(lexicon.scales, pieces, at);
  const isPlainScale =
    scale && /^(?:mille|mil|hundert|tausend|الف|مئة|مائة|مليون|مليار|सौ|हजार|लाख|करोड)$/.test(pieces[at]?.form ?? '');
  return isPlainScale
    ? scaled(pieces, { value: scale.meaning, next: scale.next, scale: scale.meaning }, lexicon)
    : null;
}

/** Hindi's one and a half, two and a half, and what adds a part to the number behind. */
const halfBefore = new Map(
  Object.entries<{ alone?: number; more: number }>({
    डेढ: { alone: 1.5, more: 0 },
    ढाई: { alone: 2.5, more: 0 },
    साढे: { more: 0.5 },
    सवा: { more: 0.25 },
    पौने: { more: -0.25 },
    anderthalb: { alone: 1.5, more: 0 },
    eineinhalb: { alone: 1.5, more: 0 },
    zweieinhalb: { alone: 2.5, more: 0 },
    dreieinhalb: { alone: 3.5, more: 0 },
  }),
);

function readSmall(pieces: readonly Piece[], at: number, lexicon: Lexicon): Amount | null {
  const piece = pieces[at];
  if (piece === undefined) return null;
  // “पाँच-पाँच लाख”: five hundred thousand each.
  if (pieces[at + 1]?.form === '-' && pieces[at + 2]?.form === piece.form && piece.value === null)
    return readSmall(pieces, at + 2, lexicon);
  if (piece.value !== null) return isTied(pieces, at) ? null : { value: piece.value, next: at + 1, scale: 1 };
  const words = phraseAt(lexicon.cardinals, pieces, at) ?? compound(piece.form, at, lexicon);
  if (words === null) return null;
  // “ein”, “un”, “एक” are articles as well; they count where a scale follows.
  const isArticle = words.meaning === 1;
  return isArticle && !phraseAt(lexicon.scales, pieces, words.next)
    ? null
    : { value: words.meaning, next: words.next, scale: 1 };
}

/** A number of a name or a code: “G20”, “COVID-19”, “4.”. */
function isTied(pieces: readonly Piece[], at: number): boolean {
  const [first, before, piece] = [pieces[at - 2], pieces[at - 1], pieces[at]];
  if (before?.end !== piece?.start) return false;
  if (/^\p{Lu}\p{L}*$/u.test(before?.text ?? '')) return true;
  return before?.form === '-' && before.start === first?.end && /^\p{Lu}/u.test(first.text);
}

/** German writes its thousands in one word: zwölftausenddreihundert. */
function compound(form: string, at: number, lexicon: Lexicon): { meaning: number; next: number } | null {
  if (lexicon.language.tag !== 'de' || !form.includes('tausend')) return null;
  const [left = '', right = ''] = form.split('tausend');
  const of = (word: string) =>
    lexicon.cardinals.get(word)?.find(({ forms }) => forms.length === 1)?.meaning ?? (word === 'ein' ? 1 : null);
  const [thousands, rest] = [left === '' ? 1 : of(left), right === '' ? 0 : of(right.replace(/^und/, ''))];
  return thousands === null || rest === null ? null : { meaning: thousands * 1000 + rest, next: at + 1 };
}

function scaled(pieces: readonly Piece[], read: Amount, lexicon: Lexicon): Amount {
  let { value, next, scale } = read;
  const scaleAt = (at: number) => {
    // “une centaine de millions”
    const of = scale > 1 ? phraseAt(lexicon.of, pieces, at) : null;
    return phraseAt(lexicon.scales, pieces, at) ?? (of && phraseAt(lexicon.scales, pieces, of.next));
  };
  for (let more = scaleAt(next); more; more = scaleAt(next)) {
    value = times(value, more.meaning);
    scale *= more.meaning;
    next = more.next;
  }
  const demi = /^(?:et demie?|y medi[oa])$/.exec([pieces[next]?.form, pieces[next + 1]?.form].join(' '));
  if (demi) return { value: value + times(0.5, scale), next: next + 2, scale };
  const rest = readSmall(pieces, next, lexicon);
  const lower = rest && phraseAt(lexicon.scales, pieces, rest.next);
  if (rest && lower && lower.meaning < scale)
    return { value: value + times(rest.value, lower.meaning), next: lower.next, scale };
  if (rest && rest.value < scale && pieces[next]?.value === null)
    return { value: value + rest.value, next: rest.next, scale };
  return { value, next, scale };
}

/** “zwei Drittel”, “trois quarts”, “दो तिहाई”. */
function readPortion(pieces: readonly Piece[], at: number, lexicon: Lexicon): Read | null {
  const count = phraseAt(lexicon.cardinals, pieces, at);
  const part = count && phraseAt(lexicon.parts, pieces, count.next);
  const whole = count && !part ? wholeBehind(pieces, count.next, count.meaning, lexicon) : null;
  if (count && whole)
    return { quantity: exactly(count.meaning / whole.value), measure: null, isChange: false, next: whole.next };
  if (!count || !part || count.meaning > 9 || part.meaning === 0.5) return null;
  return { quantity: exactly(count.meaning * part.meaning), measure: null, isChange: false, next: part.next };
}

/** “un train sur six”, “einer von vier”, “uno de cada tres”: of how many. */
function wholeBehind(
  pieces: readonly Piece[],
  at: number,
  count: number,
  lexicon: Lexicon,
): { value: number; next: number } | null {
  for (const start of count === 1 ? [at, at + 1] : [at]) {
    const form = pieces[start]?.form ?? '';
    const behind = /^(?:sur|von)$/.test(form)
      ? start + 1
      : /^de cada$/.test(`${form} ${pieces[start + 1]?.form}`)
        ? start + 2
        : null;
    const whole = behind === null ? null : readSmall(pieces, behind, lexicon);
    if (whole && whole.value > count && whole.value <= 10 && !unitBehind(pieces, whole.next, lexicon)) return whole;
  }
  return null;
}

/** “quinto”, “cinquième”: a part behind a count, else a place in a row. */
function isPlace(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  const isCounted = /^(?:un|une|deux|trois|quatre|dos|tres|cuatro)$/.test(pieces[at - 1]?.form ?? '');
  const isTwofold = /^(?:es|fr)$/.test(lexicon.language.tag) && phraseAt(lexicon.ordinals, pieces, at) !== null;
  return isTwofold && !isCounted;
}

/** Parts, multiples, places in a row and vague counts. */
function readOther(pieces: readonly Piece[], at: number, lexicon: Lexicon): Read | null {
  const as = (quantity: Quantity, next: number): Read => ({ quantity, measure: null, isChange: false, next });
  const noun = /^(?:die|der|eine?|la|el|une?|una)$/.test(pieces[at]?.form ?? '') ? at + 1 : at;
  const part = phraseAt(lexicon.parts, pieces, noun);
  if (part && !(part.next === noun + 1 && isPlace(pieces, noun, lexicon))) return as(exactly(part.meaning), part.next);
  const ordinal = placeAt(pieces, at, lexicon);
  if (ordinal && /^(?:हिस्सा|हिस्से|भाग|parte)$/.test(pieces[ordinal.next]?.form ?? ''))
    return as(exactly(1 / ordinal.value), ordinal.next + 1);
  const multiple = phraseAt(lexicon.multiples, pieces, at);
  if (multiple) return as(exactly(multiple.meaning, '×'), multiple.next);
  const vague = phraseAt(lexicon.vague, pieces, at);
  if (vague) return as(exactly(vague.meaning, '…'), vague.next);
  const place = placeAt(pieces, at, lexicon);
  return place && !/^[IVX]+$/.test(pieces[at]?.text ?? '') ? as(exactly(place.value, '#'), place.next) : null;
}
