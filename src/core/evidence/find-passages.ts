import { splitSentences } from '../language/sentence.ts';
import type { ArticleText } from './article.ts';
import { textOf } from './nearest-passage.ts';
import { quotationWords } from './quotation.ts';
import { formsOf } from './words.ts';

/** An article to look through. */
export interface Searchable {
  source: string;
  /** BCP 47. */
  language: string;
  article: ArticleText;
}

/** A passage that can be quoted as it is. */
export interface FoundPassage {
  source: string;
  /** As the article has it, on one line, of no more words than a quotation may have. */
  words: string;
  /** Its first word, counted from 0. */
  start: number;
  /** How well it fits, against others of the same search. */
  score: number;
}

/**
 * The sentences of articles that have most of the words looked for, rare words first and inflected forms too; a long one is
 * cut to the stretch around them. The best come first.
 */
export function findPassages(wanted: string, articles: readonly Searchable[], most = 5): FoundPassage[] {
  const terms = [...new Set(formsOf(wanted))];
  const sentences = articles.flatMap(sentencesOf);
  const rarity = new Map(
    terms.map((term) => {
      const having = sentences.filter(({ forms }) => forms.some((form) => isForm(form, term))).length;
      return [term, Math.log(1 + sentences.length / having)];
    }),
  );
  return sentences
    .flatMap(({ of, start, forms }) => {
      const places = terms.map((term) => forms.findIndex((form) => isForm(form, term)));
      const score = terms.reduce((sum, term, at) => sum + ((places[at] ?? -1) < 0 ? 0 : (rarity.get(term) ?? 0)), 0);
      if (score === 0) return [];
      const range = within(
        places.filter((at) => at >= 0),
        forms.length,
      );
      const words = textOf(of.article, { start: start + range.start, end: start + range.end });
      return [{ source: of.source, words, start: start + range.start, score }];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
}

interface Sentence {
  of: Searchable;
  start: number;
  forms: string[];
}

function sentencesOf(of: Searchable): Sentence[] {
  const { text, words, forms } = of.article;
  let at = 0;
  return splitSentences(text, of.language).flatMap(({ end }) => {
    const start = at;
    while (at < words.length && (words[at]?.start ?? 0) < end) at++;
    return at - start < quotationWords.least ? [] : [{ of, start, forms: forms.slice(start, at) }];
  });
}

/** Whether two words are one, or forms of one: “floors” and “floor”, “négociations” and “négociation”. */
function isForm(form: string, term: string): boolean {
  if (form === term) return true;
  const shared = Math.min(form.length, term.length);
  return (
    shared >= 4 && Math.abs(form.length - term.length) <= 3 && form.slice(0, shared - 1) === term.slice(0, shared - 1)
  );
}

/** The stretch of a sentence around these places, all of it where it is short enough. */
function within(places: readonly number[], length: number): { start: number; end: number } {
  const { most } = quotationWords;
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const start = Math.max(0, Math.min(first - Math.max(0, Math.floor((most - (last - first + 1)) / 2)), length - most));
  return { start, end: Math.min(length, start + most) };
}
