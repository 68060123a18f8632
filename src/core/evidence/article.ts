import { allSteps, type Steps } from '../steps.ts';
import { classOf } from './word-table.ts';
import { type Word, wordsOf } from './words.ts';

/** An article's text as it is sealed. */
export interface ArticleText {
  /** Without footnote signs; hyphens at line ends that join are soft ones. */
  text: string;
  words: Word[];
  forms: string[];
  /** The first word of each paragraph, counted from 0. */
  paragraphs: number[];
}

/**
 * Reads an article's text: footnote signs (`said¹`, `said[1]`) are taken off, and a hyphen between letters at a line's
 * end joins. A blank line ends a paragraph, and in a text without blank lines each line end does.
 */
export function readArticle(raw: string): ArticleText {
  return allSteps(readInSteps(raw, Infinity));
}

/** The same, where that takes long: each step reads about so many characters. */
export function* readInSteps(raw: string, step = 50_000): Steps<ArticleText> {
  const lines = raw.replace(/\r\n?/g, '\n');
  const text = joinLines(withoutFootnoteSigns(lines));
  const words: Word[] = [];
  for (let from = 0; from < text.length; ) {
    const end = stepEnd(text, from + step);
    for (const { start, end: last, ...word } of wordsOf(text.slice(from, end)))
      words.push({ ...word, start: start + from, end: last + from });
    from = end;
    yield;
  }
  return { text, words, forms: words.map(({ form }) => form), paragraphs: paragraphStarts(text, words) };
}

/** The next place where words on both sides don't touch each other. */
function stepEnd(text: string, from: number): number {
  if (from >= text.length) return text.length;
  const gap = /(?<=[\p{L}\p{N}.,;:!?"'”’)])[ \n]+(?=[\p{L}\p{N}])/gu;
  gap.lastIndex = from;
  return gap.exec(text)?.index ?? text.length;
}

/** Digits above the line behind a word of three letters or more or behind punctuation, and digits in brackets that touch what they follow. */
export function withoutFootnoteSigns(text: string): string {
  return text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\[\d{1,3}\]/gu, (sign, at: number) => {
    const before = text.slice(Math.max(0, at - 16), at);
    const isSign = sign.startsWith('[') ? /\S$/.test(before) : endsInWord(before);
    return isSign ? '' : sign;
  });
}

function endsInWord(before: string): boolean {
  const word = before.replace(/[.,;:!?"'”’»)\]]+$/, '');
  const letters = [...word].reverse();
  if (classOf(letters[0] ?? '') === 's') return true;
  if (word.length < before.length) return isLetter(letters[0]);
  return letters.length > 2 && letters.slice(0, 3).every((letter) => 'fcrkmM'.includes(classOf(letter) || ' '));
}

// As long as what it stands for, so that places stay what they are.
function joinLines(text: string): string {
  return text.replace(/(?<=(.))[-\u2010](?=[^\S\n]*\n[^\S\n]*(\S))/gsu, (hyphen, before: string, after: string) =>
    isLetter(before) && isLetter(after) ? '\u00AD' : hyphen,
  );
}

function isLetter(sign = ''): boolean {
  return 'fcrkmM'.includes(classOf(sign) || ' ');
}

function paragraphStarts(text: string, words: readonly Word[]): number[] {
  const ends = [...text.matchAll(/\n[^\S\n]*\n/.test(text) ? /\n[^\S\n]*\n/g : /\n/g)].map(({ index }) => index);
  const starts: number[] = [];
  let next = 0;
  for (const [at, { start }] of words.entries()) {
    if (at > 0 && start < (ends[next] ?? Infinity)) continue;
    starts.push(at);
    while ((ends[next] ?? Infinity) < start) next++;
  }
  return starts;
}
