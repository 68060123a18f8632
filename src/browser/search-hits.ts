import type { QuotationStatus } from '../core/evidence/quotation.ts';
import type { FoundPage } from './search-engine.ts';

/** A sentence or passage of a page in which something was found. */
export interface Hit {
  /** Of the place on its page; empty for what the page says outside of its sentences. */
  id: string;
  status: QuotationStatus | null;
  words: HitWord[];
}

interface HitWord {
  text: string;
  isFound: boolean;
}

/** What was found in a page: of its sentences those with the most of it first, else in the order of reading. */
export function hitsIn({ raw_content, anchors, locations }: Pick<FoundPage, 'raw_content' | 'anchors' | 'locations'>) {
  const mark = raw_content.includes(noSpace) ? noSpace : /[^\S\uFEFF]+/;
  const words = raw_content.split(mark);
  const found = new Set(locations);
  const starts = anchors.toSorted((a, b) => a.location - b.location);
  const hits = starts.flatMap(({ id, text, location }, at): (Hit & { count: number })[] => {
    const end = starts[at + 1]?.location ?? words.length;
    const own = words.slice(location, end).map((word, place) => {
      return { text: plain(word), isFound: found.has(location + place) };
    });
    const count = own.filter(({ isFound }) => isFound).length;
    if (count === 0) return [];
    const last = own.at(-1);
    // Pagefind ends what ends without a sign with a full stop.
    if (last && /\.$/.test(last.text) && !/\.\s*$/.test(text)) last.text = last.text.slice(0, -1);
    const [status = '', ...place] = id.split('.');
    return [{ id: place.join('.'), status: isStatus(status) ? status : null, words: own, count }];
  });
  const most = new Set(hits.map(({ words: own }) => distinct(own))).size > 1;
  const sorted = most ? hits.toSorted((a, b) => distinct(b.words) - distinct(a.words)) : hits;
  return { hits: sorted.map(({ count: _, ...hit }): Hit => hit), isSpaced: mark !== noSpace };
}

/** Between the words of languages that have no spaces. */
const noSpace = '\u200B';

function plain(word: string): string {
  return word.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll(noSpace, '');
}

function isStatus(text: string): text is QuotationStatus {
  return text === 'verified' || text === 'edited' || text === 'missing';
}

function distinct(words: readonly HitWord[]): number {
  return new Set(words.filter(({ isFound }) => isFound).map(({ text }) => letters(text))).size;
}

/** What stands before the letters of a word, they, and what stands behind them: “(Harbour” is `(` and `Harbour`. */
export function signsAround(word: string): [before: string, letters: string, behind: string] {
  const [, before = '', own = '', behind = ''] = /^([^\p{L}\p{N}\p{M}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/su.exec(word) ?? [];
  return [before, own, behind];
}

/** A word without its signs and in small letters. */
export function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}
