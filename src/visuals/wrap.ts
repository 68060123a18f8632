import type { Measure } from './measure.ts';

export interface WrappedText {
  lines: string[];
  /** Of the longest line, in px. */
  width: number;
}

export interface Room {
  /** The width in px that lines should have if they can. */
  target: number;
  /** The width in px that no line may exceed. */
  limit: number;
  /** The number of lines for whose sake a line may exceed `target`. */
  lines: number;
}

interface Word {
  text: string;
  width: number;
}

/** Breaks `text` into lines of about equal length. A word longer than `room.limit` is broken between characters. */
export function wrapText(text: string, fontSize: number, measure: Measure, room: Room): WrappedText {
  const space = measure(' ', fontSize);
  const words = splitWords(text).flatMap((word) => pieces(word, fontSize, measure, room.limit));
  const lines = fill(words, space, evenWidth(words, space, room));
  return { lines: lines.map(lineText), width: Math.max(0, ...lines.map((line) => lineWidth(line, space))) };
}

/** Splits at breaking spaces only. */
function splitWords(text: string): string[] {
  return text.split(/[ \t\r\n]+/u).filter((word) => word !== '');
}

function pieces(word: string, fontSize: number, measure: Measure, limit: number): Word[] {
  const width = measure(word, fontSize);
  if (width <= limit) return [{ text: word, width }];
  return chunks(
    [...new Intl.Segmenter('und').segment(word)].map((part) => part.segment),
    (text) => measure(text, fontSize) <= limit,
  ).map((text) => ({ text, width: measure(text, fontSize) }));
}

function chunks(characters: string[], fits: (text: string) => boolean): string[] {
  const result: string[] = [];
  for (const character of characters) {
    const longer = (result.at(-1) ?? '') + character;
    if (result.length > 0 && fits(longer)) result[result.length - 1] = longer;
    else result.push(character);
  }
  return result;
}

/** The least width that needs no more lines than the first width to suit. */
function evenWidth(words: Word[], space: number, room: Room): number {
  let high = suitableWidth(words, space, room);
  const lines = fill(words, space, high).length;
  let low = high / 2;
  while (high - low > 2) {
    const middle = (low + high) / 2;
    if (fill(words, space, middle).length > lines) low = middle;
    else high = middle;
  }
  return high;
}

function suitableWidth(words: Word[], space: number, room: Room): number {
  let width = Math.min(Math.max(room.target, ...words.map((word) => word.width)), room.limit);
  while (width < room.limit && fill(words, space, width).length > room.lines)
    width = Math.min(Math.max(width, 1) * 1.15, room.limit);
  return width;
}

function fill(words: Word[], space: number, width: number): Word[][] {
  const lines: Word[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const word of words) {
    used += space + word.width;
    if (used <= width) lines.at(-1)?.push(word);
    else {
      lines.push([word]);
      used = word.width;
    }
  }
  return lines;
}

function lineWidth(line: Word[], space: number): number {
  return line.reduce((sum, word) => sum + word.width, space * (line.length - 1));
}

function lineText(line: Word[]): string {
  return line.map((word) => word.text).join(' ');
}
