import { english } from '../../../src/words/en/index.ts';
import type { Words } from '../../../src/words/words.ts';

/**
 * A dictionary whose every word stands between ⟦ and ⟧, so that what doesn't come from it can be told. What a sentence is
 * about stands outside of them: “⟦Meetings of ⟧Ada⟦⟧”.
 */
export const pseudo: Words = {
  ...marked(english),
  language: english.language,
  // Numbers and lists have no words of their own.
  number: english.number,
  share: english.share,
  list: english.list,
};

function marked<Value>(value: Value): Value {
  return mark(value) as Value;
}

function mark(value: unknown): unknown {
  if (typeof value === 'string') return `⟦${value}⟧`;
  if (typeof value === 'function') return (...args: unknown[]) => mark(value(...args.map(outside)));
  if (Array.isArray(value)) return value.map(mark);
  return Object.fromEntries(Object.entries(value as object).map(([key, member]) => [key, mark(member)]));
}

function outside(value: unknown): unknown {
  if (typeof value === 'string') return `⟧${value}⟦`;
  return Array.isArray(value) ? value.map(outside) : value;
}

/** What of a text doesn't come from the dictionary. */
export function unmarked(text: string): string {
  // What was shortened has lost its end.
  return text.replaceAll(/⟦[^⟧]*(?:⟧|…$)/g, ' ');
}
