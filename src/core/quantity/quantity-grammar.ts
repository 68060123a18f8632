import { type Measure, readMeasure } from './measures.ts';
import {
  currencyCodes,
  type NumberRead,
  readNumberWords,
  readNumeral,
  readOrdinal,
  skipHyphen,
  skipPhrase,
  startsNumber,
  type Token,
  times,
} from './numbers.ts';
import { exactly, type Quantity } from './quantity.ts';

export interface QuantityRead {
  quantity: Quantity;
  /** The token where its (first) number starts, behind words such as “more than”. */
  first: number;
  /** The first token behind it. */
  next: number;
  /** What it measures, in the unit that stands behind it. */
  measure: Measure | null;
  /** Whether its two ends are two values as well: “from 10 to 12 per cent” may tell of a change or of a range. */
  isChange?: boolean;
}

interface Amount extends NumberRead {
  unit: string | null;
  first: number;
  approximate: boolean;
  /** Whether the unit stands before the number, as in “$12”. */
  prefixed: boolean;
  measure: Measure | null;
  /** How much of the unit one is, where it is a part of it: a cent. */
  part?: number;
}

/** The quantity that starts at a token, with the words that make it a bound, a range or approximate. */
export function readQuantity(tokens: Token[], at: number): QuantityRead | null {
  if (!mayStart(tokens[at])) return null;
  return (
    readBetween(tokens, at) ??
    readBounded(tokens, at) ??
    readPlain(tokens, at) ??
    readBoundedMultiple(tokens, at) ??
    readVague(tokens, at) ??
    readPlace(tokens, at)
  );
}

/** Whether a quantity may begin with a token: most words of a text begin none. */
function mayStart(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return true;
  return firstWords.has(token.word) || startsNumber(token);
}

function readBetween(tokens: Token[], at: number): QuantityRead | null {
  if (tokens[at]?.word !== 'between') return null;
  const low = readAmount(tokens, at + 1, false);
  const and = low && skipPhrase(tokens, low.next, ['and']);
  const high = and && readAmount(tokens, and, true);
  return low && high ? range(low, high) : null;
}

/** The same bound holds for an amount that stands behind it in brackets: “up to €25 billion ($27 billion)”. */
function readBounded(tokens: Token[], at: number): QuantityRead | null {
  const bound = readBound(tokens, at) ?? boundOfBracketed(tokens, at);
  const amount = bound && readAmount(tokens, bound.next, true);
  if (!amount || isAgo(tokens, amount)) return null;
  return withLimits(readMultiple(tokens, amount) ?? readPortion(tokens, amount) ?? amount, bound.limits);
}

/** “higher than four years ago” is no bound. */
function isAgo(tokens: Token[], { next, measure }: Amount): boolean {
  const behind = measure && readMeasure(tokens, next)?.next;
  return /^(?:ago|earlier|before)$/.test(tokens[behind ?? tokens.length]?.word ?? '');
}

function boundOfBracketed(tokens: Token[], at: number): PhraseRead | null {
  if (tokens[at - 1]?.text !== '(') return null;
  for (let start = at - 2; start >= Math.max(0, at - 12); start--) {
    const bound = readBound(tokens, start) ?? approximation(tokens, start);
    const before = bound && readAmount(tokens, bound.next, true);
    if (bound && before?.next === at - 1) return { limits: bound.limits, next: at };
  }
  return null;
}

function approximation(tokens: Token[], at: number): PhraseRead | null {
  const next = readApproximation(tokens, at);
  return next > at ? { limits: () => ({ approximate: true }), next } : null;
}

function withLimits(amount: Amount, limits: Limits, next = amount.next): QuantityRead {
  const { first, measure, value } = amount;
  return { quantity: { ...exact(amount), ...limits(value) }, first, next, measure };
}

function readPlain(tokens: Token[], at: number): QuantityRead | null {
  const amount = readAmount(tokens, at, true);
  if (amount === null) return null;
  const multiple = readMultiple(tokens, amount) ?? readPortion(tokens, amount);
  if (multiple) return withLimits(multiple, () => ({}));
  const tail = readTail(tokens, amount.next) ?? readTailBehindNoun(tokens, amount);
  return tail === null
    ? (readRange(tokens, at, amount) ?? withLimits(amount, () => ({})))
    : withLimits(amount, tail.limits, tail.next);
}

