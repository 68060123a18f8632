import { wordsOf } from './words.ts';

/** What the repository keeps of an article in place of its text. */
export interface Fingerprint {
  version: 1;
  /** One hexadecimal digit for each window of three words. */
  digits: string;
}

/** Words that share a digit. */
export const windowSize = 3;

/** The fingerprint of a whole text; a text of fewer than three words has no digit. */
export function fingerprint(text: string): Fingerprint {
  return { version: 1, digits: digitsOf(wordsOf(text).map((word) => word.form)) };
}

/** The digits of a run of words: as many as it has windows of three. */
export function digitsOf(words: readonly string[]): string {
  const windows = Math.max(0, words.length - windowSize + 1);
  return Array.from({ length: windows }, (_, at) => digit(words.slice(at, at + windowSize).join(' '))).join('');
}

/** How many words a text with this fingerprint has. */
export function countWords({ digits }: Fingerprint): number {
  return digits.length === 0 ? 0 : digits.length + windowSize - 1;
}

// FNV-1a over UTF-16 code units, mixed as in MurmurHash3's finaliser so that its top four bits are even.
function digit(window: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < window.length; at++) hash = Math.imul(hash ^ window.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 28).toString(16);
}
