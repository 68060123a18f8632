import { type CharacterClass, classOf, foldCharacters } from './word-table.ts';

/** A word in the form in which it is compared, and where its text stands in the original. */
export interface Word {
  form: string;
  /** Of the stretch between two spaces that the word stands in. */
  start: number;
  end: number;
  /** Whether only a hyphen parts it from the word before, so that the two may be one. */
  joins: boolean;
}

/** White space by ECMAScript, spelt out; U+FEFF is none. A soft hyphen before a line end joins what it divides. */
const space = '\\t\\n\\v\\f\\r \\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000';
const stretch = new RegExp(`(?:\\u00AD[${space}]+|[^${space}])+`, 'gu');

/** What the rules below would make of it is plain. */
const plainWord = /^[A-Za-z0-9]+[.,;:!]?$/;

/**
 * The words of a text, version 2, by tables of this repository alone, so that they are the same on every machine.
 * Compatibility forms are unified (NFKD) and case is folded; letters lose their marks where these are accents or vowel
 * points (Latin, Greek, Hebrew, Arabic, stress in Cyrillic), and keep them in all other scripts. Punctuation and
 * invisible characters are left out, but a question mark belongs to the word before it, a minus and what stands
 * inside a number to the number. Percent and currency signs and the signs that compare are words.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let hyphenated = false;
  for (const { 0: piece, index } of text.matchAll(stretch)) {
    const place = { start: index, end: index + piece.length };
    if (plainWord.test(piece)) {
      const form = piece.replace(/\W$/, '').toLowerCase();
      words.push({ form, ...place, joins: hyphenated && isLetter(form.charAt(0)) });
      hyphenated = false;
    } else hyphenated = readStretch(piece, place, hyphenated, words);
  }
  return words;
}

/** The forms of a text's words. */
export function formsOf(text: string): string[] {
  return wordsOf(text).map(({ form }) => form);
}

/** A text as readers see it: a word with invisible characters in it is the word without them. */
export function visibleText(text: string): string {
  return text.replace(/\u00AD\s*/gu, '').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
}

/** The words of a name or a phrase, one space apart, whether it is asked or said. */
export function normalise(text: string): string {
  return formsOf(text)
    .map((form) => form.replace(/\?$/, ''))
    .join(' ');
}