/** “three times as many”, “threefold”, “3x”: a multiple of something. */
function readMultiple(tokens: Token[], amount: Amount): Amount | null {
  if (amount.unit !== null || amount.measure) return null;
  const behind = skipHyphen(tokens, amount.next);
  const [token, after] = [tokens[behind], tokens[behind + 1]?.word ?? ''];
  const isTimes =
    token?.word === 'times' && /^(?:as|more|the|higher|larger|bigger|greater|faster|that|its|what|their)$/.test(after);
  if (!isTimes && !/^(?:fold|x)$/.test(token?.word ?? '')) return null;
  return { ...amount, unit: '×', next: behind + 1 };
}

/** “two in three”, “one out of five”: a part of all. */
function readPortion(tokens: Token[], amount: Amount): Amount | null {
  if (amount.unit !== null || amount.measure || amount.value < 1 || amount.value > 9) return null;
  // “one household in three”
  const noun =
    amount.value === 1 && tokens[amount.next]?.kind === 'word' && tokens[amount.next + 1]?.word === 'in' ? 1 : 0;
  const behind = amount.next + noun;
  const start = skipPhrase(tokens, behind, ['in']) ?? skipPhrase(tokens, behind, ['out', 'of']);
  const all = start === null ? null : readAmount(tokens, start, true);
  if (!all || all.unit !== null || all.measure || all.value > 10 || all.value <= amount.value || all.scale > 1)
    return null;
  return { ...amount, value: amount.value / all.value, next: all.next };
}

const multiples = new Map(
  Object.entries({
    ...{
      double: 2,
      doubled: 2,
      doubles: 2,
      doubling: 2,
      twice: 2,
      twofold: 2,
      triple: 3,
      tripled: 3,
      triples: 3,
      tripling: 3,
    },
    ...{ trebled: 3, threefold: 3, tenfold: 10, fivefold: 5, fourfold: 4, quadrupled: 4, quadruple: 4, quadrupling: 4 },
    ...{ thrice: 3, halved: 0.5, halving: 0.5, halve: 0.5, halves: 0.5, quintupled: 5 },
  }),
);

const vague = new Map(
  Object.entries({
    dozens: 12,
    scores: 20,
    hundreds: 100,
    thousands: 1e3,
    millions: 1e6,
    billions: 1e9,
    trillions: 1e12,
  }),
);

/** “more than tripled”, “all but doubled”. */
function readBoundedMultiple(tokens: Token[], at: number): QuantityRead | null {
  const allBut = skipPhrase(tokens, at, ['all', 'but']);
  const bound =
    allBut === null
      ? (readBound(tokens, at) ?? approximation(tokens, at))
      : { limits: () => ({ approximate: true }), next: allBut };
  const multiple = bound && multiples.get(tokens[bound.next]?.word ?? '');
  const read = bound && multiple !== undefined ? readVague(tokens, bound.next) : null;
  return bound && read ? { ...read, quantity: { ...read.quantity, ...bound.limits(read.quantity.min) } } : null;
}

/** “dozens”, “hundreds of thousands”, “several hundred”, and “doubled”. */
function readVague(tokens: Token[], at: number): QuantityRead | null {
  const word = tokens[at]?.word ?? '';
  const multiple = multiples.get(word);
  if (multiple !== undefined && !isSet(tokens, at))
    return { quantity: exactly(multiple, '×'), first: at, next: at + 1, measure: null };
  const several = /^(?:several|few|many)$/.test(word)
    ? (vague.get(`${tokens[at + 1]?.word}s`) ?? vague.get(tokens[at + 1]?.word ?? ''))
    : undefined;
  const scale = several ?? vague.get(word);
  if (scale === undefined || (word === 'scores' && tokens[at + 1]?.word !== 'of')) return null;
  const next = at + (several === undefined ? 1 : 2);
  const of = tokens[next]?.word === 'of' ? vague.get(tokens[next + 1]?.word ?? '') : undefined;
  return {
    quantity: exactly(scale * (of ?? 1), '…'),
    first: at,
    next: of === undefined ? next : next + 2,
    measure: null,
  };
}

