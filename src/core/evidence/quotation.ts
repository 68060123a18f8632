import { rememberedOf } from '../remembered.ts';
import { digitsOf, type Fingerprint, windowSize } from './fingerprint.ts';
import { visibleText, wordsOf } from './words.ts';

/** A run of words in a source, counted from 0; `end` is the first word that is not in it. */
export interface WordRange {
  start: number;
  end: number;
}

/**
 * - `verified`: the words stand in the source, in order and without a change
 * - `edited`: they do, with words left out or put in brackets by the editors
 * - `unverifiable`: a piece is too short to be told from chance
 * - `missing`: they don't stand there
 */
export type QuotationStatus = 'verified' | 'edited' | 'unverifiable' | 'missing';

/** What came of looking a quotation up in its source. */
export interface Verdict {
  status: QuotationStatus;
  /** Where its pieces stand; empty for `missing`. In a fingerprint, pieces of one or two words have no place. */
  ranges: WordRange[];
}

/** A quotation taken apart at its ellipses and brackets: each piece is a run of words. */
export interface Quotation {
  pieces: string[][];
  edited: boolean;
}

/** The lengths in words that a quotation may have. */
export const quotationWords = { least: 8, most: 40 } as const;

/** A piece of fewer words matches by chance too often to count. */
export const shortestPiece = 6;

const gap = /\[[^\]]*\]|…|(?:\.\s?){3,}/gu;
const bracketedCapital = /\[(\p{L})\](?=\p{L})/gu;

/** `[T]he` reads as `the`; an ellipsis or any other bracket is a gap between two pieces. */
export function parseQuotation(quote: string): Quotation {
  const stretches = stretchesOf(quote);
  const pieces = stretches.map((stretch) => wordsOf(stretch).map((word) => word.form));
  return { pieces: pieces.filter((piece) => piece.length > 0), edited: stretches.length > 1 };
}

/** The source's own text in a quotation, without ellipses and what the editors put in brackets. */
export function stretchesOf(quote: string): string[] {
  const text = visibleText(quote).replace(bracketedCapital, '$1');
  // Brackets without an end are no gap, and looking for the end of each takes time that grows with their square.
  const end = text.lastIndexOf(']') + 1;
  const [stretches, [next = '', ...more]] = [
    text.slice(0, end).split(gap),
    text.slice(end).replaceAll('[', ' ').split(gap),
  ];
  return [...stretches.slice(0, -1), (stretches.at(-1) ?? '') + next, ...more];
}

/** The quotation's own words, without what stands for a gap. */
export function countQuotedWords(quote: string): number {
  return parseQuotation(quote).pieces.reduce((sum, piece) => sum + piece.length, 0);
}

/** Looks a quotation up in an article of which only the fingerprint is known. */
export function findQuotation(quote: string, { digits }: Fingerprint): Verdict {
  const { pieces, edited } = parseQuotation(quote);
  const hashed = pieces.filter((piece) => piece.length >= windowSize);
  const ranges = locate(hashed, (piece, from) => digits.indexOf(digitsOf(piece), from));
  return verdictOf({ pieces, edited }, ranges);
}

/** Looks a quotation up in an article's words themselves. */
export function findInWords(quote: string, words: readonly string[]): Verdict {
  return findPieces(parseQuotation(quote), words);
}

/** The same for a quotation that was taken apart before. */
export function findPieces(quotation: Quotation, words: readonly string[]): Verdict {
  const { text, starts } = searchable(words);
  const ranges = locate(quotation.pieces, (piece, from) => {
    const at = text.indexOf(` ${piece.join(' ')} `, starts.offsets[from] ?? text.length);
    return at < 0 ? -1 : (starts.indexes.get(at) ?? -1);
  });
  return verdictOf(quotation, ranges);
}

type Find = (piece: string[], from: number) => number;

/** Each piece where it first stands behind the one before; `null` where one doesn't. */
function locate(pieces: readonly string[][], find: Find): WordRange[] | null {
  const ranges: WordRange[] = [];
  for (const piece of pieces) {
    const start = find(piece, ranges.at(-1)?.end ?? 0);
    if (start < 0) return null;
    ranges.push({ start, end: start + piece.length });
  }
  return ranges;
}

function verdictOf({ pieces, edited }: Quotation, ranges: WordRange[] | null): Verdict {
  return ranges === null ? { status: 'missing', ranges: [] } : { status: statusOf(pieces, edited), ranges };
}

function statusOf(pieces: string[][], edited: boolean): QuotationStatus {
  if (pieces.length === 0 || pieces.some((piece) => piece.length < shortestPiece)) return 'unverifiable';
  return edited ? 'edited' : 'verified';
}

const searchable = rememberedOf((words: readonly string[]) => ({
  text: ` ${words.join(' ')} `,
  starts: wordStarts(words),
}));

function wordStarts(words: readonly string[]) {
  const offsets: number[] = [];
  let offset = 0;
  for (const word of words) {
    offsets.push(offset);
    offset += word.length + 1;
  }
  return { offsets, indexes: new Map(offsets.map((at, index) => [at, index])) };
}
