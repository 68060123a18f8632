import { outsideOf, type WordsAt, withoutOverlaps } from '../language/disjoint.ts';
import { stem } from '../language/stem.ts';
import { clockTimesIn, datesIn } from '../time/dates-in-text.ts';
import { isCounted, type Surroundings, surroundingsOf } from './around.ts';
import type { Measure } from './measures.ts';
import { skipHyphen, startsNumber, type Token, tokenise } from './numbers.ts';
import type { Quantity } from './quantity.ts';
import type { QuantityRead } from './quantity-grammar.ts';
import { readQuantity } from './quantity-grammar.ts';

/** A quantity as a text has it, with what stands around it. */
export interface QuantityReading extends Surroundings {
  quantity: Quantity;
  /** What it measures, in the unit that stands behind it. */
  measure: Measure | null;
  /** Stems of the few words behind it, of which one may say what is counted. */
  nouns: readonly string[];
  /** Whether the ends of its range stand for themselves as well. */
  isChange: boolean;
  /** Whether it is by how much something grew or shrank: “rose by 20 per cent”. */
  change?: 'rise' | 'fall';
  /** Whether it may be a year as well, which is no end of a range. */
  isYear?: boolean;
  /** Whether it is a little less: “nearly half”, “just under half”. */
  isShort?: boolean;
  /** Whether words around it make it the most or the least of a range: “top speed”, “at best”, “the oldest”. */
  isLimit?: boolean;
}

/** A quantity in a text: `text` is `slice(index, index + text.length)` of it. */
export interface QuantityMention extends QuantityReading, WordsAt {}

/**
 * The numbers, amounts and percentages of English prose, in order, with places in a row (`#`: “the eighth”, “Article
 * 5”), multiples (`×`: “doubled”) and vague counts (`…`: “dozens”). Left out: dates, times, years from 1500 to 2100
 * without a unit, list numbers, names (“G20”, “the Five Eyes”), “first”, “one” and “the two”.
 */
export function quantitiesIn(text: string, dated: readonly WordsAt[] = datesAndTimesIn(text)): QuantityMention[] {
  if (!worthReading.test(text)) return [];
  const tokens = tokenise(text);
  const isFree = outsideOf(dated);
  const isLimited = limits.test(text);
  const found: QuantityMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = readQuantity(tokens, at);
    const index = tokens[at]?.start ?? 0;
    const words = read && { text: text.slice(index, tokens[read.next - 1]?.end), index };
    const isRead = read !== null && words !== null && (isFree(words) || isBeyondYears(tokens, at, read));
    if (!isRead || isException(text, tokens, at, read)) {
      at += 1;
      continue;
    }
    const isLabel = at === read.first && read.measure === null && isLabelled(tokens, at);
    const quantity = isLabel && read.quantity.unit === null ? { ...read.quantity, unit: '#' } : read.quantity;
    const { measure, isChange = false } = read;
    found.push({
      ...words,
      quantity,
      measure,
      nouns: isLabel ? [] : nounsBehind(tokens, read.next),
      isChange: isChange || isScore(tokens, read),
      ...surroundingsOf(text, tokens, at, read.next),
      ...(isLimited && { isLimit: true }),
      ...(/^(?:nearly|almost|just (?:under|below)|not quite)\b/i.test(words.text) && { isShort: true }),
      ...(quantity.unit === '%' && changeAround(text, words)),
    });
    at = read.next;
  }
  return found;
}

/** Whether there can be a number at all. */
const worthReading =
  /[\p{N}]|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|ty|dozen|hundred|thousand|illion|lakh|crore|half|halv|third|quarter|fifth|second|ninth|ieth|twice|doubl|tripl|trebl|quadrupl|fold|score|thrice|\p{Script=Cyrillic})/iu;

const limits =
  /\b(?:top|at (?:best|worst|one point|times)|(?:in|under) the (?:best|worst) case|max|maxim\w+|minim\w+|peak\w*|(?:young|old|larg|bigg|small|high|low|long|short|fast|slow|strong|near|far|few)(?:th)?est|limit|ceiling|capped|as (?:far|much|many|high|low|long) (?:away )?as|can|could|may|might|away)\b/i;

/** “rose by 300 per cent”, “20 per cent more”. */
function changeAround(text: string, { text: words, index }: WordsAt): Pick<QuantityReading, 'change'> {
  const before = text.slice(Math.max(0, index - 40), index);
  const behind = text.slice(index + words.length, index + words.length + 24);
  if (rising.test(before) || /^ (?:more|higher|rise|increase|growth|jump)\b/i.test(behind)) return { change: 'rise' };
  if (falling.test(before) || /^ (?:less|fewer|lower|fall|decrease|drop|cut|decline)\b/i.test(behind))
    return { change: 'fall' };
  return {};
}

const rising =
  /\b(?:ris(?:e|es|en|ing)|rose|grow(?:s|n|th)?|grew|increase[ds]?|up|climb(?:s|ed)|jump(?:s|ed)?|surge[ds]?|soar(?:s|ed)|gain(?:s|ed)?|went up)(?: (?:by|of))?\s$/i;
const falling =
  /\b(?:fall(?:s|en)?|fell|shrank|shrunk|shrinks|decrease[ds]?|down|drop(?:s|ped)?|declined?|slump(?:s|ed)|plunge[ds]?|s[ai]nk|cut|went down|lost)(?: (?:by|of))?\s$/i;

/** “between 1999 and 5,000 ships”, of which the first end only looks like a year. */
function isBeyondYears(tokens: Token[], at: number, { quantity: { min, max } }: QuantityRead): boolean {
  const isRange = tokens[at]?.word === 'between' || tokens[at - 1]?.word === 'from';
  return isRange && min < max && max > 2100 && Number.isFinite(max) && Number.isFinite(min);
}