/** “a double room”, “double-decker”, “the women’s doubles”: no multiple. */
function isSet(tokens: Token[], at: number): boolean {
  const [word, before, behind] = [tokens[at]?.word ?? '', tokens[at - 1]?.word ?? '', tokens[at + 1]];
  if (/^(?:doubles|triples|halves)$/.test(word)) return /^(?:the|in|s|mixed|two)$/.test(before);
  if (/^(?:twice|thrice)$/.test(word)) return !/^(?:as|the|its|that|their|what)$/.test(behind?.word ?? '');
  return /^(?:double|triple)$/.test(word) && (behind?.text === '-' || /^(?:an?|the)$/.test(before));
}

/** A place in a row. */
function readPlace(tokens: Token[], at: number): QuantityRead | null {
  const read = readOrdinal(tokens, at);
  if (
    read === null ||
    (/^(?:minority|seconds?|thirds?)$/.test(tokens[at]?.word ?? '') && read.value === 2 && isSecond(tokens, at))
  )
    return null;
  const { next } = read;
  const isPart = tokens[at - 1]?.word === 'every';
  const [value, unit] = isPart ? [1 / read.value, null] : [read.value, '#'];
  return { quantity: exactly(value, unit), first: at, next, measure: null };
}

/** “a second”, “per second”: the time. */
function isSecond(tokens: Token[], at: number): boolean {
  return /^(?:per|split|each|every)$/.test(tokens[at - 1]?.word ?? '');
}

function readAmount(tokens: Token[], at: number, joinAnd: boolean): Amount | null {
  const start = readApproximation(tokens, at);
  const before = readCurrencyBefore(tokens, start);
  const first = before?.next ?? start;
  const number = readSigned(tokens, first, joinAnd);
  if (number === null) return null;
  const shape = { ...number, first, approximate: start > at, prefixed: before !== null };
  if (before) return { ...shape, unit: before.unit, measure: null };
  const unit = readPercent(tokens, number.next) ?? readCurrencyBehind(tokens, number.next);
  if (unit) {
    const rest = unit.part ? null : readCents(tokens, unit);
    const value = times(number.value, unit.part ?? 1) + (rest?.value ?? 0);
    return {
      ...shape,
      unit: unit.unit,
      next: rest?.next ?? unit.next,
      value: Number(value.toPrecision(15)),
      measure: null,
      ...(unit.part !== undefined && { part: unit.part }),
    };
  }
  const measured = readMeasure(tokens, number.next);
  return { ...shape, unit: null, measure: measured?.measure ?? null };
}

/** “87 dollars and 23 cents” */
function readCents(tokens: Token[], { unit, next }: UnitRead): { value: number; next: number } | null {
  const start = skipPhrase(tokens, next, ['and']) ?? next;
  const number = readNumeral(tokens, start) ?? readNumberWords(tokens, start, true);
  const cents = number && number.value < 100 ? readCurrencyBehind(tokens, number.next) : null;
  if (!number || cents?.part === undefined || (cents.unit !== unit && cents.unit !== '$')) return null;
  return { value: number.value * cents.part, next: cents.next };
}

/** A minus sign counts only right before digits and with space before it. */
function readSigned(tokens: Token[], at: number, joinAnd: boolean): NumberRead | null {
  const [sign, digits] = [tokens[at], tokens[at + 1]];
  if (sign?.word === 'minus') {
    const read = readNumeral(tokens, at + 1) ?? readNumberWords(tokens, at + 1, joinAnd);
    return read && { ...read, value: -read.value };
  }
  const negative = /^[-\u2212]$/.test(sign?.text ?? '') && !sign?.glued && digits?.glued && digits.kind === 'numeral';
  if (!negative) return readNumeral(tokens, at) ?? readNumberWords(tokens, at, joinAnd);
  const read = readNumeral(tokens, at + 1);
  return read && { ...read, value: -read.value };
}

