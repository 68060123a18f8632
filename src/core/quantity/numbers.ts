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

/** A digit of ours, with what `plainDigits` puts behind it where that of another script takes two code units. */
const digit = String.raw`(?:\d\u2060?)`;
const comma = String.raw`[,'’\u00A0\u2009\u202F]`;

/**
 * Grouped by commas, apostrophes or narrow spaces, in threes or in the Indian way (12,34,567); with a comma before one
 * or two decimals, as much of the world writes them; a number in a circle; else plain digits.
 */
const pattern = new RegExp(
  [
    String.raw`${digit}{1,3}(?:${comma}${digit}{2,3}){0,8}${comma}${digit}{3}(?![\d\u2060])(?:\.${digit}+)?`,
    String.raw`(?<![\d.,]\u2060?)${digit}+,${digit}{1,2}(?![\d,\u2060]|\.\d)`,
    String.raw`${digit}+(?:\.${digit}+)?`,
    String.raw`\p{L}[\p{L}\p{M}]*`,
    String.raw`\S`,
  ].join('|'),
  'gu',
);

export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of plainDigits(text).matchAll(pattern)) {
    const end = match.index + match[0].length;
    const glued = tokens.at(-1)?.end === match.index;
    tokens.push({
      kind: kindOf(match[0]),
      text: match[0],
      word: plainLetters(match[0]).toLowerCase(),
      start: match.index,
      end,
      glued,
    });
  }
  return wholeWords(tokens);
}

/** The digits of every script as those of ours, in as many code units. */
export function plainDigits(text: string): string {
  if (!/[^\P{Nd}0-9]/u.test(text)) return text;
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => String(valueOfDigit(digit)).padEnd(digit.length, '\u2060'));
}

/** Unicode has the digits of a script in a row, which begins at a multiple of 16 or 6 behind it; those of mathematics in fives. */
function valueOfDigit(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  if (code >= 0x1d7ce && code <= 0x1d7ff) return (code - 0x1d7ce) % 10;
  const row = code - (code % 16);
  return code - (/^\p{Nd}$/u.test(String.fromCodePoint(row)) ? row : row + 6);
}

const lookalikes = new Map(
  [...'аеорсухіјѕԁһкмнтвАЕОРСУХІЈЅКМНТВοαερνικτυΟΑΕΡΝΙΚΤΥΜΗΒΖ'].map((letter, at) => [
    letter,
    'aeopcyxijsdhkmhtbAEOPCYXIJSKMHTBoaepviktuOAEPNIKTYMHBZ'.charAt(at),
  ]),
);

/** A word of Latin letters with some of another script among them that look the same, as readers read it. */
function plainLetters(word: string): string {
  if (/^[A-Za-z]*$/.test(word) || !/[A-Za-z]/.test(word)) return word;
  return word.replace(/[\u0370-\u052F]/g, (letter) => lookalikes.get(letter) ?? letter);
}

/** “mil-lion”, “mil lion”: a word of numbers that a line break or a hyphen divides. */
function wholeWords(tokens: Token[]): Token[] {
  const whole: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const divided = token?.kind === 'word' && starts.has(token.word) ? dividedWord(tokens, at) : null;
    if (token) whole.push(divided ? { ...token, ...divided.word } : token);
    at += divided ? divided.count - 1 : 0;
  }
  return whole;
}

