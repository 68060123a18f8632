import type { Token } from './numbers.ts';
import { isScaledOrPercent, tokenise } from './numbers.ts';
import type { Quantity } from './quantity.ts';
import type { QuantityRead } from './quantity-grammar.ts';
import { readQuantity } from './quantity-grammar.ts';

/** A quantity in a text: `text` is `slice(index, index + text.length)` of it. */
interface QuantityMention {
  text: string;
  index: number;
  quantity: Quantity;
}

/**
 * The numbers, amounts and percentages of English prose, in order. Left out: dates, times, years from 1500 to 2100
 * without a unit, ordinals, list numbers, labels (“Article 5”), names (“G20”, “the Five Eyes”), “one” and “the two”.
 */
export function quantitiesIn(text: string): QuantityMention[] {
  const tokens = tokenise(text);
  const dated = datedNumbers(tokens);
  const found: QuantityMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = readQuantity(tokens, at);
    const next = read?.next ?? 0;
    const inDate = tokens.slice(at, next).some((_, offset) => dated.has(at + offset));
    if (read === null || inDate || isException(text, tokens, at, read)) {
      at += 1;
      continue;
    }
    const index = tokens[at]?.start ?? 0;
    found.push({ text: text.slice(index, tokens[next - 1]?.end), index, quantity: read.quantity });
    at = next;
  }
  return found;
}

/** What an editor typed as a reading (“more than 50”, “$12 billion”, “47% to 87%”), or `null` if it is no quantity alone. */
export function parseQuantity(text: string): Quantity | null {
  const tokens = tokenise(text.replace(/^\s*(?:from|exactly|only|just)\s/i, ' '));
  const read = readQuantity(tokens, 0);
  return read !== null && read.next === tokens.length ? read.quantity : null;
}

const labels = new Set(
  (
    'annex art article chapter fig figure item no nos number page pages para paragraph part phase pp resolution ' +
    'room round section stage step table version vol volume'
  ).split(' '),
);

/** What reads as a quantity and is none: years, labels, list numbers, pronouns, names. `at` is where the phrase starts. */
function isException(text: string, tokens: Token[], at: number, read: QuantityRead): boolean {
  return (
    isYearAlone(tokens, at, read) ||
    (at === read.first && (isLabelled(tokens, at) || isListNumber(text, tokens, at) || isName(tokens, at))) ||
    isPronoun(tokens, at, read)
  );
}

/** “more than 2000” counts something; “over 2030”, “about 2030” and “by at least 2030” may tell a time. */
function isYearAlone(tokens: Token[], at: number, { quantity, next }: QuantityRead): boolean {
  if (quantity.unit !== null || /^(?:more|fewer|less|nearly|almost)$/.test(tokens[at]?.word ?? '')) return false;
  const numerals = tokens.slice(at, next).filter(({ kind }) => kind === 'numeral');
  const asWritten = numerals.every(({ text }) => [quantity.min, quantity.max].includes(Number(text)));
  return numerals.length > 0 && numerals.every(isYear) && asWritten;
}

/** “Article 5”, “No. 3”, “Group of Seven”. */
function isLabelled(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1]?.text === '.' && tokens[at - 1]?.glued ? tokens[at - 2] : tokens[at - 1];
  return labels.has(before?.word ?? '') || (before?.word === 'of' && tokens[at - 2]?.text === 'Group');
}

/** “1. Facts”, “1) facts”, “[1]”, “(1) facts”, and “(2) facts” behind punctuation. */
function isListNumber(text: string, tokens: Token[], at: number): boolean {
  const [before, token, behind] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.kind !== 'numeral' || !behind?.glued) return false;
  if (before?.text === '[') return behind.text === ']';
  if (before?.text === '(' && behind.text === ')')
    return tokens[at + 2]?.kind === 'word' && (token.text === '1' || opensList(tokens[at - 2]));
  const startsLine = before === undefined || text.slice(before.end, token.start).includes('\n');
  return startsLine && /^[.)]$/.test(behind.text) && tokens[at + 2]?.glued === false;
}