function readPercent(tokens: Token[], at: number): UnitRead | null {
  const start = skipHyphen(tokens, at);
  for (const phrase of [['%'], ['percent'], ['pct'], ['pc'], ['per', 'cent'], ['per', '-', 'cent']]) {
    if (skipPhrase(tokens, start, [...phrase, '-', 'point']) ?? skipPhrase(tokens, start, [...phrase, 'points']))
      continue;
    const next = skipPhrase(tokens, start, phrase);
    if (next !== null) return { unit: '%', next };
  }
  for (const phrase of [
    ['percentage', 'points'],
    ['percentage', 'point'],
    ['percentage', '-', 'point'],
    ['pp'],
    ['ppts'],
  ]) {
    const next = skipPhrase(tokens, start, phrase);
    if (next !== null) return { unit: 'pp', next };
  }
  for (const phrase of [['‰'], ['per', 'mille'], ['per', 'mil']]) {
    const next = skipPhrase(tokens, start, phrase);
    if (next !== null) return { unit: '%', next, part: 0.1 };
  }
  for (const phrase of [['basis', 'points'], ['basis', 'point'], ['basis', '-', 'point'], ['bps']]) {
    const next = skipPhrase(tokens, start, phrase);
    if (next !== null) return { unit: 'pp', next, part: 0.01 };
  }
  return null;
}

function exact({ value, unit, approximate }: Amount): Quantity {
  return { ...exactly(value, unit), approximate };
}

/**
 * “47–87 %”, “10 to 12 million”; not “cut by 6 to 41”, which tells of two values. “from 10 to 12” may tell of either.
 * A unit that stands with the second alone is that of both.
 */
function readRange(tokens: Token[], at: number, low: Amount): QuantityRead | null {
  const dash = /^[-\u2010-\u2013\u2212]$/.test(tokens[low.next]?.text ?? '');
  const start = skipMeasure(tokens, low);
  if (!dash && tokens[start]?.word !== 'to') return null;
  const high = readAmount(tokens, (dash ? low.next : start) + 1, true);
  if (high === null || isDifference(tokens, at) || (!dash && isGift(low, high))) return null;
  const read = range(low, high);
  return read && !dash && isFrom(tokens, at) ? { ...read, isChange: true } : read;
}

function skipMeasure(tokens: Token[], low: Amount): number {
  return low.measure ? (readMeasure(tokens, low.next)?.next ?? low.next) : low.next;
}

function isFrom(tokens: Token[], at: number): boolean {
  return tokens[at - 1]?.word === 'from' && !/^(?:rang|vary|varie|anywhere)/.test(tokens[at - 2]?.word ?? '');
}

/** “rose by 6 to 41”, “fell 6 to 41”. */
function isDifference(tokens: Token[], at: number): boolean {
  const [first, before] = [tokens[at - 2]?.word ?? '', tokens[at - 1]?.word ?? ''];
  if (/^(?:up|down)$/.test(before)) return !/^mak/.test(first);
  return /^(?:by|rose|fell|rise|fall|dropped|increased|decreased|climbed|slipped|jumped|declined)$/.test(before);
}

/** “gave $10 billion to 54 countries” */
function isGift(low: Amount, high: Amount): boolean {
  return low.unit !== null && low.unit !== '%' && high.unit === null && high.scale <= low.scale;
}

/** One unit or scale may stand for both ends: “$10–12 billion”. `null` where they don't make a range. */
function range(low: Amount, high: Amount): QuantityRead | null {
  const shared = low.scale === 1 && low.value < high.value / high.scale ? high.scale : 1;
  const min = times(low.value, low.unit === null ? (high.part ?? shared) : shared);
  const unit = low.unit ?? high.unit;
  if (min >= high.value || (high.unit !== null && high.unit !== unit) || (low.unit === null && high.prefixed))
    return null;
  const approximate = low.approximate || high.approximate;
  const quantity = { ...exact(high), min, unit, approximate };
  return { quantity, first: low.first, next: high.next, measure: high.measure ?? low.measure };
}

/** What a phrase makes of the number that it stands with. */
type Limits = (value: number) => Partial<Quantity>;

interface PhraseRead {
  limits: Limits;
  next: number;
}