function dividedWord(
  tokens: Token[],
  at: number,
): { word: Pick<Token, 'text' | 'word' | 'end'>; count: number } | null {
  let word = '';
  for (const [offset, token] of tokens.slice(at, at + 6).entries()) {
    if (token.kind === 'word') word += token.word;
    else if (!/^[-\u2010\u2011\u2060]$/.test(token.text)) return null;
    if (offset > 0 && token.kind === 'word' && divisible.has(word))
      return { word: { text: word, word, end: token.end }, count: offset + 1 };
  }
  return null;
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

/** The value of a numeral: “12,000”, “1,5”, “⑨”. */
function numeralValue(numeral: string): number {
  const inCircle = circled.find(([first, last]) => numeral >= first && numeral <= last);
  if (inCircle) return numeral.charCodeAt(0) - inCircle[0].charCodeAt(0) + inCircle[2];
  const digits = numeral.replaceAll('\u2060', '');
  return Number(digits.replace(/^(\d+),(\d{1,2})$/, '$1.$2').replace(/[^\d.]/g, ''));
}

/** Rows of numbers in circles, brackets or with a full stop, each with the number with which it begins. */
const circled: readonly [first: string, last: string, from: number][] = [
  ['\u2460', '\u2473', 1],
  ['\u2474', '\u2487', 1],
  ['\u2488', '\u249B', 1],
  ['\u24EB', '\u24F4', 11],
  ['\u24F5', '\u24FE', 1],
  ['\u2776', '\u277F', 1],
  ['\u2780', '\u2789', 1],
  ['\u278A', '\u2793', 1],
  ['\u3251', '\u325F', 21],
  ['\u32B1', '\u32BF', 36],
];

function kindOf(text: string): Token['kind'] {
  if (/^[\d\u2460-\u249B\u24EB-\u24FE\u2776-\u2793\u3251-\u325F\u32B1-\u32BF]/.test(text)) return 'numeral';
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

/** Words that nobody divides, and their beginnings that are no words. */
const divisible = new Set(['hundred', 'thousand', 'million', 'billion', 'trillion', 'lakh', 'crore', 'percent']);
const starts = new Set(
  [...divisible]
    .flatMap((word) => [...word].map((_, at) => word.slice(0, at)))
    .filter((start) => start.length > 0 && start !== 'per'),
);

const smallOrdinals = (
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
  'sixteenth seventeenth eighteenth nineteenth'
).split(' ');

const ordinals = new Map<string, number>([
  ...smallOrdinals.map((name, index): [string, number] => [name, index + 1]),
  ...tens.map((name, index): [string, number] => [name.replace(/y$/, 'ieth'), 20 + 10 * index]),
  ['hundredth', 100],
  ['thousandth', 1000],
  ['millionth', 1e6],
]);

/** A place in a row: “eighth”, “twenty-third”, “8th”, “65th”. */
export function readOrdinal(tokens: Token[], at: number): NumberRead | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const behind = tokens[at + 1];
  if (token.kind === 'numeral' && !isTiedToWord(tokens, at) && behind?.glued && /^(?:st|nd|rd|th)$/.test(behind.word))
    return { value: numeralValue(token.text), next: at + 2, scale: 1 };
  const alone = ordinals.get(token.word);
  if (alone !== undefined) return { value: alone, next: at + 1, scale: 1 };
  const ten = tens.indexOf(token.word);
  const second = skipHyphen(tokens, at + 1);
  const unit = ordinals.get(tokens[second]?.word ?? '');
  if (ten >= 0 && unit !== undefined && unit < 10) return { value: 20 + 10 * ten + unit, next: second + 1, scale: 1 };
  return null;
}

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
  if (start === null) return aPart(tokens, at) ?? aUnit(tokens, at) ?? aScore(tokens, at);
  const read = fraction(tokens, start) ?? longest(tokens, start, joinAnd);
  return endsInOrdinal(tokens, read.next) ? null : read;
}

/** “a third of”, “a quarter of”, “a half”. */
function aPart(tokens: Token[], at: number): NumberRead | null {
  if (!/^an?$/.test(tokens[at]?.word ?? '')) return null;
  const index = parts.indexOf(tokens[at + 1]?.word ?? '');
  const behind = tokens[at + 2]?.word ?? '';
  if (index < 0) return null;
  const value = 1 / (index + 2);
  // “a third of a million”
  const scale = behind === 'of' && tokens[at + 3]?.word === 'a' ? scales.get(tokens[at + 4]?.word ?? '') : undefined;
  if (scale !== undefined && scale > 12) return { value: times(value, scale), next: at + 5, scale: 1 };
  const isPart = /^(?:of|more|less|fewer|higher|lower|larger|smaller|below|above)$/.test(behind);
  return isPart || isByPart(tokens, at) || actsBehind(tokens, at + 2) ? { value, next: at + 2, scale: 1 } : null;
}

/** “a quarter voted”, “a third were women”: a verb, and no “third armed man”. */
function actsBehind(tokens: Token[], at: number): boolean {
  const verb = tokens[at]?.word ?? '';
  if (
    /^(?:also |still |now )?(?:was|were|is|are|had|have|has|did|do|would|will|can|could|came|come|went|go|said|say|left|fell|rose|won|lost|got|felt|thought|think|knew|know|want|live|work|die|survive)$/.test(
      verb,
    )
  )
    return true;
  const behind = tokens[at + 1];
  return (
    /^\p{L}{2,}ed$/u.test(verb) &&
    (behind?.kind !== 'word' ||
      /^(?:in|on|at|by|for|to|from|with|against|after|before|as|because|and|but|or|when|while|this|that|last|since|during|the|a|an|it|them|him|her|their|his|its|no|yes|out|off|up|not|early)$/.test(
        behind.word,
      ))
  );
}

