import { readCurrencyBefore, readCurrencyBehind } from './currency.ts';
import { type NumberRead, readNumberWords, times } from './number-words.ts';
import { readNumeral } from './numerals.ts';
import type { Quantity } from './quantity.ts';
import { readApproximation, readBound, readTail } from './quantity-phrases.ts';
import { skipHyphen, skipPhrase, type Token } from './quantity-tokens.ts';

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