const above: Limits = () => ({ max: Number.POSITIVE_INFINITY, minOpen: true });
const atLeast: Limits = () => ({ max: Number.POSITIVE_INFINITY });
const below: Limits = () => ({ min: Number.NEGATIVE_INFINITY, maxOpen: true });
const atMost: Limits = () => ({ min: Number.NEGATIVE_INFINITY });

const bounds = phrases([
  [
    above,
    'more than',
    'well over',
    'greater than',
    'higher than',
    'in excess of',
    'upwards of',
    'exceeding',
    'just over',
    'slightly more than',
    'a little over',
    'older than',
    'longer than',
    'larger than',
    'over',
    'above',
    '>',
  ],
  [atLeast, 'at least', 'no fewer than', 'not fewer than', 'no less than', 'not less than', 'a minimum of', '≥'],
  [
    below,
    'fewer than',
    'less than',
    'lower than',
    'under',
    'below',
    'just under',
    'just below',
    'well under',
    'younger than',
    'shorter than',
    'smaller than',
    '<',
  ],
  [
    atMost,
    'at most',
    'up to',
    'no more than',
    'not more than',
    'as many as',
    'as much as',
    'a total of up to',
    'may reach',
    'could reach',
    'might reach',
    'can reach',
    'a maximum of',
    '≤',
  ],
]);

/** “50+” is what a headline makes of “more than 50”, so it is read like it. */
const tails = phrases([
  [above, '+', 'plus'],
  [atLeast, 'or more', 'or above', 'at the least', 'at the very least', 'at a minimum', 'as a minimum'],
  [atMost, 'or fewer', 'or less', 'at the most', 'at the very most', 'at a maximum', 'as a maximum'],
  [() => ({ approximate: true }), 'or so'],
]);

const approximations =
  'about,around,some,nearly,almost,roughly,approximately,circa,ca .,close to,near,an estimated,estimated,~,≈,in the region of,something like'
    .split(',')
    .map((phrase) => phrase.split(' '));

/** “more than”, “at least”, “up to” … before a number. */
function readBound(tokens: Token[], at: number): PhraseRead | null {
  return longestPhrase(bounds, tokens, at);
}

/** “+”, “-plus”, “or more” … behind a number. */
function readTail(tokens: Token[], at: number): PhraseRead | null {
  const start = skipHyphen(tokens, at);
  const token = tokens[start];
  const detached = /^(?:\+|plus)$/.test(token?.word ?? '') && !token?.glued;
  return detached ? null : longestPhrase(tails, tokens, start);
}

/** “a dozen people or more”, “340 million cubic metres a year at the least” */
function readTailBehindNoun(tokens: Token[], { next, measure }: Amount): PhraseRead | null {
  const start = measure ? (readMeasure(tokens, next)?.next ?? next) : next;
  for (let at = start; at < start + 4; at++) {
    if (tokens[at]?.kind !== 'word') return null;
    const tail = /^(?:or|at|as)$/.test(tokens[at]?.word ?? '') ? longestPhrase(tails, tokens, at) : null;
    if (tail) return { ...tail, next };
  }
  return null;
}

/** The index behind “about”, “nearly” …, or `at` itself. */
function readApproximation(tokens: Token[], at: number): number {
  for (const phrase of approximations) {
    const next = skipPhrase(tokens, at, phrase);
    if (next !== null) return next;
  }
  return at;
}

function phrases(table: [Limits, ...string[]][]): [Limits, string[]][] {
  return table.flatMap(([limits, ...all]) => all.map((phrase): [Limits, string[]] => [limits, phrase.split(' ')]));
}

/** No phrase is the beginning of another, so the first that fits is the longest. */
function longestPhrase(table: [Limits, string[]][], tokens: Token[], at: number): PhraseRead | null {
  for (const [limits, phrase] of table) {
    const next = skipPhrase(tokens, at, phrase);
    if (next !== null) return { limits, next };
  }
  return null;
}

/** `unit` is an ISO 4217 code, or `$` where the country isn't said. */
interface UnitRead {
  unit: string;
  next: number;
  /** How much of the unit one is, where it is a part of it: a cent of a dollar. */
  part?: number;
}

