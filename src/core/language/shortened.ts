/** A text of at most `most` letters: cut behind a word, with an ellipsis; where it has no spaces, behind a letter. */
export function shortened(text: string, most: number): string {
  // A letter has one code unit or more, and most texts are short: to take letters apart is slow.
  if (text.length <= most) return text;
  const letters = [...graphemes.segment(text)];
  if (letters.length <= most) return text;
  const cut = text.slice(0, letters[most - 1]?.index ?? 0);
  const space = cut.search(/\s+\S*$/);
  const kept = space > cut.length / 2 ? cut.slice(0, space) : cut;
  return `${kept.replace(/[\s\p{P}]+$/u, '')}…`;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
