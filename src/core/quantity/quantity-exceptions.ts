import { isYear } from './dated-numbers.ts';
import type { QuantityRead } from './quantity-grammar.ts';
import type { Token } from './quantity-tokens.ts';

const labels = new Set(
  (
    'annex art article chapter fig figure item no nos number page pages para paragraph part phase pp resolution ' +
    'room round section stage step table version vol volume'
  ).split(' '),
);

/** What reads as a quantity and is none: years, labels, list numbers, pronouns, names. `at` is where the phrase starts. */
export function isException(text: string, tokens: Token[], at: number, read: QuantityRead): boolean {
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