/** `¥` alone is read as the yen, as in CLDR's English data; `CN¥` is the yuan. */
const symbols = new Map(
  Object.entries({
    $: '$',
    '€': 'EUR',
    '£': 'GBP',
    '¥': 'JPY',
    '₹': 'INR',
    '₩': 'KRW',
    '₽': 'RUB',
    '₺': 'TRY',
    '₪': 'ILS',
  }),
);

const prefixedSymbols = new Map(
  Object.entries({
    us$: 'USD',
    a$: 'AUD',
    au$: 'AUD',
    c$: 'CAD',
    ca$: 'CAD',
    hk$: 'HKD',
    nz$: 'NZD',
    s$: 'SGD',
    nt$: 'TWD',
    r$: 'BRL',
    mx$: 'MXN',
    'cn¥': 'CNY',
  }),
);

const names = new Map(
  Object.entries({
    dollar: '$',
    euro: 'EUR',
    pound: 'GBP',
    rupee: 'INR',
    yen: 'JPY',
    yuan: 'CNY',
    renminbi: 'CNY',
    rouble: 'RUB',
    ruble: 'RUB',
    ringgit: 'MYR',
    baht: 'THB',
    shekel: 'ILS',
  }),
);

const parts = new Map(Object.entries({ cent: '$', cents: '$', pence: 'GBP', paise: 'INR', '¢': '$' }));

const dollars: [phrase: string[], unit: string][] = [
  [['u', '.', 's', '.'], 'USD'],
  [['us'], 'USD'],
  [['american'], 'USD'],
  [['australian'], 'AUD'],
  [['canadian'], 'CAD'],
  [['hong', 'kong'], 'HKD'],
  [['new', 'zealand'], 'NZD'],
  [['singapore'], 'SGD'],
];

/** The currency before a number: “$”, “US$”, “USD”, “Rs.”. */
function readCurrencyBefore(tokens: Token[], at: number): UnitRead | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const prefixed = tokens[at + 1]?.glued ? prefixedSymbols.get(token.word + tokens[at + 1]?.text) : undefined;
  if (prefixed !== undefined) return { unit: prefixed, next: at + 2 };
  if (token.word === 'rs') return { unit: 'INR', next: tokens[at + 1]?.text === '.' ? at + 2 : at + 1 };
  const unit = symbols.get(token.text) ?? codeOf(token);
  return unit === undefined ? null : { unit, next: at + 1 };
}

/** The currency behind a number: “dollars”, “US dollars”, “-euro”, “EUR”, “€”. */
function readCurrencyBehind(tokens: Token[], at: number): UnitRead | null {
  for (const [phrase, unit] of dollars) {
    const next = skipPhrase(tokens, skipHyphen(tokens, at), phrase);
    if (next !== null && nameOf(tokens[next]) === '$') return { unit, next: next + 1 };
  }
  const next = skipHyphen(tokens, at);
  const token = tokens[next];
  const part = parts.get(token?.word ?? '');
  if (part !== undefined) return { unit: part, next: next + 1, part: 0.01 };
  if (/^(?:euro|us|u)$/.test(token?.word ?? '') && /^cents?$/.test(tokens[next + 1]?.word ?? ''))
    return { unit: token?.word === 'euro' ? 'EUR' : 'USD', next: next + 2, part: 0.01 };
  const unit = token && (nameOf(token) ?? codeOf(token) ?? (token.glued ? symbols.get(token.text) : undefined));
  return unit === undefined ? null : { unit, next: next + 1 };
}

function codeOf(token: Token): string | undefined {
  return currencyCodes.has(token.text) ? token.text : undefined;
}

function nameOf(token: Token | undefined): string | undefined {
  return token && (names.get(token.word) ?? names.get(token.word.replace(/s$/, '')));
}

/** The words with which a quantity may begin, numbers apart. */
const firstWords: ReadonlySet<string> = new Set([
  ...[...bounds.map(([, phrase]) => phrase), ...approximations].map(([first = '']) => first),
  ...multiples.keys(),
  ...vague.keys(),
  ...[...prefixedSymbols.keys()].map((symbol) => symbol.slice(0, -1)),
  ...['between', 'all', 'several', 'few', 'many', 'minus', 'rs'],
]);
