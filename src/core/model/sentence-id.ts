import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { normalise } from '../evidence/words.ts';
import { type Reference, referenceKey } from './reference.ts';

/**
 * The id of a sentence on the page of its entry: it follows from the entry and the words of the sentence alone, so that
 * it stays while these do, wherever the sentence stands. Signs and capitals don't count.
 */
export function sentenceId(of: Reference, sentence: string): string {
  const hash = sha256(utf8ToBytes(`${referenceKey(of)}\n${normalise(sentence)}`));
  const value = hash.slice(0, 4).reduce((sum, byte) => sum * 256 + byte, 0);
  return `s-${value.toString(36).padStart(7, '0').slice(-6)}`;
}

/** The ids of sentences in their order; a second one of the same words has a number behind its id. */
export function sentenceIds(of: Reference, sentences: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return sentences.map((sentence) => {
    const id = sentenceId(of, sentence);
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  });
}

/** Tells whether a sentence stands among others; signs and capitals don't count. */
export function standsAmong(sentences: readonly { text: string }[]): (sentence: string) => boolean {
  const standing = new Set(sentences.map(({ text }) => normalise(text)));
  return (sentence) => standing.has(normalise(sentence));
}

/** A sentence that was corrected, as it stood and as it stands; `now` is left out where it was taken away. */
export interface CorrectedSentence {
  was?: string | undefined;
  now?: string | undefined;
}

/** What became of a sentence by the corrections of its entry; `null` where nothing stands in its place. */
export function sentenceNow(
  was: string,
  corrections: readonly CorrectedSentence[],
  isStanding: (sentence: string) => boolean,
): string | null {
  const nexts = new Map(corrections.map(({ was: old = '', now }) => [normalise(old), now]));
  let words: string | undefined = was;
  for (let step = 0; words !== undefined && step <= nexts.size; step++) {
    if (isStanding(words)) return words;
    words = nexts.get(normalise(words));
  }
  return null;
}
