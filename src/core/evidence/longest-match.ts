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
  const prefix = longest(own.length, (count) => digits.includes(own.slice(0, count)));
  const suffix = longest(own.length, (count) => digits.includes(own.slice(own.length - count)));
  if (Math.max(prefix, suffix) < leastDigits) return null;
  const forwards = prefix >= suffix;
  const count = Math.max(prefix, suffix) + windowSize - 1;
  const matched = forwards ? words.slice(0, count) : words.slice(words.length - count);
  const [first, last] = [matched[0], matched.at(-1)];
  if (!first || !last) return null;
  return { text: quote.slice(first.start, last.end), where: forwards ? 'after' : 'before' };
}

function longest(most: number, fits: (count: number) => boolean): number {
  let count = 0;
  while (count < most && fits(count + 1)) count++;
  return count;
}
