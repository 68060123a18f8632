import {
  currencyCodes,
  type NumberRead,
  readNumberWords,
  readNumeral,
  skipHyphen,
  skipPhrase,
  type Token,
  times,
} from './numbers.ts';
import type { Quantity } from './quantity.ts';

export interface QuantityRead {
  quantity: Quantity;
  /** The token where its (first) number starts, behind words such as “more than”. */
  first: number;
  /** The first token behind it. */
  next: number;
}

interface Amount extends NumberRead {
  unit: string | null;
  first: number;
  approximate: boolean;
  /** Whether the unit stands before the number, as in “$12”. */
  prefixed: boolean;
}

/** The quantity that starts at a token, with the words that make it a bound, a range or approximate. */
export function readQuantity(tokens: Token[], at: number): QuantityRead | null {
  return readBetween(tokens, at) ?? readBounded(tokens, at) ?? readPlain(tokens, at);
}

function readBetween(tokens: Token[], at: number): QuantityRead | null {
  if (tokens[at]?.word !== 'between') return null;
  const low = readAmount(tokens, at + 1, false);
  const and = low && skipPhrase(tokens, low.next, ['and']);
  const high = and && readAmount(tokens, and, true);
  return low && high ? range(low, high) : null;
}

function readBounded(tokens: Token[], at: number): QuantityRead | null {
  const bound = readBound(tokens, at);
  const amount = bound && readAmount(tokens, bound.next, true);
  return (
    amount && { quantity: { ...exact(amount), ...bound.limits(amount.value) }, first: amount.first, next: amount.next }
  );
}

function readPlain(tokens: Token[], at: number): QuantityRead | null {
  const amount = readAmount(tokens, at, true);
  if (amount === null) return null;
  const tail = readTail(tokens, amount.next);
  if (tail === null) return readRange(tokens, at, amount) ?? { ...amount, quantity: exact(amount) };
  const quantity = { ...exact(amount), ...tail.limits(amount.value) };
  return { quantity, first: amount.first, next: tail.next };
}

function readAmount(tokens: Token[], at: number, joinAnd: boolean): Amount | null {
  const start = readApproximation(tokens, at);
  const before = readCurrencyBefore(tokens, start);
  const first = before?.next ?? start;
  const number = readSigned(tokens, first, joinAnd);
  if (number === null) return null;
  const shape = { ...number, first, approximate: start > at, prefixed: before !== null };
  const behind = before ?? readPercent(tokens, number.next) ?? readCurrencyBehind(tokens, number.next);
  return { ...shape, unit: behind?.unit ?? null, next: before ? number.next : (behind?.next ?? number.next) };
}

/** A minus sign counts only right before digits and with space before it. */
function readSigned(tokens: Token[], at: number, joinAnd: boolean): NumberRead | null {
  const [sign, digits] = [tokens[at], tokens[at + 1]];
  const negative = /^[-\u2212]$/.test(sign?.text ?? '') && !sign?.glued && digits?.glued && digits.kind === 'numeral';
  if (!negative) return readNumeral(tokens, at) ?? readNumberWords(tokens, at, joinAnd);
  const read = readNumeral(tokens, at + 1);
  return read && { ...read, value: -read.value };
}

function readPercent(tokens: Token[], at: number): { unit: string; next: number } | null {
  const start = skipHyphen(tokens, at);
  for (const phrase of [['%'], ['percent'], ['pct'], ['pc'], ['per', 'cent'], ['per', '-', 'cent']]) {
    const next = skipPhrase(tokens, start, phrase);
    if (next !== null) return { unit: '%', next };
  }
  const points =
    skipPhrase(tokens, start, ['percentage', 'points']) ?? skipPhrase(tokens, start, ['percentage', 'point']);
  return points === null ? null : { unit: '%', next: points };
}

function exact({ value, unit, approximate }: Amount): Quantity {
  return { min: value, max: value, minOpen: false, maxOpen: false, approximate, unit };
}

/** “47–87 %”, “10 to 12 million”; not “cut from 50 % to 18 %”, which tells of two values. */
function readRange(tokens: Token[], at: number, low: Amount): QuantityRead | null {
  const dash = /^[-\u2010-\u2013\u2212]$/.test(tokens[low.next]?.text ?? '');
  if (!dash && tokens[low.next]?.word !== 'to') return null;
  const high = readAmount(tokens, low.next + 1, true);
  if (high === null || isChange(tokens, at) || (!dash && isGift(low, high))) return null;
  return range(low, high);
}

function isChange(tokens: Token[], at: number): boolean {
  return tokens[at - 1]?.word === 'from' && !/^(?:rang|vary|varie|anywhere)/.test(tokens[at - 2]?.word ?? '');
}

/** “gave $10 billion to 54 countries” */
function isGift(low: Amount, high: Amount): boolean {
  return low.unit !== null && high.unit === null && high.scale <= low.scale;
}

/** One unit or scale may stand for both ends: “$10–12 billion”. `null` where they don't make a range. */
function range(low: Amount, high: Amount): QuantityRead | null {
  const shared = low.scale === 1 && low.value < high.value / high.scale ? high.scale : 1;
  const min = times(low.value, shared);
  const unit = low.unit ?? high.unit;
  if (min >= high.value || (high.unit !== null && high.unit !== unit) || (low.unit === null && high.prefixed))
    return null;
  const approximate = low.approximate || high.approximate;
  return { quantity: { ...exact(high), min, unit, approximate }, first: low.first, next: high.next };
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
  [above, 'more than', 'greater than', 'higher than', 'in excess of', 'upwards of', 'exceeding', 'over', 'above', '>'],
  [atLeast, 'at least', 'no fewer than', 'not fewer than', 'no less than', 'not less than', 'a minimum of', '≥'],
  [below, 'fewer than', 'less than', 'lower than', 'under', 'below', '<'],
  [atMost, 'at most', 'up to', 'no more than', 'not more than', 'as many as', 'as much as', 'a maximum of', '≤'],
]);

/** “50+” is what a headline makes of “more than 50”, so it is read like it. */
const tails = phrases([
  [above, '+', 'plus'],
  [atLeast, 'or more', 'or above'],
  [atMost, 'or fewer', 'or less'],
  [() => ({ approximate: true }), 'or so'],
]);

const approximations =
  'about,around,some,nearly,almost,roughly,approximately,circa,ca .,close to,an estimated,estimated,~,≈'
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
  const unit = token && (nameOf(token) ?? codeOf(token) ?? (token.glued ? symbols.get(token.text) : undefined));
  return unit === undefined ? null : { unit, next: next + 1 };
}

function codeOf(token: Token): string | undefined {
  return currencyCodes.has(token.text) ? token.text : undefined;
}

function nameOf(token: Token | undefined): string | undefined {
  return token && (names.get(token.word) ?? names.get(token.word.replace(/s$/, '')));
}