function opensList(before: Token | undefined): boolean {
  return before === undefined || /^(?:[,;:.\u2014]|and|or)$/.test(before.word);
}

/** “the Five Eyes”: a number word with a capital inside a sentence. */
function isName(tokens: Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return /^\p{Lu}/u.test(token?.text ?? '') && (before?.kind === 'word' || /^[,-]$/.test(before?.text ?? ''));
}

/** “one of them”, “no one”, “the two agreed”; yet “one million”, “more than one” and “two of them” count. */
function isPronoun(tokens: Token[], at: number, { quantity, first, next }: QuantityRead): boolean {
  const alone = quantity.min === quantity.max && quantity.unit === null && next === first + 1;
  if (!alone) return false;
  const definite = /^(?:the|these|those)$/.test(tokens[at - 1]?.word ?? '');
  return tokens[first]?.word === 'one' || (at === first && tokens[first]?.word === 'two' && definite);
}

/** In title or upper case, so that “may” and “march” are verbs. */
const month =
  /^(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)$/;

/** The tokens whose numbers belong to a date or a time of the clock: “4 February”, “Feb. 3 and 4”, “2025-26”, “9 a.m.”. */
function datedNumbers(tokens: Token[]): Set<number> {
  const dated = new Set<number>();
  for (const at of tokens.keys()) {
    if (isDay(tokens, at) && (isByMonth(tokens, at) || isHour(tokens, at))) dated.add(at);
    for (const part of calendarForm(tokens, at)) dated.add(part);
  }
  spread(tokens, dated, [...tokens.keys()], 2);
  spread(tokens, dated, [...tokens.keys()].reverse(), -2);
  return dated;
}

/** Whether a number by itself reads as a year. */
function isYear(token: Token | undefined): boolean {
  return token !== undefined && /^\d{4}$/.test(token.text) && token.text >= '1500' && token.text <= '2100';
}

function isDay(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'numeral' && Number.parseFloat(token.text) <= 31 && !isScaledOrPercent(tokens[at + 1]);
}

function isByMonth(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1]?.text === '.' ? tokens[at - 2] : tokens[at - 1];
  return month.test(before?.text ?? '') || month.test(tokens[at + 1]?.text ?? '');
}

function isHour(tokens: Token[], at: number): boolean {
  const behind = [1, 2, 3].map((offset) => tokens[at + offset]?.word ?? '').join('');
  return /^(?:[ap]\.m|[ap]m|o['’]clock)/.test(behind);
}

/** `2026-02-04`, `2025-26` and `2025–2026`: the tokens of the numbers, or none. */
function calendarForm(tokens: Token[], at: number): number[] {
  if (!isYear(tokens[at]) || !isJoined(tokens, at + 2)) return [];
  if (isJoined(tokens, at + 4)) return [at, at + 2, at + 4];
  return /^\d{2}$/.test(tokens[at + 2]?.text ?? '') || isYear(tokens[at + 2]) ? [at, at + 2] : [];
}

function isJoined(tokens: Token[], at: number): boolean {
  const [dash, token] = [tokens[at - 1], tokens[at]];
  const tied = token?.kind === 'numeral' && token.glued && dash?.glued;
  return tied === true && /^[-\u2010-\u2013]$/.test(dash?.text ?? '');
}

/** “February 3 and 4”, “3–4 February”: a day gives the day on its other side the same month. */
function spread(tokens: Token[], dated: Set<number>, order: number[], step: 2 | -2): void {
  for (const at of order) {
    const between = tokens[at + step / 2]?.word ?? '';
    const joined = dated.has(at) && isDay(tokens, at) && /^(?:and|to|or|&|-|\u2013)$/.test(between);
    if (joined && isDay(tokens, at + step)) dated.add(at + step);
  }
}
