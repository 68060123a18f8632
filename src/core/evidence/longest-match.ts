import { digitsOf, type Fingerprint, windowSize } from './fingerprint.ts';
import { wordsOf } from './words.ts';

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
