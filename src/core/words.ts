/** A word in the form in which it is compared, and where its text stands in the original. */
export interface Word {
  form: string;
  start: number;
  end: number;
}

// A soft hyphen at the end of a line joins what the line break divides.
const stretch = /(?:\u00AD[^\S\n]*\n\s*|\S)+/gu;
const apostrophe = /(?<=\p{L})['\u2018\u2019\u201B\u02BC\u2032\uFF07`\u00B4](?=\p{L})/gu;
// Scripts that are written without spaces give a word a character; amounts keep their signs.
const wordForm =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|[\p{L}\p{N}]+?(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[^\p{L}\p{N}]|$)|[%‰\p{Sc}]/gu;

/**
 * The words of a text, version 1: compatibility forms unified (NFKD), letters without marks and case, punctuation,
 * soft hyphens and other invisible characters left out; digits, percent and currency signs are words. Two texts
 * that differ in quotation marks, dashes, ligatures, case, spaces or line breaks only have the same words.
 */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(stretch)].flatMap(({ 0: piece, index }) =>
    formsOf(piece).map((form) => ({ form, start: index, end: index + piece.length })),
  );
}

/** The text as it is hashed: its words, one space apart. */
export function normalise(text: string): string {
  return wordsOf(text)
    .map((word) => word.form)
    .join(' ');
}

function formsOf(piece: string): string[] {
  const plain = piece
    .replace(/\u00AD\s*/gu, '')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(apostrophe, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
  return foldCase(plain).match(wordForm) ?? [];
}

// Through upper case, so that ß meets SS and ς meets Σ.
function foldCase(text: string): string {
  return text.toUpperCase().toLowerCase();
}
