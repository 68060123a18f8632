import type { ArticleText } from './article.ts';
import { countQuotedWords, parseQuotation } from './quotation.ts';
import type { Word } from './words.ts';

/**
 * The stretch of a text that shares most words with a quotation, as it stands there, of two the one that begins like
 * it; `null` where fewer than half of the words are shared. Linear in the text, whose words are read once for all.
 */
export function nearestPassageIn({ text, words, forms }: ArticleText): (quote: string) => string | null {
  return (quote) => nearest(quote, text, words, forms);
}

function nearest(quote: string, text: string, words: readonly Word[], forms: readonly string[]): string | null {
  const wanted = parseQuotation(quote)
    .pieces.flat()
    .map(({ form }) => form);
  const length = Math.min(countQuotedWords(quote), words.length);
  const best = bestWindow(forms, wanted, length);
  if (best.shared * 2 < length || length === 0) return null;
  const first = words[best.start];
  const last = words[best.start + length - 1];
  return first && last
    ? text
        .slice(first.start, last.end)
        .replace(/\u00AD\s+/g, '')
        .replace(/\s+/g, ' ')
    : null;
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
