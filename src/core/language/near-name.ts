import { normalise } from '../evidence/words.ts';
import type { WordsAt } from './disjoint.ts';
import { countryOf, namesIn } from './names.ts';
import { isOneEdit } from './nearest.ts';

/** A name in letters that are almost those of another. */
export interface NearName {
  words: WordsAt;
  /** The name that a passage has. */
  meant: string;
}

/** A word of a name, with the words beside it in its row: “Storm” beside “Ciarán”. */
export interface NameWord extends WordsAt {
  form: string;
  before: string;
  behind: string;
}

/** The words of the names in a text. */
export function nameWords(text: string): NameWord[] {
  return namesIn(text).flatMap(wordsOfRow);
}

/** Those of a field that is a name as a whole: “Mikkel van der Berg”. */
export function wordsOfName(name: string): NameWord[] {
  const row = [...name.matchAll(/\p{L}[\p{L}\p{M}’'-]*/gu)].map(({ 0: text, index }) => ({ text, index }));
  return wordsOfRow(row).filter(({ text }) => /^\p{Lu}/u.test(text));
}

/** The words of a row of them. */
export function wordsOfRow(row: readonly WordsAt[]): NameWord[] {
  const forms = row.map(({ text }) => normalise(text));
  return row.map((word, at) => ({
    ...word,
    form: forms[at] ?? '',
    before: forms[at - 1] ?? '',
    behind: forms[at + 1] ?? '',
  }));
}

/**
 * Names that are misspelt if those of the passages are right: a letter more, less or other, or two that have changed
 * places. What only differs by an ending is the same name (“German”, “Germany”), but for one that stands beside the
 * same word (“Storm Ciara”, “Storm Ciarán”). Where `isStrict`, as between languages, that word is asked for always.
 */
export function nearNames(own: readonly NameWord[], given: readonly NameWord[], isStrict: boolean): NearName[] {
  return own.flatMap((words) => {
    const meant = given.find((name) => isMisspelt(words, name, isStrict));
    return meant ? [{ words, meant: meant.text }] : [];
  });
}

function isMisspelt(a: NameWord, b: NameWord, isStrict: boolean): boolean {
  if (Math.min(a.form.length, b.form.length) < 4 || !/\p{Ll}/u.test(a.text) || !/\p{Ll}/u.test(b.text)) return false;
  if (a.form.charAt(0) !== b.form.charAt(0) && !isBeside(a, b)) return false;
  if (!isOneEdit(a.form, b.form) || isUmlaut(a.form, b.form) || isSameCountry(a.text, b.text)) return false;
  if (isBeside(a, b)) return isStrict ? !isEnding(a.form, b.form) : !isPlural(a.form, b.form) && !isOfRegion(a, b);
  return !isStrict && !isEnding(a.form, b.form);
}

function isBeside(a: NameWord, b: NameWord): boolean {
  return (a.before !== '' && a.before === b.before) || (a.behind !== '' && a.behind === b.behind);
}

/** “Mueller” of “Müller”, which loses its points. */
function isUmlaut(a: string, b: string): boolean {
  const plain = (form: string) => form.replace(/([aou])e/g, '$1');
  return plain(a) === plain(b);
}

function isSameCountry(a: string, b: string): boolean {
  const code = countryOf(a);
  return code !== null && code === countryOf(b);
}

const endings = /^(?:s|es|n|an|ian|i|e|er|en|ern|in|ish|y)$/;

/** “Brown” and “Browns”, “Bavaria” and “Bavarian”, “Europe” and “European”, “Ministers” of German. */
function isEnding(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.startsWith(short)) return endings.test(long.slice(short.length));
  return a.slice(0, -1) === b.slice(0, -1) && /[aeiouy]$/.test(a) && /[aeiouyn]$/.test(b) && a.length > 5;
}

function isPlural(a: string, b: string): boolean {
  return a === `${b}s` || b === `${a}s`;
}

/** “South African” beside “South Africa”. */
function isOfRegion(a: NameWord, b: NameWord): boolean {
  return /^(?:north|south|east|west|central|latin|new)(?:ern)?$/.test(a.before) && isEnding(a.form, b.form);
}
