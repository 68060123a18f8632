import type { Problem } from './problem.ts';

interface Limit {
  /** Finds the first place where the text goes past the limit. */
  beyond: (text: string) => number;
  message: string;
  hint: string;
}

/** In characters. */
const longest = 200_000;
const mostUnderlines = 500;
const mostMarkedLines = 2000;
const mostMarks = 500;
const mostBrackets = 1000;

/**
 * Shapes that nobody writes and on which the parser takes minutes, since its time grows with their square: the issue
 * at the first of them, or `null`. What passes is read in seconds at most.
 */
export function findExcess(text: string): Problem | null {
  for (const { beyond, message, hint } of limits) {
    const offset = beyond(text);
    if (offset >= 0) return { rule: 'markup', message, hint, ...placeAt(text, offset) };
  }
  return null;
}

const limits: readonly Limit[] = [
  {
    beyond: (text) => (text.length > longest ? longest : -1),
    message: 'Unexpected length of the text, expected at most 200,000 characters',
    hint: 'Split the entry.',
  },
  {
    beyond: (text) => text.search(/^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]*){30}|^[ \t]{90,}(?:>|[-+*] |\d{1,9}[.)] )/m),
    message: 'Unexpected depth of nesting, expected lists and quotations at most 30 deep',
    hint: 'Look for a row of > or - that isn’t meant.',
  },
  {
    beyond: (text) => text.search(/[*_~[\]!]{100}/),
    message: 'Unexpected row of marks, expected fewer than 100 of * _ ~ [ ] !',
    hint: 'Write a line of three hyphens (---) to divide a text.',
  },
  {
    beyond: (text) => nthLine(text, /^ {0,3}(?:=+|-+)[ \t]*$/gm, mostUnderlines),
    message: `Unexpected number of underlined headings, expected at most ${mostUnderlines}`,
    hint: 'Write headings as ## Heading.',
  },
  {
    beyond: (text) => nthLine(text, /^[ \t]*(?:[-+*>#|]|\d{1,9}[.)]|\[\^).*|^.*\|.*/gm, mostMarkedLines),
    message: 'Unexpected number of list entries, quotations, headings, footnotes and rows, expected at most 2,000',
    hint: 'Split the entry.',
  },
  {
    beyond: (text) => text.search(/(?:\|[^|\n]*){200}/),
    message: 'Unexpected number of columns, expected fewer than 200',
    hint: 'Write a table that fits a page.',
  },
  {
    beyond: (text) => crowdedParagraph(text, /[*_~]/g, mostMarks),
    message: `Unexpected number of marks in one paragraph, expected at most ${mostMarks} of * _ ~`,
    hint: 'Put empty lines between paragraphs, or write \\* for the sign itself.',
  },
  {
    beyond: (text) => crowdedParagraph(text, /\]/g, mostBrackets),
    message: `Unexpected number of brackets in one paragraph, expected at most ${mostBrackets} of ]`,
    hint: 'Put empty lines between paragraphs.',
  },
  {
    beyond: longParagraph,
    message: 'Unexpected paragraph of more than 20,000 characters, expected shorter ones',
    hint: 'Put empty lines between paragraphs.',
  },
];

function nthLine(text: string, pattern: RegExp, count: number): number {
  let seen = 0;
  for (const { index } of text.matchAll(pattern)) if (++seen > count) return index;
  return -1;
}

const longestParagraph = 20_000;

function longParagraph(text: string): number {
  return paragraphsOf(text).find(({ paragraph }) => paragraph.length > longestParagraph)?.offset ?? -1;
}

function crowdedParagraph(text: string, mark: RegExp, most: number): number {
  const crowded = paragraphsOf(text).find(({ paragraph }) => (paragraph.match(mark)?.length ?? 0) > most);
  return crowded?.offset ?? -1;
}

/** With their offsets. Table rows, list entries and footnotes stand for themselves though no empty line parts them. */
function paragraphsOf(text: string): { paragraph: string; offset: number }[] {
  let offset = 0;
  return text.split(/\n(?=[ \t]*\n|\[\^|[ \t]*(?:[-+*|#>]|\d+[.)]))/).map((paragraph) => {
    const start = offset;
    offset += paragraph.length + 1;
    return { paragraph, offset: start };
  });
}

function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