/** “a score of ships”; not “a score of 98” nor “a score of zero”. */
function aScore(tokens: Token[], at: number): NumberRead | null {
  const isScore = tokens[at]?.word === 'a' && tokens[at + 1]?.word === 'score' && tokens[at + 2]?.word === 'of';
  const counted = tokens[at + 3];
  return isScore && counted?.kind === 'word' && /(?:s|people|men|women|children)$/.test(counted.word)
    ? { value: 20, next: at + 2, scale: 1 }
    : null;
}

/** “an hour and a half”: one and a half of what stands behind. */
function aUnit(tokens: Token[], at: number): NumberRead | null {
  const isHalf = /^an?$/.test(tokens[at]?.word ?? '') && skipPhrase(tokens, at + 2, ['and', 'a', 'half']) !== null;
  return isHalf && halvable.has(tokens[at + 1]?.word ?? '') && tokens[at + 1]?.word !== 'day'
    ? { value: 1.5, next: at + 1, scale: 1 }
    : null;
}

/** “fell by over a third.”, “up almost a quarter”: at the end of what is said of a change. */
function isByPart(tokens: Token[], at: number): boolean {
  if (
    tokens[at + 2]?.kind === 'word' &&
    !/^(?:in|on|since|to|from|over|within|last|this|and|but|after|during|compared|at|by|for|with)$/.test(
      tokens[at + 2]?.word ?? '',
    )
  )
    return false;
  return tokens
    .slice(Math.max(0, at - 4), at)
    .some(({ word }) =>
      /^(?:by|up|down|almost|nearly|about|over|than|just|rose|fell|grew|shrank|paid|pay|pays|cut|dropped|increased|decreased|under)$/.test(
        word,
      ),
    );
}

/** Whether a number may begin with a word, a currency’s code before it included. */
export function startsNumber({ word, text }: Token): boolean {
  return isNumberWord(word) || ordinals.has(word) || /^(?:half|an?)$/.test(word) || currencyCodes.has(text);
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
  if (tokens[at]?.word === 'half' && (isHalfOf(tokens, at) || isByHalf(tokens, at) || isHalfActing(tokens, at)))
    return partial(0, 0.5, at + 1);
  const afterHalf = tokens[at]?.word === 'half' ? skipHyphen(tokens, at + 1) : at;
  const isHalf = afterHalf > at && !/^(?:first|second|1st|2nd|other)$/.test(tokens[at - 1]?.word ?? '');
  if (isHalf && halvable.has(tokens[afterHalf]?.word ?? '')) return partial(0, 0.5, afterHalf);
  if (!/^an?$/.test(tokens[afterHalf]?.word ?? '')) return null;
  const next = skipHyphen(tokens, afterHalf + 1);
  if (isHalf && halvable.has(tokens[next]?.word ?? '')) return partial(0, 0.5, next);
  return isScale(tokens[next]) ? partial(0, afterHalf === at ? 1 : 0.5, next) : null;
}

/** What is said to be halved: “half-hour”, “half a percentage point”, “half a year”. */
const halvable = new Set(
  'hour hours year mile percent percentage per pct point century dozen day month metre meter kilometre degree'.split(
    ' ',
  ),
);

/** “half of the seats”, “half the seats”, “half its people”; not “the first half of the year”. */
function isHalfOf(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1]?.word ?? '';
  if (/^(?:first|second|1st|2nd|other|better|latter|and|-|last)$/.test(before)) return false;
  const behind = tokens[at + 1]?.word ?? '';
  if (/^(?:of|the|its|their|his|her|our|all|those|these)$/.test(behind))
    return tokens[at + 2]?.word !== 'year' && !/^h?(?:time)$/.test(tokens[at + 2]?.word ?? '');
  return false;
}

/** “Half voted”, “half were women”; not “the first half was”. */
function isHalfActing(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1]?.word ?? '';
  return (
    !/^(?:first|second|1st|2nd|other|better|latter|-|last|the|time|top|bottom|own)$/.test(before) &&
    actsBehind(tokens, at + 1)
  );
}

