import { skipHyphen, skipPhrase, type Token } from './quantity-tokens.ts';

/** A number without its unit; `next` is the first token behind it. */
export interface NumberRead {
  value: number;
  next: number;
  /** The “million” of “two million”, which “one to two million” means twice; 1 where there is none. */
  scale: number;
}

const ones = (
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');

const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const small = new Map<string, number>([
  ...ones.map((name, index): [string, number] => [name, index + 1]),
  ...tens.map((name, index): [string, number] => [name, 20 + 10 * index]),
]);

export const scales = new Map<string, number>([
  ['dozen', 12],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

const ordinals = new Set(
  'first second third fourth fifth sixth seventh eighth ninth tenth hundredth thousandth millionth'.split(' '),
);

const parts = 'half third quarter fifth sixth seventh eighth ninth tenth'.split(' ');

/** A number being read: `total` holds the finished thousands, millions …, `group` what stands below the next scale. */
interface Partial extends NumberRead {
  total: number;
  group: number;
}

/**
 * The number in words at a token: “fifty-four”, “a hundred and five”, “two and a half million”, “half a dozen”,
 * “two-thirds”. `null` for ordinals and for a scale without a count (“hundreds”, “several hundred”).
 * Without `joinAnd`, “one hundred and two” ends before “and”, as it must after “between”.
 */
export function readNumberWords(tokens: Token[], at: number, joinAnd: boolean): NumberRead | null {
  const start = opening(tokens, at);
  if (start === null) return null;
  const read = fraction(tokens, start) ?? longest(tokens, start, joinAnd);
  return endsInOrdinal(tokens, read.next) ? null : read;
}

export function isNumberWord(word: string): boolean {
  return small.has(word) || scales.has(word) || word === 'hundred';
}

/** Decimal multiplication without the dust of binary fractions: 1.1 × 10⁹ is 1,100,000,000. */
export function times(value: number, scale: number): number {
  return Number((value * scale).toPrecision(15));
}

function opening(tokens: Token[], at: number): Partial | null {
  const value = small.get(tokens[at]?.word ?? '');
  if (value !== undefined) return partial(0, value, at + 1);
  const afterHalf = tokens[at]?.word === 'half' ? skipHyphen(tokens, at + 1) : at;
  if (!/^an?$/.test(tokens[afterHalf]?.word ?? '')) return null;
  const next = skipHyphen(tokens, afterHalf + 1);
  return isScale(tokens[next]) ? partial(0, afterHalf === at ? 1 : 0.5, next) : null;
}

function partial(total: number, group: number, next: number, scale = 1): Partial {
  return { total, group, next, scale, value: total + group };
}

function isScale(token: Token | undefined): boolean {
  return token !== undefined && (token.word === 'hundred' || scales.has(token.word));
}

function fraction(tokens: Token[], { value, next }: Partial): NumberRead | null {
  const name = tokens[skipHyphen(tokens, next)]?.word.replace('halves', 'halfs') ?? '';
  const index = parts.indexOf(value === 1 ? name : name.replace(/s$/, ''));
  const plural = name.endsWith('s');
  if (index < 0 || value > 9 || plural !== value > 1) return null;
  return { value: value / (index + 2), next: skipHyphen(tokens, next) + 1, scale: 1 };
}

function longest(tokens: Token[], start: Partial, joinAnd: boolean): Partial {
  let read = start;
  for (let more: Partial | null = start; more !== null; more = extended(tokens, more, joinAnd)) read = more;
  return read;
}

function extended(tokens: Token[], read: Partial, joinAnd: boolean): Partial | null {
  const at = skipHyphen(tokens, read.next);
  if (tokens[at]?.word === 'and') return joinAnd ? withAnd(tokens, read, at) : null;
  return scaled(tokens[at], read, at + 1) ?? added(tokens[at], read, at + 1);
}

function withAnd(tokens: Token[], read: Partial, at: number): Partial | null {
  const half = skipPhrase(tokens, at, ['and', 'a', 'half']);
  if (half !== null && Number.isInteger(read.group)) return partial(read.total, read.group + 0.5, half);
  return read.group % 100 === 0 ? added(tokens[at + 1], read, at + 2) : null;
}

function scaled(token: Token | undefined, { total, group, scale: last }: Partial, next: number): Partial | null {
  if (token?.word === 'hundred') return group > 0 && group < 100 ? partial(total, times(group, 100), next, 100) : null;
  const scale = scales.get(token?.word ?? '');
  if (scale === undefined) return null;
  if (group > 0 && (total === 0 || scale < total)) return partial(total + times(group, scale), 0, next, scale);
  return group === 0 && last < scale && total < 1e15 ? partial(times(total, scale), 0, next, last * scale) : null;
}

function added(token: Token | undefined, { total, group }: Partial, next: number): Partial | null {
  const value = small.get(token?.word ?? '');
  if (value === undefined) return null;
  const fits = group % 100 === 0 || (group % 10 === 0 && group % 100 > 10 && value < 10);
  return fits ? partial(total, group + value, next) : null;
}

/** “twenty-third”, “two-hundredth”: a place in a row, not a number. */
function endsInOrdinal(tokens: Token[], next: number): boolean {
  const behind = skipHyphen(tokens, next);
  return behind > next && ordinals.has(tokens[behind]?.word ?? '');
}
