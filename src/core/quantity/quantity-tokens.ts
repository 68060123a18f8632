export interface Token {
  /** A number in digits, a run of letters, or any other character. */
  kind: 'numeral' | 'word' | 'mark';
  text: string;
  /** `text` in lower case, to be looked up in tables. */
  word: string;
  start: number;
  end: number;
  /** Whether nothing stands between it and the token before. */
  glued: boolean;
}

/** Grouped by commas or narrow spaces, in threes or in the Indian way (12,34,567); else plain digits. */
const pattern =
  /\d{1,3}(?:[,\u00A0\u2009\u202F]\d{2,3}){0,8}[,\u00A0\u2009\u202F]\d{3}(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\p{L}[\p{L}\p{M}]*|\S/gu;

export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const glued = tokens.at(-1)?.end === match.index;
    tokens.push({
      kind: kindOf(match[0]),
      text: match[0],
      word: match[0].toLowerCase(),
      start: match.index,
      end,
      glued,
    });
  }
  return tokens;
}

/** The index behind a hyphen that ties the token at `at - 1` to a next one, as in “twenty-four”; else `at`. */
export function skipHyphen(tokens: Token[], at: number): number {
  const hyphen = tokens[at];
  const tied = hyphen?.glued && /^[-\u2010\u2011]$/.test(hyphen.text) && tokens[at + 1]?.glued;
  return tied ? at + 1 : at;
}

/** The index behind the words of `phrase` where they stand at `at`, else `null`. */
export function skipPhrase(tokens: Token[], at: number, phrase: readonly string[]): number | null {
  return phrase.every((word, offset) => tokens[at + offset]?.word === word) ? at + phrase.length : null;
}

function kindOf(text: string): Token['kind'] {
  if (/^\d/.test(text)) return 'numeral';
  return /^\p{L}/u.test(text) ? 'word' : 'mark';
}
