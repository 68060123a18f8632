import { withoutFootnoteSigns } from './article.ts';
import { paragraphOf, type Seal, type WordRange } from './seal.ts';
import { visibleText, wordsOf } from './words.ts';

/**
 * - `verified`: the words stand in the source, in order and without a change
 * - `edited`: they do, with words left out or put in brackets by the editors
 * - `missing`: they don't stand there, or nobody has proved that they do
 */
export type QuotationStatus = 'verified' | 'edited' | 'missing';

/** What came of looking a quotation up in its source. */
export interface Verdict {
  status: QuotationStatus;
  /** Where its pieces stand; empty for `missing`. */
  ranges: WordRange[];
  /** How many words of the source each gap between two pieces leaves out. */
  leftOut: number[];
  /** Which of the source's seals it was proved by, counted from 0. */
  edition: number;
}

/** A word as it is quoted; with `joins` it and the one before may be one word that a hyphen divides. */
export interface QuotedWord {
  form: string;
  joins: boolean;
}

/** What stands between two pieces, or before the first or behind the last. */
interface Gap {
  /** What the editors put in brackets; none for an ellipsis. */
  brackets: string[];
}

/** A quotation taken apart at its ellipses and brackets: each piece is a run of words. */
export interface Quotation {
  pieces: QuotedWord[][];
  /** One between any two pieces. */
  gaps: Gap[];
  /** All that stands in brackets, also at the ends. */
  brackets: string[];
}

/** The lengths in words that a quotation may have. */
export const quotationWords = { least: 2, most: 40 } as const;

/** What ellipses and brackets may do to a quotation: so many, so far apart, with so many words between them. */
export const gapLimits = { gaps: 2, words: 40, piece: 2 } as const;

const gap = /\[[^\]]*\]|…|(?:\.\s?){3,}/gu;
const bracketedCapital = /\[(\p{L})\](?=\p{L})/gu;

/** A stretch of a quotation: the source's own text, or what stands in its place. */
interface Stretch {
  kind: 'text' | 'ellipsis' | 'bracket';
  text: string;
}

/** A quotation's stretches in order, as readers see them. `[T]he` is text. */
export function stretches(quote: string): Stretch[] {
  const text = visibleText(withoutFootnoteSigns(quote)).replace(bracketedCapital, '$1');
  // Brackets without an end are no gap, and looking for the end of each takes time that grows with their square.
  const end = text.lastIndexOf(']') + 1;
  const parts: Stretch[] = [];
  const add = (kind: Stretch['kind'], part: string) => {
    const last = parts.at(-1);
    if (kind === 'text' && last?.kind === 'text') last.text += part;
    else if (part !== '') parts.push({ kind, text: part });
  };
  for (const side of [text.slice(0, end), text.slice(end).replaceAll('[', ' ')]) {
    let from = 0;
    for (const { 0: mark, index } of side.matchAll(gap)) {
      add('text', side.slice(from, index));
      add(isBracket(mark) ? 'bracket' : 'ellipsis', mark);
      from = index + mark.length;
    }
    add('text', side.slice(from));
  }
  return parts;
}

function isBracket(mark: string): boolean {
  return mark.startsWith('[') && !/^\[\s*(?:…|\.\s?\.\s?\.)\s*\]$/.test(mark);
}

/** `[T]he` reads as `the`; an ellipsis or any other bracket is a gap between two pieces. */
export function parseQuotation(quote: string): Quotation {
  const quotation: Quotation = { pieces: [], gaps: [], brackets: [] };
  let open: Gap = { brackets: [] };
  let isFirst = true;
  for (const { kind, text } of stretches(quote)) {
    if (kind === 'bracket') {
      open.brackets.push(text.slice(1, -1));
      quotation.brackets.push(text.slice(1, -1));
    }
    const piece = kind === 'text' ? wordsOf(text).map(({ form, joins }) => ({ form, joins })) : [];
    if (piece.length === 0) continue;
    if (!isFirst) quotation.gaps.push(open);
    quotation.pieces.push(piece);
    [open, isFirst] = [{ brackets: [] }, false];
  }
  return quotation;
}

/** The source's own text in a quotation, without ellipses and what the editors put in brackets. */
export function stretchesOf(quote: string): string[] {
  return stretches(quote).flatMap(({ kind, text }) => (kind === 'text' ? [text] : []));
}

/** The quotation's own words, without what stands for a gap. */
export function countQuotedWords(quote: string): number {
  return parseQuotation(quote).pieces.reduce((sum, piece) => sum + piece.length, 0);
}

