import type { Steps } from '../steps.ts';
import { type ArticleText, readInSteps } from './article.ts';
import { nearestRange } from './nearest-passage.ts';
import { matchAt, missing, parseQuotation, placeQuotation, type Verdict, verdictOf } from './quotation.ts';
import { keyCheck, type Seal, sealText, type WordRange } from './seal.ts';
import { wordsOf } from './words.ts';

/** What a reader's copy of an article is held against: the seals of its source, and what is quoted from it. */
export interface QuotedSource {
  seals: readonly Seal[];
  passages: readonly QuotedWords[];
}

/** A passage as it is quoted, and where it was proved to stand. */
interface QuotedWords {
  quote: string;
  edition: number;
  ranges: readonly WordRange[];
}

/** What came of looking a source's passages up in a reader's copy of the article. */
export interface CopyCheck {
  copy: ArticleText;
  /** The run of words in the copy that is a sealed text, and which; `null` where none is. */
  sealed: { edition: number; run: WordRange } | null;
  passages: PassageCheck[];
}

export interface PassageCheck {
  quote: string;
  verdict: Verdict;
  /** Of the passage in the copy, or of the words that are most like it; `null` where none are. */
  range: WordRange | null;
}

/**
 * Looks for a sealed text in a reader's copy of an article, which may have a page around it, and for each passage: in
 * the sealed text if it is there, or else anywhere in the copy.
 */
export function* checkCopy(text: string, { seals, passages }: QuotedSource): Steps<CopyCheck> {
  const copy = yield* readInSteps(text);
  const sealed = yield* findSealed(copy, { seals, passages });
  const run = sealed?.run ?? { start: 0, end: copy.forms.length };
  const forms = copy.forms.slice(run.start, run.end);
  // In a copy that isn't the sealed text nobody knows where paragraphs end: some programs end one at each line.
  const paragraphs = (sealed && seals[sealed.edition]?.paragraphs) ?? [0];
  const checks: PassageCheck[] = [];
  for (const { quote } of passages) {
    const quotation = parseQuotation(quote);
    const placed = placeQuotation(quotation, { forms, paragraphs });
    const verdict = placed ? verdictOf(quotation, placed, sealed?.edition ?? 0) : missing;
    const range = placed ? wholeOf(placed.pieces) : nearestRange(quote, forms);
    checks.push({ quote, verdict, range: range && moved(range, run.start) });
    yield;
  }
  return { copy, sealed, passages: checks };
}

/** Words in a row, and whether they are others than those that they are compared with. */
export interface ComparedWords {
  text: string;
  differs: boolean;
}

/** The words of a stretch of a copy, and which of them a quotation hasn't. */
export function comparedWith(quote: string, { text, words }: ArticleText, { start, end }: WordRange): ComparedWords[] {
  const quoted = wordsOf(quote).map(({ form }) => form);
  const stretch = words.slice(start, end);
  const shared = commonWords(
    stretch.map(({ form }) => form),
    quoted,
  );
  const compared: ComparedWords[] = [];
  let last = -1;
  for (const [at, word] of stretch.entries()) {
    const differs = !shared.has(at);
    const before = compared.at(-1);
    if (before && word.start === last) before.differs ||= differs;
    else compared.push({ text: text.slice(word.start, word.end).replace(/\u00AD\s+/g, ''), differs });
    last = word.start;
  }
  return compared;
}

/** Where a sealed text stands in a copy: its key-check value tells, and the seal of those words is the same. */
export function* findSealed(
  { forms, paragraphs }: ArticleText,
  { seals, passages }: QuotedSource,
): Steps<CopyCheck['sealed']> {
  for (const [edition, seal] of seals.entries()) {
    const proved = passages.filter((passage) => passage.edition === edition);
    let hashed = 0;
    const starts = yield* startsOf(forms, paragraphs, seal, proved);
    for (const start of starts) {
      hashed += seal.words;
      if (hashed > mostHashed) break;
      yield;
      const run = { start, end: start + seal.words };
      const words = forms.slice(run.start, run.end);
      if (keyCheck(words) !== seal.check) continue;
      yield;
      if (sealText(words, seal.paragraphs).seal.hash === seal.hash) return { edition, run };
    }
  }
  return null;
}

/** In words: some seconds of a phone's time. */
const mostHashed = 30_000_000;

/**
 * Where the sealed text could start in a copy. A passage that was proved says so wherever the copy has it; where none
 * was, it starts at a paragraph or line of the copy.
 */
function* startsOf(
  forms: readonly string[],
  paragraphs: readonly number[],
  seal: Seal,
  proved: readonly QuotedWords[],
): Steps<number[]> {
  const whole = forms.length - seal.words;
  if (whole < 0) return [];
  const [anchor] = proved.map(anchorOf).sort((a, b) => b.piece.length - a.piece.length);
  if (!anchor) return [...new Set([0, ...paragraphs, whole])].filter((start) => start <= whole);
  const starts: number[] = [];
  for (let start = 0; start <= whole; start++) {
    if (start % 100_000 === 99_999) yield;
    if (matchAt(anchor.piece, forms, start + anchor.place) !== null) starts.push(start);
  }
  return starts;
}

function anchorOf({ quote, ranges }: QuotedWords) {
  return { piece: parseQuotation(quote).pieces[0] ?? [], place: ranges[0]?.start ?? 0 };
}

function wholeOf(pieces: readonly WordRange[]): WordRange {
  return { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 };
}

function moved({ start, end }: WordRange, by: number): WordRange {
  return { start: start + by, end: end + by };
}

/** Which words of the first row belong to a longest row of words that both have. */
function commonWords(words: readonly string[], others: readonly string[]): Set<number> {
  const lengths = Array.from({ length: words.length + 1 }, () => new Uint16Array(others.length + 1));
  for (let a = words.length - 1; a >= 0; a--)
    for (let b = others.length - 1; b >= 0; b--) {
      const [row, next] = [lengths[a], lengths[a + 1]] as [Uint16Array, Uint16Array];
      row[b] = words[a] === others[b] ? (next[b + 1] ?? 0) + 1 : Math.max(next[b] ?? 0, row[b + 1] ?? 0);
    }
  const common = new Set<number>();
  for (let [a, b] = [0, 0]; a < words.length; ) {
    if (words[a] === others[b]) {
      common.add(a++);
      b++;
    } else if ((lengths[a + 1]?.[b] ?? 0) >= (lengths[a]?.[b + 1] ?? 0)) a++;
    else b++;
  }
  return common;
}