/** “fell by half”, “cut in half” */
function isByHalf(tokens: Token[], at: number): boolean {
  const [before, behind] = [tokens[at - 1]?.word ?? '', tokens[at + 1]];
  const isChange =
    before === 'by' || (before === 'in' && /^(?:cut|split|sliced|slashed|divided)$/.test(tokens[at - 2]?.word ?? ''));
  return (
    isChange && (behind?.kind !== 'word' || /^(?:in|on|since|to|over|within|from|and|but|after)$/.test(behind.word))
  );
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
  // “two quarters” are six months, and so may three be.
  const tied = skipHyphen(tokens, next) > next;
  const after = tokens[next + 1];
  const isOf = /^(?:of|the|)$/.test(after?.word ?? '');
  if (index === 2 && !tied && (value === 2 || !isOf)) return null;
  if (index === 1 && value === 1 && !tied && !isOf && after?.kind === 'word') return null;
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
  // “a million and a half”
  if (half !== null && read.group === 0 && read.total > 0) return partial(read.total + times(0.5, read.scale), 0, half);
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

const vulgar = new Map(
  Object.entries({ '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3, '⅕': 0.2, '⅛': 0.125 }),
);

/** “½”, “1/2”: a part of one, alone or behind a whole number. */
function readVulgar(tokens: Token[], at: number): { value: number; next: number } | null {
  const token = tokens[at];
  const sign = vulgar.get(token?.text ?? '');
  if (sign !== undefined) return { value: sign, next: at + 1 };
  const [slash, below] = [tokens[at + 1], tokens[at + 2]];
  const isPart = token?.kind === 'numeral' && /^[/\u2044]$/.test(slash?.text ?? '') && slash?.glued && below?.glued;
  if (!isPart || below?.kind !== 'numeral') return null;
  const [above, whole] = [Number(token.text), Number(below.text)];
  const isSmall = above > 0 && above < whole && whole <= 16 && !(whole > 5 && whole % 2 === 1) && above !== 9;
  return isSmall && tokens[at + 3]?.text !== '/' ? { value: above / whole, next: at + 3 } : null;
}

/** The number at a token that is written in digits: “54”, “12,000”, “12.5bn”; `null` for a part of a name, time or code. */
export function readNumeral(tokens: Token[], at: number): NumberRead | null {
  const token = tokens[at];
  const sole = tokens[at - 1]?.text !== '/' ? readVulgar(tokens, at) : null;
  if (sole && !isTiedToWord(tokens, at)) return readScales(tokens, { ...sole, scale: 1 });
  if (token?.kind !== 'numeral' || isTiedToWord(tokens, at)) return null;
  const whole = numeralValue(token.text);
  const behind =
    Number.isInteger(whole) && !tokens[at + 1]?.glued
      ? tokens[at + 1]?.kind === 'numeral' || vulgar.has(tokens[at + 1]?.text ?? '')
      : vulgar.has(tokens[at + 1]?.text ?? '');
  const part = behind ? readVulgar(tokens, at + 1) : null;
  const read = readScales(tokens, { value: whole + (part?.value ?? 0), next: part?.next ?? at + 1, scale: 1 });
  return Number.isFinite(read.value) && !isTiedToNext(tokens, read.next) ? read : null;
}

/** “G20”, “COVID-19”, “No.5”, “x_5”. */
function isTiedToWord(tokens: Token[], at: number): boolean {
  const [first, before] = [tokens[at - 2], tokens[at - 1]];
  if (!tokens[at]?.glued || before === undefined) return false;
  if (before.kind === 'word') return !isCurrencyWord(before);
  if (before.text === '.') return first?.word !== 'rs';
  if (/^[-\u2010\u2011]$/.test(before.text))
    return before.glued && first?.kind === 'word' && !endsNumber(first) && !isPlainWord(first);
  return /^[,:/\\_#@=&]$/.test(before.text);
}

/** “magnitude-7.3”, “sub-50”, “post-2020”; not “COVID-19”, “F-16”, “x-5”. */
function isPlainWord({ text }: Token): boolean {
  return text.length > 2 && /^[\p{Ll}]+$/u.test(text);
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

/** “5G”, “1st”, “23:48”, “24/7”, “1.2.3”; yet “5km” and “30C”, and “99ships”, where a space is missing. */
function isTiedToNext(tokens: Token[], next: number): boolean {
  const [behind, second] = [tokens[next], tokens[next + 1]];
  if (!behind?.glued) return false;
  if (behind.kind === 'word')
    return !isUnitWord(behind) && !gluedUnits.test(behind.text) && !/^\p{Ll}{4,}$/u.test(behind.text);
  return behind.text === '_' || (/^[.,:/]$/.test(behind.text) && second?.glued === true && second.kind === 'numeral');
}

const gluedUnits =
  /^(?:km|kms|m|cm|mm|kg|g|mg|ml|l|ft|mph|kph|kmh|MW|GW|kW|kWh|MWh|GWh|TWh|lb|lbs|oz|C|F|p|x|hrs?|mins?|pp|pc)$/;

/** Whether a word may stand right against a number's digits: “USD12”, “12EUR”, “Rs12”. */
function isCurrencyWord(token: Token): boolean {
  return token.kind === 'word' && (currencyCodes.has(token.text) || token.word === 'rs');
}
