import { visibleText } from '../core/evidence/words.ts';
import type { Place } from '../core/model/issue.ts';
import { type Part, placeOf } from '../core/model/positions.ts';
import type { EntryInput, Finding } from './rule.ts';

/** A text of the dossier with what holds it. */
interface Written extends Part {
  text: string;
}

/** What is said of certain words of it: `text` stands at `index`. */
export interface WordFinding {
  words: { text: string; index: number };
  message: string;
  hint?: string;
}

/**
 * Findings at certain words of a text, each at the start of the text where its words can't be found in the file. The
 * file has links and markers between the words, so the two are read side by side, once for all findings: in time that
 * grows with the text, however many there are.
 */
export function wordFindings(input: EntryInput, written: Written, found: readonly WordFinding[]): Finding[] {
  if (found.length === 0) return [];
  const start = placeOf(input.positions, written);
  const placeAt = sideBySide(written.text, input.lines(start.file), start);
  return found.map(({ words, message, hint }) => ({
    ...ending(placeAt(words.index) ?? start, words.text, input.lines(start.file)),
    message,
    ...(hint !== undefined && { hint }),
  }));
}

/** With its end, where the words stand there as they are. */
function ending(place: Place, words: string, lines: readonly string[]): Place {
  const { line, column } = place;
  const stands = lines[line - 1]?.startsWith(words, column - 1) ?? false;
  return stands ? { ...place, end: { line, column: column + words.length } } : place;
}

/** How many words of the file are looked at for one of the text: more than stand in a mark that readers don't see. */
const reach = 40;

const wordForm = /[\p{L}\p{M}\p{N}\p{Default_Ignorable_Code_Point}]+/gu;

// The addresses of links and the names of footnotes hold no words of the text.
const wordOrAddress = /\]\([^)]{0,2000}\)|\[\^[^\]]{0,200}\]|([\p{L}\p{M}\p{N}\p{Default_Ignorable_Code_Point}]+)/gu;

interface Word {
  text: string;
  start: number;
  end: number;
  /** Where it stands in the file, if it was found there. */
  place: Place | undefined;
}

/** Where words of a text stand in the file, which has them in the same order, and others between them. */
function sideBySide(text: string, lines: readonly string[], start: Place): (index: number) => Place | null {
  const find = searchAhead(lines, start);
  const words = [...text.matchAll(wordForm)].map(
    ({ 0: word, index }): Word => ({ text: word, start: index, end: index + word.length, place: find(word) }),
  );
  return (index) => {
    const word = words[firstEndingBehind(words, index)];
    if (!word?.place) return null;
    const { file, line, column } = word.place;
    const marks = text.slice(index, word.start);
    const shift = lines[line - 1]?.slice(0, column - 1).endsWith(marks)
      ? index - word.start
      : Math.max(0, index - word.start);
    return { file, line, column: column + shift };
  };
}

/** Looks for one word of the file after another, each behind the one before. */
function searchAhead(lines: readonly string[], start: Place): (word: string) => Place | undefined {
  const source = wordsFrom(lines, start);
  let ahead: { text: string; place: Place }[] = [];
  return (word) => {
    while (ahead.length < reach) {
      const next = source.next();
      if (next.done) break;
      ahead.push(next.value);
    }
    const at = ahead.findIndex(({ text }) => text === word);
    const found = ahead[at]?.place;
    ahead = ahead.slice(at + 1);
    return found;
  };
}

function* wordsFrom(lines: readonly string[], { file, line: first, column: from }: Place) {
  for (let line = first; line <= lines.length; line++) {
    const form = new RegExp(wordOrAddress);
    form.lastIndex = line === first ? from - 1 : 0;
    const text = lines[line - 1] ?? '';
    for (let match = form.exec(text); match; match = form.exec(text))
      if (match[1] !== undefined) yield { text: visibleText(match[1]), place: { file, line, column: match.index + 1 } };
  }
}

function firstEndingBehind(words: readonly Word[], index: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) > index) high = middle;
    else low = middle + 1;
  }
  return low;
}
