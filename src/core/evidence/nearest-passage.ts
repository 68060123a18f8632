import { digitsOf, type Fingerprint, windowSize } from './fingerprint.ts';
import { countQuotedWords, parseQuotation } from './quotation.ts';
import { type Word, wordsOf } from './words.ts';

/**
 * The stretch of a text that shares most words with a quotation, as it stands there, of two the one that begins like
 * it; `null` where fewer than half of the words are shared. Linear in the text, whose words are read once for all.
 */
export function nearestPassageIn(text: string): (quote: string) => string | null {
  const words = wordsOf(text);
  const forms = words.map(({ form }) => form);
  return (quote) => nearest(quote, text, words, forms);
}

function nearest(quote: string, text: string, words: readonly Word[], forms: readonly string[]): string | null {
  const wanted = parseQuotation(quote).pieces.flat();
  const length = Math.min(countQuotedWords(quote), words.length);
  const best = bestWindow(forms, wanted, length);
  if (best.shared * 2 < length || length === 0) return null;
  const first = words[best.start];
  const last = words[best.start + length - 1];
  return first && last ? text.slice(first.start, last.end).replace(/\s+/g, ' ') : null;
}

function bestWindow(words: readonly string[], wanted: string[], length: number): { start: number; shared: number } {
  const missing = new Map<string, number>();
  for (const word of wanted) missing.set(word, (missing.get(word) ?? 0) + 1);
  let shared = 0;
  let best = { start: 0, shared: 0, score: 0 };
  for (const [at, word] of words.entries()) {
    shared += take(missing, word);
    const leaving = words[at - length];
    if (leaving !== undefined) shared -= giveBack(missing, leaving);
    const start = Math.max(0, at - length + 1);
    const score = shared + (words[start] === wanted[0] ? 0.5 : 0);
    if (score > best.score) best = { start, shared, score };
  }
  return best;
}

function take(missing: Map<string, number>, word: string): number {
  const left = missing.get(word);
  if (left === undefined) return 0;
  missing.set(word, left - 1);
  return left > 0 ? 1 : 0;
}

function giveBack(missing: Map<string, number>, word: string): number {
  const left = missing.get(word);
  if (left === undefined) return 0;
  missing.set(word, left + 1);
  return left >= 0 ? 1 : 0;
}

/** Fewer digits match by chance too often to tell an editor anything. */
const leastDigits = 5;

/** The longest beginning or end of a quotation that a fingerprint has, and on which side of it the source differs. */
export function longestMatch(
  quote: string,
  { digits }: Fingerprint,
): { text: string; where: 'after' | 'before' } | null {
  const words = wordsOf(quote);
  const own = digitsOf(words.map(({ form }) => form));
  const prefix = longest(own.length, 0, (count, at) => digits.indexOf(own.slice(0, count), at));
  const suffix = longest(own.length, Infinity, (count, at) =>
    at === 0 ? -1 : digits.lastIndexOf(own.slice(own.length - count), at - 1),
  );
  if (Math.max(prefix, suffix) < leastDigits) return null;
  const forwards = prefix >= suffix;
  const count = Math.max(prefix, suffix) + windowSize - 1;
  const matched = forwards ? words.slice(0, count) : words.slice(words.length - count);
  const [first, last] = [matched[0], matched.at(-1)];
  if (!first || !last) return null;
  return { text: quote.slice(first.start, last.end), where: forwards ? 'after' : 'before' };
}

/** A longer beginning stands nowhere ahead of a shorter one, a longer end nowhere behind: the search only moves on. */
function longest(most: number, start: number, find: (count: number, at: number) => number): number {
  let [count, at] = [0, start];
  while (count < most) {
    at = find(count + 1, at);
    if (at < 0) break;
    count++;
  }
  return count;
}
