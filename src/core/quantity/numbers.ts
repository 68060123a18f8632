export interface Token {
  /** A number in digits, a run of letters, or any other character. */
  kind: 'numeral' | 'word' | 'mark';
  text: string;
  /** `text` in lower case, to be looked up in tables. */
  word: string;
  start: number;
  end: number;
  /** Whether nothing stands between it and the token before. */
  glued: boolean;
}

/** Grouped by commas or narrow spaces, in threes or in the Indian way (12,34,567); else plain digits. */
const pattern =
  /\d{1,3}(?:[,\u00A0\u2009\u202F]\d{2,3}){0,8}[,\u00A0\u2009\u202F]\d{3}(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\p{L}[\p{L}\p{M}]*|\S/gu;

export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const glued = tokens.at(-1)?.end === match.index;
    tokens.push({
      kind: kindOf(match[0]),
      text: match[0],
      word: match[0].toLowerCase(),
      start: match.index,
      end,
      glued,
    });
  }
  return tokens;
}

/** The index behind a hyphen that ties the token at `at - 1` to a next one, as in “twenty-four”; else `at`. */
export function skipHyphen(tokens: Token[], at: number): number {
  const hyphen = tokens[at];
  const tied = hyphen?.glued && /^[-\u2010\u2011]$/.test(hyphen.text) && tokens[at + 1]?.glued;
  return tied ? at + 1 : at;
}

/** The index behind the words of `phrase` where they stand at `at`, else `null`. */
export function skipPhrase(tokens: Token[], at: number, phrase: readonly string[]): number | null {
  return phrase.every((word, offset) => tokens[at + offset]?.word === word) ? at + phrase.length : null;
}

function kindOf(text: string): Token['kind'] {
  if (/^\d/.test(text)) return 'numeral';
  return /^\p{L}/u.test(text) ? 'word' : 'mark';
}

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

const scales = new Map<string, number>([
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

function isNumberWord(word: string): boolean {
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

const shortScales = new Map<string, number>([
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
]);

/** Only right behind the digits: “12k”, “12m”. */
const letterScales = new Map<string, number>([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
]);

/** ISO 4217, in upper case only, so that no ordinary word is one of them. */
export const currencyCodes = new Set(
  (
    'AED AUD BHD BRL CAD CHF CNY CZK DKK EGP EUR GBP HKD IDR ILS INR JPY KRW KZT MNT MXN MYR NOK NZD PHP PKR PLN ' +
    'RON RUB SAR SEK SGD THB TRY TWD UAH USD UZS VND ZAR'
  ).split(' '),
);

/** The number at a token that is written in digits: “54”, “12,000”, “12.5bn”; `null` for a part of a name, time or code. */
export function readNumeral(tokens: Token[], at: number): NumberRead | null {
  const token = tokens[at];
  if (token?.kind !== 'numeral' || isTiedToWord(tokens, at)) return null;
  const read = readScales(tokens, { value: Number(token.text.replace(/[^\d.]/g, '')), next: at + 1, scale: 1 });
  return Number.isFinite(read.value) && !isTiedToNext(tokens, read.next) ? read : null;
}

/** Whether a scale or a percent sign follows, so that the number cannot be a day of the month. */
export function isScaledOrPercent(token: Token | undefined): boolean {
  return token !== undefined && (/^(?:%|per|percent|pct|hundred)$/.test(token.word) || scaleOf(token) !== undefined);
}

/** “G20”, “COVID-19”, “No.5”, “x_5”. */
function isTiedToWord(tokens: Token[], at: number): boolean {
  const [first, before] = [tokens[at - 2], tokens[at - 1]];
  if (!tokens[at]?.glued || before === undefined) return false;
  if (before.kind === 'word') return !isCurrencyWord(before);
  if (before.text === '.') return first?.word !== 'rs';
  if (/^[-\u2010\u2011]$/.test(before.text)) return before.glued && first?.kind === 'word' && !endsNumber(first);
  return /^[,:/\\_#@=&]$/.test(before.text);
}

function endsNumber(token: Token): boolean {
  return isNumberWord(token.word) || scaleOf(token) !== undefined || isUnitWord(token);
}

function scaleOf(token: Token): number | undefined {
  return (
    scales.get(token.word) ?? shortScales.get(token.word) ?? (token.glued ? letterScales.get(token.word) : undefined)
  );
}

function isUnitWord(token: Token): boolean {
  return /^(?:percent|pct|pc)$/.test(token.word) || isCurrencyWord(token);
}

/** Two scales at most: “2 lakh crore”, “5 hundred thousand”. */
function readScales(tokens: Token[], read: NumberRead, left = 2): NumberRead {
  const at = skipHyphen(tokens, read.next);
  const token = tokens[at];
  const scale = token?.word === 'hundred' ? 100 : token && scaleOf(token);
  if (scale === undefined || left === 0) return read;
  return readScales(tokens, { value: times(read.value, scale), next: at + 1, scale: read.scale * scale }, left - 1);
}

/** “5G”, “1st”, “23:48”, “24/7”, “1.2.3”. */
function isTiedToNext(tokens: Token[], next: number): boolean {
  const [behind, second] = [tokens[next], tokens[next + 1]];
  if (!behind?.glued) return false;
  if (behind.kind === 'word') return !isUnitWord(behind);
  return behind.text === '_' || (/^[.,:/]$/.test(behind.text) && second?.glued === true && second.kind === 'numeral');
}

/** Whether a word may stand right against a number's digits: “USD12”, “12EUR”, “Rs12”. */
function isCurrencyWord(token: Token): boolean {
  return token.kind === 'word' && (currencyCodes.has(token.text) || token.word === 'rs');
}
