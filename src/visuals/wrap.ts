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
  /** The px of the space before it, where it isn't the first of a line; 0 in a script without spaces. */
  space: number;
}

/**
 * Breaks `text` into lines of about equal length: at spaces, and in scripts that write without them between words. A word
 * longer than `room.limit` is broken between characters.
 */
export function wrapText(text: string, fontSize: number, measure: Measure, room: Room): WrappedText {
  const space = measure(' ', fontSize);
  const words = splitWords(text).flatMap((spaced) =>
    unspaced(spaced).flatMap((word, i) => pieces(word, i === 0 ? space : 0, fontSize, measure, room.limit)),
  );
  const lines = fill(words, evenWidth(words, room));
  return { lines: lines.map(lineText), width: Math.max(0, ...lines.map(lineWidth)) };
}

/** Splits at breaking spaces only. */
function splitWords(text: string): string[] {
  return text.split(/[ \t\r\n]+/u).filter((word) => word !== '');
}

const withoutSpaces = /[\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u;

/** The words of a stretch without spaces, each with the signs that go with it: closing ones before, opening ones behind. */
function unspaced(text: string): string[] {
  if (!withoutSpaces.test(text)) return [text];
  const words: string[] = [];
  let opened = '';
  for (const { segment, isWordLike } of new Intl.Segmenter('und', { granularity: 'word' }).segment(text)) {
    if (!isWordLike && /^[\p{Ps}\p{Pi}]$/u.test(segment)) {
      opened += segment;
      continue;
    }
    const before = isWordLike ? '' : (words.pop() ?? '');
    words.push(before + opened + segment);
    opened = '';
  }
  return opened === '' ? words : [...words.slice(0, -1), (words.at(-1) ?? '') + opened];
}

function pieces(word: string, space: number, fontSize: number, measure: Measure, limit: number): Word[] {
  const width = measure(word, fontSize);
  if (width <= limit) return [{ text: word, width, space }];
  return chunks(
    [...new Intl.Segmenter('und').segment(word)].map((part) => part.segment),
    (text) => measure(text, fontSize) <= limit,
  ).map((text, i) => ({ text, width: measure(text, fontSize), space: i === 0 ? space : 0 }));
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
function evenWidth(words: Word[], room: Room): number {
  let high = suitableWidth(words, room);
  const lines = fill(words, high).length;
  let low = high / 2;
  while (high - low > 2) {
    const middle = (low + high) / 2;
    if (fill(words, middle).length > lines) low = middle;
    else high = middle;
  }
  return high;
}

function suitableWidth(words: Word[], room: Room): number {
  let width = Math.min(Math.max(room.target, ...words.map((word) => word.width)), room.limit);
  while (width < room.limit && fill(words, width).length > room.lines)
    width = Math.min(Math.max(width, 1) * 1.15, room.limit);
  return width;
}

function fill(words: Word[], width: number): Word[][] {
  const lines: Word[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const word of words) {
    used += word.space + word.width;
    if (used <= width) lines.at(-1)?.push(word);
    else {
      lines.push([word]);
      used = word.width;
    }
  }
  return lines;
}

function lineWidth(line: Word[]): number {
  return line.reduce((sum, { width, space }, i) => sum + width + (i === 0 ? 0 : space), 0);
}

function lineText(line: Word[]): string {
  return line.map(({ text, space }, i) => (i === 0 || space === 0 ? text : ` ${text}`)).join('');
}