/** With those that Unicode takes for others of them: the Greek numeral sign, varia and oxia. */
const apostrophe = /[\u2018\u2019\u201B\u02B9\u02BB-\u02BD\u0374\u055A\u1FEF\u1FFD\u2032\uA78B\uA78C`\u00B4]/gu;
const questions = new Set('?؟⸮՞፧꘏‽');
const hyphens = new Set('-\u2010\u2011');
const dashes = new Set('-\u2010\u2011\u2012\u2013\u2212');
/** Between digits these change what a number is. */
const inner = new Set('.,:/٫٬');
/** Behind these a dash before a digit is a minus. */
const openers = new Set('([{"“”„‟«»‹›‘’‚\'<>=±~≤≥≈×÷');

/** Adds the words of a stretch without spaces; returns whether it ends in a letter and a hyphen. */
function readStretch(
  piece: string,
  place: { start: number; end: number },
  hyphenated: boolean,
  words: Word[],
): boolean {
  const signs = foldStretch(piece);
  const kinds = signs.map(classOf);
  let form = '';
  let prefix = '';
  let parted = hyphenated;
  const close = () => {
    if (form !== '') words.push({ form, ...place, joins: false });
    form = '';
  };
  const open = (sign: string, kind: CharacterClass) => {
    if (form === '') {
      form = prefix + sign;
      joins.push([words.length, parted && kind !== 'n' && kind !== '$']);
      prefix = '';
      parted = false;
    } else form += sign;
  };
  const joins: [index: number, joins: boolean][] = [];
  for (const [at, sign] of signs.entries()) {
    const kind = kinds[at] ?? '';
    const [before, next] = [kinds[at - 1] ?? '', kinds[at + 1] ?? ''];
    if (kind === 's' || kind === '$') {
      close();
      open(sign, kind);
      close();
    } else if (kind === 'm' || kind === 'M') {
      const last = words.at(-1);
      if (form !== '') form += sign;
      else if (last && (before === 's' || before === '$' || isMark(before))) last.form += sign;
    } else if (kind !== '') open(sign, kind);
    else if (sign === '^' && next === 'n') open(sign, 'n');
    else if (sign === "'" && form !== '' && isLetterKind(before) && isLetterKind(next)) continue;
    else if (form !== '' && inner.has(sign) && before === 'n' && next === 'n') form += sign;
    else {
      close();
      if (questions.has(sign)) ask(words);
      else if (isPrefix(signs, kinds, at)) prefix = sign === '.' ? `${prefix}.` : '-';
      parted = hyphens.has(sign) && (isLetterKind(before) || (parted && hyphens.has(signs[at - 1] ?? '')));
    }
  }
  close();
  for (const [index, isJoined] of joins) {
    const word = words[index];
    if (word && isJoined) word.joins = true;
  }
  return parted;
}

/** The characters of a stretch with the marks that count, in one order. */
function foldStretch(piece: string): string[] {
  const plain = piece.replace(new RegExp(`\\u00AD[${space}]+`, 'gu'), '');
  // The Greek question mark is written as a semicolon, and Unicode makes one of its own sign.
  const asked = plain.replace(/\u037E|(?<=[\u0370-\u03FF\u1F00-\u1FFF]["»”’)]*);/gu, '?');
  const signs: string[] = [];
  let base: CharacterClass = '';
  let letter = '';
  // Before the forms are unified, which makes a space of ´, and after it, for what ŉ holds.
  for (const folded of foldCharacters(asked.replace(apostrophe, "'"))) {
    const sign = folded === '\u02BC' ? "'" : folded;
    const kind = classOf(sign);
    if (!isMark(kind)) {
      [base, letter] = [kind, sign];
      signs.push(sign);
    } else if (keepsMark(base, letter, sign)) putInOrder(signs, sign, kind);
  }
  return signs;
}

function keepsMark(base: CharacterClass, letter: string, mark: string): boolean {
  if (base === 'f' || base === 'n' || base === '') return false;
  // й is no и, and ї no і; what is left is stress, and ё, which many write as е.
  if (base === 'c') return mark === '\u0306' || (mark === '\u0308' && letter === 'і');
  // Hamza and madda are part of a letter, vowel points aren't.
  if (base === 'r') return mark >= '\u0653' && mark <= '\u0655';
  return true;
}

/** Marks that may stand in any order get one. */
function putInOrder(signs: string[], mark: string, kind: CharacterClass): void {
  let at = signs.length;
  const before = () => signs[at - 1] ?? '';
  while (kind === 'm' && classOf(before()) === 'm' && before() > mark) at--;
  signs.splice(at, 0, mark);
}

function ask(words: Word[]): void {
  const last = words.at(-1);
  if (last && !last.form.endsWith('?')) last.form += '?';
}

/** Whether a dash is a minus, or a full stop the decimal point of “.5”. */
function isPrefix(signs: readonly string[], kinds: readonly string[], at: number): boolean {
  const sign = signs[at] ?? '';
  const before = signs[at - 1];
  const isDash = dashes.has(sign);
  if (!isDash && sign !== '.') return false;
  const next = isDash && kinds[at + 1] === '$' ? at + 2 : at + 1;
  const leads = kinds[next] === 'n' || (isDash && signs[next] === '.' && kinds[next + 1] === 'n');
  const isFree =
    before === undefined || openers.has(before) || kinds[at - 1] === '$' || (!isDash && dashes.has(before));
  return leads && (isFree || (sign === '\u2212' && kinds[at - 1] !== 'n'));
}

function isMark(kind: string): boolean {
  return kind === 'm' || kind === 'M';
}

function isLetterKind(kind: string): boolean {
  return kind !== '' && 'fcrkmM'.includes(kind);
}

function isLetter(sign: string): boolean {
  return isLetterKind(classOf(sign));
}