function datesAndTimesIn(text: string): WordsAt[] {
  return withoutOverlaps(datesIn(text), clockTimesIn(text));
}

/** “won 3–2”, “2-1 victory”: the two sides of a score. */
function isScore(tokens: Token[], { quantity: { min, max, unit }, measure, first, next }: QuantityRead): boolean {
  if (min === max || max > 200 || unit !== null || measure !== null || next !== first + 3) return false;
  const behind = tokens[next];
  return (
    behind?.kind !== 'word' ||
    /^(?:win|victory|defeat|loss|lead|triumph|draw|vote|decision|on|against|at|in|to|and|after|over|with|as|but)$/.test(
      behind.word,
    )
  );
}

const noNouns = new Set(
  (
    'a an the in on at by for to from with as and or but than that which who were was is are be been have has had will ' +
    'would said of its their his her this these those after before when while since until into over under between ' +
    'more less other new old about per each every during about against not no up down out also only'
  ).split(' '),
);

/** Up to three words behind a number, as far as a sign or a word that no noun group has. */
function nounsBehind(tokens: Token[], next: number): string[] {
  const nouns: string[] = [];
  let at = skipHyphen(tokens, next);
  if (tokens[at]?.word === 'of') at += /^(?:the|its|their|all|his|her)$/.test(tokens[at + 1]?.word ?? '') ? 2 : 1;
  for (; nouns.length < 3; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || noNouns.has(token.word)) break;
    nouns.push(stem(token.word));
    at = skipHyphen(tokens, at + 1) - 1;
  }
  return nouns;
}

/** What an editor typed as a reading (“more than 50”, “$12 billion”, “47% to 87%”), or `null` if it is no quantity alone. */
export function parseQuantity(text: string): Quantity | null {
  const tokens = tokenise(text.replace(/^\s*(?:from|exactly|only|just)\s/i, ' '));
  const read = readQuantity(tokens, 0);
  // In a field nobody can tell a comma that is forgotten digits behind from that of decimals.
  const isWhole =
    read !== null &&
    !/(?<![\d,])\d+,\d{1,2}(?![\d,])/.test(text) &&
    read.next === tokens.length &&
    !/[#×…]/.test(read.quantity.unit ?? '');
  return isWhole ? read.quantity : null;
}

const labels = new Set(
  (
    'annex art article chapter fig figure item no nos page pages para paragraph part phase pp resolution ' +
    'room round section stage step table version vol volume minute number'
  ).split(' '),
);

/** What reads as a quantity and is none: years, labels, list numbers, pronouns, names. `at` is where the phrase starts. */
function isException(text: string, tokens: Token[], at: number, read: QuantityRead): boolean {
  return (
    isYearAlone(tokens, at, read) ||
    (at === read.first && (isListNumber(text, tokens, at) || isName(tokens, at) || isGroup(tokens, at))) ||
    isPronoun(tokens, at, read) ||
    isPlain(tokens, at, read)
  );
}

/** “more than 2000” counts something; “over 2030”, “about 2030” and “by at least 2030” may tell a time. */
function isYearAlone(tokens: Token[], at: number, { quantity, next, measure }: QuantityRead): boolean {
  if (quantity.unit !== null || measure !== null || /^(?:more|fewer|less|nearly|almost)$/.test(tokens[at]?.word ?? ''))
    return false;
  const numerals = tokens.slice(at, next).filter(({ kind }) => kind === 'numeral');
  const isOne = (token: Token) => isYear(token) && [quantity.min, quantity.max].includes(Number(token.text));
  return numerals.length > 0 && numerals.every(isOne);
}

/** “Article 5”, “No. 3”. */
function isLabelled(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1]?.text === '.' && tokens[at - 1]?.glued ? tokens[at - 2] : tokens[at - 1];
  return labels.has(before?.word ?? '');
}

/** “Group of Seven”. */
function isGroup(tokens: Token[], at: number): boolean {
  return tokens[at - 1]?.word === 'of' && tokens[at - 2]?.text === 'Group';
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

/** “first”, which says less of a place than of an opinion; “second” where it is no place. */
function isPlain(tokens: Token[], at: number, { quantity: { unit, min }, next }: QuantityRead): boolean {
  if (unit !== '#') return false;
  if (tokens[at]?.kind === 'word' && min === 1) return true;
  const behind = tokens[skipHyphen(tokens, next)]?.word ?? '';
  if (min === 2) return /^(?:s|hand|guess|guessing|thoughts?|nature)$/.test(behind);
  return min === 3 && /^(?:part|parties|party|world|way)$/.test(behind);
}

/** “one of them”, “no one”, “the two agreed”; yet “one million”, “more than one” and “two of them” count. */
function isPronoun(tokens: Token[], at: number, { quantity, first, next, measure }: QuantityRead): boolean {
  const alone =
    quantity.min === quantity.max &&
    quantity.unit === null &&
    next === first + 1 &&
    (measure === null || measure.of === 'day');
  if (!alone) return false;
  const definite = /^(?:the|these|those)$/.test(tokens[at - 1]?.word ?? '');
  if (tokens[first]?.word === 'one' && isAgainst(tokens, first)) return false;
  return tokens[first]?.word === 'one' || (at === first && tokens[first]?.word === 'two' && definite);
}

/** “by two votes to one” */
function isAgainst(tokens: Token[], at: number): boolean {
  const token = tokens[isCounted(tokens[at - 2]) ? at - 3 : at - 2];
  return tokens[at - 1]?.word === 'to' && token !== undefined && startsNumber(token);
}

/** Whether a number by itself reads as a year. */
function isYear(token: Token | undefined): boolean {
  return token !== undefined && /^\d{4}$/.test(token.text) && token.text >= '1500' && token.text <= '2100';
}
