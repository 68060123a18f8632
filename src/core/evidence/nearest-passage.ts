import type { ArticleText } from './article.ts';
import { countQuotedWords, parseQuotation } from './quotation.ts';
import type { WordRange } from './seal.ts';

/**
 * The stretch of a text that shares most words with a quotation, as it stands there, of two the one that begins like
 * it; `null` where fewer than half of the words are shared. Linear in the text, whose words are read once for all.
 */
export function nearestPassageIn(article: ArticleText): (quote: string) => string | null {
  return (quote) => {
    const range = nearestRange(quote, article.forms);
    return range && textOf(article, range);
  };
}

/** The words of that stretch. */
export function nearestRange(quote: string, forms: readonly string[]): WordRange | null {
  const wanted = parseQuotation(quote)
    .pieces.flat()
    .map(({ form }) => form);
  const length = Math.min(countQuotedWords(quote), forms.length);
  const best = bestWindow(forms, wanted, length);
  if (best.shared * 2 < length || length === 0) return null;
  return { start: best.start, end: best.start + length };
}

/** A stretch of a text on one line, as it stands there. */
export function textOf({ text, words }: ArticleText, { start, end }: WordRange): string {
  const [first, last] = [words[start], words[end - 1]];
  if (!first || !last) return '';
  return text
    .slice(first.start, last.end)
    .replace(/\u00AD\s+/g, '')
    .replace(/\s+/g, ' ');
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
