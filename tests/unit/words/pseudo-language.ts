import { english } from '../../../src/words/en/index.ts';
import type { Words } from '../../../src/words/words.ts';

const accents: Readonly<Record<string, string>> = { a: 'á', e: 'ë', i: 'î', o: 'ö', u: 'ü', c: 'ç', n: 'ñ', A: 'Å' };
const more = ' ëxtrå';

/**
 * A dictionary whose every word stands between ⟦ and ⟧, so that what doesn't come from it can be told, and is longer by two
 * fifths and more, as in a wordier language. What a sentence is about stands outside of them: “⟦Mëëtîngs öf ëxtrå⟧Ada⟦⟧”.
 */
export const pseudo: Words = {
  ...marked(english),
  language: english.language,
  // Numbers and lists have no words of their own.
  number: english.number,
  share: english.share,
  list: english.list,
};

/** A part of a dictionary, marked; modules that a build makes import it. @public */
export function marked<Value>(value: Value): Value {
  return mark(value) as Value;
}

function mark(value: unknown): unknown {
  if (typeof value === 'string') return `⟦${value}⟧`.replaceAll(/⟦([^⟦⟧]*)⟧/g, (_, own: string) => `⟦${longer(own)}⟧`);
  if (typeof value === 'function') return (...args: unknown[]) => mark(saidOf(value as Say, args));
  if (Array.isArray(value)) return value.map(mark);
  return Object.fromEntries(Object.entries(value as object).map(([key, member]) => [key, mark(member)]));
}

type Say = (...args: unknown[]) => unknown;

/** What a sentence is about stands outside, where it isn't what the sentence is chosen by. */
function saidOf(say: Say, args: unknown[]): unknown {
  const said = say(...args.map(outside));
  return /\bundefined\b/.test(JSON.stringify(said)) ? say(...args) : said;
}

function outside(value: unknown): unknown {
  if (typeof value === 'string') return value === '' ? '' : `⟧${value}⟦`;
  return Array.isArray(value) ? value.map(outside) : value;
}

function longer(words: string): string {
  if (!/\p{L}/u.test(words) || words.includes(more)) return words;
  const count = Math.ceil((words.length * 0.4) / more.length);
  return (
    words.replaceAll(/[aeioucnA]/g, (letter) => accents[letter] ?? letter).trimEnd() +
    more.repeat(count) +
    (/\s*$/.exec(words)?.[0] ?? '')
  );
}

/** What of a text doesn't come from the dictionary, a line for each piece. */
export function unmarked(text: string): string {
  // What was shortened has lost its end.
  return text.replaceAll(/⟦[^⟧]*(?:⟧|…$)/g, '\n');
}