/** Where the pieces of a quotation stand, each in its place. */
export interface Placement {
  /** Of each piece. */
  pieces: WordRange[];
  leftOut: number[];
}

/** A text to look quotations up in. */
export interface Searched {
  forms: readonly string[];
  paragraphs: readonly number[];
}

/**
 * The first place in a text where the pieces of a quotation stand in their order, all in one paragraph unless they
 * follow each other without a word between them, and no gap longer than it may be. `null` where there is none.
 */
export function placeQuotation({ pieces }: Quotation, text: Searched): Placement | null {
  const [first] = pieces;
  if (!first || pieces.length > mostPieces) return null;
  const failed = new Set<string>();
  for (const start of startsOf(first, text)) {
    const rest = placeRest(pieces, 0, start, text, failed);
    if (rest) return placement(rest);
  }
  return null;
}

/** Each piece where it first stands behind the one before, whatever lies between them. */
export function placeLoosely({ pieces }: Quotation, text: Searched): Placement | null {
  const ranges: WordRange[] = [];
  for (const piece of pieces) {
    const from = ranges.at(-1)?.end ?? 0;
    const [start] = startsOf(piece, text, from);
    if (start === undefined) return null;
    ranges.push({ start, end: matchAt(piece, text.forms, start) ?? start });
  }
  return ranges.length > 0 ? placement(ranges) : null;
}

/** Whether the pieces stand near enough to each other: no gap longer than it may be, and each within a paragraph. */
export function isWithinLimits(ranges: readonly WordRange[], { paragraphs }: Pick<Seal, 'paragraphs'>): boolean {
  return ranges.every(({ start }, at) => {
    const before = ranges[at - 1];
    if (!before || before.end === start) return true;
    const words = start - before.end;
    return (
      words <= gapLimits.words && paragraphOf({ paragraphs }, before.end - 1) === paragraphOf({ paragraphs }, start)
    );
  });
}

/** The verdict on a quotation whose pieces were found. */
export function verdictOf({ brackets }: Quotation, { pieces, leftOut }: Placement, edition: number): Verdict {
  const isEdited = brackets.length > 0 || leftOut.some((words) => words > 0);
  return { status: isEdited ? 'edited' : 'verified', ranges: joined(pieces), leftOut, edition };
}

/** That a quotation wasn't found. */
export const missing: Verdict = { status: 'missing', ranges: [], leftOut: [], edition: 0 };

/** Ranges that touch are one. */
export function joined(ranges: readonly WordRange[]): WordRange[] {
  const all: WordRange[] = [];
  for (const range of ranges) {
    const last = all.at(-1);
    if (last && last.end === range.start) last.end = range.end;
    else all.push({ ...range });
  }
  return all;
}

/** Where quoted words end if they start at a word of a text; `null` where they don't stand there. */
export function matchAt(piece: readonly QuotedWord[], forms: readonly string[], start: number): number | null {
  let at = start;
  for (let quoted = 0; quoted < piece.length; at++) {
    const wanted = forms[at];
    let form = piece[quoted++]?.form ?? '';
    while (form !== wanted && piece[quoted]?.joins) form += piece[quoted++]?.form ?? '';
    if (form !== wanted) return null;
  }
  return at;
}

/** Nobody leaves out so much; more are searched for in no text. */
const mostPieces = 12;

function placement(pieces: WordRange[]): Placement {
  return { pieces, leftOut: pieces.slice(1).map(({ start }, at) => start - (pieces[at]?.end ?? start)) };
}

function placeRest(
  pieces: readonly QuotedWord[][],
  at: number,
  start: number,
  text: Searched,
  failed: Set<string>,
): WordRange[] | null {
  const end = matchAt(pieces[at] ?? [], text.forms, start);
  if (end === null || failed.has(`${at} ${start}`)) return null;
  const range = { start, end };
  if (at + 1 === pieces.length) return [range];
  for (let next = end; isWithinLimits([range, { start: next, end: next }], text); next++) {
    const rest = placeRest(pieces, at + 1, next, text, failed);
    if (rest) return [range, ...rest];
  }
  failed.add(`${at} ${start}`);
  return null;
}

/** Where a piece may start, from a word on. */
function* startsOf(piece: readonly QuotedWord[], { forms }: Searched, from = 0): Generator<number> {
  for (let at = from; at < forms.length; at++) if (matchAt(piece, forms, at) !== null) yield at;
}
