/** A word in the form in which it is compared, and where its text stands in the original. */
export interface Word {
  form: string;
  /** Of the stretch between two spaces that the word stands in. */
  start: number;
  end: number;
}

// A soft hyphen before a line end joins what it divides, also where the line end was made a space. U+FEFF is no space.
const stretch = /(?:\u00AD\s+|[\S\uFEFF])+/gu;
const apostrophe = /[\u2018\u2019\u201B\u02B9\u02BB-\u02BD\u055A\u2032\uA78B\uA78C`\u00B4]/gu;
const innerApostrophe = /(?<=\p{L})'(?=\p{L})/gu;

const spaceless =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\u30FC\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
// Scripts that are written without spaces give a word a character; amounts keep their signs.
const wordForm = new RegExp(`(?=[\\p{L}\\p{N}])[${spaceless}]|(?:(?![${spaceless}])[\\p{L}\\p{N}])+|[%‰\\p{Sc}]`, 'gu');

/** What the rules below would make of it is plain. */
const plainWord = /^[A-Za-z0-9]+[.,;:!?]?$/;

/**
 * The words of a text, version 1: compatibility forms unified (NFKD), letters without marks and case, punctuation,
 * soft hyphens and other invisible characters left out; digits, percent and currency signs are words. Two texts
 * that differ in quotation marks, apostrophes, dashes, ligatures, case, spaces or line breaks only have the same words.
 */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(stretch)].flatMap(({ 0: piece, index }) =>
    formsOf(piece).map((form) => ({ form, start: index, end: index + piece.length })),
  );
}

/** A text as readers see it: a word with invisible characters in it is the word without them. */
export function visibleText(text: string): string {
  return text.replace(/\u00AD\s*/gu, '').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
}

/** The text as it is hashed: its words, one space apart. */
export function normalise(text: string): string {
  return wordsOf(text)
    .map((word) => word.form)
    .join(' ');
}

function formsOf(piece: string): string[] {
  if (plainWord.test(piece)) return [piece.replace(/\W$/, '').toLowerCase()];
  const decomposed = foldApostrophes(foldApostrophes(visibleText(piece).normalize('NFD')).normalize('NFKD'));
  const plain = foldCase(decomposed).replace(/\p{M}/gu, '');
  return plain.replace(innerApostrophe, '').match(wordForm) ?? [];
}

// Before the compatibility forms are unified, which makes a space of ´, and after it, for what ŉ holds.
function foldApostrophes(text: string): string {
  return text.replace(apostrophe, "'");
}

// Through upper case, so that ß meets SS and ᾳ meets ΑΙ; first through lower case, since ẞ has no upper case; and
// without the σ of a word’s end, which depends on what follows.
function foldCase(text: string): string {
  const folded = text.toLowerCase().toUpperCase().toLowerCase();
  return folded.replaceAll('ς', 'σ').replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}
